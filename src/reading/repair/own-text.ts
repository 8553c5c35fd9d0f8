import { isEnglish } from '../faults/archive-words.ts';
import type { LabelledLine } from '../labelled-line.ts';

/** What stands beside a word that something is glued to; such words vouch for nothing, least of all for each other. */
const glued = {
  before: /(?:[\p{L}\p{M}\p{N}@#/]|[\p{L}\p{N}][.,])$/u,
  behind: /^(?:[\p{L}\p{M}\p{N}@/]|[.,][\p{L}\p{N}])/u,
};

/** What an article says of its own words; found out when it is first asked, for most articles need none of it. */
export class OwnText {
  readonly #lines: readonly LabelledLine[];
  #small: readonly string[] | undefined;
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
    const wanted = word.toLowerCase();
    this.#small ??= this.#lines.map(line => line.text.toLowerCase());
    const at = this.#small.findIndex(text => standsIn(text, wanted));
    return this.#lines[at]?.number;
  }

  /** Whether some letters stand in the article more than once. */
  repeats(letters: string): boolean {
    const first = this.#lines.findIndex(({ text }) => text.includes(letters));
    const text = this.#lines[first]?.text ?? '';
    if (text.indexOf(letters) !== text.lastIndexOf(letters)) return true;
    return this.#lines.slice(first + 1).some(line => line.text.includes(letters));
  }
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isGlued =
      glued.before.test(text.slice(Math.max(0, at - 3), at)) || glued.behind.test(text.slice(end, end + 3));
    if (!isGlued) return true;
  }
  return false;
}
