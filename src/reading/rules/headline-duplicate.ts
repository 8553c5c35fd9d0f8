import type { Rule, Verdict, Verdicts } from '../rule.ts';
import { type Likeness, likenessTo } from '../similarity.ts';
import type { ViewLine } from '../view-line.ts';

/** Lines that print the headline again, whole or nearly. */
export const headlineDuplicate: Rule = {
  name: 'headline-duplicate',
  sentence: 'Prints the headline again, word for word or nearly (the title of a picture, of the page, of a share box).',
  precision: 'strong',
  patterns: [],
  find(page, sofar) {
    const index = page.solid.find(each => sofar.at(each)?.label === 'headline');
    const title = index === undefined ? undefined : page.lines[index];
    if (!title) return [];
    const firstProse = page.solid.find(each => each > title.index && sofar.isOpen(each) && page.lines[each]?.prose);
    const bodyAt = firstProse ?? page.lines.length;
    if (title.tokens.length < 3) return [];
    const likeTitle = likenessTo(title.tokens);
    return page.solid.flatMap(each => duplicateVerdict(page.lines[each], sofar, title, likeTitle, bodyAt));
  },
};

/** A line that is only near the headline counts before the text begins; further down it may be a crosshead. */
function duplicateVerdict(
  line: ViewLine | undefined,
  sofar: Verdicts,
  title: ViewLine,
  likeTitle: Likeness,
  bodyAt: number,
): Verdict[] {
  if (!line || line.words > title.tokens.length * 2 + 4 || !sofar.isOpen(line.index)) return [];
  const same = line.folded === title.folded || line.folded === `${title.folded} ${title.folded}`;
  if (!same && (line.prose || !likeTitle(line.tokens, line.index < bodyAt ? 0.7 : 0.9))) return [];
  const reason = same ? 'the headline again' : 'nearly the headline again';
  const confidence = same ? 0.99 : 0.95;
  return [{ index: line.index, label: 'headline-duplicate', kind: 'headline-duplicate', reason, confidence }];
}
