import type { PageView } from './page-view.ts';
import { classConfidence, type Rule, type RuledVerdict, type Verdicts } from './rule.ts';

/** Asks the rules in order; the first verdict on a line stands. One entry a line, undefined where no rule spoke. */
export function applyRules(
  page: PageView,
  rules: readonly Rule[],
  given: readonly (RuledVerdict | undefined)[],
): (RuledVerdict | undefined)[] {
  const verdicts = [...given];
  const sofar: Verdicts = {
    at: index => verdicts[index],
    isOpen: index => verdicts[index] === undefined && page.lines[index] !== undefined,
  };
  for (const rule of rules) {
    for (const verdict of rule.find(page, sofar)) {
      if (verdicts[verdict.index] !== undefined) continue;
      verdicts[verdict.index] = { confidence: classConfidence[rule.precision], ...verdict, rule: rule.name };
    }
  }
  return verdicts;
}
