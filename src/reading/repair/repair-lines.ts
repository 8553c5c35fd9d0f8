import { type GluedWords, gluedWords } from '../faults/glued-words.ts';
import { offices } from '../faults/openers.ts';
import type { LabelledLine } from '../labelled-line.ts';
import { labelRow } from '../labels.ts';
import { mayBeGlued } from './may-be-glued.ts';
import { isOneLetterOff } from './one-letter-off.ts';
import { OwnText } from './own-text.ts';
import type { Change, Repair } from './repair.ts';

/** What a text may be repaired by. */
export interface RepairTerms {
  /** Whether the word list has a word, in capitals or not. */
  readonly isListed: (word: string) => boolean;
  /** What an editor wants left as received: all of the article, or these words. */
  readonly asReceived?: 'all' | readonly string[] | undefined;
  /** Set where the archive repairs nothing; what editors refuse is noted all the same. */
  readonly isOff?: boolean;
}

/** Lines that readers see as the article's own; sources and links to other articles are quoted as they stand. */

/**
 * Puts lost spaces back where there is no doubt of them. Each half must be a word that the article has elsewhere or,
 * in an English text, one of the word list: so no other article has a say in this one's text.
 */
export function repairLines(lines: readonly LabelledLine[], terms: RepairTerms): readonly LabelledLine[] {
  const shown = lines.filter(line => labelRow(line.label).repaired);
  const suspects = new Set(shown.filter(line => mayBeGlued(line.text, terms.isListed)));
  if (suspects.size === 0) return lines;
  const article = new OwnText(shown);
  return lines.map(line => (suspects.has(line) ? repaired(line, article, terms) : line));
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
  if (line !== undefined) return `“${word}” stands in line ${line}`;
  const isAbbreviation = abbreviations.has(word);
  if (!(isAbbreviation || isListed(word)) || !article.isEnglish) return undefined;
  return `“${word}” is ${isAbbreviation ? 'a known abbreviation' : 'in the word list'}`;
}
