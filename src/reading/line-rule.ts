import { firstMatch, type Matcher } from './first-match.ts';
import { foldText } from './fold-text.ts';
import type { BoilerplateKind, LineLabel } from './labels.ts';
import type { LinePattern } from './line-pattern.ts';
import type { PageView } from './page-view.ts';
import type { PrecisionClass, Rule, Verdict, Verdicts } from './rule.ts';
import type { ViewLine } from './view-line.ts';

interface LineRuleSpec {
  readonly name: string;
  readonly sentence: string;
  readonly precision: PrecisionClass;
  readonly label: LineLabel;
  readonly kind?: BoilerplateKind;
  readonly reason: string;
  /** Whole lines, compared as folded text. */
  readonly phrases?: readonly string[];
  readonly patterns?: readonly LinePattern[];
  /** Longer lines are never this; counted in words. */
  readonly maxWords?: number;
  readonly unless?: (line: ViewLine, page: PageView) => boolean;
}

/** A rule that decides from the line alone: a fixed phrase that fills the line, or a pattern. */
export function lineRule(spec: LineRuleSpec): Rule {
  const phrases = (spec.phrases ?? []).map(foldText);
  const patterns = spec.patterns ?? [];
  const match = firstMatch(patterns);
  const find = (page: PageView, sofar: Verdicts) => [
    ...byPhrase(spec, phrases, page, sofar),
    ...(patterns.length === 0 ? [] : byPattern(spec, match, page, sofar)),
  ];
  return { name: spec.name, sentence: spec.sentence, precision: spec.precision, patterns, find };
}

const none: readonly number[] = [];

function byPhrase(spec: LineRuleSpec, phrases: readonly string[], page: PageView, sofar: Verdicts): Verdict[] {
  const found: Verdict[] = [];
  for (const phrase of phrases)
    for (const index of page.byFolded.get(phrase) ?? none)
      if (sofar.isOpen(index) && !excluded(spec, page.lines[index], page))
        found.push(verdict(spec, index, spec.reason));
  return found;
}

function byPattern(spec: LineRuleSpec, match: Matcher, page: PageView, sofar: Verdicts): Verdict[] {
  const found: Verdict[] = [];
  const mostWords = spec.maxWords ?? 40;
  for (const line of sofar.open()) {
    if (line.words > mostWords || line.text.length > 600) continue;
    const hit = match(line);
    if (hit && !excluded(spec, line, page)) found.push(verdict(spec, line.index, hit.reason ?? spec.reason));
  }
  return found;
}

function excluded(spec: LineRuleSpec, line: ViewLine | undefined, page: PageView): boolean {
  return line === undefined || (spec.unless?.(line, page) ?? false);
}

function verdict(spec: LineRuleSpec, index: number, reason: string): Verdict {
  return { index, label: spec.label, reason, ...(spec.kind ? { kind: spec.kind } : {}) };
}
