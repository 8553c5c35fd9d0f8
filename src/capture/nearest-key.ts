import { closestWord } from './closest-word.ts';

/** Names other systems use for what a key here holds. */
const otherNames: Readonly<Record<string, string>> = {
  title: 'headline',
  subtitle: 'standfirst',
  dek: 'standfirst',
  description: 'standfirst',
  author: 'byline',
  authors: 'byline',
  source: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  published: 'date',
  pubdate: 'date',
  created: 'date',
  link: 'url',
  address: 'url',
  lang: 'language',
  tags: 'topics',
  categories: 'topics',
  keywords: 'topics',
  licence: 'rights',
  license: 'rights',
  charset: 'encoding',
};

/** The known key that an unknown one most likely stands for; none when nothing is near. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const folded = key.toLowerCase();
  const other = Object.hasOwn(otherNames, folded) ? otherNames[folded] : undefined;
  return other !== undefined && known.includes(other) ? other : closestWord(key, known);
}
