import type { ArticleRecord } from '../record/article-record.ts';
import { bodyText } from '../record/plain-text.ts';
import { runsOf } from '../removal/word-runs.ts';
import { wordHashes } from '../stories/word-hashes.ts';

/** Words in a row that are counted as common. */
const runLength = 5;
/** Of the runs of the shorter text, so many stand in the other where both are states of one article. */
const leastShare = 0.25;
/** A text with fewer runs tells too little. */
const fewestRuns = 10;

/**
 * Whether two captures of one page can be states of one article: a quarter or more of the shorter text stands in the
 * other. Two articles that stood at one address one after the other, or on one page of a newspaper, share little. Of texts
 * of a few words the headline decides.
 */
export function haveMuchInCommon(one: ArticleRecord, other: ArticleRecord): boolean {
  const [a, b] = [runsIn(one), runsIn(other)];
  const [less, more] = a.size <= b.size ? [a, b] : [b, a];
  if (less.size < fewestRuns)
    return sameWords(one.headline?.text, other.headline?.text) || (more.size < fewestRuns && sameBody(one, other));
  let common = 0;
  for (const run of less) if (more.has(run)) common += 1;
  return common >= leastShare * less.size;
}

function runsIn(record: ArticleRecord): ReadonlySet<number> {
  return new Set(runsOf(wordHashes(bodyText(record)), runLength));
}

function sameWords(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && wordHashes(one).join() === wordHashes(other).join();
}

function sameBody(one: ArticleRecord, other: ArticleRecord): boolean {
  return sameWords(bodyText(one), bodyText(other));
}
