import type { ViewLine } from '../page-view.ts';

/** How it is written. */
export function ofShape({ text, words }: ViewLine): [string, number][] {
  const capitals = text.match(/(?:^|[\s“"'‘(-])\p{Lu}/gu)?.length ?? 0;
  const signs: [string, boolean][] = [
    ['ends .', /[.。]["”’»)]?$/u.test(text)],
    ['ends :', /[:;,]$/u.test(text)],
    ['ends ?!', /[?!？！]["”’»)]?$/u.test(text)],
    ['ends …', /(?:…|\.\.\.)$/u.test(text)],
    ['starts small', /^\p{Ll}/u.test(text)],
    ['all capitals', text === text.toUpperCase() && /\p{Lu}/u.test(text)],
    ['title case', words >= 4 && capitals >= words * 0.7],
    ['has bar', /\s[|•·/]\s/u.test(text)],
    ['has colon', /\p{L} ?: \S/u.test(text)],
    ['has quote', /[“”"„«»‘]/u.test(text)],
    ['starts digit', /^\d/u.test(text)],
    ['has year', /\b(?:19|20)\d\d\b/u.test(text)],
    ['numbered', /^\d{1,2}[.)] /u.test(text)],
  ];
  return signs.filter(([, is]) => is).map(([name]) => [name, 1]);
}
