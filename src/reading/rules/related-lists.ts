import { pattern } from '../line-pattern.ts';
import { lineAt } from '../line-place.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

/** No article is sold by itself: with so many prices alone on lines it is a list of goods, maybe the article's own. */
const fewestPrices = 2;
const price = pattern(
  /^(?:from )?(?:[$€£¥₹]|(?:US|A|C)\$)\s?\d[\d.,]*$|^\d[\d.,]*\s?(?:€|£|EUR|USD|GBP)$/iu,
  '$139.00',
  '$139 for a ferry',
);

/** Lists of other articles under such a heading. Comes after the headline, which may stand below one on a crowded page. */
export const relatedLists: Rule = {
  name: 'related-list',
  sentence: 'Stands under a heading such as "Read more" or "Most popular", among headlines of other articles.',
  precision: 'context',
  patterns: [price],
  find(page, sofar) {
    return page.solid.flatMap((index, place) =>
      sofar.at(index)?.rule === 'related-heading' ? entriesAfter(page, sofar, place) : [],
    );
  },
};

function related(index: number, reason: string): Verdict {
  return { index, label: 'related-link', kind: 'related-link', reason };
}

function entriesAfter(page: PageView, sofar: Verdicts, heading: number): Verdict[] {
  const found: Verdict[] = [];
  let prices = 0;
  for (let place = heading + 1; place < page.solid.length && found.length < 40; place += 1) {
    const line = lineAt(page, place);
    if (!line || ends.has(sofar.at(line.index)?.rule ?? '')) break;
    if (!sofar.isOpen(line.index)) continue;
    if (price.regex.test(line.text)) prices += 1;
    if (!isTeaser(line) || opensBody(page, place)) break;
    found.push(related(line.index, 'in a list of other articles'));
  }
  return prices < fewestPrices ? found : [];
}

const ends: ReadonlySet<string> = new Set(['related-heading', 'headline', 'byline']);

/** Other articles' headlines are short and do not end as sentences do; a full stop begins prose again. */
function isTeaser(line: ViewLine): boolean {
  return line.words <= 30 && !line.prose && !/[.:;]["'”’»]?$/u.test(line.text);
}

/** A short line right before two lines of prose is more likely a crosshead of this article than a teaser. */
function opensBody(page: PageView, place: number): boolean {
  const next = lineAt(page, place + 1);
  const second = lineAt(page, place + 2);
  return next?.prose === true && (second?.prose ?? false);
}
