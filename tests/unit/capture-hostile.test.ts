import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitByline } from '../../src/bylines/split-byline.ts';
import { repairMojibake } from '../../src/capture/garbled-text.ts';
import { readJsonLd } from '../../src/capture/json-ld.ts';
import { rebuildCapture } from '../../src/capture/lines.ts';
import { withoutOutlet } from '../../src/capture/page-headline.ts';
import { parsePage } from '../../src/capture/parse-page.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { dateValue } from '../../src/dates/written-date.ts';
import { endsInTime } from '../support/ends-in-time.ts';

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

const bytesOf = (text: string) => new TextEncoder().encode(text);

for (const run of runs) {
  const text = `${run.repeat(50_000 / run.length)}!`;
  const name = JSON.stringify(run);
  test(`fifty thousand characters of ${name} do not stall, and are read or refused`, () => {
    const inTime = <T>(part: string, work: () => T) => endsInTime(`${name}: ${part}`, work);
    inTime('a byline in a field', () => splitByline(text, { from: 'field', outlets: ['The Paper'] }));
    inTime('a byline in a line', () => splitByline(text, { from: 'line' }));
    inTime('a date', () => dateValue(text));
    inTime('the outlet of a headline', () => withoutOutlet(text, ['The Paper']));
    inTime('letters read wrongly', () => repairMojibake(text));
    const linked = parsePage(`<script type="application/ld+json">{"a":"${text}</script>`);
    assert.deepEqual(linked === undefined ? [] : inTime('JSON-LD', () => readJsonLd(linked)), []);
    const page = `<title>${text}</title><meta name="author" content='${text}'><h1>${text}</h1><p class="byline date">${text}</p><link rel="canonical" href="https://a.example/${text}">`;
    const files = [
      { path: 'articles/a.md', bytes: bytesOf(`---\n${text}\n---\n${text}`) },
      { path: 'articles/a.html', bytes: bytesOf(page) },
      { path: 'articles/b.html', bytes: bytesOf(`<p>x</p><meta ${text}`) },
    ];
    for (const file of files) {
      const { value, problems } = inTime(file.path, () => readCapture(file));
      if (value === undefined) assert.notEqual(problems.length, 0, file.path);
      else if (file.path.endsWith('.md')) assert.ok(Buffer.from(file.bytes).equals(rebuildCapture(value)), file.path);
      else assert.ok(value.lines.length > 0, file.path);
    }
  });
}
