import type { ViewLine } from '../view-line.ts';
import { type Marks, marksOf } from './word-marks.ts';

/** Lists of numbers, one a line, laid one after the other. */
export interface NumberLists {
  readonly values: Int32Array;
  /** Where each line's list begins; one more than there are lines, so that each ends where the next begins. */
  readonly starts: Int32Array;
}

/** The page's words as numbers, so that lines can be compared fast. */
export interface PageWords {
  /** Per line, its words in order; of a very long line only the first. */
  readonly ids: NumberLists;
  /** Per line, the different words that can carry a topic. */
  readonly telling: NumberLists;
  /** Per word, the sorts of words it belongs to. */
  readonly marks: readonly Marks[];
  /** Words get numbers below this. */
  readonly size: number;
}

/** Words of a line that are looked at. */
export const mostWords = 300;
const beyondLatin = /[\u0250-\u{10ffff}]/u;

export function pageWords(lines: readonly ViewLine[]): PageWords {
  const words = new Vocabulary();
  const [ids, idStarts] = [[] as number[], [0]];
  const [telling, tellingStarts] = [[] as number[], [0]];
  lines.forEach(({ tokens }, row) => {
    const end = Math.min(mostWords, tokens.length);
    for (let at = 0; at < end; at += 1) {
      const id = words.idOf(tokens[at] ?? '');
      ids.push(id);
      if (words.tellsFirst(id, row)) telling.push(id);
    }
    idStarts.push(ids.length);
    tellingStarts.push(telling.length);
  });
  return { ids: lists(ids, idStarts), telling: lists(telling, tellingStarts), marks: words.marks, size: words.size };
}

function lists(values: readonly number[], starts: readonly number[]): NumberLists {
  return { values: Int32Array.from(values), starts: Int32Array.from(starts) };
}

/** How many numbers a line's list has. */
export function lengthOf({ starts }: NumberLists, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

class Vocabulary {
  readonly marks: Marks[] = [];
  readonly #ids = new Map<string, number>();
  /** Per word, the last line that had it; of words that carry no topic a line that never comes. */
  readonly #lastRow: number[] = [];

  get size(): number {
    return this.marks.length;
  }

  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.marks.push(marksOf(word)) - 1;
    this.#lastRow.push(word.length >= 4 || beyondLatin.test(word) ? -1 : Number.POSITIVE_INFINITY);
    this.#ids.set(word, id);
    return id;
  }

  /** Whether a word can carry a topic and was not met on this line before. */
  tellsFirst(id: number, row: number): boolean {
    const last = this.#lastRow[id] ?? row;
    if (last >= row) return false;
    this.#lastRow[id] = row;
    return true;
  }
}
