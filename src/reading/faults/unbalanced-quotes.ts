import type { LabelledLine } from '../labelled-line.ts';
import { isBody } from '../labels.ts';
import type { Fault } from './line-faults.ts';

/**
 * A mark as it stands in a paragraph: `may` shuts a quotation if one is open, and `straight` also opens one if none is.
 */
export type Mark = 'open' | 'shut' | 'may' | 'straight';

/**
 * Curved double marks; one turned the wrong way round shuts. Straight ones and two single ones may be their partners;
 * behind a number they measure in inches.
 */
export const doubles =
  /(?<may>(?<=[\p{L}\p{N}.,!?…])“(?![\p{L}\p{N}])|(?<=\d)”|(?<=[.,!?…])(?:’’|''))|(?<open>“)|(?<shut>”)|(?<straight>(?<!\d)")/gu;

/**
 * An opening ‘ stands before a word; a ’ after a stop can be no apostrophe, and one before no letter may be either. Two
 * in a row are a double mark.
 */
export const singles =
  /(?<open>(?<![\p{L}\p{N}])‘(?=\d?\p{L})(?!(?:[Cc]ause|[Ee]m|[Tt]ill?|[Tt]is|[Tt]was|[Rr]ound|gram|n)(?!\p{L})))|(?<shut>(?<=[.,!?…])(?<!’)’(?![\p{L}\p{N}’]))|(?<may>(?<!’)’(?!\p{Script=Latin}|’)|(?<=[\p{L}.,!?…])'(?![\p{L}'])|(?<=[\p{L}.,!?…])‘(?!\p{L}))/gu;

/** The marks of one kind as they follow each other. */
export function marksIn(text: string, pattern: RegExp): readonly { readonly mark: Mark; readonly at: number }[] {
  return [...text.matchAll(pattern)].map(({ groups, index }) => ({ mark: markOf(groups), at: index }));
}

function markOf(groups: Readonly<Record<string, string | undefined>> = {}): Mark {
  if (groups['open'] !== undefined) return 'open';
  if (groups['shut'] !== undefined) return 'shut';
  return groups['may'] === undefined ? 'straight' : 'may';
}

/** A quotation may run on over so many paragraphs without opening each anew. */
const longestQuotation = 6;

/** Where no quotation stands in ‘…’, a ‘ before a word is a letter of it. */
const pair = /(?<!\p{L})‘\p{L}[^‘’]{1,200}’(?!\p{L})/u;

/** A mark whose partner is missing. */
interface Lone {
  readonly mark: 'open' | 'shut';
  /** Place among the body's lines. */
  readonly place: number;
  readonly line: LabelledLine;
  readonly at: number;
}

/**
 * Quotations that lose their opening or closing mark. A quotation of several paragraphs opens each with a mark and
 * closes only the last, or opens only the first: that is how it is done, not a fault. Nor is a curved mark with a
 * straight partner. Lines in „…“ or «…» and Swedish ”…” are let be.
 */
export function unbalancedQuotes(lines: readonly LabelledLine[]): Fault[] {
  const body = lines.filter(line => isBody(line.label) && line.label !== 'crosshead');
  const lostDoubles = unpaired(body, doubles, '“');
  const hasPairs = body.some(line => pair.test(line.text));
  const lostSingles = unpaired(body, singles, '‘').filter(({ mark }) => hasPairs || mark === 'shut');
  return [
    ...lostDoubles.map(lone => faultOf(lone, '“', '”')),
    ...lostSingles.map(lone => faultOf(lone, '‘', '’')),
  ].sort((a, b) => a.line.number - b.line.number);
}

function unpaired(body: readonly LabelledLine[], pattern: RegExp, open: string): readonly Lone[] {
  const lone = body.flatMap((line, place) => loneIn(body, line, place, pattern, open));
  return lone.filter((one, at) => !goesOn(one, lone[at + 1]) && !goesOn(lone[at - 1], one));
}

/** What one paragraph opens a later one shuts. */
function goesOn(one: Lone | undefined, other: Lone | undefined): boolean {
  if (one?.mark !== 'open' || other?.mark !== 'shut') return false;
  return other.place > one.place && other.place - one.place <= longestQuotation;
}

function loneIn(
  body: readonly LabelledLine[],
  line: LabelledLine,
  place: number,
  pattern: RegExp,
  open: string,
): readonly Lone[] {
  if (/[„«»]|â€/u.test(line.text) || isSwedish(line.text)) return [];
  const found: Lone[] = [];
  const opened: number[] = [];
  let isStraight = false;
  for (const { mark, at } of marksIn(line.text, pattern)) {
    if (mark === 'open') opened.push(at);
    else if (opened.pop() !== undefined || isStraight) isStraight = false;
    else if (mark === 'shut') found.push({ mark, place, line, at });
    else isStraight = mark === 'straight';
  }
  const reopens = body[place + 1]?.text.trimStart().startsWith(open);
  const [first] = opened;
  return first === undefined || reopens ? found : [...found, { mark: 'open', place, line, at: first }];
}

/** ”So it is written”: both marks are the same. */
function isSwedish(text: string): boolean {
  return text.includes('”') && !text.includes('“') && text.split('”').length % 2 === 1;
}

function faultOf({ mark, line, at }: Lone, open: string, shut: string): Fault {
  const what = mark === 'open' ? `the closing ${shut} is missing` : `the opening ${open} is missing`;
  const quote = mark === 'open' ? line.text.slice(at, at + 40) : line.text.slice(Math.max(0, at - 40), at + 1);
  return { code: 'unbalanced-quotes', line, quote, what };
}
