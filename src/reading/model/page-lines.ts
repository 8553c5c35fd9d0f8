import type { PageView } from '../page-view.ts';
import type { RuledVerdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import { type PageWords, pageWords } from './page-words.ts';

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
  const lines = page.lookedAt;
  const ends = [...lines.map(line => line.index), page.lines.length];
  const blanksBefore = ends.map((index, row) => index - (ends[row - 1] ?? -1) - 1);
  return { page, lines, verdicts: lines.map(line => verdicts[line.index]), blanksBefore, words: pageWords(page.words) };
}
