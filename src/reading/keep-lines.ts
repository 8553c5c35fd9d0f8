import { verdictsSoFar } from './apply-rules.ts';
import type { LineChance } from './model/keep-probabilities.ts';
import type { PageView } from './page-view.ts';
import { findProseSpan } from './prose-span.ts';
import type { RuledVerdict } from './rule.ts';

type Verdicts = readonly (RuledVerdict | undefined)[];

/** From this probability on a line stays. */
const stays = 0.5;
/** Inside the thickest stretch of running text a line in doubt stays from here on: a gap in an article reads badly. */
const staysInside = 0.3;

/** Sets aside the lines that no rule knows and that the model takes for no part of the article. */
export function setAsideByModel(page: PageView, verdicts: Verdicts, chances: readonly LineChance[]): Verdicts {
  const span = findProseSpan(page, verdictsSoFar(page, verdicts));
  return page.lines.map(({ index, head }) => {
    const { keep, reason } = chances[index] ?? { keep: 0, reason: '' };
    const inside = span !== undefined && index >= span.first && index <= span.last;
    if (verdicts[index] || head !== undefined || keep >= (inside ? staysInside : stays)) return verdicts[index];
    return outside(index, reason || 'unlike the lines of an article', 1 - keep);
  });
}

function outside(index: number, reason: string, confidence: number): RuledVerdict {
  return { index, label: 'boilerplate', kind: 'outside-article', rule: 'model', reason, confidence };
}
