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
export const repairRules = ['lost-space', 'markdown-link', 'markdown-mark'] as const;

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
