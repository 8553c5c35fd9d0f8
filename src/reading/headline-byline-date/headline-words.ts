import { lengthOf, type NumberLists, numberWords, type PageView, type WordNumbers } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import type { FeatureRow } from './candidates.ts';
import { nextPositions, type ScoredPage, within } from './scored-page.ts';

/** A candidate for the headline, with where it stands. */
export interface CandidateLine {
  readonly page: PageView;
  readonly verdicts: Verdicts;
  /** Position among the lines with text. */
  readonly position: number;
  readonly line: ViewLine;
  /** Position of the first line of running text. */
  readonly end: number;
}

/** The words of the text that the headline stands over: how often each stands in all of it, and in its opening. */
export interface BodyWords {
  readonly counts: Int32Array;
  readonly opening: Int32Array;
}

/** How many lines open the text. */
const openingLines = 3;

/** The lines that are likely kept; where none is, the prose from `end` on. */
export function bodyWords({ lines, keep }: ScoredPage, words: LineWords, end: number): BodyWords {
  const positionsWhere = (holds: (position: number) => boolean) =>
    lines.flatMap((_, position) => (holds(position) ? [position] : []));
  const kept = positionsWhere(position => (keep[position] ?? 0) >= 0.5 && (lines[position]?.words ?? 0) >= 8);
  const prose =
    kept.length > 0 ? kept : positionsWhere(position => position >= end && (lines[position]?.prose ?? false));
  return { counts: counted(words, prose), opening: counted(words, prose.slice(0, openingLines)) };
}

function counted(words: LineWords, positions: readonly number[]): Int32Array {
  const counts = new Int32Array(words.size);
  for (const position of positions) words.count(counts, position, 1);
  return counts;
}

/** How many of the words stand among those counted, as a share; of one word alone half. */
function shareCounted(counts: Int32Array, words: readonly number[]): number {
  let found = 0;
  for (const word of words) if ((counts[word] ?? 0) > 0) found += 1;
  return found / Math.max(2, words.length);
}

/** How many of the line's telling words return in the text, and where the line itself is printed again. */
export function setWords(
  row: FeatureRow,
  { page, line, position, end }: CandidateLine,
  words: LineWords,
  body: BodyWords,
  repeats: NearRepeats,
): void {
  const telling = words.telling(position);
  const share = shareCounted(body.counts, telling);
  let weight = 0;
  for (const word of telling) weight += Math.min(4, body.counts[word] ?? 0);
  row.set('weight in body', weight / (4 * Math.max(2, telling.length)));
  row.set('near and in body', Math.abs(end - position) <= 12 ? share : 0);
  row.set('words in body', share);
  row.set('words in opening', shareCounted(body.opening, telling));
  row.set('repeats', (page.byFolded.get(line.folded)?.length ?? 1) - 1);
  row.set('near repeat', repeats.isNearlyRepeated(position) ? 1 : 0);
  row.set('telling words', telling.length);
}

const notAscii = /[^\p{ASCII}]/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The words of a page's lines as numbers; those of scripts without spaces are cut into pieces. */
export class LineWords {
  readonly #lists: NumberLists;
  readonly #tells: readonly boolean[];

  constructor(words: WordNumbers) {
    const { lists, spelled } = words.spelled.some(isSpaceless) ? inPieces(words) : words;
    this.#lists = lists;
    this.#tells = spelled.map(word => word.length >= 4 || notAscii.test(word));
  }

  /** Numbers are smaller than this. */
  get size(): number {
    return this.#tells.length;
  }

  /** Adds `by` to the count of every word of the line at a position. */
  count(counts: Int32Array, position: number, by: number): void {
    const { values, starts } = this.#lists;
    for (let at = starts[position] ?? 0; at < (starts[position + 1] ?? 0); at += 1) {
      const word = values[at] ?? 0;
      counts[word] = (counts[word] ?? 0) + by;
    }
  }

  /** The words that say something of the line at a position, each once. */
  telling(position: number): readonly number[] {
    const { values, starts } = this.#lists;
    const telling: number[] = [];
    for (let at = starts[position] ?? 0; at < (starts[position + 1] ?? 0); at += 1) {
      const word = values[at] ?? 0;
      if (this.#tells[word] && !telling.includes(word)) telling.push(word);
    }
    return telling;
  }
}

function isSpaceless(word: string): boolean {
  return word.length >= 4 && notAscii.test(word) && spaceless.test(word);
}

function inPieces({ lists: { values, starts }, spelled }: WordNumbers): WordNumbers {
  const lines = Array.from({ length: starts.length - 1 }, (_, row) => {
    const words = values.subarray(starts[row], starts[row + 1]);
    return Array.from(words, word => pieces(spelled[word] ?? '')).flat();
  });
  return numberWords(lines);
}

/** Scripts without spaces run their words together: there every two characters count as a word. */
function pieces(word: string): readonly string[] {
  if (!isSpaceless(word)) return [word];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/** Running text farther on than this does not follow, in lines with text. */
const reach = 30;
/** How many lines of running text, from the first on, are looked at for a line's words. */
const mostLines = 10;

/**
 * The running text that follows each candidate, free of where the text of the article was found. Candidates are to be
 * asked about in page order: the words that follow are counted anew only where the text that follows begins elsewhere.
 */
export class FollowingText {
  readonly #scored: ScoredPage;
  readonly #words: LineWords;
  readonly #proseOn: readonly number[];
  readonly #following: Int32Array;
  #counted: readonly number[] = [];
  #first = -1;

  constructor(scored: ScoredPage, words: LineWords) {
    const { lines, verdicts } = scored;
    this.#scored = scored;
    this.#words = words;
    const isProse = (line: ViewLine | undefined) => line?.prose === true && verdicts.isOpen(line.index);
    this.#proseOn = nextPositions(lines.length, position => isProse(lines[position]));
    this.#following = new Int32Array(words.size);
  }

  /** How much running text follows soon, and how many of the line's words stand in it. */
  set(row: FeatureRow, position: number): void {
    const first = this.#proseOn[position + 1] ?? this.#scored.lines.length;
    const follows = first <= position + reach && first < this.#scored.lines.length;
    const distance = follows ? first - position : reach + 1;
    if (follows && first !== this.#first) this.#countFrom(first, position + reach);
    const share = follows ? shareCounted(this.#following, this.#words.telling(position)) : 0;
    row.set('next prose', distance);
    row.set(
      'prose follows',
      Math.min(1, within(this.#scored.around.proseBefore, position + 1, position + 1 + reach) / 500),
    );
    row.set('words follow', share);
    row.set('words follow soon', distance <= 12 ? share : 0);
  }

  #countFrom(first: number, last: number): void {
    for (const position of this.#counted) this.#words.count(this.#following, position, -1);
    const positions: number[] = [];
    for (
      let position = first;
      position <= last && positions.length < mostLines;
      position = this.#proseOn[position + 1] ?? Infinity
    )
      if (position < this.#scored.lines.length) positions.push(position);
    for (const position of positions) this.#words.count(this.#following, position, 1);
    this.#counted = positions;
    this.#first = first;
  }
}

/** The share of their words that two lines have in common to be alike. */
const leastOverlap = 0.6;
/** Shorter lines are alike by chance. */
const fewestWords = 4;
/** Lines whose numbers of words differ by more are not alike. */
const mostApart = 5;
/** What so many lines share tells nothing, and would take long to compare. */
const mostShared = 200;

/** Finds lines that nearly repeat another: the title in a share box, a trail, a picture's caption. */
export class NearRepeats {
  readonly #lines: readonly ViewLine[];
  readonly #words: WordNumbers;
  /** Per word, the positions of the lines that have it. */
  readonly #positions: (number[] | undefined)[];
  /** Per word, the comparison in which it was met last. */
  readonly #metIn: Int32Array;
  #comparison = 0;

  /** `longest`: no line asked about has more words. */
  constructor(lines: readonly ViewLine[], words: WordNumbers, longest: number) {
    this.#lines = lines;
    this.#words = words;
    this.#positions = new Array<number[] | undefined>(words.spelled.length);
    this.#metIn = new Int32Array(words.spelled.length);
    lines.forEach((_, position) => {
      const length = lengthOf(words.lists, position);
      if (length < fewestWords || length > longest + mostApart) return;
      for (const word of this.#different(position)) {
        const positions = this.#positions[word];
        if (positions === undefined) this.#positions[word] = [position];
        else positions.push(position);
      }
    });
  }

  /** Two lines so much alike share one of either's rarest words, if enough of those are looked at; the rest need no look. */
  isNearlyRepeated(position: number): boolean {
    if (lengthOf(this.#words.lists, position) < fewestWords) return false;
    const own = this.#different(position);
    const rarest = [...own].sort((a, b) => this.#count(a) - this.#count(b));
    return rarest.slice(0, Math.floor(own.length * (1 - leastOverlap)) + 1).some(word => {
      const others = this.#count(word) <= mostShared ? this.#positions[word] : undefined;
      return others?.some(other => this.#areNear(position, own, other));
    });
  }

  #count(word: number): number {
    return this.#positions[word]?.length ?? 0;
  }

  #areNear(position: number, own: readonly number[], other: number): boolean {
    const { lists } = this.#words;
    if (other === position || this.#lines[other]?.folded === this.#lines[position]?.folded) return false;
    if (Math.abs(lengthOf(lists, other) - lengthOf(lists, position)) > mostApart) return false;
    const theirs = this.#different(other);
    const shared = theirs.filter(word => own.includes(word)).length;
    return shared / (own.length + theirs.length - shared) >= leastOverlap;
  }

  /** The words of a line, each once. */
  #different(position: number): readonly number[] {
    const { values, starts } = this.#words.lists;
    const different: number[] = [];
    this.#comparison += 1;
    for (let at = starts[position] ?? 0; at < (starts[position + 1] ?? 0); at += 1) {
      const word = values[at] ?? 0;
      if (this.#metIn[word] === this.#comparison) continue;
      this.#metIn[word] = this.#comparison;
      different.push(word);
    }
    return different;
  }
}
