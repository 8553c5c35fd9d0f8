import { type HeadPage, keptWithin } from './head-page.ts';

/** How far the next line of the body is looked for, in lines with text. */
const farthest = 60;

/** Where a line stands to the text that the line model keeps. */
export function ofKeptText(head: HeadPage, place: number): [string, number][] {
  const { keep, lines, keptBefore, firstKept, lastKept } = head;
  const all = Math.max(1, keptBefore.at(-1) ?? 0);
  let next = place + 1;
  while (next < lines.length && next < place + farthest && !isBody(head, next)) next += 1;
  return [
    ['kept', keep[place] ?? 0],
    ['kept next', keep[place + 1] ?? 0],
    ['kept last', keep[place - 1] ?? 0],
    ['steps to body', next - place],
    ['kept in next 5', keptWithin(head, place + 1, place + 6)],
    ['kept in next 10', keptWithin(head, place + 1, place + 11)],
    ['kept in next 40', keptWithin(head, place + 1, place + 41)],
    ['kept in last 10', keptWithin(head, place - 10, place)],
    ['kept in last 40', keptWithin(head, place - 40, place)],
    ['share kept before', (keptBefore[place] ?? 0) / all],
    ['from first kept', firstKept < 0 ? farthest : firstKept - place],
    ['from last kept', lastKept < 0 ? -farthest : place - lastKept],
  ];
}

function isBody({ keep, lines }: HeadPage, place: number): boolean {
  return (keep[place] ?? 0) >= 0.6 && (lines[place]?.words ?? 0) >= 8;
}
