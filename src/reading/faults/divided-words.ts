import type { LabelledLine, Repair } from '../labelled-line.ts';
import { labelRow } from '../labels.ts';

/** What an article says of its own words. */
interface Article {
  readonly isEnglish: boolean;
  /** The number of the line in which a word first stands by itself. */
  readonly lineOf: (word: string) => number | undefined;
}

/** What a text may be repaired by. */
export interface RepairTerms {
  /** Whether the word list has a word, in capitals or not. */
  readonly isListed: (word: string) => boolean;
  /** What an editor wants left as received: all of the article, or these words. */
  readonly asReceived?: 'all' | readonly string[] | undefined;
  /** Set where the archive repairs nothing; what editors refuse is noted all the same. */
  readonly isOff?: boolean;
}

/** The end of a line on which a word is divided. */
const head = /(?<![\p{L}\p{N}-])(\p{L}{2,30})[-\u2010\u00ad]$/u;
/** The rest of the word, with the marks that stand on it and the space behind. */
const tail = /^(\s*)(\p{Ll}[\p{Ll}\p{M}]{1,30})((?![\p{L}\p{N}])[^\s]{0,4})(\s*)/u;

/**
 * Puts words together that a narrow column divided: the whole stands at the end of the first line, and nothing of it on
 * the second. Without its hyphen, where the whole is a word of the article or of the word list; with it, where both parts
 * are such words, or the article writes the whole so.
 */
export function joinDividedWords(
  lines: readonly LabelledLine[],
  article: Article,
  terms: RepairTerms,
): readonly LabelledLine[] {
  if (terms.isOff || terms.asReceived === 'all') return lines;
  const joined = [...lines];
  for (let at = 1; at < joined.length; at += 1) {
    const [before, line] = [joined[at - 1], joined[at]];
    if (before === undefined || !line?.continues || !labelRow(line.label).repaired) continue;
    const pair = joinedPair(before, line, article, terms);
    if (pair) [joined[at - 1], joined[at]] = pair;
  }
  return joined;
}

function joinedPair(
  before: LabelledLine,
  line: LabelledLine,
  article: Article,
  terms: RepairTerms,
): readonly [LabelledLine, LabelledLine] | undefined {
  const text = before.text.trimEnd();
  const first = head.exec(text);
  const second = first && tail.exec(line.text);
  if (!first || !second) return undefined;
  const [stood, opening = ''] = first;
  const [, indent = '', rest = '', marks = '', space = ''] = second;
  if (terms.asReceived?.includes(stood)) return undefined;
  const whole = wholeWord(opening, rest, article, terms);
  if (whole === undefined) return undefined;
  const { word, reason } = whole;
  const end: Repair = { rule: 'divided-word', at: first.index, stood, stands: `${word}${marks}`, reason };
  const begin: Repair = {
    rule: 'divided-word',
    at: indent.length,
    stood: `${rest}${marks}${space}`,
    stands: '',
    reason,
  };
  const last = before.repairs?.at(-1);
  if (last && last.at + last.stood.length > end.at) return undefined;
  if (line.repairs?.[0] && line.repairs[0].at < begin.at + begin.stood.length) return undefined;
  return [
    { ...before, repairs: [...(before.repairs ?? []), end] },
    { ...line, repairs: [begin, ...(line.repairs ?? [])] },
  ];
}

function wholeWord(
  opening: string,
  rest: string,
  article: Article,
  { isListed }: RepairTerms,
): { readonly word: string; readonly reason: string } | undefined {
  const whole = `${opening}${rest}`;
  const line = article.lineOf(whole);
  if (line !== undefined) return { word: whole, reason: `“${whole}” is in line ${line}` };
  if (!article.isEnglish) return undefined;
  if (isListed(whole.toLowerCase())) return { word: whole, reason: `“${whole}” is in the word list` };
  const isCompound = [opening, rest].every(part => isListed(part.toLowerCase()));
  return isCompound
    ? { word: `${opening}-${rest}`, reason: `“${opening}” and “${rest}” are in the word list` }
    : undefined;
}
