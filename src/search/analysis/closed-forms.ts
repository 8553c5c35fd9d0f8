import { isDigit, isLatinCapital, isLetterWithCase, nonJoiner } from './characters.ts';
import { mayBeSpaceless, wordsRunTogether } from './run-together.ts';
import { signedNumber } from './signed-numbers.ts';

/** Visits the words of a text in order, and what is one word in some spellings and several in others. */
export interface TokenVisitor {
  /** A run of letters and digits, which may hold several words of a script without spaces. */
  readonly run: (start: number, end: number) => void;
  /** Letters with dots, which are one word: `U.N.` is `un`. */
  readonly dotted: (start: number, end: number, form: string) => void;
  /** The parts of a word without what joins them, or, as a sign, what is meant only as it stands: `US`, `C++`, `£5m`. */
  readonly closed: (closed: ClosedForm) => void;
}

export interface ClosedForm {
  readonly start: number;
  readonly end: number;
  /** Of a sign, the term itself; of other words, one or several that are still to be folded and stemmed, with spaces between. */
  readonly form: string;
  readonly isSign: boolean;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Longer chains are addresses and file names. */
const mostParts = 3;
const longestClosed = 32;
/** Capitals of so many letters are read as initials; longer ones are as often written like words (Nato, Unesco). */
const mostInitials = 3;

/** Tells apart, among runs as they come, those that punctuation joins. */
export class JoinedRuns {
  readonly #text: string;
  readonly #visitor: TokenVisitor;
  /** The run under way, and those that are joined to it. */
  #start = 0;
  #end = -1;
  #group: Run[] = [];
  /** The line that was last looked at for capitals: where it ends, and whether it has anything else. */
  #line = { start: 0, end: -1, isMixed: false };

  constructor(text: string, visitor: TokenVisitor) {
    this.#text = text;
    this.#visitor = visitor;
  }

  add(start: number, end: number): void {
    if (this.#end >= 0) {
      if (this.#isJoined(start, end)) this.#group.push({ start: this.#start, end: this.#end });
      else this.finish();
    }
    this.#start = start;
    this.#end = end;
  }

  /** Ends the words under way. */
  finish(): void {
    if (this.#end < 0) return;
    const start = this.#start;
    const end = this.#end;
    this.#end = -1;
    if (this.#group.length === 0) {
      this.#single(start, end);
      return;
    }
    const group = [...this.#group, { start, end }];
    this.#group = [];
    if (this.#areDottedLetters(group)) this.#addDotted(group);
    else this.#addJoined(group);
  }

  #isJoined(start: number, end: number): boolean {
    const text = this.#text;
    const sign = text.charCodeAt(this.#end);
    if (sign === newLine || (sign === space && !this.#areInitials(start, end))) return false;
    if (sign === space) return true;
    if (start === this.#end + 1) return jointAt(text, this.#end) !== undefined;
    // Initials with spaces: “J. K.”, and plurals in Spanish: “EE. UU.”
    if (start !== this.#end + 2 || sign !== dot || text.charCodeAt(start - 1) !== space) return false;
    const width = end - start;
    return (
      this.#end - this.#start === width &&
      width <= 2 &&
      text.charCodeAt(end) === dot &&
      isCapitalTwice(text, this.#start, this.#end) &&
      isCapitalTwice(text, start, end)
    );
  }

  /** “T S Eliot”, “J K Rowling” */
  #areInitials(start: number, end: number): boolean {
    const text = this.#text;
    if (end !== start + 1 || this.#end !== this.#start + 1 || start !== this.#end + 1) return false;
    if (!isLatinCapital(text.charCodeAt(start)) || !isLatinCapital(text.charCodeAt(this.#start))) return false;
    return text.charCodeAt(end) === space && isLatinCapital(text.charCodeAt(end + 1));
  }

  /** Nearly every word comes here: it makes no objects unless there is something to say. */
  #single(start: number, end: number): void {
    const text = this.#text;
    this.#visitor.run(start, end);
    if (end - start <= mostInitials && end - start > 1 && areCapitals(text, start, end)) {
      const form = text.slice(start, end);
      if (this.#isMixedLine(start)) this.#visitor.closed({ start, end, form, isSign: true });
    }
    if (text.charCodeAt(start - 1) === hash || mayBeSpaceless(text, start, end)) {
      for (const form of wordsRunTogether(text, start, end)) this.#visitor.closed({ start, end, form, isSign: false });
    }
    const after = text.charCodeAt(end);
    if (after === plus || after === hash || isDigit(text.charCodeAt(start))) {
      this.#addSigned({ start, end }, { start, end });
    }
  }

  #areDottedLetters(group: readonly Run[]): boolean {
    const text = this.#text;
    return group.every(
      ({ start, end }, index) =>
        end === start + 1 &&
        isLetterWithCase(text.charCodeAt(start)) &&
        (index === group.length - 1 || text.charAt(end) === '.' || text.charAt(end) === ' '),
    );
  }

  #addDotted(group: readonly Run[]): void {
    const start = group[0]?.start ?? 0;
    const last = group.at(-1)?.end ?? start;
    const end = this.#text.charAt(last) === '.' ? last + 1 : last;
    const letters = group.map(run => this.#text.charAt(run.start)).join('');
    this.#visitor.dotted(start, end, letters.toLowerCase());
    const isShort = letters.length <= mostInitials;
    if (isShort && areCapitals(letters, 0, letters.length)) {
      this.#visitor.closed({ start, end, form: letters, isSign: true });
    }
  }

  #addJoined(group: readonly Run[]): void {
    for (const { start, end } of group) this.#visitor.run(start, end);
    for (let from = 0; from < group.length - 1; ) {
      const to = this.#endOfStretch(group, from);
      const parts = group.slice(from, to + 1);
      const start = parts[0]?.start ?? 0;
      const end = parts.at(-1)?.end ?? 0;
      if (this.#closes(parts)) {
        const form = parts.map(part => this.#text.slice(part.start, part.end)).join('');
        if (form.length <= longestClosed) this.#visitor.closed({ start, end, form, isSign: false });
      }
      from = to;
    }
    const [first] = group;
    const last = group.at(-1);
    if (first && last) this.#addSigned(first, last);
  }

  /** The last of the runs from one on that the same kind of sign joins. */
  #endOfStretch(group: readonly Run[], from: number): number {
    const joint = jointAt(this.#text, group[from]?.end ?? 0);
    let to = from + 1;
    while (to < group.length - 1 && jointAt(this.#text, group[to]?.end ?? 0) === joint) to += 1;
    return to;
  }

  #closes(parts: readonly Run[]): boolean {
    const text = this.#text;
    const joint = jointAt(text, parts[0]?.end ?? 0);
    if (joint === 'thousands' && text.charAt(parts[0]?.start ?? 0) === '0') return false;
    if (joint === 'thousands')
      return parts.every(({ start, end }, at) => end - start === 3 || (at === 0 && end - start < 3));
    if (parts.length > mostParts || joint === 'apart') return false;
    return parts.every((part, index) => {
      const next = parts[index + 1];
      return next === undefined || closesPair(text, part, next, joint);
    });
  }

  /** What stands before a number or behind a word and belongs to it. */
  #addSigned(first: Run, last: Run): void {
    const text = this.#text;
    const after = text.charCodeAt(last.end);
    if (after === plus || after === hash) this.#addSuffixed(last, after);
    if (!isDigit(text.charCodeAt(first.start))) return;
    const number = signedNumber(text, first.start, last.end);
    if (number) this.#visitor.closed({ ...number, isSign: true });
  }

  #addSuffixed({ start, end }: Run, sign: number): void {
    const text = this.#text;
    let to = end + 1;
    if (sign === plus && text.charCodeAt(to) === plus) to += 1;
    if (isDigit(text.charCodeAt(start)) || !/[\s.,;:!?)'’"”]|^$/u.test(text.charAt(to))) return;
    this.#visitor.closed({ start, end: to, form: text.slice(start, to).toLowerCase(), isSign: true });
  }

  /** In a line of capitals alone, no word is more of an abbreviation than the others. */
  #isMixedLine(at: number): boolean {
    if (at >= this.#line.start && at < this.#line.end) return this.#line.isMixed;
    const start = this.#text.lastIndexOf('\n', at) + 1;
    const found = this.#text.indexOf('\n', at);
    const end = found < 0 ? this.#text.length : found;
    const line = this.#text.slice(start, end);
    const isMixed = line.length < 6 || line !== line.toUpperCase();
    this.#line = { start, end, isMixed };
    return isMixed;
  }
}

const space = 0x20;
const newLine = 0x0a;
const dot = 0x2e;
const plus = 0x2b;
const hash = 0x23;
type Joint = 'hyphen' | 'apostrophe' | 'dot' | 'thousands' | 'apart';

const hyphens = '-\u2010\u2011';
const apostrophes = "'’‘ʼ＇‛′`ʻʹ";
/** Signs that join words which are no single one: `9/11`, `AT&T`, `6–4`. */
const apart = '/&@_:–—+·';
const betweenThousands = ",.\u00a0\u202f'’";

/** What joins the words on either side of a character; undefined when it parts them. */
export function jointAt(text: string, at: number): Joint | undefined {
  const sign = text.charAt(at);
  const isAfterDigit = isDigit(text.charCodeAt(at - 1));
  const isBeforeDigit = isDigit(text.charCodeAt(at + 1));
  if (isAfterDigit && isBeforeDigit) {
    if (betweenThousands.includes(sign) && /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5))) return 'thousands';
    return hyphens.includes(sign) || apart.includes(sign) || sign === '.' || sign === ',' ? 'apart' : undefined;
  }
  if (hyphens.includes(sign) || text.charCodeAt(at) === nonJoiner) return 'hyphen';
  if (apostrophes.includes(sign)) return 'apostrophe';
  if (sign === '.') return 'dot';
  return apart.includes(sign) && sign !== '—' ? 'apart' : undefined;
}

/** What English shortens behind an apostrophe, and what French, Italian and their kin shorten before it. */
const clitics = new Set('t re ve ll d m s'.split(' '));
const elisions = new Set(
  'l d qu n s j m t c jusqu lorsqu puisqu quoiqu dell all nell sull dall un dagl degl quell gl'.split(' '),
);

function closesPair(text: string, part: Run, next: Run, joint: Joint | undefined): boolean {
  const before = text.slice(part.start, part.end);
  const after = text.slice(next.start, next.end);
  const digitFirst = isDigit(text.charCodeAt(part.end - 1));
  switch (joint) {
    case 'hyphen':
      // “17-year” is no word; “3-D” is.
      return !digitFirst || after.length <= 2;
    case 'apostrophe':
      if (clitics.has(after.toLowerCase())) return false;
      // “D’Angelo”, “L’Oréal” are names.
      return !elisions.has(before.toLowerCase()) || (isCapital(text, part.start) && isCapital(text, next.start));
    case 'dot':
      if (digitFirst) return false;
      // A full stop without a space behind it, but not “Ph.D.”
      return !isCapital(text, next.start) || isCapital(text, part.end - 1) || (before.length <= 2 && after.length <= 4);
    default:
      return false;
  }
}

function isCapital(text: string, at: number): boolean {
  return isLatinCapital(text.charCodeAt(at));
}

function isCapitalTwice(text: string, start: number, end: number): boolean {
  return isCapital(text, start) && text.charCodeAt(start) === text.charCodeAt(end - 1);
}

function areCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const letter = text.charCodeAt(at);
    if (isLatinCapital(letter)) continue;
    if (letter < 0x370 || letter > 0x52f || !isLetterWithCase(letter)) return false;
    const capital = text.charAt(at);
    if (capital === capital.toLowerCase()) return false;
  }
  return true;
}
