import type { HeadPage } from './head-page.ts';
import { ofKeptText } from './kept-features.ts';
import { ofSurroundings } from './surroundings.ts';

/** As good as no headline. */
const nowhere = 200;

/** Where the line stands to the headline, the text and the lines around it. */
export function ofPlace(head: HeadPage, place: number, title: number | undefined): [string, number][] {
  const line = head.lines[place];
  if (!line) return [];
  const { page, sofar, around } = head;
  return [
    ['from headline', title === undefined ? nowhere : place - title],
    ['kept since headline', title === undefined ? 0 : (head.keptBefore[place] ?? 0) - (head.keptBefore[title] ?? 0)],
    ...ofSurroundings({ page, sofar, place, line, end: 0 }, around),
    ...ofKeptText(head, place),
  ];
}
