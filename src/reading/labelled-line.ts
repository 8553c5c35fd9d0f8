import type { CaptureLine } from '../capture/capture.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import type { BoilerplateKind, LineLabel } from './labels.ts';

/** A capture's line with what became of it. */
export interface LabelledLine extends CaptureLine {
  readonly label: LineLabel;
  /** Set on every line that is set aside (boilerplate, related-link, headline-duplicate, credit). */
  readonly kind?: BoilerplateKind;
  /** Name of the rule that decided, as in the rule table; `editor` when NAME.yml says so, `model` for the line model. */
  readonly rule: string;
  /** One short clause for people: what in the line decided it. */
  readonly reason: string;
  /** 0..1 in thousandths, calibrated: of lines at .9, nine in ten are right. */
  readonly confidence: number;
  /** The line continues the block of the line before it (hard-wrapped text). */
  readonly continues?: true;
  /** What was put right in the text that readers see; `text` stays as received. In the order of the text. */
  readonly repairs?: readonly Repair[];
  /** Words that look like a fault, and that an editor wants as received. */
  readonly refused?: readonly string[];
}

/** Where an editor writes about an article: its front matter where it has one, else its .yml file. */
export function metadataPlace(path: string, lines: readonly LabelledLine[]): string {
  return lines.some(({ label }) => label === 'metadata') ? `the front matter of ${path}` : metadataPathOf(path);
}

/** Words that are shown otherwise than they were received. */
export interface Change {
  /** Where it begins in the line as received, in UTF-16 units. */
  readonly at: number;
  /** The words as received. */
  readonly stood: string;
  /** The words as they are shown. */
  readonly stands: string;
}

/** Every rule by which a text may be shown otherwise than received. */
export const repairRules = ['lost-space', 'divided-word', 'markdown-link', 'markdown-mark', 'small-figure'] as const;

/** What was changed in the text of a line, and why: the line itself stays as it was received. */
export interface Repair extends Change {
  readonly rule: (typeof repairRules)[number];
  /** One short clause for people: what vouches for each half. */
  readonly reason: string;
}

/** A line's text with what was repaired of it; repairs are in the order of the text and do not touch each other. */
export interface RepairedLine {
  readonly text: string;
  readonly repairs?: readonly Change[] | undefined;
}

/** The text that readers see. */
export function shownText({ text, repairs = [] }: RepairedLine): string {
  let shown = '';
  let from = 0;
  for (const { at, stood, stands } of repairs) {
    shown += text.slice(from, at) + stands;
    from = at + stood.length;
  }
  return shown + text.slice(from);
}

/** Where a place in the text without marks of Markdown stands in the text that readers see. */
export function shownPlace(place: number, repairs: readonly Repair[] = []): number {
  let shown = place;
  let marked = 0;
  for (const { rule, at, stood, stands } of repairs) {
    const grown = stands.length - stood.length;
    if (rule !== 'lost-space' && rule !== 'divided-word') marked += grown;
    else if (at + marked + sameAtStart(stood, stands) < place) shown += grown;
  }
  return shown;
}

function sameAtStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The inverse: the text as received, from what readers see. Throws when the repairs are not of this text. */
export function receivedText(shown: string, repairs: readonly Change[] = []): string {
  let received = '';
  let from = 0;
  for (const { at, stood, stands } of repairs) {
    const start = from + at - received.length;
    if (!shown.startsWith(stands, start)) throw new Error(`“${stands}” does not stand at ${start} of “${shown}”`);
    received += shown.slice(from, start) + stood;
    from = start + stands.length;
  }
  return received + shown.slice(from);
}
