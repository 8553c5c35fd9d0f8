import type { Problem } from '../problems.ts';
import { countWords, isEnglish, type WordCounts } from './faults/archive-words.ts';
import { doubledText, doubleStops } from './faults/doubled-text.ts';
import type { Fault } from './faults/fault.ts';
import { lostSpaces } from './faults/lost-spaces.ts';
import { unbalancedQuotes } from './faults/unbalanced-quotes.ts';
import type { LabelledLine } from './labelled-line.ts';
import { labelRow } from './labels.ts';
import { repairsTold } from './repair/repairs-told.ts';

/** An article's labelled lines with the path of its capture. */
export interface ReadCapture {
  readonly path: string;
  readonly lines: readonly LabelledLine[];
}

/**
 * Faults of the texts as received, over the whole archive: its other articles say what a word is. A suggestion is for an
 * editor, who may ask the source. What was repaired is told as such.
 */
export function textFaults(articles: readonly ReadCapture[]): Problem[] {
  const words = countWords(articles.map(({ lines }) => lines));
  return articles.flatMap(({ path, lines }) => [
    ...repairsTold(path, lines),
    ...faultsOf(lines, words).map(fault => problemOf(path, fault)),
  ]);
}

function faultsOf(lines: readonly LabelledLine[], words: WordCounts): Fault[] {
  const english = isEnglish(lines);
  return [
    ...shownLines(lines).flatMap(line => [
      ...lostSpaces(line, words, english),
      ...doubledText(line),
      ...doubleStops(line),
    ]),
    ...unbalancedQuotes(lines),
  ];
}

function shownLines(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return lines.filter(line => labelRow(line.label).shown);
}

function problemOf(path: string, { code, line, quote, suggestion, what }: Fault): Problem {
  const asks =
    suggestion === undefined ? 'Compare with the source' : `It should probably read “${shortened(suggestion)}”`;
  return {
    code,
    path,
    line: line.number,
    message: `“${shortened(quote)}”: ${what}.`,
    hint: `${asks}. The capture stays as it is; correct it only if the source reads otherwise.`,
  };
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
