import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readCapture } from '../../src/capture/read-capture.ts';
import { savedPage } from '../../src/imports/web-archives/saved-page.ts';
import { warcAnswers } from '../../src/imports/web-archives/warc-records.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { readArchive } from '../../src/pipeline.ts';
import { pngOf } from '../support/pictures.ts';
import { runHere } from '../support/run-backfile.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';
import { crawl } from '../support/web-archive.ts';

const paragraph =
  'The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.';
const articlePage = (title: string, more = '') =>
  `<!doctype html><html><head><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2021-03-01T08:00:00Z"></head><body><article><h1>${title}</h1><p>${paragraph}</p><img src="/pics/quay.png" width="600" height="400"><p>${paragraph.replace('Tuesday', 'Friday')}</p>${more}</article></body></html>`;
const site = {
  '/': { type: 'text/html', body: '<h1>Home</h1><a href="/ferry">Ferry</a>' },
  '/ferry': {
    type: 'text/html; charset=windows-1252',
    body: Buffer.from(articlePage('Ferry returns – caf\u00e9'.replace('–', '-')), 'latin1'),
  },
  '/old-ferry': '/ferry',
  '/pics/quay.png': { type: 'image/png', body: pngOf(600, 400) },
  '/storm': { type: 'text/html', body: articlePage('Storm ends') },
};

test('pages of a WARC that are articles come with their pictures, as they were received; a capture that changed nothing is counted', async () => {
  const { warc, origin } = await crawl(site, ['2021-03-04T05:06:07Z', '2022-03-04T05:06:07Z']);
  const root = temporaryArchive({ 'articles/.keep': '', 'site.warc.gz': warc });
  const words = ['import', 'site.warc.gz', '--yes', '--json'];
  const { code, out, err } = await runHere(words, { cwd: root });
  assert.equal(code, 0, err);
  const { written, leftOut, problems } = JSON.parse(out);
  assert.deepEqual(
    [written, problems],
    [['articles/2021/2021-03-01-ferry-returns-cafe.mhtml', 'articles/2021/2021-03-01-storm-ends.mhtml'], []],
  );
  assert.deepEqual(leftOut.map(({ what, count }: { what: string; count: number }) => `${count} ${what}`).sort(), [
    '1 pages that do not say that they are articles',
    '3 captures of pages that had not changed',
  ]);
  const bytes = readFileSync(join(root, written[0]));
  assert.ok(bytes.includes(site['/ferry'].body as Buffer));
  const sidecar = readFileSync(join(root, written[0].replace('.mhtml', '.yml')), 'utf8');
  assert.equal(sidecar, `captured: 2021-03-04\nurl: ${origin}/ferry\n`);
  const shown = JSON.parse((await runHere(['show', written[0], '--json'], { cwd: root })).out);
  const record = JSON.stringify(shown);
  assert.match(record, /Ferry returns - café/);
  assert.match(record, /quay\.png/);
  assert.deepEqual(JSON.parse((await runHere(words, { cwd: root })).out).there, 2);
});

test('captures of one page become versions of one article, however the file has them in order', async () => {
  const states = ['400 cars', '40 cars', '40 cars, not 400 as first reported'].map(cars => ({
    '/ferry': {
      type: 'text/html',
      body: articlePage('Ferry returns', `<p>The ferry carries ${cars}, the board said.</p>`),
    },
  }));
  const { warc } = await crawl(
    [2, 0, 1].map(at => states[at] ?? {}),
    ['2021-04-02T09:00:00Z', '2021-03-04T05:06:07Z', '2021-03-04T15:06:07Z'],
  );
  const root = temporaryArchive({ 'articles/.keep': '', 'site.warc.gz': warc });
  const words = ['import', 'site.warc.gz', '--yes', '--json'];
  const { written, problems } = JSON.parse((await runHere(words, { cwd: root })).out);
  assert.equal(written.length, 3);
  assert.deepEqual(problems, []);
  const days = written.map(
    (path: string) => readFileSync(join(root, path.replace('.mhtml', '.yml')), 'utf8').split('\n')[0],
  );
  assert.deepEqual(days, [
    'captured: 2021-04-02T09:00:00Z',
    'captured: 2021-03-04T05:06:07Z',
    'captured: 2021-03-04T15:06:07Z',
  ]);
  assert.equal(JSON.parse((await runHere(words, { cwd: root })).out).there, 3);
  const { whole } = readArchive(readSources(root), {});
  const order = [...whole.versioned.values()].map(({ versions }) => versions.map(({ captured }) => captured));
  assert.deepEqual(order, [['2021-03-04T05:06:07Z', '2021-03-04T15:06:07Z', '2021-04-02T09:00:00Z']]);
});

test('--match takes pages by their address, also by one that led to it, and --list tells what is there', async () => {
  const { warc, origin } = await crawl(site);
  const wacz = zipSync({
    'archive/data.warc.gz': warc,
    'datapackage.json': strToU8('{}'),
    'pages/pages.jsonl': strToU8('{}\n'),
  });
  const root = temporaryArchive({ 'articles/.keep': '', 'site.wacz': wacz });
  const dry = async (match: string) =>
    JSON.parse((await runHere(['import', 'site.wacz', '--dry-run', '--json', '--match', match], { cwd: root })).out)
      .written.length;
  assert.deepEqual(
    [await dry('/old-ferry'), await dry(`${origin}/*`), await dry('*/st*rm'), await dry('*/none')],
    [1, 3, 1, 0],
  );
  const listed = (await runHere(['import', 'site.wacz', '--list'], { cwd: root })).out;
  assert.deepEqual(
    listed
      .trim()
      .split('\n')
      .map(line => line.replace(origin, '').split('\t').slice(1).join(' ')),
    ['page / ', 'article /ferry Ferry returns - caf\uFFFD', 'article /storm Storm ends'],
  );
});

test('a WARC that is cut gives what stands before, and a file that is none is refused', async () => {
  const { warc } = await crawl(site);
  const root = temporaryArchive({
    'articles/.keep': '',
    'cut.warc.gz': warc.subarray(0, warc.length - 200),
    'no.warc': 'no archive',
    'no.zip': 'PK\u0003\u0004nothing',
  });
  const { written } = JSON.parse((await runHere(['import', 'cut.warc.gz', '--yes', '--json'], { cwd: root })).out);
  assert.deepEqual(written.slice(0, 1), ['articles/2021/2021-03-01-ferry-returns-cafe.mhtml']);
  for (const file of ['no.warc', 'no.zip']) {
    const { code, err } = await runHere(['import', file, '--yes'], { cwd: root });
    assert.equal(code, 1);
    assert.match(err, /^✗ no/m);
  }
});

test('the head of a record that does not end is a fault, before much of it is held', async () => {
  let given = 0;
  async function* endless() {
    yield Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nX: ');
    for (; given < 5_000; given += 1) yield Buffer.alloc(16_384, 'A');
  }
  const found = [];
  for await (const one of warcAnswers(endless(), 1000)) found.push(one.kind);
  assert.deepEqual(found, ['fault']);
  assert.ok(given < 50, `${given}`);
});

test('pages of ArchiveBox and of SingleFile are kept byte for byte, with what is known of them', async () => {
  const page = `<!doctype html><html><!--\n Page saved with SingleFile \n url: https://a.example/storm \n saved date: Thu Mar 04 2021 05:06:07 GMT+0000\n--><head><title>Storm ends</title></head><body><article><h1>Storm ends</h1><p>${paragraph}</p></article></body></html>`;
  const index = { url: 'https://a.example/ferry', timestamp: '1614834367.123', title: 'Ferry' };
  const root = temporaryArchive({
    'articles/.keep': '',
    'box/archive/1614834367.123/index.json': JSON.stringify(index),
    'box/archive/1614834367.123/singlefile.html': articlePage('Ferry returns'),
    'box/archive/1614834367.123/output.html': '<p>other</p>',
    'saved/Storm.html': page,
  });
  const box = JSON.parse((await runHere(['import', 'box', '--yes', '--json'], { cwd: root })).out);
  assert.deepEqual(box.written, ['articles/2021/2021-03-01-ferry-returns.html']);
  assert.equal(readFileSync(join(root, box.written[0]), 'utf8'), articlePage('Ferry returns'));
  assert.equal(
    readFileSync(join(root, 'articles/2021/2021-03-01-ferry-returns.yml'), 'utf8'),
    'captured: 2021-03-04\nurl: https://a.example/ferry\n',
  );
  const saved = JSON.parse((await runHere(['import', 'saved', '--yes', '--json'], { cwd: root })).out);
  assert.equal(readFileSync(join(root, saved.written[0]), 'utf8'), page);
  writeFileSync(join(root, 'saved/Again.html'), page);
  assert.equal(JSON.parse((await runHere(['import', 'saved', '--yes', '--json'], { cwd: root })).out).there, 2);
});

test('an address cannot begin another header of a saved page, and its parts are read back', () => {
  const part = { type: 'text/html', bytes: Buffer.from(`<p>${paragraph}</p>`) };
  const bytes = savedPage({ ...part, url: 'https://a.example/x\r\nFrom: y\u00e9' }, '2021-03-04T05:06:07Z', []);
  assert.ok(!/^From: y/m.test(Buffer.from(bytes).toString('latin1')));
  const { value } = readCapture({ path: 'articles/a.mhtml', bytes });
  assert.equal(value?.page?.captured?.value, '2021-03-04');
  assert.equal(value?.lines[0]?.text, paragraph);
});
