import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitByline } from '../../src/bylines/split-byline.ts';
import { readJsonLd } from '../../src/capture/json-ld.ts';
import { repairMojibake } from '../../src/capture/mojibake.ts';
import { parsePage } from '../../src/capture/parse-page.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { withoutOutlet } from '../../src/capture/without-outlet.ts';
import { dateValue } from '../../src/dates/written-date.ts';

/** What makes a bad pattern slow: long runs of what it takes, with an end that it does not. */
const runs = [
  'a',
  ' ',
  '-',
  '—',
  '|',
  ': ',
  '1',
  '1.',
  ' and ',
  ',',
  'Ã©',
  'â€',
  '\r',
  '<',
  '&',
  '"',
  '.- ',
  'A b ',
  '{',
  '(',
  '/1',
];

for (const run of runs) {
  const text = `${run.repeat(50_000 / run.length)}!`;
  test(`fifty thousand characters of ${JSON.stringify(run)} do not stall`, { timeout: 10_000 }, () => {
    splitByline(text, { from: 'field', outlets: ['The Paper'] });
    splitByline(text, { from: 'line' });
    dateValue(text);
    withoutOutlet(text, ['The Paper']);
    repairMojibake(text);
    const linked = parsePage(`<script type="application/ld+json">{"a":"${text}</script>`);
    assert.deepEqual(linked === undefined ? [] : readJsonLd(linked), []);
    assert.ok(
      readCapture({ path: 'articles/a.md', bytes: Buffer.from(`---\n${text}\n---\n${text}`) }).problems.length >= 0,
    );
    const page = `<title>${text}</title><meta name="author" content='${text}'><h1>${text}</h1><p class="byline date">${text}</p><link rel="canonical" href="https://a.example/${text}">`;
    readCapture({ path: 'articles/a.html', bytes: Buffer.from(page) });
    readCapture({ path: 'articles/a.html', bytes: Buffer.from(`<p>x</p><meta ${text}`) });
  });
}
