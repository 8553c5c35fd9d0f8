import { lengthOf, type NumberLists, type PageView, type WordNumbers } from '../page-view.ts';
import type { RuledVerdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import { type Marks, marksOf } from './word-kinds.ts';

/** The lines with text of a page, with what the rules have said of them. */
export interface PageLines {
  readonly page: PageView;
  readonly lines: readonly ViewLine[];
  readonly verdicts: readonly (RuledVerdict | undefined)[];
  /** Blank lines between the line and the one before it; the last entry counts those after the last line. */
  readonly blanksBefore: readonly number[];
  readonly words: PageWords;
}

export function pageLines(page: PageView, verdicts: readonly (RuledVerdict | undefined)[]): PageLines {
  const lines = page.firstTextLines;
  const ends = [...lines.map(line => line.index), page.lines.length];
  const blanksBefore = ends.map((index, row) => index - (ends[row - 1] ?? -1) - 1);
  return { page, lines, verdicts: lines.map(line => verdicts[line.index]), blanksBefore, words: pageWords(page.words) };
}

/** What the model sees of a page's words. */
export interface PageWords {
  /** Per line, its words in order; of a very long line only the first. */
  readonly ids: NumberLists;
  /** Per line, the different words that can carry a topic. */
  readonly telling: NumberLists;
  /** Per word, the kinds of words it belongs to. */
  readonly marks: readonly Marks[];
  /** Words get numbers below this. */
  readonly size: number;
}

/** Words of a line that are looked at. */
const mostWords = 300;
const beyondLatin = /[\u0250-\u{10ffff}]/u;

export function pageWords({ lists, spelled }: WordNumbers): PageWords {
  const ids = cutLists(lists);
  return { ids, telling: tellingWords(ids, spelled), marks: spelled.map(marksOf), size: spelled.length };
}

function cutLists(lists: NumberLists): NumberLists {
  const rows = lists.starts.length - 1;
  const lengths = Array.from({ length: rows }, (_, row) => lengthOf(lists, row));
  if (!lengths.some(length => length > mostWords)) return lists;
  const starts = new Int32Array(rows + 1);
  const values: number[] = [];
  lengths.forEach((length, row) => {
    const first = lists.starts[row] ?? 0;
    for (let at = first; at < first + Math.min(mostWords, length); at += 1) values.push(lists.values[at] ?? 0);
    starts[row + 1] = values.length;
  });
  return { values: Int32Array.from(values), starts };
}

function tellingWords({ values, starts }: NumberLists, spelled: readonly string[]): NumberLists {
  /** Per word, the last line that had it; of words that carry no topic a line that never comes. */
  const lastRow = Float64Array.from(spelled, word => (word.length >= 4 || beyondLatin.test(word) ? -1 : Infinity));
  const telling: number[] = [];
  const tellingStarts = new Int32Array(starts.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const word = values[at] ?? 0;
      if ((lastRow[word] ?? row) >= row) continue;
      lastRow[word] = row;
      telling.push(word);
    }
    tellingStarts[row + 1] = telling.length;
  }
  return { values: Int32Array.from(telling), starts: tellingStarts };
}
