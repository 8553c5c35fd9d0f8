import type { Capture, CaptureLine } from '../capture/capture.ts';
import { foldText, visibleText } from './fold-text.ts';

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
}

/** The page as rules and model see it. */
export interface PageView {
  readonly capture: Capture;
  readonly lines: readonly ViewLine[];
  /** Indexes of the lines with text, in order, front matter left out. */
  readonly solid: readonly number[];
  /** Folded text to the indexes of the lines that have it. */
  readonly byFolded: ReadonlyMap<string, readonly number[]>;
}

const sentenceEnd = /[.!?…。！？।؟](?:["'”’»“)\]›」』]|\s»){0,3}$/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

export function viewPage(capture: Capture): PageView {
  const lines = capture.lines.map((line, index) => viewLine(line, index));
  const solid = lines
    .filter(line => line.text !== '' && line.index >= capture.frontMatterLines)
    .map(line => line.index);
  return { capture, lines, solid, byFolded: groupByFolded(lines, solid) };
}

function viewLine(source: CaptureLine, index: number): ViewLine {
  const text = visibleText(source.text);
  const folded = foldText(text);
  const tokens = folded === '' ? [] : folded.split(' ');
  const words = countWords(text, tokens.length);
  const endsSentence = sentenceEnd.test(text.slice(-8));
  const prose = (endsSentence && words >= 9) || words >= 30;
  return { index, source, text, folded, tokens, words, endsSentence, prose };
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
