import type { Problem } from '../../problems.ts';
import { type LabelledLine, metadataPlace, type Repair } from '../labelled-line.ts';
import { labelRow } from '../labels.ts';
import {
  countWords,
  doubledText,
  doubleStops,
  type Fault,
  isEnglish,
  lostSpaces,
  type WordCounts,
} from './line-faults.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';

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
  const asks = suggestion === undefined ? 'Compare with the original page.' : `Probably “${shortened(suggestion)}”.`;
  return {
    code,
    path,
    line: line.number,
    message: `“${shortened(quote)}”: ${what}.`,
    hint: `${asks} Nothing was changed. Correct the file only if the original page is different.`,
  };
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** What was put right in an article's text, for its editor, who may refuse it. */
export function repairsTold(path: string, lines: readonly LabelledLine[]): Problem[] {
  return lines.flatMap(({ number, repairs = [] }) =>
    repairs.filter(isLostSpace).map(({ stood, stands, reason }) => ({
      code: 'space-put-back',
      path,
      line: number,
      message: `“${stood}” is shown as “${stands}”: ${reason}.`,
      hint: `The file itself is unchanged. If “${stood}” is right, write \`asReceived: ["${stood}"]\` in ${metadataPlace(path, lines)}.`,
    })),
  );
}

/** Marks of Markdown are nothing that an editor need look at. */
function isLostSpace({ rule }: Repair): boolean {
  return rule === 'lost-space';
}
