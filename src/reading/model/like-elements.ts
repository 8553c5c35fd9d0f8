import type { DomHints } from '../../capture/capture.ts';
import { type Column, type Columns, columnOf } from './columns.ts';

/** Elements with the same tag and hints, or the same surroundings, mostly share one fate. */
export function likeElements(
  words: readonly number[],
  doms: readonly DomHints[],
  chances: Column,
  main: Column,
): Columns {
  const own = doms.map(dom => `${dom.tag} ${dom.hints.slice(0, 5).join(' ')}`);
  const around = doms.map(dom => `${dom.within.slice(1).join(' ')} ${dom.hints.slice(-12).join(' ')}`);
  const place = doms.map(dom => `${dom.tag} ${dom.within.join(' ')} ${dom.hints.join(' ')}`);
  const sizes = words.map(count => Math.min(150, count) + 1);
  return {
    ...fates('own', own, sizes, chances, main),
    ...fates('around', around, sizes, chances, main),
    ...fates('place', place, sizes, chances, main),
    ...fates('box', boxOf(doms, 0), sizes, chances, main),
    ...fates('outer box', boxOf(doms, 1), sizes, chances, main),
    ...fates(
      'ring',
      doms.map(dom => String(dom.place.headlineSteps)),
      sizes,
      chances,
      main,
    ),
  };
}

function boxOf(doms: readonly DomHints[], outward: number): readonly string[] {
  return doms.map(dom => String(dom.place.boxes[outward] ?? -1));
}

function fates(
  name: string,
  keys: readonly string[],
  sizes: readonly number[],
  chances: Column,
  main: Column,
): Columns {
  const groups = new Map<string, { size: number; mass: number; main: number; lines: number }>();
  let total = 1;
  keys.forEach((key, row) => {
    const group = groups.get(key) ?? { size: 0, mass: 0, main: 0, lines: 0 };
    const size = sizes[row] ?? 0;
    group.size += size;
    group.lines += 1;
    group.mass += size * (chances[row] ?? 0);
    group.main += size * (main[row] ?? 0);
    total += size * (chances[row] ?? 0);
    groups.set(key, group);
  });
  const of = (measure: (group: { size: number; mass: number; main: number; lines: number }) => number) =>
    columnOf(keys.length, row => measure(groups.get(keys[row] ?? '') ?? { size: 1, mass: 0, main: 0, lines: 0 }));
  return {
    [`${name} chance`]: of(group => group.mass / group.size),
    [`${name} share`]: of(group => group.mass / total),
    [`${name} main`]: of(group => group.main / group.size),
    [`${name} lines`]: of(group => Math.log1p(group.lines)),
  };
}
