import type { CaptureLine } from '../capture/capture.ts';
import type { BoilerplateKind, LineLabel } from './labels.ts';
import type { Repair } from './repair/repair.ts';

/** A capture's line with what became of it. */
export interface LabelledLine extends CaptureLine {
  readonly label: LineLabel;
  /** Set on every line that is set aside (boilerplate, related-link, headline-duplicate, credit). */
  readonly kind?: BoilerplateKind;
  /** Name of the rule that decided, as in the rule table; `editor` when NAME.yml says so, `model` for the line model. */
  readonly rule: string;
  /** One short clause for people: what in the line decided it. */
  readonly reason: string;
  /** 0..1, calibrated: of lines at .9, nine in ten are right. */
  readonly confidence: number;
  /** The line continues the block of the line before it (hard-wrapped text). */
  readonly continues?: true;
  /** What was put right in the text that readers see; `text` stays as received. In the order of the text. */
  readonly repairs?: readonly Repair[];
  /** Words that look like a fault, and that an editor wants as received. */
  readonly refused?: readonly string[];
}
