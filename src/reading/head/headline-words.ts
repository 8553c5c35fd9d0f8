import type { LinePlace } from '../line-place.ts';
import type { FeatureRow } from './candidate-table.ts';
import type { HeadPage } from './head-page.ts';
import type { LineWords } from './line-words.ts';
import type { NearRepeats } from './near-repeats.ts';

/** The words of the text that the headline stands over: how often each stands in all of it, and in its opening. */
export interface BodyWords {
  readonly counts: Int32Array;
  readonly opening: Int32Array;
}

/** How many lines open the text. */
const openingLines = 3;

/** The lines that are likely kept; where none is, the prose from `end` on. */
export function bodyWords({ lines, keep }: HeadPage, words: LineWords, end: number): BodyWords {
  const placesWhere = (holds: (place: number) => boolean) => lines.flatMap((_, place) => (holds(place) ? [place] : []));
  const kept = placesWhere(place => (keep[place] ?? 0) >= 0.5 && (lines[place]?.words ?? 0) >= 8);
  const prose = kept.length > 0 ? kept : placesWhere(place => place >= end && (lines[place]?.prose ?? false));
  return { counts: counted(words, prose), opening: counted(words, prose.slice(0, openingLines)) };
}

function counted(words: LineWords, places: readonly number[]): Int32Array {
  const counts = new Int32Array(words.size);
  for (const place of places) words.count(counts, place, 1);
  return counts;
}

/** How many of the words stand among those counted, as a share; of one word alone half. */
export function shareCounted(counts: Int32Array, words: readonly number[]): number {
  let found = 0;
  for (const word of words) if ((counts[word] ?? 0) > 0) found += 1;
  return found / Math.max(2, words.length);
}

/** How many of the line's telling words return in the text, and where the line itself is printed again. */
export function setWords(
  row: FeatureRow,
  { page, line, place, end }: LinePlace,
  words: LineWords,
  body: BodyWords,
  repeats: NearRepeats,
): void {
  const telling = words.telling(place);
  const share = shareCounted(body.counts, telling);
  let weight = 0;
  for (const word of telling) weight += Math.min(4, body.counts[word] ?? 0);
  row.set('weight in body', weight / (4 * Math.max(2, telling.length)));
  row.set('near and in body', Math.abs(end - place) <= 12 ? share : 0);
  row.set('words in body', share);
  row.set('words in opening', shareCounted(body.opening, telling));
  row.set('repeats', (page.byFolded.get(line.folded)?.length ?? 1) - 1);
  row.set('near repeat', repeats.isNearlyRepeated(place) ? 1 : 0);
  row.set('telling words', telling.length);
}
