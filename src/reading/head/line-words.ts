import type { ViewLine } from '../view-line.ts';

const notAscii = /[^\p{ASCII}]/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The words of a page's lines as numbers, so that what lines share is found by counting. */
export class LineWords {
  readonly #numbers = new Map<string, number>();
  readonly #tells: boolean[] = [];
  readonly #lines: readonly Int32Array[];
  readonly #telling: (Int32Array | undefined)[] = [];

  constructor(lines: readonly ViewLine[]) {
    this.#lines = lines.map(line => this.#numbered(line.tokens));
  }

  /** Numbers are smaller than this. */
  get size(): number {
    return this.#tells.length;
  }

  /** Every word of the line at a place, in order. */
  at(place: number): Int32Array {
    return this.#lines[place] ?? none;
  }

  /** The words that say something, each once. */
  telling(place: number): Int32Array {
    const known = this.#telling[place];
    if (known) return known;
    const own = this.at(place);
    const telling = own.filter((word, at) => this.#tells[word] && own.indexOf(word) === at);
    this.#telling[place] = telling;
    return telling;
  }

  #numbered(tokens: readonly string[]): Int32Array {
    const words = tokens.some(isSpaceless) ? tokens.flatMap(pieces) : tokens;
    const numbers = new Int32Array(words.length);
    for (let at = 0; at < words.length; at += 1) numbers[at] = this.#numberOf(words[at] ?? '');
    return numbers;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#tells.push(word.length >= 4 || notAscii.test(word)) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}

const none = new Int32Array(0);

function isSpaceless(token: string): boolean {
  return token.length >= 4 && notAscii.test(token) && spaceless.test(token);
}

/** Scripts without spaces run their words together: there every two characters count as a word. */
function pieces(token: string): readonly string[] {
  if (!isSpaceless(token)) return [token];
  return Array.from({ length: token.length - 1 }, (_, at) => token.slice(at, at + 2));
}
