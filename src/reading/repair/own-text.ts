import { isEnglish } from '../faults/archive-words.ts';
import type { LabelledLine } from '../labelled-line.ts';

/** What stands beside a word that something is glued to; such words vouch for nothing, least of all for each other. */
const glued = {
  before: /(?:[\p{L}\p{M}\p{N}@#/]|[\p{L}\p{N}][.,])$/u,
  behind: /^(?:[\p{L}\p{M}\p{N}@/]|[.,][\p{L}\p{N}])/u,
};

/** A word, or letters that are shortened by stops: "U.S." */
const runOfLetters = /\p{L}+/gu;
const shortened = /(?:\p{L}\.)+/gu;

/**
 * What an article says of its own words; found out when it is first asked, for most articles need none of it. The text
 * is gone through once, however many words are asked of.
 */
export class OwnText {
  readonly #lines: readonly LabelledLine[];
  #standing: ReadonlyMap<string, number> | undefined;
  #counts: ReadonlyMap<string, number> | undefined;
  #isEnglish: boolean | undefined;

  constructor(lines: readonly LabelledLine[]) {
    this.#lines = lines;
  }

  get isEnglish(): boolean {
    this.#isEnglish ??= isEnglish(this.#lines);
    return this.#isEnglish;
  }

  /** The number of the line in which a word first stands by itself, in capitals or not. */
  lineOf(word: string): number | undefined {
    this.#standing ??= standingWords(this.#lines);
    return this.#standing.get(word.toLowerCase());
  }

  /** Whether a word stands in the article more than once, by itself or with marks beside it. */
  repeats(word: string): boolean {
    this.#counts ??= countRuns(this.#lines);
    return (this.#counts.get(word) ?? 0) > 1;
  }
}

/** Each word that stands by itself, with the number of its first line. */
function standingWords(lines: readonly LabelledLine[]): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  for (const { text, number } of lines) {
    for (const pattern of [runOfLetters, shortened]) {
      for (const { 0: letters, index } of text.matchAll(pattern)) {
        const word = letters.toLowerCase();
        if (!standing.has(word) && !isGlued(text, index, index + letters.length)) standing.set(word, number);
      }
    }
  }
  return standing;
}

function countRuns(lines: readonly LabelledLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    for (const [letters] of text.matchAll(runOfLetters)) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  return counts;
}

function isGlued(text: string, start: number, end: number): boolean {
  return glued.before.test(text.slice(Math.max(0, start - 3), start)) || glued.behind.test(text.slice(end, end + 3));
}
