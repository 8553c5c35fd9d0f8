import { nameKinds } from '../names/names.ts';
import { addresses, nameFolders, nameIndexUrl } from './addresses.ts';
import type { Section } from './site-plan.ts';
import type { Survey } from './survey.ts';

/** The main navigation: only sections that hold something. */
export function siteSections(survey: Survey): readonly Section[] {
  const names = nameKinds
    .filter(kind => survey.names.ofKind(kind).length > 0)
    .map(kind => ({ label: capitalised(nameFolders[kind]), url: nameIndexUrl(kind) }));
  return [
    { label: 'Search', url: addresses.search },
    { label: 'Years', url: addresses.years },
    ...names,
    ...(survey.stories.length > 0 ? [{ label: 'Stories', url: addresses.stories }] : []),
    { label: 'Outlets', url: addresses.outlets },
    { label: 'About', url: addresses.about },
  ];
}

/** For labels made of the words that addresses are made of. */
export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
