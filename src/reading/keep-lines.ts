import type { PageView } from './page-view.ts';
import { findProseSpan } from './prose-span.ts';
import type { RuledVerdict, Verdicts } from './rule.ts';

/** Sets aside the open lines that stand outside the article's running text. */
export function setAsideOutside(
  page: PageView,
  verdicts: readonly (RuledVerdict | undefined)[],
): (RuledVerdict | undefined)[] {
  const sofar: Verdicts = { at: index => verdicts[index], isOpen: index => verdicts[index] === undefined };
  const span = findProseSpan(page, sofar);
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
