import type { PageView } from './page-view.ts';
import { classConfidence, type Rule, type RuledVerdict, type Verdicts } from './rule.ts';

/** Asks the rules in order; the first verdict on a line stands. One entry a line, undefined where no rule spoke. */
export function applyRules(
  page: PageView,
  rules: readonly Rule[],
  given: readonly (RuledVerdict | undefined)[],
): (RuledVerdict | undefined)[] {
  const verdicts = [...given];
  const sofar = verdictsSoFar(page, verdicts);
  for (const rule of rules) {
    const found = rule.find(page, sofar);
    for (const verdict of found) {
      if (verdicts[verdict.index] !== undefined) continue;
      verdicts[verdict.index] = { confidence: classConfidence[rule.precision], ...verdict, rule: rule.name };
    }
    if (found.length > 0) sofar.refresh();
  }
  return verdicts;
}

/** A view of the verdicts; the list of open lines is made anew by `refresh`, once a rule. */
export function verdictsSoFar(
  page: PageView,
  verdicts: readonly (RuledVerdict | undefined)[],
): Verdicts & { refresh(): void } {
  let open = page.texts.filter(line => verdicts[line.index] === undefined);
  return {
    at: index => verdicts[index],
    isOpen: index => verdicts[index] === undefined && page.lines[index] !== undefined,
    open: () => open,
    refresh() {
      open = open.filter(line => verdicts[line.index] === undefined);
    },
  };
}
