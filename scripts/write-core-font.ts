import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Writes templates/fonts/serif-core.woff2 and its italic: the letters of pages in the languages of western Europe, in
 * the weights that the styles use. Both are there at a page's first look. Run it again when the font's package or the
 * weights change; fonts.css gives the same characters as the files' unicode-range.
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

for (const [style, name] of [
  ['normal', 'serif-core'],
  ['italic', 'serif-core-italic'],
] as const) {
  const source = `node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`;
  const core = await subsetFont(readFileSync(join(project, source)), latin1 + typographic, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights[style] },
    keepFeatures,
  });
  writeFileSync(join(project, `templates/fonts/${name}.woff2`), core);
  console.log(`${name}.woff2: ${core.length} bytes`);
}
