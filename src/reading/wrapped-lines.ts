import type { Capture } from '../capture/capture.ts';
import { visibleText } from './fold-text.ts';

/** Wider than any column that a mail program, terminal or typewriter breaks lines at. */
const widest = 120;
const narrowest = 30;
/** Pairs of lines that must look broken before a text counts as hard-wrapped. */
const fewestBreaks = 4;

/**
 * For each line that goes on from the line before it, the index of the first line of its paragraph; hard-wrapped
 * texts only. A text is wrapped at a width when most of its line breaks stand where the next word would not have fitted.
 */
export function wrappedLines(capture: Capture): ReadonlyMap<number, number> {
  if (capture.lines.some(line => line.text.length > widest + 40)) return new Map();
  const texts = capture.lines.map(line => visibleText(line.text));
  const width = texts.reduce((longest, text) => Math.max(longest, text.length), 0);
  const none = new Map<number, number>();
  if (width > widest || width < narrowest) return none;
  const pairs = texts.slice(1).flatMap((text, at) => (text !== '' && texts[at] !== '' ? [at + 1] : []));
  const open = pairs.filter(at => !endsParagraph(texts[at - 1] ?? ''));
  const broken = open.filter(at => isFull(texts[at - 1] ?? '', texts[at] ?? '', width));
  if (broken.length < fewestBreaks || broken.length < open.length * 0.6) return none;
  return headsOf(pairs.filter(at => isFull(texts[at - 1] ?? '', texts[at] ?? '', width) && !setByHand(capture, at)));
}

/** The next word would have made the line too wide. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.slice(0, 40).split(' ', 1)[0] ?? '';
  return line.length + 1 + word.length > width - 2 && !/^(?:[-–—*•]|\d{1,3}[.)]) /u.test(next);
}

function endsParagraph(line: string): boolean {
  return /[.!?:]["'”’»)]?$/u.test(line);
}

function setByHand({ metadata, frontMatterLines }: Capture, at: number): boolean {
  const byHand = metadata.lines ?? {};
  return at <= frontMatterLines || byHand[String(at + 1)] !== undefined || byHand[String(at)] !== undefined;
}

function headsOf(continuing: readonly number[]): Map<number, number> {
  const heads = new Map<number, number>();
  for (const at of continuing) heads.set(at, heads.get(at - 1) ?? at - 1);
  return heads;
}
