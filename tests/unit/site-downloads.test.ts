import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { articleTable } from '../../src/site/article-table.ts';
import { archiveDownloads } from '../../src/site/downloads.ts';
import { recordZips } from '../../src/site/record-zips.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, settingsWith } from '../support/site-archive.ts';
import { removedWords, variedArchive } from '../support/varied-archive.ts';

const site = renderSite(variedArchive());

function bytesAt(path: string): Uint8Array {
  const file = site.plan.files.find(one => one.path === path);
  assert.equal(file?.kind, 'stream', path);
  return file?.kind === 'stream' ? Buffer.concat([...file.chunks()]) : new Uint8Array();
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('the data package tells the true size and SHA-256 of every file', () => {
  const described = JSON.parse(site.texts.get('data/datapackage.json') ?? '');
  assert.deepEqual(
    described.resources.map((resource: { path: string }) => resource.path),
    ['articles.csv', 'articles.jsonl', 'records.zip', 'bag.zip'],
  );
  for (const { path, bytes, hash } of described.resources) {
    const made = bytesAt(`data/${path}`);
    assert.equal(made.length, bytes, path);
    assert.equal(`sha256:${createHash('sha256').update(made).digest('hex')}`, hash, path);
  }
});

test('no download holds a removed article', () => {
  for (const path of ['data/articles.csv', 'data/articles.jsonl'])
    assert.ok(!textOf(bytesAt(path)).includes(removedWords));
  for (const path of ['data/records.zip', 'data/bag.zip']) {
    for (const [name, content] of Object.entries(unzipSync(bytesAt(path)))) {
      assert.ok(!(name + textOf(content)).toLowerCase().includes(removedWords.toLowerCase()), `${path}: ${name}`);
    }
  }
});

test('the ZIP of records holds what stands beside each page', () => {
  const packed = unzipSync(bytesAt('data/records.zip'));
  const pages = [...site.texts].filter(([path]) => path.endsWith('/index.md'));
  assert.equal(Object.keys(packed).length, pages.length);
  for (const [path, text] of pages)
    assert.equal(textOf(packed[`records/${path.split('/').at(-2)}.md`]), textOf(Buffer.from(text)));
});

test('a row of the table is what the record says; nothing in it runs as a formula', () => {
  const article = articleWith({ headline: { text: '=1+1, "quoted"\nline', basis: 'capture' } });
  const [header, row] = [...articleTable(settingsWith(), [article])].map(textOf).join('').split('\r\n');
  assert.match(header ?? '', /^id,url,headline,headline_basis,/);
  assert.ok(row?.includes(`,"'=1+1, ""quoted""\nline",capture,`));
});

test('the bag lists every capture with its SHA-256, its size and where it is', () => {
  const packed = unzipSync(bytesAt('data/bag.zip'));
  const manifest = textOf(packed['manifest-sha256.txt']).trim().split('\n');
  const fetch = textOf(packed['fetch.txt']).trim().split('\n');
  const captures = site.plan.files.filter(file => file.kind === 'copy');
  assert.equal(manifest.length, captures.length);
  assert.equal(fetch.length, captures.length);
  assert.match(manifest[0] ?? '', /^(?:ab){32} {2}data\/articles\/harbour\.txt$/);
  assert.match(
    fetch[0] ?? '',
    /^https:\/\/example\.org\/papers\/articles\/\S+\/capture\.txt 120 data\/articles\/harbour\.txt$/,
  );
  for (const line of textOf(packed['tagmanifest-sha256.txt']).trim().split('\n')) {
    const [digest, path = ''] = line.split('  ');
    assert.equal(
      createHash('sha256')
        .update(packed[path] ?? '')
        .digest('hex'),
      digest,
    );
  }
  assert.match(
    textOf(packed['bag-info.txt']),
    new RegExp(`^Payload-Oxum: ${captures.length * 120}\\.${captures.length}$`, 'm'),
  );
});

test('downloads are the same bytes each time', () => {
  const archive = variedArchive();
  const made = () =>
    archiveDownloads({ archive, articles: archive.articles.slice(0, 2) }).map(one =>
      Buffer.concat([...one.chunks()]).toString('hex'),
    );
  assert.deepEqual(made(), made());
});

test('many records are packed by year', () => {
  const articles = Array.from({ length: 10_001 }, (_, index) =>
    articleWith({
      id: idOf(index),
      date:
        index % 3 === 0 ? { basis: 'unknown' } : { basis: 'stated', edtf: `20${10 + (index % 2)}-01-02`, evidence: [] },
    }),
  );
  assert.deepEqual(
    recordZips(archiveOf(articles).articles).map(one => one.url),
    ['data/records-2010.zip', 'data/records-2011.zip', 'data/records-no-year.zip'],
  );
});
