import { distance } from 'fastest-levenshtein';

/** The word nearest to `wanted` by edits, whatever their case; undefined when none is near enough to have been meant. */
export function closestWord(wanted: string, words: readonly string[]): string | undefined {
  const folded = wanted.toLowerCase();
  const [best] = words
    .map(word => ({ word, edits: editsBetween(folded, word.toLowerCase()) }))
    .filter(({ word, edits }) => edits <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
  return best?.word;
}

/** Levenshtein's, but two neighbours that changed places are one edit: the commonest slip of the fingers. */
function editsBetween(a: string, b: string): number {
  return isSwap(a, b) ? 1 : distance(a, b);
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

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
