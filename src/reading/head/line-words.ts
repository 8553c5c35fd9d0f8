import { type NumberLists, numberWords, type WordNumbers } from '../word-numbers.ts';

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

  /** Adds `by` to the count of every word of the line at a place. */
  count(counts: Int32Array, place: number, by: number): void {
    const { values, starts } = this.#lists;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const word = values[at] ?? 0;
      counts[word] = (counts[word] ?? 0) + by;
    }
  }

  /** The words that say something of the line at a place, each once. */
  telling(place: number): readonly number[] {
    const { values, starts } = this.#lists;
    const telling: number[] = [];
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
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
