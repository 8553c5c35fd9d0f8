import type { FeatureRow } from './candidate-table.ts';
import { type HeadPage, keptWithin } from './head-page.ts';

/** How far the next line of the body is looked for, in lines with text. */
const farthest = 60;

/** Where a line stands to the text that the line model keeps. */
export function setKeptText(row: FeatureRow, head: HeadPage, place: number): void {
  const { keep, lines, keptBefore, bodyOn, firstKept, lastKept } = head;
  const all = Math.max(1, keptBefore.at(-1) ?? 0);
  const next = Math.max(place + 1, Math.min(bodyOn[place + 1] ?? lines.length, place + farthest, lines.length));
  row.set('kept', keep[place] ?? 0);
  row.set('kept next', keep[place + 1] ?? 0);
  row.set('kept last', keep[place - 1] ?? 0);
  row.set('steps to body', next - place);
  row.set('kept in next 5', keptWithin(head, place + 1, place + 6));
  row.set('kept in next 10', keptWithin(head, place + 1, place + 11));
  row.set('kept in next 40', keptWithin(head, place + 1, place + 41));
  row.set('kept in last 10', keptWithin(head, place - 10, place));
  row.set('kept in last 40', keptWithin(head, place - 40, place));
  row.set('share kept before', (keptBefore[place] ?? 0) / all);
  row.set('from first kept', firstKept < 0 ? farthest : firstKept - place);
  row.set('from last kept', lastKept < 0 ? -farthest : place - lastKept);
}
