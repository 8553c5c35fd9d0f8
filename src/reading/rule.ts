import { foldText } from './fold-text.ts';
import type { BoilerplateKind, LineLabel } from './labels.ts';
import { firstMatch, type LinePattern, type Matcher } from './line-pattern.ts';
import type { PageView } from './page-view.ts';
import type { ViewLine } from './view-line.ts';

/** How far a rule is to be trusted: certain from the line alone, strong, or right because of the lines around it. */
export type PrecisionClass = 'certain' | 'strong' | 'context';

/** What the class means for a line's confidence, unless the verdict says more. */
export const classConfidence: Readonly<Record<PrecisionClass, number>> = { certain: 0.99, strong: 0.97, context: 0.93 };

/** A rule's word on one line. */
export interface Verdict {
  readonly index: number;
  readonly label: LineLabel;
  readonly kind?: BoilerplateKind;
  /** One short clause for people. */
  readonly reason: string;
  readonly confidence?: number;
  readonly continues?: true;
}

/** A verdict with the rule that gave it; confidence filled in. */
export interface RuledVerdict extends Verdict {
  readonly rule: string;
  readonly confidence: number;
}

/** One entry a line: what decided on it, undefined where nothing has yet. */
export type VerdictsByLine = readonly (RuledVerdict | undefined)[];

/** What earlier rules have said; a rule may only speak of open lines. */
export interface Verdicts {
  at(index: number): RuledVerdict | undefined;
  isOpen(index: number): boolean;
  /** The lines with text that no rule has spoken of yet, in order. */
  open(): readonly ViewLine[];
}

/** A named reason for a label. */
export interface Rule {
  readonly name: string;
  /** One sentence for readers of the site. */
  readonly sentence: string;
  readonly precision: PrecisionClass;
  /** Every regular expression the rule uses, each with a line it matches and a near miss. */
  readonly patterns: readonly LinePattern[];
  find(page: PageView, verdicts: Verdicts): readonly Verdict[];
}

/** Asks the rules in order; the first verdict on a line stands. One entry a line, undefined where no rule spoke. */
export function applyRules(
  page: PageView,
  rules: readonly Rule[],
  given: VerdictsByLine,
): (RuledVerdict | undefined)[] {
  const byLine = [...given];
  const verdicts = verdictsSoFar(page, byLine);
  for (const rule of rules) {
    const found = rule.find(page, verdicts);
    for (const verdict of found) {
      if (byLine[verdict.index] !== undefined) continue;
      byLine[verdict.index] = { confidence: classConfidence[rule.precision], ...verdict, rule: rule.name };
    }
    if (found.length > 0) verdicts.refresh();
  }
  return byLine;
}

/** A view of the verdicts; the list of open lines is made anew by `refresh`, once a rule. */
export function verdictsSoFar(page: PageView, byLine: VerdictsByLine): Verdicts & { refresh(): void } {
  let open = page.textLines.filter(line => byLine[line.index] === undefined);
  return {
    at: index => byLine[index],
    isOpen: index => byLine[index] === undefined && page.lines[index] !== undefined,
    open: () => open,
    refresh() {
      open = open.filter(line => byLine[line.index] === undefined);
    },
  };
}

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
  /** Asked once, before the lines that match. */
  readonly unlessPage?: (page: PageView) => boolean;
}

/** A rule that decides from the line alone: a fixed phrase that fills the line, or a pattern. */
export function lineRule(spec: LineRuleSpec): Rule {
  const phrases = (spec.phrases ?? []).map(foldText);
  const patterns = spec.patterns ?? [];
  const match = firstMatch(patterns);
  const find = (page: PageView, verdicts: Verdicts) => {
    if (spec.unlessPage?.(page)) return [];
    return [
      ...byPhrase(spec, phrases, page, verdicts),
      ...(patterns.length === 0 ? [] : byPattern(spec, match, page, verdicts)),
    ];
  };
  return { name: spec.name, sentence: spec.sentence, precision: spec.precision, patterns, find };
}

const none: readonly number[] = [];

function byPhrase(spec: LineRuleSpec, phrases: readonly string[], page: PageView, verdicts: Verdicts): Verdict[] {
  const found: Verdict[] = [];
  for (const phrase of phrases)
    for (const index of page.byFolded.get(phrase) ?? none)
      if (verdicts.isOpen(index) && !excluded(spec, page.lines[index], page))
        found.push(verdict(spec, index, spec.reason));
  return found;
}

function byPattern(spec: LineRuleSpec, match: Matcher, page: PageView, verdicts: Verdicts): Verdict[] {
  const found: Verdict[] = [];
  const mostWords = spec.maxWords ?? 40;
  for (const line of verdicts.open()) {
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
