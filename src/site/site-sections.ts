import { nameKinds } from '../names/names.ts';
import { addresses, nameIndexUrl } from './addresses.ts';
import type { Section } from './site-plan.ts';
import type { Survey } from './survey.ts';

/** The main navigation: only sections that hold something. */
export function siteSections(survey: Survey): readonly Section[] {
  const { say } = survey.archive.wording;
  const names = nameKinds
    .filter(kind => survey.names.ofKind(kind).length > 0)
    .map(kind => ({ label: say(`section.${kind}`), url: nameIndexUrl(kind) }));
  return [
    { label: say('section.search'), url: addresses.search },
    { label: say('section.years'), url: addresses.years },
    ...names,
    ...(survey.stories.length > 0 ? [{ label: say('section.stories'), url: addresses.stories }] : []),
    { label: say('section.outlets'), url: addresses.outlets },
    { label: say('section.about'), url: addresses.about },
  ];
}
