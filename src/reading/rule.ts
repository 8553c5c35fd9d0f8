import type { BoilerplateKind, LineLabel } from './labels.ts';
import type { LinePattern } from './line-pattern.ts';
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
  find(page: PageView, sofar: Verdicts): readonly Verdict[];
}
