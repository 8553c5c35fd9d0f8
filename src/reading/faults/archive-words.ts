import type { LabelledLine } from '../labelled-line.ts';
import { isBody } from '../labels.ts';

/** How often each word stands in the archive's running text, lower case. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(articles: readonly (readonly LabelledLine[])[]): WordCounts {
  const counts = new Map<string, number>();
  for (const lines of articles) {
    for (const { label, text } of lines) {
      if (!isBody(label)) continue;
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Words of running text among which an English one has one "the" at least. */
const perThe = 100;

/** Whether the running text is English, as far as one word tells. */
export function isEnglish(lines: readonly LabelledLine[]): boolean {
  const words = lines.flatMap(({ label, text }) => (isBody(label) ? (text.match(/\p{L}+/gu) ?? []) : []));
  return words.filter(word => /^the$/iu.test(word)).length * perThe >= Math.max(1, words.length);
}
