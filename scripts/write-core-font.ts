import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Writes templates/fonts/serif-core.woff2: the letters of a plain English page in the weights the styles use, so that
 * such a page fetches a third less. Run it again when the font's package or `--serif`'s weights change; fonts.css
 * gives the same characters as the file's unicode-range.
 */
const project = join(import.meta.dirname, '..');
const source = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const punctuation = '\u00a0£©«·»–—‘’“”•…€';

const core = await subsetFont(readFileSync(join(project, source)), ascii + punctuation, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 350, max: 800, default: 400 } },
});
writeFileSync(join(project, 'templates/fonts/serif-core.woff2'), core);
