import { nameKinds } from '../names/names.ts';
import { addresses, nameFolders, nameIndexUrl } from './addresses.ts';
import type { NavigationEntry, NavigationPage } from './settings/settings.ts';
import type { Section } from './site-plan.ts';
import type { SiteUrl } from './site-url.ts';
import type { Survey } from './survey.ts';

interface KnownSection {
  readonly label: string;
  readonly page: NavigationPage;
  readonly url: SiteUrl;
}

/** The main navigation: the editor's, or every part that holds something. What the archive does not hold is left out. */
export function siteSections(survey: Survey, plots: readonly KnownSection[]): readonly Section[] {
  const known = knownSections(survey);
  const { navigation } = survey.archive.settings;
  if (navigation === undefined) return known.filter(({ page }) => page !== 'downloads');
  return navigation.flatMap(entry => sectionOf(entry, [...known, ...plots]));
}

function sectionOf(entry: NavigationEntry, known: readonly KnownSection[]): readonly Section[] {
  if ('url' in entry) return [{ label: entry.label, url: entry.url, outside: true }];
  const label = 'label' in entry ? entry.label : undefined;
  return known
    .filter(({ page }) => page === entry.page)
    .map(section => ({ url: section.url, label: label ?? section.label }));
}

function knownSections(survey: Survey): readonly KnownSection[] {
  const { say } = survey.archive.wording;
  const names = nameKinds
    .filter(kind => survey.names.ofKind(kind).length > 0)
    .map(kind => ({ page: nameFolders[kind], label: say(`section.${kind}`), url: nameIndexUrl(kind) }));
  const stories = { page: 'stories', label: say('section.stories'), url: addresses.stories } as const;
  return [
    { page: 'search', label: say('section.search'), url: addresses.search },
    { page: 'years', label: say('section.years'), url: addresses.years },
    ...names,
    ...(survey.stories.length > 0 ? [stories] : []),
    { page: 'outlets', label: say('section.outlets'), url: addresses.outlets },
    { page: 'about', label: say('section.about'), url: addresses.about },
    { page: 'downloads', label: say('section.downloads'), url: addresses.downloads },
  ];
}
