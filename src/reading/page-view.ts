import type { Capture, CaptureLine } from '../capture/capture.ts';
import { shownText } from './repair/repair.ts';
import { ViewLine } from './view-line.ts';
import { numberWords, type WordNumbers } from './word-numbers.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** The page as rules and model see it. */
export interface PageView {
  readonly capture: Capture;
  readonly lines: readonly ViewLine[];
  /** Indexes of the lines with text, in order; front matter and lines that go on from another are left out. */
  readonly solid: readonly number[];
  /** Those lines. */
  readonly texts: readonly ViewLine[];
  /** The first of them: more than any article's page has. Line model and rankers look at no others. */
  readonly lookedAt: readonly ViewLine[];
  /** The words of those. */
  readonly words: WordNumbers;
  /** Folded text to the indexes of the lines that have it. */
  readonly byFolded: ReadonlyMap<string, readonly number[]>;
}

/** Lines with text; a list of more is no article, and what each of them is like would take seconds to find out. */
const mostLookedAt = 5_000;

export function viewPage(capture: Capture): PageView {
  const heads = wrappedLines(capture);
  const whole = joinWrapped(capture, heads);
  const lines = capture.lines.map(
    (line, index) => new ViewLine(line, index, whole.get(index) ?? plainText(line), heads.get(index)),
  );
  const texts = lines.filter(
    line => line.text !== '' && line.index >= capture.frontMatterLines && line.head === undefined,
  );
  const solid = texts.map(line => line.index);
  const lookedAt = texts.length > mostLookedAt ? texts.slice(0, mostLookedAt) : texts;
  const words = numberWords(lookedAt.map(line => line.tokens));
  return { capture, lines, texts, lookedAt, words, solid, byFolded: groupByFolded(texts) };
}

/** The text without marks of Markdown. */
function plainText(line: CaptureLine | undefined): string {
  return line?.marks ? shownText({ text: line.text, repairs: line.marks }) : (line?.text ?? '');
}

/** The whole text of each paragraph that is wrapped over several lines, at its first line. */
function joinWrapped(capture: Capture, heads: ReadonlyMap<number, number>): Map<number, string> {
  const pieces = new Map<number, string[]>();
  for (const [index, head] of heads) {
    const sofar = pieces.get(head) ?? [plainText(capture.lines[head]).trimEnd()];
    sofar.push(plainText(capture.lines[index]).trim());
    pieces.set(head, sofar);
  }
  return new Map([...pieces].map(([head, parts]) => [head, parts.join(' ')]));
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
