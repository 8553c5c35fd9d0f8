import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'opentype.js';
import subsetFont from 'subset-font';

/**
 * Writes what templates/fonts/ has of the serif. First serif-core.woff2 and its italic: the letters of pages in the languages of western Europe, in
 * the weights that the styles use. Both are there at a page's first look. Run it again when the font's package or the
 * weights change; fonts.css gives the same characters as the files' unicode-range.
 * Then serif-outlines.json: letters as curves, of which the archive's picture is drawn.
 */
const project = join(import.meta.dirname, '..');
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
const latin1 = range(0x20, 0x7e) + range(0xa0, 0xff);
/** French, the spaces and hyphens that do not break, dashes, quotation marks, daggers, primes and the like. */
const typographic = `ŒœŸ${range(0x2009, 0x200a)}${range(0x2010, 0x2015)}${range(0x2018, 0x2022)}…\u202f‰′″‹›€™−`;

/** What the page's budget of 60 KB has room for: ligatures are a kilobyte a face. */
const keepFeatures = ['kern'];

const weights = { normal: { min: 400, max: 800, default: 400 }, italic: 400 } as const;

const fileOf = (script: string, style: string) =>
  join(project, `node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-${style}.woff2`);

for (const [style, name] of [
  ['normal', 'serif-core'],
  ['italic', 'serif-core-italic'],
] as const) {
  const core = await subsetFont(readFileSync(fileOf('latin', style)), latin1 + typographic, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights[style] },
    keepFeatures,
  });
  writeFileSync(join(project, `templates/fonts/${name}.woff2`), core);
  console.log(`${name}.woff2: ${core.length} bytes`);
}

/** A letter's width and its curves as an SVG path, 1000 units to the em, the y axis downwards from the base line. */
const outlines: Record<string, readonly [width: number, path: string]> = {};
const ofEurope = {
  latin: latin1 + typographic,
  'latin-ext': `${range(0x100, 0x17f) + range(0x218, 0x21b) + range(0x1e80, 0x1e85)}ẞ`,
  vietnamese: range(0x1a0, 0x1b0) + range(0x1ea0, 0x1ef9),
  greek: range(0x384, 0x3ce),
  cyrillic: `${range(0x400, 0x45f)}ҐґҰұ№`,
};
/** Without lines that lead nowhere, which curves begin and end with. */
function withoutPoints(path: string): string {
  return path.replace(/(-?\d+[ -]\d+|-?\d+-\d+)(?:L\1)+(?=[A-Z])/g, '$1');
}
for (const [script, letters] of Object.entries(ofEurope)) {
  const bold = await subsetFont(readFileSync(fileOf(script, 'normal')), letters, {
    targetFormat: 'sfnt',
    variationAxes: { wght: 700 },
  });
  const font = parse(new Uint8Array(bold).buffer);
  for (const letter of letters) {
    const glyph = font.charToGlyph(letter);
    if (glyph.index === 0) continue;
    const em = 1000 / font.unitsPerEm;
    outlines[letter] ??= [
      Math.round((glyph.advanceWidth ?? 0) * em),
      withoutPoints(glyph.getPath(0, 0, 1000).toPathData(0)),
    ];
  }
}
writeFileSync(join(project, 'templates/fonts/serif-outlines.json'), `${JSON.stringify(outlines)}\n`);
console.log(`serif-outlines.json: ${Object.keys(outlines).length} letters`);
