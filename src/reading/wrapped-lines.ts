import type { Capture, CaptureLine } from '../capture/capture.ts';
import { capabilitiesOf } from '../capture/formats/capabilities.ts';
import { visibleText } from './fold-text.ts';
import { shownText } from './labelled-line.ts';

/** Wider than any column that a mail program, terminal or typewriter breaks lines at. */
const widest = 120;
const narrowest = 24;
/** Pairs of lines that must look broken before a text counts as hard-wrapped. */
const fewestBreaks = 4;
/** Of the line breaks inside of sentences, how many must stand where the next word would not have fitted. */
const leastShare = 0.6;
/** Of the widest lines this share, and one at least, may hold an address or a word that cannot be divided. */
const mostOutliers = 0.1;
/** A text with more long lines than this is not broken at a column. */
const mostLong = 0.1;

/**
 * For each line that goes on from the line before it, the index of the first line of its paragraph; hard-wrapped
 * texts only. A text is wrapped at a width when most of its line breaks stand where the next word would not have fitted.
 * In HTML lines are what its elements make of them, but for text that keeps its breaks.
 */
export function wrappedLines(capture: Capture): ReadonlyMap<number, number> {
  const marked = capture.lines.flatMap(({ goesOn }, at) => (goesOn && !setByHand(capture, at) ? [at] : []));
  const wrapped = brokenAtColumn(capture);
  if (marked.length === 0) return firstLinesOf(wrapped);
  return firstLinesOf([...new Set([...marked, ...wrapped])].sort((a, b) => a - b));
}

/** Lines that go on from the one before, where most lines of the text are broken at one column. */
function brokenAtColumn(capture: Capture): readonly number[] {
  const lines = capture.lines.map(measured);
  const pairs = lines.flatMap(({ text }, at) => (at > 0 && text !== '' && canGoOn(capture, lines, at) ? [at] : []));
  const open = pairs.filter(at => !endsParagraph(lines[at - 1]?.text ?? ''));
  if (open.length < fewestBreaks) return [];
  const width = columnOf(open.flatMap(at => lines[at - 1] ?? []));
  const written = lines.filter(({ text }) => text !== '');
  const long = written.filter(({ shownWidth }) => shownWidth > widest);
  if (width > widest || width < narrowest || long.length > written.length * mostLong) return [];
  const isFull = (at: number) => wouldNotFit(lines[at - 1], lines[at], width);
  const broken = open.filter(isFull);
  if (broken.length < fewestBreaks || broken.length < open.length * leastShare) return [];
  return pairs.filter(at => isFull(at) && !setByHand(capture, at));
}

/** A line as the program saw it that broke the text. */
interface Measured {
  readonly text: string;
  /** One column a character. */
  readonly width: number;
  /** Of a line with links, the columns without their addresses. */
  readonly shownWidth: number;
}

function measured(line: CaptureLine): Measured {
  const text = visibleText(line.text);
  const shown = line.marks ? visibleText(shownText({ text: line.text, repairs: line.marks })) : text;
  return { text, width: text.length, shownWidth: shown.length };
}

function canGoOn({ lines: captured, format }: Capture, lines: readonly Measured[], at: number): boolean {
  if (lines[at - 1]?.text === '') return false;
  if (ownLines.has(captured[at]?.block?.kind ?? '') || ownLines.has(captured[at - 1]?.block?.kind ?? '')) return false;
  return !capabilitiesOf({ format }).hasTree || [at - 1, at].every(each => captured[each]?.dom?.within.includes('pre'));
}

/** Blocks of Markdown and of pages that say themselves where a line goes on. */
const ownLines: ReadonlySet<string> = new Set(['row', 'code', 'note', 'break', 'definition', 'heading', 'caption']);

/** How wide the lines are, but for outliers; links are counted by their words. */
function columnOf(lines: readonly Measured[]): number {
  const widths = lines.map(({ width, shownWidth }) => Math.min(width, shownWidth)).sort((a, b) => a - b);
  return widths[widths.length - 1 - Math.max(1, Math.floor(widths.length * mostOutliers))] ?? 0;
}

const listMark = /^(?:[-–—*•+]|\d{1,3}[.)]) /u;
const eastern = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const opensEastern = new RegExp(`^${eastern}`, 'u');
const endsEastern = new RegExp(`${eastern}$`, 'u');

/** The next word would have made the line too wide; where there are no spaces, the next character. */
function wouldNotFit(line: Measured | undefined, next: Measured | undefined, width: number): boolean {
  if (line === undefined || next === undefined || listMark.test(next.text)) return false;
  const word = opensEastern.test(next.text) ? next.text.slice(0, 1) : (next.text.slice(0, 40).split(' ', 1)[0] ?? '');
  const gap = opensEastern.test(next.text) && endsEastern.test(line.text) ? 0 : 1;
  const own = Math.max(line.width, line.shownWidth);
  return own + gap + word.length > width - 2;
}

function endsParagraph(line: string): boolean {
  return /[.!?:。！？：][\])"'”’»」』）]?$/u.test(line);
}

function setByHand({ metadata, frontMatterLines }: Capture, at: number): boolean {
  const byHand = metadata.lines ?? {};
  return at <= frontMatterLines || byHand[String(at + 1)] !== undefined || byHand[String(at)] !== undefined;
}

function firstLinesOf(continuing: readonly number[]): Map<number, number> {
  const firstLines = new Map<number, number>();
  for (const at of continuing) firstLines.set(at, firstLines.get(at - 1) ?? at - 1);
  return firstLines;
}

/** What parts two pieces of a text that was broken between them: nothing where the script has no spaces. */
export function gapBetween(before: string, after: string): '' | ' ' {
  return endsEastern.test(before.slice(-2)) && opensEastern.test(after) ? '' : ' ';
}
