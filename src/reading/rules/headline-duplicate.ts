import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import { similarity } from '../similarity.ts';

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
    return page.solid.flatMap(each => duplicateVerdict(page, sofar, title.tokens, each, bodyAt));
  },
};

/** A line that is only near the headline counts before the text begins; further down it may be a crosshead. */
function duplicateVerdict(
  page: PageView,
  sofar: Verdicts,
  title: readonly string[],
  index: number,
  bodyAt: number,
): Verdict[] {
  const line = page.lines[index];
  if (!line || !sofar.isOpen(index) || line.words > title.length * 2 + 4 || title.length < 3) return [];
  const twice = line.tokens.join(' ') === [...title, ...title].join(' ');
  const same = twice || line.tokens.join(' ') === title.join(' ');
  if (!same && (line.prose || similarity(line.tokens, title) < (index < bodyAt ? 0.7 : 0.9))) return [];
  const reason = same ? 'the headline again' : 'nearly the headline again';
  return [{ index, label: 'headline-duplicate', kind: 'headline-duplicate', reason, confidence: same ? 0.99 : 0.95 }];
}
