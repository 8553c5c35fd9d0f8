import type { ViewLine } from '../view-line.ts';

const blank = 0x20;

/** Which words with a large letter the page also writes small: those of headings and buttons, seldom those of names. */
export class CommonWords {
  readonly #lines: readonly ViewLine[];
  readonly #known = new Map<string, boolean>();
  #text: string | undefined;

  constructor(lines: readonly ViewLine[]) {
    this.#lines = lines;
  }

  /** Share of the words, 0..1; short ones are left out, since names have "de" and "van". */
  share(name: string): number {
    const words = name.split(' ').filter(word => word.length > 3 || /^\p{Lu}/u.test(word));
    return words.length === 0 ? 0 : words.filter(word => this.#isCommon(word)).length / words.length;
  }

  #isCommon(word: string): boolean {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const isCommon = this.#standsSmall(word.toLowerCase());
    this.#known.set(word, isCommon);
    return isCommon;
  }

  #standsSmall(word: string): boolean {
    this.#text ??= this.#lines.map(({ text }) => text).join('\n');
    const text = this.#text;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (
        text.charCodeAt(at - 1) === blank &&
        !/^[\p{L}\p{N}.@_-]/u.test(text.slice(at + word.length, at + word.length + 2))
      )
        return true;
    return false;
  }
}
