import type { ViewLine } from '../view-line.ts';
import type { FeatureRow } from './candidate-table.ts';

/** How it is written. */
export function setShape(row: FeatureRow, { text, words }: ViewLine): void {
  for (const [name, sign] of signs) if (sign.test(text)) row.set(name, 1);
  if (text === text.toUpperCase() && /\p{Lu}/u.test(text)) row.set('all capitals', 1);
  if (words >= 4 && (text.match(capitalWord)?.length ?? 0) >= words * 0.7) row.set('title case', 1);
}

const capitalWord = /(?:^|[\s“"'‘(-])\p{Lu}/gu;

const signs: readonly (readonly [string, RegExp])[] = [
  ['ends .', /[.。]["”’»)]?$/u],
  ['ends :', /[:;,]$/u],
  ['ends ?!', /[?!？！]["”’»)]?$/u],
  ['ends …', /(?:…|\.\.\.)$/u],
  ['starts small', /^\p{Ll}/u],
  ['has bar', /\s[|•·/]\s/u],
  ['has colon', /\p{L} ?: \S/u],
  ['has quote', /[“”"„«»‘]/u],
  ['starts digit', /^\d/u],
  ['has year', /\b(?:19|20)\d\d\b/u],
  ['numbered', /^\d{1,2}[.)] /u],
];
