import type { PageView } from './page-view.ts';
import type { Verdicts } from './rule.ts';
import type { ViewLine } from './view-line.ts';

/** A line with where it stands among the lines with text. */
export interface LinePlace {
  readonly page: PageView;
  readonly sofar: Verdicts;
  /** Place in `page.solid`. */
  readonly place: number;
  readonly line: ViewLine;
  /** Place of the first line of running text. */
  readonly end: number;
}

/** The line at a place of `page.solid`, if there is one. */
export function lineAt(page: PageView, place: number): ViewLine | undefined {
  return page.texts[place];
}
