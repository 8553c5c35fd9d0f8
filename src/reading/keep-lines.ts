import { verdictsSoFar } from './apply-rules.ts';
import type { PageView } from './page-view.ts';
import { findProseSpan } from './prose-span.ts';
import type { RuledVerdict } from './rule.ts';

/** Sets aside the open lines that stand outside the article's running text. */
export function setAsideOutside(
  page: PageView,
  verdicts: readonly (RuledVerdict | undefined)[],
): (RuledVerdict | undefined)[] {
  const span = findProseSpan(page, verdictsSoFar(page, verdicts));
  return page.lines.map(line => {
    const verdict = verdicts[line.index];
    if (verdict || (span && line.index >= span.first && line.index <= span.last)) return verdict;
    return outside(line.index);
  });
}

function outside(index: number): RuledVerdict {
  return {
    index,
    label: 'boilerplate',
    kind: 'outside-article',
    rule: 'outside-article',
    reason: 'stands outside the stretch of running text',
    confidence: 0.75,
  };
}
