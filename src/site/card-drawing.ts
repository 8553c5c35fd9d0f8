import { type ChosenColours, colourProperties } from './settings/palette.ts';
import type { ArchiveSettings } from './settings/settings.ts';

/** Letters as curves: the width and an SVG path of each, 1000 units to the em, the y axis downwards from the base line. */
export type Outlines = Readonly<Record<string, readonly [width: number, path: string]>>;

/** Pixels, as the services that show cards ask for. */
export const cardSize = { width: 1200, height: 630 };

const margin = 80;
const widest = cardSize.width - 2 * margin;

/**
 * The archive's picture for cards as SVG, with its name like a newspaper's at the head of a page. Letters are curves, so
 * that it is the same on every machine. The address stands for a name with letters that are not there.
 */
export function cardDrawing(
  { title, motto, address, colours }: Pick<ArchiveSettings, 'title' | 'motto' | 'address' | 'colours'>,
  outlines: Outlines,
): string {
  const { dark: _, ...light }: ChosenColours & { readonly dark?: ChosenColours | undefined } = colours ?? {};
  const { '--paper': paper, '--ink': ink, '--ink-soft': soft, '--accent': accent } = colourProperties(light, 'light');
  const { host, pathname } = new URL(address);
  const place = `${host}${pathname.replace(/\/$/, '')}`;
  const foot = fitted(place, 34, outlines);
  const kept = motto === undefined ? undefined : fitted(motto, 44, outlines);
  const named = nameplate(title.replace(/\s+/gu, ' '), outlines);
  const rows = named.length > 0 ? named : nameplate(place, outlines);
  const height = rows.reduce((sum, { size }) => sum + size * 1.08, 0) + (kept ? kept.size * 2 : 0);
  let y = (cardSize.height - height) / 2 - 10;
  const placed = rows.map(row => {
    y += row.size * 1.08;
    return drawn(row, y - row.size * 0.24, ink, outlines);
  });
  const below = kept ? drawn(kept, y + kept.size * 1.4, soft, outlines) : '';
  const rule = (at: number, thickness: number) =>
    `<rect x="${margin}" y="${at}" width="${widest}" height="${thickness}" fill="${ink}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    rule(64, 8),
    rule(cardSize.height - 116, 2),
    ...placed,
    below,
    foot ? drawn(foot, cardSize.height - 62, accent, outlines) : '',
    '</svg>',
  ].join('');
}

/** A line of text with the size in pixels at which it fits. */
interface Row {
  readonly text: string;
  readonly size: number;
}

/** A name in one to three rows, parted where its letters can be largest; none when a letter is missing. */
function nameplate(name: string, outlines: Outlines): readonly Row[] {
  const words = name.split(' ');
  const rowsAt = (...breaks: readonly number[]) =>
    [0, ...breaks].map((from, at) => words.slice(from, breaks[at]).join(' '));
  // Longer names are small however they are parted.
  const places = Array.from({ length: Math.min(words.length, 30) - 1 }, (_, at) => at + 1);
  const parted = [
    rowsAt(),
    ...places.map(place => rowsAt(place)),
    ...places.flatMap(first => places.filter(second => second > first).map(second => rowsAt(first, second))),
  ].map(rows => ({ rows, size: Math.min(fittingSize(rows, outlines), 150, 330 / rows.length) }));
  const { rows, size } = parted.reduce((best, one) => (one.size > best.size ? one : best));
  return size > 0 ? rows.map(text => ({ text, size })) : [];
}

function fittingSize(rows: readonly string[], outlines: Outlines): number {
  const sizes = rows.map(row => {
    const width = widthOf(row, outlines);
    return width === undefined ? 0 : widest / width;
  });
  return sizes.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
}

function fitted(text: string, largest: number, outlines: Outlines): Row | undefined {
  const size = Math.min(largest, fittingSize([text], outlines));
  // Smaller than this nobody reads it in a card.
  return size < 16 ? undefined : { text, size };
}

/** In ems; undefined when a letter is missing. */
function widthOf(text: string, outlines: Outlines): number | undefined {
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    const outline = outlines[letter];
    if (outline === undefined) return undefined;
    width += outline[0] / 1000;
  }
  return width;
}

/** A row in the middle, standing on the base line `y`. */
function drawn({ text, size }: Row, y: number, colour: string | undefined, outlines: Outlines): string {
  let x = (cardSize.width - (widthOf(text, outlines) ?? 0) * size) / 2;
  const letters = [...text.normalize('NFC')].map(letter => {
    const [width, path] = outlines[letter] ?? [0, ''];
    const placed = `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 1000).toFixed(4)})" d="${path}"/>`;
    x += (width / 1000) * size;
    return placed;
  });
  return `<g fill="${colour}">${letters.join('')}</g>`;
}
