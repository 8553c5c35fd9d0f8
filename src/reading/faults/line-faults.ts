import { undoubled } from '../fold-text.ts';
import type { LabelledLine } from '../labelled-line.ts';
import { isBody } from '../labels.ts';
import { type GluedWords, gluedWords, openers } from './glued-words.ts';

/** How often each word stands in the archive's running text, lower case. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(articles: readonly (readonly LabelledLine[])[]): WordCounts {
  const counts = new Map<string, number>();
  for (const lines of articles) {
    for (const { label, text } of lines) {
      if (!isBody(label)) continue;
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Words of running text among which an English one has one "the" at least. */
const perThe = 100;

/** Whether the running text is English, as far as one word tells. */
export function isEnglish(lines: readonly LabelledLine[]): boolean {
  const words = lines.flatMap(({ label, text }) => (isBody(label) ? (text.match(/\p{L}+/gu) ?? []) : []));
  return words.filter(word => /^the$/iu.test(word)).length * perThe >= Math.max(1, words.length);
}

export type FaultCode = 'lost-space' | 'doubled-text' | 'unbalanced-quotes' | 'double-stop';

/** Something wrong with the text as received; never changed by itself. */
export interface Fault {
  readonly code: FaultCode;
  readonly line: LabelledLine;
  /** The words as they stand. */
  readonly quote: string;
  /** How they should probably read, where that can be told. */
  readonly suggestion?: string;
  /** What is wrong, in a clause. */
  readonly what: string;
}

const what: Readonly<Record<GluedWords['seam'], string>> = {
  comma: 'no space after the comma',
  stop: 'no space after the full stop',
  capital: 'two words run together',
  small: 'two words run together',
};

/**
 * Spaces lost after a comma or full stop, between a small and a large letter, and between two words of the archive.
 * Words in small letters are parted only in English texts: in others the glued words end words of their own. Spaces that
 * were put back, or that an editor does not want, are not told.
 */
export function lostSpaces(line: LabelledLine, words: WordCounts, isEnglish: boolean): Fault[] {
  const repaired = new Set(line.repairs?.map(repair => repair.at));
  const told = new Map<number, Fault>();
  for (const glued of gluedWords(line.text)) {
    if (
      line.refused?.includes(glued.stood) ||
      repaired.has(glued.at) ||
      told.has(glued.at) ||
      !isFault(glued, words, isEnglish)
    )
      continue;
    const { seam, at, stood, stands } = glued;
    told.set(at, { code: 'lost-space', line, quote: stood, suggestion: stands, what: what[seam] });
  }
  return [...told.values()];
}

function isFault(glued: GluedWords, words: WordCounts, isEnglish: boolean): boolean {
  const { seam, stood, first, second } = glued;
  if (seam === 'comma') return true;
  if (seam === 'small' && !isEnglish) return false;
  if (seam === 'capital' && (first.length < 4 || !openers.has(second))) return false;
  if (seam !== 'stop' && (words.get(stood.toLowerCase()) ?? 0) > 1) return false;
  return isWord(first, words) && isWord(second, words);
}

function isWord(text: string, counts: WordCounts): boolean {
  return (counts.get(text.toLowerCase()) ?? 0) > 0;
}

/** Words that no sentence has twice in a row ("that that" and "had had" may be meant). */
const twice = /(?<![\p{L}\p{N}'’-])(the|of|and|to|a|an|in|for|with) \1(?![\p{L}\p{N}'’-])/gu;
const stops = /(?<=\p{Ll}{2}|[”’"')])\.\.(?!\.)(?=\s|$)/gu;

/** A line that prints its text twice, and words printed twice in a row. */
export function doubledText(line: LabelledLine): Fault[] {
  const trimmed = line.text.trim();
  const once = undoubled(trimmed);
  if (once !== trimmed && once.split(' ').length >= 5) {
    return [{ code: 'doubled-text', line, quote: trimmed, suggestion: once, what: 'the line has its text twice' }];
  }
  return [...line.text.matchAll(twice)].map(match => ({
    code: 'doubled-text',
    line,
    quote: match[0],
    suggestion: match[1] ?? '',
    what: 'the word is there twice',
  }));
}

/** Two stops where one is meant: "Union.. The". Three are an ellipsis. */
export function doubleStops(line: LabelledLine): Fault[] {
  return [...line.text.matchAll(stops)].map(match => ({
    code: 'double-stop',
    line,
    quote: line.text.slice(Math.max(0, match.index - 12), match.index + 2),
    suggestion: `${line.text.slice(Math.max(0, match.index - 12), match.index)}.`,
    what: 'two full stops',
  }));
}
