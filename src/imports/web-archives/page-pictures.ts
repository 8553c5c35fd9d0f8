import { htmlPieces } from '../rewrite-html.ts';

/** Pictures of more than this are no article's. */
const mostPictures = 300;
const single = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-url'];
const lists = ['srcset', 'data-srcset'];

/** The addresses of pictures that a page shows, with all their sizes. */
export function addressesOfPictures(source: string, url: string): readonly string[] {
  const found = new Set<string>();
  let base = url;
  for (const piece of htmlPieces(source)) {
    if (piece.kind !== 'open') continue;
    const { name, attributes } = piece;
    if (name === 'base' && URL.canParse(attributes['href'] ?? '', url))
      base = new URL(attributes['href'] ?? '', url).href;
    if (name !== 'img' && name !== 'source') continue;
    const sources = [
      ...single.flatMap(key => attributes[key] ?? []),
      ...lists.flatMap(key => (attributes[key] ?? '').split(/,\s/).map(each => each.trim().split(/\s/, 1)[0] ?? '')),
    ];
    for (const each of sources)
      if (each !== '' && !each.startsWith('data:') && URL.canParse(each, base) && found.size < mostPictures)
        found.add(new URL(each, base).href);
  }
  return [...found];
}
