import { nameKey } from '../bylines/name-shape.ts';

/** What stands between a headline and the outlet's name in a page's title. */
const rule = /\s+(?:[|–—·•»:-]|--)\s+|\s*[|»｜：]\s*|--/gu;

/** No headline is longer; past it a title is left alone, since every cut in it is tried. */
const longest = 400;

/**
 * A page's title without the outlet's name at its end or head.
 * A part goes when it is the name of the outlet, or when a heading of the page is exactly the rest.
 */
export function withoutOutlet(title: string, outlets: readonly string[], headings: readonly string[] = []): string {
  if (title.length > longest) return title;
  const cuts = [...title.matchAll(rule)].map(found => ({ at: found.index, to: found.index + found[0].length }));
  const rests = cuts.map(({ at }) => title.slice(0, at).trim());
  const heading = rests.find(rest => rest.length > 3 && headings.some(each => nameKey(each) === nameKey(rest)));
  if (heading !== undefined) return heading;
  const names = new Set(outlets.map(nameKey).filter(name => name !== ''));
  const tail = cuts.find(({ at, to }) => at > 0 && names.has(nameKey(title.slice(to))));
  if (tail !== undefined) return withoutOutlet(title.slice(0, tail.at).trim(), outlets, headings);
  const head = cuts[0];
  return head !== undefined && names.has(nameKey(title.slice(0, head.at))) ? title.slice(head.to).trim() : title;
}
