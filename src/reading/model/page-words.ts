import type { ViewLine } from '../view-line.ts';

/** The page's words as numbers, so that lines can be compared fast. */
export interface PageWords {
  /** Per line, its words in order; of a very long line only the first. */
  readonly ids: readonly Int32Array[];
  /** Per line, the different words that can carry a topic. */
  readonly telling: readonly Int32Array[];
  /** Words get numbers below this. */
  readonly size: number;
}

const mostWords = 300;
const beyondLatin = /[\u0250-\u{10ffff}]/u;

export function pageWords(lines: readonly ViewLine[]): PageWords {
  const known = new Map<string, number>();
  const tells: boolean[] = [];
  const idOf = (word: string) => {
    const id = known.get(word);
    if (id !== undefined) return id;
    known.set(word, tells.length);
    return tells.push(word.length >= 4 || beyondLatin.test(word)) - 1;
  };
  const ids = lines.map(({ tokens }) => {
    const own = new Int32Array(Math.min(mostWords, tokens.length));
    for (let at = 0; at < own.length; at += 1) own[at] = idOf(tokens[at] ?? '');
    return own;
  });
  return { ids, telling: ids.map(own => different(own, tells)), size: tells.length };
}

function different(ids: Int32Array, tells: readonly boolean[]): Int32Array {
  const telling = ids.filter(id => tells[id]).sort();
  return telling.filter((id, at) => id !== telling[at - 1]);
}
