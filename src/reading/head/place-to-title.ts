import type { FeatureRow } from './candidate-table.ts';
import type { HeadPage } from './head-page.ts';
import { setKeptText } from './kept-features.ts';
import { setSurroundings } from './surroundings.ts';

/** As good as no headline. */
const nowhere = 200;

/** Where the line stands to the headline, the text and the lines around it. */
export function setPlace(row: FeatureRow, head: HeadPage, place: number, title: number | undefined): void {
  const line = head.lines[place];
  if (!line) return;
  const { page, keptBefore, around } = head;
  row.set('from headline', title === undefined ? nowhere : place - title);
  row.set('kept since headline', title === undefined ? 0 : (keptBefore[place] ?? 0) - (keptBefore[title] ?? 0));
  setSurroundings(row, page, line, place, around);
  setKeptText(row, head, place);
}
