import { baseLanguage, type Wording } from '../messages/wording.ts';

/** Names of a byline in a list before the rest are counted. */
const named = 3;

/** Who wrote an article, in a list of many: “By A, B and C”; empty when nobody signed. */
export function bylineText(names: readonly string[], { say, list, count }: Wording): string {
  if (names.length === 0) return '';
  const more = names.length - named;
  const shown = more > 1 ? [...names.slice(0, named), count('list.moreAuthors', more)] : names;
  return say('article.byline', { authors: list(shown) });
}

/** What an article's language is called; empty when it is the archive's, whatever the region. */
export function languageLabel(language: string, archive: string, { languageName }: Wording): string {
  return baseLanguage(language) === baseLanguage(archive) ? '' : languageName(language);
}
