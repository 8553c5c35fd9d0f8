import type { DomHints } from '../../capture/capture.ts';
import { type Column, type Columns, columnOf } from './columns.ts';
import { onceEach } from './once-each.ts';

/** Elements with the same tag and hints, the same surroundings or the same box mostly share one fate. */
export function likeElements(
  words: readonly number[],
  doms: readonly DomHints[],
  chances: Column,
  main: Column,
): Columns {
  const nearHints = onceEach((hints: DomHints['hints']) => hints.slice(0, 5).join(' '));
  const farHints = onceEach((hints: DomHints['hints']) => hints.slice(-12).join(' '));
  const allHints = onceEach((hints: DomHints['hints']) => hints.join(' '));
  const outerNames = onceEach((within: DomHints['within']) => within.slice(1).join(' '));
  const allNames = onceEach((within: DomHints['within']) => within.join(' '));
  const sizes = Float64Array.from(words, count => Math.min(150, count) + 1);
  const fatesBy = (name: string, keyOf: (dom: DomHints) => string | number) =>
    fates(name, numbered(doms.map(keyOf)), sizes, chances, main);
  return {
    ...fatesBy('own', dom => `${dom.tag} ${nearHints(dom.hints)}`),
    ...fatesBy('around', dom => `${outerNames(dom.within)} ${farHints(dom.hints)}`),
    ...fatesBy('place', dom => `${dom.tag} ${allNames(dom.within)} ${allHints(dom.hints)}`),
    ...fatesBy('box', dom => dom.place.boxes[0] ?? -1),
    ...fatesBy('outer box', dom => dom.place.boxes[1] ?? -1),
    ...fatesBy('ring', dom => dom.place.headlineSteps),
  };
}

/** Equal keys get the same number, from 0 on. */
function numbered(keys: readonly (string | number)[]): Int32Array {
  const numbers = new Map<string | number, number>();
  return Int32Array.from(keys, key => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** How the lines of each group fared at the first look, by their words. */
function fates(name: string, groups: Int32Array, sizes: Float64Array, chances: Column, main: Column): Columns {
  const size = sumsBy(groups, row => sizes[row] ?? 0);
  const mass = sumsBy(groups, row => (sizes[row] ?? 0) * (chances[row] ?? 0));
  const inMain = sumsBy(groups, row => (sizes[row] ?? 0) * (main[row] ?? 0));
  const lines = sumsBy(groups, () => 1);
  const total = sizes.reduce((sum, each, row) => sum + each * (chances[row] ?? 0), 1);
  const of = (measure: (group: number) => number) => columnOf(groups.length, row => measure(groups[row] ?? 0));
  return {
    [`${name} chance`]: of(group => (mass[group] ?? 0) / (size[group] ?? 1)),
    [`${name} share`]: of(group => (mass[group] ?? 0) / total),
    [`${name} main`]: of(group => (inMain[group] ?? 0) / (size[group] ?? 1)),
    [`${name} lines`]: of(group => Math.log1p(lines[group] ?? 0)),
  };
}

function sumsBy(groups: Int32Array, measure: (row: number) => number): Float64Array {
  const sums = new Float64Array(groups.length);
  groups.forEach((group, row) => {
    sums[group] = (sums[group] ?? 0) + measure(row);
  });
  return sums;
}
