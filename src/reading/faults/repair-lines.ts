import type { Change, LabelledLine, Repair } from '../labelled-line.ts';
import { labelRow } from '../labels.ts';
import { joinDividedWords, type RepairTerms } from './divided-words.ts';
import { type GluedWords, gluedWords, mayPart, offices } from './glued-words.ts';
import { isEnglish } from './line-faults.ts';

export type { RepairTerms } from './divided-words.ts';

/**
 * Puts lost spaces back, and divided words together, where there is no doubt of them. Each half must be a word that the article has elsewhere or,
 * in an English text, one of the word list: so no other article has a say in this one's text.
 */
export function repairLines(lines: readonly LabelledLine[], terms: RepairTerms): readonly LabelledLine[] {
  const shown = lines.filter(line => labelRow(line.label).repaired);
  const suspects = new Set(shown.filter(line => mayBeGlued(line.text, terms.isListed)));
  const mayBeDivided = shown.some(line => line.continues);
  if (suspects.size === 0 && !mayBeDivided) return lines;
  const article = new OwnText(shown);
  const spaced = lines.map(line => (suspects.has(line) ? repaired(line, article, terms) : line));
  return mayBeDivided ? joinDividedWords(spaced, article, terms) : spaced;
}

function repaired(line: LabelledLine, article: OwnText, terms: RepairTerms): LabelledLine {
  const known = line.repairs ?? [];
  const repairs: Repair[] = [];
  const refused: string[] = [];
  let next = 0;
  for (const glued of [...gluedWords(line.text)].sort((a, b) => a.at - b.at)) {
    if (terms.asReceived === 'all' || terms.asReceived?.includes(glued.stood)) refused.push(glued.stood);
    if (terms.isOff || refused.at(-1) === glued.stood) continue;
    // Both are in the order of the text, and what was known does not touch each other.
    while (isBefore(known[next], glued)) next += 1;
    if (touches(glued, known[next]) || touches(glued, repairs.at(-1))) continue;
    const reason = vouched(glued, article, terms);
    const { at, stood, stands } = glued;
    if (reason && isCertain(glued, line.text, article, terms))
      repairs.push({ rule: 'lost-space', at, stood, stands, reason });
  }
  if (repairs.length + refused.length === 0) return line;
  const all = [...known, ...repairs].sort((a, b) => a.at - b.at);
  return { ...line, ...(all.length > 0 && { repairs: all }), ...(refused.length > 0 && { refused }) };
}

function touches(one: Change, other: Change | undefined): boolean {
  return other !== undefined && one.at < other.at + other.stood.length && other.at < one.at + one.stood.length;
}

function isBefore(one: Change | undefined, other: Change): boolean {
  return one !== undefined && one.at + one.stood.length <= other.at;
}

/** Whether nothing but a lost space explains the words; what their halves are is asked beside it. */
function isCertain(glued: GluedWords, text: string, article: OwnText, terms: RepairTerms): boolean {
  const { seam, stood, second } = glued;
  if (seam === 'comma' || seam === 'stop') return standsAlone(glued, text);
  if (seam === 'capital') return offices.has(second) && !article.repeats(stood);
  return !article.repeats(stood) && article.isEnglish && !isWordOrSlip(stood, terms);
}

/** "news,sport,weather" is a list of tags, "mail.Example.org" an address. */
function standsAlone({ at, stood }: GluedWords, text: string): boolean {
  return (
    text.charAt(at - 1) !== ',' && !/^[,.][\p{L}\p{N}]/u.test(text.slice(at + stood.length, at + stood.length + 3))
  );
}

/** A word of its own, or a mistyped one: "withdrawls" is no "with drawls". */
function isWordOrSlip(stood: string, { isListed }: RepairTerms): boolean {
  return isListed(stood) || isOneLetterOff(stood, isListed);
}

function vouched({ first, second }: GluedWords, article: OwnText, terms: RepairTerms): string | undefined {
  const before = voucher(first, article, terms);
  const behind = before && voucher(second, article, terms);
  return behind && `${before}; ${behind}`;
}

const abbreviations: ReadonlySet<string> = new Set(['U.S.', 'U.K.', 'U.N.', 'E.U.', 'D.C.', 'U.S.A.']);

function voucher(word: string, article: OwnText, { isListed }: RepairTerms): string | undefined {
  const line = article.lineOf(word);
  if (line !== undefined) return `“${word}” is in line ${line}`;
  const isAbbreviation = abbreviations.has(word);
  if (!(isAbbreviation || isListed(word)) || !article.isEnglish) return undefined;
  return `“${word}” is ${isAbbreviation ? 'a known abbreviation' : 'in the word list'}`;
}

/** A comma or stop before a letter: seldom enough that the rest is asked only then. */
const glance = /[,.][A-Za-z\u00aa-\u1fff\u3041-\ud7ff]/;
const atMark = /\p{L}{2},\p{L}|\p{Ll}{4}\.\p{Lu}/u;
const atOffice = new RegExp(`[a-z](?:${[...offices].join('|')})`);

/** No shorter word is parted. */
const shortest = 7;

/** At a glance, whether a space may be lost in a line; says so of more lines than lack one, and of each of those. */
export function mayBeGlued(text: string, isListed: (word: string) => boolean): boolean {
  if ((glance.test(text) && atMark.test(text)) || atOffice.test(text)) return true;
  return someLongWord(text, word => mayPart.test(word) && !isListed(word));
}

/** Goes by letters, for matching takes half as long again, and a page has a thousand such words. */
function someLongWord(text: string, isWanted: (word: string) => boolean): boolean {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= 97 && code <= 122) continue;
    if (at - start >= shortest && isWanted(text.slice(start, at))) return true;
    start = at + 1;
  }
  return false;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a word is another with one letter too many, too few or wrong, or with two that changed places. */
export function isOneLetterOff(word: string, isKnown: (word: string) => boolean): boolean {
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const swapped = tail.length > 1 ? `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}` : '';
    if (tail !== '' && (isKnown(head + tail.slice(1)) || isKnown(swapped))) return true;
    for (const letter of letters) {
      if (isKnown(head + letter + tail) || (tail !== '' && isKnown(head + letter + tail.slice(1)))) return true;
    }
  }
  return false;
}

/** What stands beside a word that something is glued to; such words vouch for nothing, least of all for each other. */
const glued = {
  before: /(?:[\p{L}\p{M}\p{N}@#/]|[\p{L}\p{N}][.,])$/u,
  behind: /^(?:[\p{L}\p{M}\p{N}@/]|[.,][\p{L}\p{N}])/u,
};

/** A word, or letters that are shortened by stops: "U.S." */
const runOfLetters = /\p{L}+/gu;
const shortened = /(?:\p{L}\.)+/gu;

/**
 * What an article says of its own words; found out when it is first asked, for most articles need none of it. The text
 * is gone through once, however many words are asked of.
 */
export class OwnText {
  readonly #lines: readonly LabelledLine[];
  #standing: ReadonlyMap<string, number> | undefined;
  #counts: ReadonlyMap<string, number> | undefined;
  #isEnglish: boolean | undefined;

  constructor(lines: readonly LabelledLine[]) {
    this.#lines = lines;
  }

  get isEnglish(): boolean {
    this.#isEnglish ??= isEnglish(this.#lines);
    return this.#isEnglish;
  }

  /** The number of the line in which a word first stands by itself, in capitals or not. */
  lineOf(word: string): number | undefined {
    this.#standing ??= standingWords(this.#lines);
    return this.#standing.get(word.toLowerCase());
  }

  /** Whether a word stands in the article more than once, by itself or with marks beside it. */
  repeats(word: string): boolean {
    this.#counts ??= countRuns(this.#lines);
    return (this.#counts.get(word) ?? 0) > 1;
  }
}

/** Each word that stands by itself, with the number of its first line. */
function standingWords(lines: readonly LabelledLine[]): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  for (const { text, number } of lines) {
    for (const pattern of [runOfLetters, shortened]) {
      for (const { 0: letters, index } of text.matchAll(pattern)) {
        const word = letters.toLowerCase();
        if (!standing.has(word) && !isGlued(text, index, index + letters.length)) standing.set(word, number);
      }
    }
  }
  return standing;
}

function countRuns(lines: readonly LabelledLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    for (const [letters] of text.matchAll(runOfLetters)) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  return counts;
}

function isGlued(text: string, start: number, end: number): boolean {
  return glued.before.test(text.slice(Math.max(0, start - 3), start)) || glued.behind.test(text.slice(end, end + 3));
}
