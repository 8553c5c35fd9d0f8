import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Sources } from '../../src/capture/sources.ts';
import { isPossibleDate, parseEdtf } from '../../src/dates/edtf.ts';
import { archiveOf, buildSite, readArchive } from '../../src/pipeline.ts';
import { parseAnyRecord } from '../../src/record/parse-record.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { noAssets } from '../support/site-archive.ts';

const years = ['0000', '0001', '0999', '1899', '2000', '2021', '2024', '9999', '202X', '20XX', '2XXX', 'XXXX', 'X021'];
const oddYears = ['-0001', '-2021', 'Y12345', 'Y-17E7', '12021', '21', '202', '2021S2', 'Y2021'];
const months = ['01', '02', '06', '11', '12', '13', '00', 'XX', '1X', '0X', '21', '24', '25', '33', '37', '41', '42'];
const days = ['01', '10', '28', '29', '30', '31', '32', '00', 'XX', '1X', '3X', 'X9'];
const marks = ['', '', '', '?', '~', '%'];
const point = fc
  .tuple(
    fc.constantFrom(...years, ...years, ...oddYears),
    fc.constantFrom(...months, undefined),
    fc.constantFrom(...days, undefined, undefined),
    fc.array(fc.constantFrom(...marks), { minLength: 6, maxLength: 6 }),
    fc.constantFrom('', '', '', '', 'T00:00:00Z', 'T23:59:59+14:00', 'T24:00:00', 'T12:00'),
  )
  .map(([year, month, day, at, time]) => {
    const written = [year, month, month && day].filter(part => part !== undefined);
    // A mark before a part is of that part alone, one behind it of all before.
    return `${written.map((part, place) => `${place > 0 && at[place] === '?' ? '?' : ''}${part}${at[3 + place] ?? ''}`).join('-')}${day && month ? time : ''}`;
  });
const open = fc.constantFrom('..', '');
const end = fc.oneof({ weight: 4, arbitrary: point }, open);
const edtf = fc.oneof(
  { weight: 3, arbitrary: point },
  { weight: 3, arbitrary: fc.tuple(end, end).map(ends => ends.join('/')) },
  fc
    .tuple(
      fc.constantFrom('[]', '{}'),
      fc.array(point, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(',', '..', ', '),
    )
    .map(([brackets, members, between]) => `${brackets[0]}${members.join(between)}${brackets[1]}`),
  fc
    .tuple(fc.constantFrom('[..', '{..'), point)
    .map(([opening, one]) => `${opening}${one}${opening[0] === '[' ? ']' : '}'}`),
  fc.constantFrom(
    '0000-02/0000~',
    '2021-02-29',
    '{2021-02-30,2021-03-01}',
    '2021-06-~11',
    '2004-06-XX/2004-07-03',
    '156X-12-25',
  ),
);

const encode = (text: string) => new TextEncoder().encode(text);

function sourcesWith(dates: readonly string[]): Sources {
  const articles = dates.map((date, at) => {
    const path = `articles/a${at}.txt`;
    const bytes = encode(
      `Harbour number ${at} reopens\n\nThe harbour was open again on Thursday, after ${at} days of storm.\n`,
    );
    return { path, bytes, sidecar: { path: `articles/a${at}.yml`, bytes: encode(`date: '${date}'\n`) } };
  });
  return { articles, loneSidecars: [], ignored: [], authority: [], theme: [], templates: [], problems: [] };
}

test('a date that the check accepts stands in the record, is shown, and is read back the same', () => {
  const given = [...new Set(fc.sample(edtf, { numRuns: 2500, seed: 8 }))];
  const dates = given.filter(isPossibleDate).slice(0, 80);
  const others = given.filter(text => !isPossibleDate(text)).slice(0, 20);
  assert.equal(dates.length, 80);
  assert.ok(dates.some(text => text.startsWith('0000')) && dates.some(text => /^[[{]/.test(text)));

  const sources = sourcesWith(dates);
  const read = readArchive(sources, {});
  assert.deepEqual(
    read.problems.filter(({ code }) => code !== 'same-bytes'),
    [],
  );
  const shown = read.records.map(({ date }) => (date.basis === 'unknown' ? undefined : date.edtf));
  assert.deepEqual(shown, dates);

  const { written } = read.changes;
  for (const { path, text } of written) {
    const date = dates[Number(/\d+/.exec(path)?.[0])];
    assert.equal(parseAnyRecord(text).date.basis === 'unknown' ? undefined : date, date, path);
  }
  const records = written.map(({ path, text }) => ({ path, bytes: encode(text) }));
  const again = readArchive({ ...sources, records }, {});
  assert.deepEqual(
    again.records.map(({ date }) => date),
    read.records.map(({ date }) => date),
  );
  assert.deepEqual(again.changes.written, []);

  const plan = buildSite(archiveOf(read).archive, noAssets);
  const pages = plan.pages.filter(({ kind }) => kind === 'article');
  assert.equal(pages.length, dates.length);
  for (const page of plan.pages.filter(({ kind }) => kind !== 'downloads'))
    assert.doesNotMatch(renderPage(page, plan.site, new Map()), /NaN|undefined|Invalid Date/);

  // What the check refuses, no stage has to read: the article goes on without it, and that is told.
  const refused = readArchive(sourcesWith(others), {});
  assert.deepEqual(
    refused.problems.filter(({ code }) => code === 'impossible-date').map(({ path }) => path),
    others.map((_, at) => `articles/a${at}.yml`).sort(),
  );
  for (const text of others) assert.equal(parseEdtf(text), undefined);
});
