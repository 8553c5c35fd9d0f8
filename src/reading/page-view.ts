import type { Capture, CaptureLine } from '../capture/capture.ts';
import { shownText } from './labelled-line.ts';
import { ViewLine } from './view-line.ts';
import { gapBetween, wrappedLines } from './wrapped-lines.ts';

/** The page as rules and model see it. */
export interface PageView {
  readonly capture: Capture;
  readonly lines: readonly ViewLine[];
  /** Indexes of the lines with text, in order; front matter and lines that go on from another are left out. */
  readonly textLineIndexes: readonly number[];
  /** Those lines. */
  readonly textLines: readonly ViewLine[];
  /** The first of them: more than any article's page has. Line model and rankers look at no others. */
  readonly firstTextLines: readonly ViewLine[];
  /** The words of those. */
  readonly words: WordNumbers;
  /** Folded text to the indexes of the lines that have it. */
  readonly byFolded: ReadonlyMap<string, readonly number[]>;
}

/** Lines with text; a list of more is no article, and what each of them is like would take seconds to find out. */
const mostTextLines = 5_000;

export function viewPage(capture: Capture): PageView {
  const continued = wrappedLines(capture);
  const whole = joinWrapped(capture, continued);
  const lines = capture.lines.map(
    (line, index) => new ViewLine(line, index, whole.get(index) ?? plainText(line), continued.get(index)),
  );
  const textLines = lines.filter(
    line => line.text !== '' && line.index >= capture.frontMatterLines && line.continuesLine === undefined,
  );
  const firstTextLines = textLines.length > mostTextLines ? textLines.slice(0, mostTextLines) : textLines;
  return {
    capture,
    lines,
    textLines,
    textLineIndexes: textLines.map(line => line.index),
    firstTextLines,
    words: numberWords(firstTextLines.map(line => line.tokens)),
    byFolded: groupByFolded(textLines),
  };
}

/** The text without marks of Markdown. */
function plainText(line: CaptureLine | undefined): string {
  return line?.marks ? shownText({ text: line.text, repairs: line.marks }) : (line?.text ?? '');
}

/** The whole text of each paragraph that is wrapped over several lines, at its first line. */
function joinWrapped(capture: Capture, continued: ReadonlyMap<number, number>): Map<number, string> {
  const pieces = new Map<number, string[]>();
  for (const [index, first] of continued) {
    const parts = pieces.get(first) ?? [plainText(capture.lines[first]).trimEnd()];
    parts.push(plainText(capture.lines[index]).trim());
    pieces.set(first, parts);
  }
  return new Map([...pieces].map(([first, parts]) => [first, joined(parts)]));
}

/** Of what stands before only the last piece is looked at: a paragraph may have tens of thousands of lines. */
function joined(parts: readonly string[]): string {
  const pieces = parts.flatMap((part, at) => (at === 0 ? part : [gapBetween(parts[at - 1] ?? '', part), part]));
  return pieces.join('');
}

function groupByFolded(texts: readonly ViewLine[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { index, folded } of texts) {
    if (folded === '') continue;
    const group = groups.get(folded);
    if (group) group.push(index);
    else groups.set(folded, [index]);
  }
  return groups;
}

/** Lists of numbers, one a line, laid one after the other. */
export interface NumberLists {
  readonly values: Int32Array;
  /** Where each line's list begins; one more than there are lines, so that each ends where the next begins. */
  readonly starts: Int32Array;
}

/** A page's words as numbers, so that lines can be compared fast. */
export interface WordNumbers {
  /** Per line, its words in order. */
  readonly lists: NumberLists;
  /** The word that each number stands for. */
  readonly spelled: readonly string[];
}

export function numberWords(lines: readonly (readonly string[])[]): WordNumbers {
  const numbers = new Map<string, number>();
  const spelled: string[] = [];
  const values: number[] = [];
  const starts = [0];
  for (const tokens of lines) {
    for (const token of tokens) {
      let number = numbers.get(token);
      if (number === undefined) {
        number = spelled.push(token) - 1;
        numbers.set(token, number);
      }
      values.push(number);
    }
    starts.push(values.length);
  }
  return { lists: { values: Int32Array.from(values), starts: Int32Array.from(starts) }, spelled };
}

/** How many numbers a line's list has. */
export function lengthOf({ starts }: NumberLists, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

/** The position of a line among the lines with text, which are in order; undefined for others. */
export function positionOf({ textLineIndexes }: PageView, index: number): number | undefined {
  let [from, to] = [0, textLineIndexes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((textLineIndexes[middle] ?? 0) < index) from = middle + 1;
    else to = middle;
  }
  return textLineIndexes[from] === index ? from : undefined;
}

/** A line by its position among the lines with text. */
export function lineAt(page: PageView, position: number): ViewLine | undefined {
  return page.textLines[position];
}
