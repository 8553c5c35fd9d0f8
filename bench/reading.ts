/**
 * How well captures are read, on a corpus of captures with known bodies: `npm run bench:reading -- --corpus PATH`.
 *
 *   [--shipped]        measure the shipped weights, not those that have not seen the page's publisher
 *   [--output FOLDER]  also write every record as Markdown, to be scored elsewhere
 *   [--accept]         set the floors in bench/reading/floors.json to what was measured; none is lowered
 *   [--because TEXT]   with --accept, also lower floors; the reason is written beside them
 *
 * The whole way is measured: bytes to lines, labels, record, Markdown. Fails when a score is below its floor.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedRankers } from '../src/reading/headline-byline-date/rankers.ts';
import { shippedModel } from '../src/reading/model/line-model.ts';
import { captureStyles, corpusChecksum, corpusPages, foldOf } from './reading/corpus.ts';
import { checkFloors } from './reading/floors.ts';
import { foldModels } from './reading/fold-models.ts';
import { type PageResult, readPage } from './reading/read-page.ts';
import { reportReading } from './reading/report-reading.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    output: { type: 'string' },
    shipped: { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
    because: { type: 'string' },
  },
});
if (values.corpus === undefined)
  throw new Error('usage: npm run bench:reading -- --corpus PATH [--shipped] [--output FOLDER] [--accept]');

const checksum = corpusChecksum(values.corpus);
const models = values.shipped ? [] : foldModels(checksum);
const shipped = { model: shippedModel, rankers: shippedRankers };
const results: PageResult[] = [];
for (const page of corpusPages(values.corpus, captureStyles)) {
  const result = readPage(page, models[foldOf(page.publisher)] ?? shipped);
  results.push(result);
  if (values.output === undefined) continue;
  mkdirSync(values.output, { recursive: true });
  const suffix = page.style === 'column' ? '.col' : page.style === 'html' ? '.html' : '';
  writeFileSync(join(values.output, `${page.gold.name}${suffix}.md`), result.markdown);
}
const measured = reportReading(results);
if (!values.shipped) process.exitCode = checkFloors(measured, checksum, values) ? 0 : 1;
