import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

/** Words of running text beside the headline from which on they are an article, and no mere introduction. */
const leastWords = 60;
/** An article so many times as long as the headline's is likely the rest of it. */
const longer = 1.5;

/** Other texts of the same kind under the article, each in an `<article>` of its own. */
export const otherArticles: Rule = {
  name: 'other-articles',
  sentence: 'Stands in an article element of its own, beside the one that has the headline (HTML only).',
  precision: 'strong',
  patterns: [],
  find(page: PageView, sofar: Verdicts): readonly Verdict[] {
    if (page.capture.format !== 'html') return [];
    const own = proseWords(page.texts.filter(line => (line.source.dom?.place.article ?? 0) > 0));
    const others = sofar.open().filter(line => line.source.dom?.place.article === -1);
    if (own < leastWords || longestOf(others) > longer * own) return [];
    return others.map(({ index }) => ({
      index,
      label: 'boilerplate',
      kind: 'teaser-run',
      reason: 'stands in an article element of its own, beside the one with the headline',
    }));
  },
};

function longestOf(lines: readonly ViewLine[]): number {
  const words = new Map<number, number>();
  for (const line of lines) {
    const number = line.source.dom?.place.articleNumber ?? -1;
    words.set(number, (words.get(number) ?? 0) + proseWords([line]));
  }
  return [...words.values()].reduce((most, count) => Math.max(most, count), 0);
}

function proseWords(lines: readonly ViewLine[]): number {
  return lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
}
