import type { Capture, CaptureLine } from '../capture/capture.ts';
import { foldText, visibleText } from './fold-text.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** A capture's line with what the rules ask of it most. */
export interface ViewLine {
  readonly index: number;
  readonly source: CaptureLine;
  /** Visible text: white space collapsed, invisible marks gone. Empty for a blank line. */
  readonly text: string;
  /** See foldText. */
  readonly folded: string;
  readonly tokens: readonly string[];
  /** Words; scripts without spaces count two characters a word. */
  readonly words: number;
  /** Ends as a sentence does (closing marks allowed after the stop). */
  readonly endsSentence: boolean;
  /** Reads as running text: a sentence of some length. */
  readonly prose: boolean;
  /** Index of the line that this one goes on from, in hard-wrapped text; its words then stand in that line's text. */
  readonly head?: number;
}

/** The page as rules and model see it. */
export interface PageView {
  readonly capture: Capture;
  readonly lines: readonly ViewLine[];
  /** Indexes of the lines with text, in order; front matter and lines that go on from another are left out. */
  readonly solid: readonly number[];
  /** Folded text to the indexes of the lines that have it. */
  readonly byFolded: ReadonlyMap<string, readonly number[]>;
}

const sentenceEnd = /[.!?…。！？।؟](?:["'”’»“)\]›」』]|\s»|\[\d{1,3}\]){0,3}$/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

export function viewPage(capture: Capture): PageView {
  const heads = wrappedLines(capture);
  const whole = joinWrapped(capture, heads);
  const lines = capture.lines.map((line, index) =>
    viewLine(line, index, whole.get(index) ?? line.text, heads.get(index)),
  );
  const solid = lines
    .filter(line => line.text !== '' && line.index >= capture.frontMatterLines && line.head === undefined)
    .map(line => line.index);
  return { capture, lines, solid, byFolded: groupByFolded(lines, solid) };
}

/** The whole text of each paragraph that is wrapped over several lines, at its first line. */
function joinWrapped(capture: Capture, heads: ReadonlyMap<number, number>): Map<number, string> {
  const pieces = new Map<number, string[]>();
  for (const [index, head] of heads) {
    const sofar = pieces.get(head) ?? [capture.lines[head]?.text.trimEnd() ?? ''];
    sofar.push(capture.lines[index]?.text.trim() ?? '');
    pieces.set(head, sofar);
  }
  return new Map([...pieces].map(([head, parts]) => [head, parts.join(' ')]));
}

function viewLine(source: CaptureLine, index: number, whole: string, head: number | undefined): ViewLine {
  const text = visibleText(whole);
  const folded = foldText(text);
  const tokens = folded === '' ? [] : folded.split(' ');
  const words = countWords(text, tokens.length);
  const endsSentence = sentenceEnd.test(text.slice(-12));
  const asks = /[?!]["'”’»)]?$/u.test(text);
  const prose = (endsSentence && words >= (asks ? 16 : 9)) || (text.endsWith(':') && words >= 12) || words >= 30;
  return { index, source, text, folded, tokens, words, endsSentence, prose, ...(head === undefined ? {} : { head }) };
}

function countWords(text: string, tokens: number): number {
  const characters = text.match(spaceless)?.length ?? 0;
  return characters === 0 ? tokens : Math.max(tokens, Math.round(characters / 2));
}

function groupByFolded(lines: readonly ViewLine[], solid: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of solid) {
    const folded = lines[index]?.folded ?? '';
    if (folded === '') continue;
    const group = groups.get(folded);
    if (group) group.push(index);
    else groups.set(folded, [index]);
  }
  return groups;
}
