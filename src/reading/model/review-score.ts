import type { LabelledLine } from '../labelled-line.ts';
import { isBody } from '../labels.ts';

/** Articles in more doubt than this go on the editor's review list: about one in five of unknown publishers' pages. */
export const reviewThreshold = 0.15;

const longestLine = 150;

/**
 * How much of the article is in doubt, 0..1: words expected to be wrongly kept or left out, by the confidence of
 * their lines, as a share of the words kept.
 */
export function reviewScore(lines: readonly LabelledLine[]): number {
  let doubtful = 0;
  let kept = 0;
  for (const line of lines) {
    const words = Math.min(longestLine, line.text.split(/\s+/u).length);
    if (line.label === 'blank' || line.label === 'metadata') continue;
    doubtful += words * (1 - line.confidence);
    if (isBody(line.label)) kept += words;
  }
  return kept === 0 ? 1 : Math.min(1, doubtful / (kept + 30));
}
