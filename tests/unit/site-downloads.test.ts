import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync, unzipSync } from 'fflate';
import type { Sha256 } from '../../src/capture/capture.ts';
import type { Archive } from '../../src/site/archive.ts';
import { articleTable } from '../../src/site/downloads/article-table.ts';
import { type Download, type DownloadFixity, measured } from '../../src/site/downloads/download.ts';
import { downloadChunks } from '../../src/site/downloads/download-chunks.ts';
import { archiveDownloads } from '../../src/site/downloads/downloads.ts';
import type { DownloadName } from '../../src/site/settings/settings.ts';
import { siteUrl } from '../../src/site/site-url.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, captureBytes, idOf, settingsWith } from '../support/site-archive.ts';
import { removedWords, variedArchive } from '../support/varied-archive.ts';

/** The varied archive with every file for download. */
function allDownloads(): Archive {
  const archive = variedArchive();
  return { ...archive, settings: { ...archive.settings, downloads: everyDownload } };
}

const everyDownload: DownloadName[] = ['csv', 'json-lines', 'bibtex', 'ris', 'csl', 'records', 'captures'];
const site = renderSite(allDownloads());

function bytesAt(path: string): Uint8Array {
  const file = site.plan.files.find(one => one.path === path);
  assert.equal(file?.kind, 'download', path);
  return file?.kind === 'download' ? made(allDownloads(), file) : new Uint8Array();
}

function made({ settings, texts }: Archive, { contents }: Pick<Download, 'contents'>): Uint8Array {
  return Buffer.concat([...downloadChunks(contents, { settings, texts, readCapture: () => captureBytes })]);
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('the data package tells the true size and SHA-256 of every file', () => {
  const described = JSON.parse(site.texts.get('data/datapackage.json') ?? '');
  assert.deepEqual(
    described.resources.map((resource: { path: string }) => resource.path),
    [
      'articles.csv',
      'articles.jsonl.gz',
      'records.zip',
      'articles.bib',
      'articles.ris',
      'articles.csl.json',
      'bag.zip',
    ],
  );
  for (const { path, bytes, hash } of described.resources) {
    const written = bytesAt(`data/${path}`);
    assert.equal(written.length, bytes, path);
    assert.equal(`sha256:${createHash('sha256').update(written).digest('hex')}`, hash, path);
  }
});

test('no download holds a removed article', () => {
  for (const path of ['csv', 'bib', 'ris', 'csl.json'].map(ending => `data/articles.${ending}`))
    assert.ok(!textOf(bytesAt(path)).includes(removedWords));
  assert.ok(!textOf(gunzipSync(bytesAt('data/articles.jsonl.gz'))).includes(removedWords));
  for (const path of ['data/records.zip', 'data/bag.zip']) {
    for (const [name, content] of Object.entries(unzipSync(bytesAt(path)))) {
      assert.ok(!(name + textOf(content)).toLowerCase().includes(removedWords.toLowerCase()), `${path}: ${name}`);
    }
  }
});

test('the ZIP of records holds what stands beside each page, and beside each earlier version', () => {
  const packed = unzipSync(bytesAt('data/records.zip'));
  const shown = new Set(
    site.plan.pages.flatMap(page =>
      page.kind === 'article' || (page.kind === 'version' && page.model.number < page.model.versions.count)
        ? [`${page.url}index.md`]
        : [],
    ),
  );
  const pages = [...site.texts].filter(([path]) => shown.has(path));
  assert.equal(Object.keys(packed).length, pages.length);
  for (const [path, text] of pages)
    assert.equal(textOf(packed[`records/${path.split('/').slice(1, -1).join('-')}.md`]), textOf(Buffer.from(text)));
});

test('a row of the table is what the record says; nothing in it runs as a formula', () => {
  const article = articleWith({ headline: { text: '=1+1, "quoted"\nline', basis: 'capture' } });
  const [header, row] = [...articleTable(settingsWith(), [article])].map(textOf).join('').split('\r\n');
  assert.match(header ?? '', /^id,url,headline,headline_basis,/);
  assert.ok(row?.includes(`,"'=1+1, ""quoted""\nline",capture,`));
  const split = articleWith({ headline: { text: 'a;=1+1; @b;c=d\n-2', basis: 'capture' } });
  const table = [...articleTable(settingsWith(), [split])].map(textOf).join('');
  assert.ok(table.includes(`,"a;'=1+1; '@b;c=d\n'-2",capture,`), table);
});

test('the bag is whole and valid: one folder, every payload file in the manifest, every sum right', () => {
  const packed = unzipSync(bytesAt('data/bag.zip'));
  const folder = 'the-test-archive-captures';
  assert.ok(Object.keys(packed).every(path => path.startsWith(`${folder}/`)));
  // The newest version of an article stands there twice.
  const captures = [...new Set(site.plan.files.flatMap(file => (file.kind === 'copy' ? [file.from] : [])))];
  const payload = Object.keys(packed).filter(path => path.startsWith(`${folder}/data/`));
  assert.equal(new Set(payload).size, captures.length);
  for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const lines = textOf(packed[`${folder}/${name}`]).trimEnd().split('\n');
    if (name === 'manifest-sha256.txt') assert.equal(lines.length, payload.length);
    for (const line of lines) {
      const [digest, path = ''] = line.split('  ');
      const sum = createHash('sha256').update(packed[`${folder}/${path}`] ?? '');
      assert.equal(sum.digest('hex'), digest, path);
    }
  }
  assert.equal(textOf(packed[`${folder}/bagit.txt`]), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const oxum = `${captures.length * captureBytes.length}.${captures.length}`;
  assert.match(textOf(packed[`${folder}/bag-info.txt`]), new RegExp(`^Payload-Oxum: ${oxum}$`, 'm'));
});

test('a capture is put in a bag only with the SHA-256 that its record tells', () => {
  const article = articleWith();
  const asked: string[][] = [];
  const { settings, texts } = archiveOf([article]);
  const readCapture = (path: string, sha256: string) => {
    asked.push([path, sha256]);
    return captureBytes;
  };
  const bag = downloadChunks({ kind: 'bag', articles: [article] }, { settings, texts, readCapture });
  assert.ok([...bag].length > 0);
  assert.deepEqual(asked, [['articles/harbour.txt', article.record.fixity?.digest]]);
});

test('a download is measured as it is written', () => {
  const told: DownloadFixity[] = [];
  const written = [...measured([Uint8Array.of(1), Uint8Array.of(2, 3)], fixity => told.push(fixity))];
  assert.deepEqual(written, [Uint8Array.of(1), Uint8Array.of(2, 3)]);
  const sha256 = createHash('sha256')
    .update(Uint8Array.of(1, 2, 3))
    .digest('hex');
  assert.deepEqual(told, [{ bytes: 3, sha256 }]);
});

test('the page of downloads is not made before the downloads are', () => {
  const page = site.plan.pages.find(one => one.kind === 'downloads') ?? assert.fail();
  assert.throws(() => renderPage(page, site.plan.site), /data\/articles\.csv has not been written yet/);
});

test('downloads are the same bytes each time', () => {
  const archive = allDownloads();
  const all = () => archiveDownloads(archive).map(one => Buffer.from(made(archive, one)).toString('hex'));
  assert.deepEqual(all(), all());
});

const mebibyte = 1024 * 1024;

/** Articles with bodies and captures of a mebibyte, one for each of the dates; no date where it is empty. */
function largeArchive(dates: readonly string[]): Archive {
  const text = 'word '.repeat(mebibyte / 5);
  const articles = dates.map((edtf, index) =>
    articleWith({
      id: idOf(index),
      date: edtf === '' ? { basis: 'unknown' } : { basis: 'stated', edtf, evidence: [] },
      body: [{ kind: 'paragraph', text, lines: [1] }],
      fixity: { algorithm: 'sha256', digest: 'ab'.repeat(32) as Sha256, byteLength: text.length },
    }),
  );
  return archiveOf(articles, { settings: settingsWith({ downloads: everyDownload }) });
}

const times = (count: number, date: string): readonly string[] => Array.from({ length: count }, () => date);
const namesOf = (downloads: readonly Download[]) => downloads.map(({ url }) => url.replace('data/', ''));
const namesIn = (archive: Archive) => namesOf(archiveDownloads(archive));

/** The names of all files, where those that hold texts are in so many parts. */
function filesInParts(suffixes: readonly string[]): readonly string[] {
  const inParts = (name: string, ending: string) => suffixes.map(suffix => `${name}${suffix}.${ending}`);
  return [
    'articles.csv',
    ...inParts('articles', 'jsonl.gz'),
    ...inParts('records', 'zip'),
    ...['bib', 'ris', 'csl.json'].map(ending => `articles.${ending}`),
    ...inParts('bag', 'zip'),
  ];
}

test('up to 24 MiB of texts are one file, and past that the texts are by year', () => {
  assert.deepEqual(namesIn(largeArchive([...times(10, '2010-01-02'), ...times(13, '2011-05')])), filesInParts(['']));
  const many = largeArchive([...times(10, '2010-01-02'), ...times(10, '2011-05'), ...times(10, '')]);
  const downloads = archiveDownloads(many);
  assert.deepEqual(namesOf(downloads), filesInParts(['-2010', '-2011', '-no-year']));
  const held = downloads.filter(({ url }) => url.startsWith('data/bag'));
  assert.deepEqual(
    held.map(({ contents }) => contents.articles.length),
    [10, 10, 10],
  );
});

test('a year that is too large by itself is by month, and a month that is, in counted parts', () => {
  const year = [...times(12, '2010-01-02'), ...times(13, '2010-02'), ...times(2, '2010')];
  const archive = largeArchive([...year, ...times(30, '2011-07-01'), '2012-03-04']);
  const suffixes = ['-2010-01', '-2010-02', '-2010', '-2011-07-1', '-2011-07-2', '-2012'];
  const downloads = archiveDownloads(archive);
  assert.deepEqual(namesOf(downloads), filesInParts(suffixes));
  for (const kind of ['json-lines', 'records', 'bag']) {
    const parts = downloads.filter(({ contents }) => contents.kind === kind);
    const ids = parts.flatMap(({ contents }) => contents.articles.map(({ record }) => record.id));
    assert.equal(new Set(ids).size, archive.articles.length, `${kind}: each article is in one part`);
    assert.equal(ids.length, archive.articles.length);
  }
});

test('the bag is cut by the bytes of its captures, and tables and citations by their own', () => {
  const captured = (bytes: number) =>
    archiveOf(
      ['2010', '2011'].map((edtf, index) =>
        articleWith({
          id: idOf(index),
          date: { basis: 'stated', edtf, evidence: [] },
          fixity: { algorithm: 'sha256', digest: 'ab'.repeat(32) as Sha256, byteLength: bytes },
        }),
      ),
      { settings: settingsWith({ downloads: everyDownload }) },
    );
  assert.deepEqual(namesIn(captured(11 * mebibyte)), filesInParts(['']));
  const inParts = [...filesInParts(['']).slice(0, -1), 'bag-2010.zip', 'bag-2011.zip'];
  assert.deepEqual(namesIn(captured(13 * mebibyte)), inParts);
  const headline = { text: 'A'.repeat(13 * mebibyte), basis: 'capture' } as const;
  const long = ['2010', '2011'].map((edtf, index) =>
    articleWith({ id: idOf(index), date: { basis: 'stated', edtf, evidence: [] }, headline }),
  );
  const names = namesIn(archiveOf(long, { settings: settingsWith({ downloads: everyDownload }) }));
  assert.deepEqual(names.slice(0, 2), ['articles-2010.csv', 'articles-2011.csv']);
  assert.ok(names.includes('articles-2011.csl.json') && names.includes('articles-2010.bib'));
});

test('an archive that asks for nothing else has the table, JSON Lines and the citations that results are saved from', () => {
  assert.deepEqual(namesIn(variedArchive()), ['articles.csv', 'articles.jsonl.gz', 'articles.bib', 'articles.ris']);
  const { texts } = renderSite(variedArchive());
  const described = JSON.parse(texts.get('data/datapackage.json') ?? '').resources;
  assert.equal(described.length, 4);
});

test('no part is larger than 25 MiB, whatever its texts are', () => {
  let digest = 'seed';
  const words = Array.from({ length: mebibyte / 64 }, () => {
    digest = createHash('sha256').update(digest).digest('hex');
    return digest;
  });
  const body = [{ kind: 'paragraph', text: words.join(' '), lines: [1] }] as const;
  const articles = Array.from({ length: 25 }, (_, index) => articleWith({ id: idOf(index), body }));
  const lines = archiveDownloads(archiveOf(articles)).filter(({ contents }) => contents.kind === 'json-lines');
  assert.equal(lines.length, 2);
  for (const download of lines) assert.ok(made(archiveOf(articles), download).length < 25 * mebibyte);
});

test('the parts of one kind stand together, with checksums as sha256sum reads them', () => {
  const page = site.plan.pages.find(one => one.kind === 'downloads');
  assert.ok(page?.kind === 'downloads');
  const [first] = page.model.files;
  assert.ok(first);
  const parts = ['2010', '2011'].map(name => ({
    ...first,
    title: 'JSON Lines',
    url: siteUrl('data', `articles-${name}.jsonl`),
    part: { name, ofAll: 'Every article, a line each.' },
  }));
  const files = [first, ...parts];
  const fixities = new Map(
    files.map(({ url }) => [url, { bytes: 5, sha256: (/\d{4}/.exec(url)?.[0] ?? '0000').repeat(16) }]),
  );
  const html = renderPage({ ...page, model: { files } }, site.plan.site, fixities);
  assert.equal(html.match(/<dt>JSON Lines<\/dt>/g)?.length, 1);
  assert.match(html, /<a href="articles-2010\.jsonl" type="text\/csv">2010<\/a> <span class="fixity">5 bytes/);
  assert.ok(html.includes(`${'2010'.repeat(16)}  articles-2010.jsonl\n${'2011'.repeat(16)}  articles-2011.jsonl\n`));
});

test('a published mention tells its name, its place and the words that stand there', () => {
  assert.ok(![...site.texts.keys()].some(path => path.endsWith('/index.json')), 'files of JSON are for who asks');
  const archive = variedArchive();
  const asked = renderSite({ ...archive, settings: { ...archive.settings, articleJson: true } });
  const path = [...asked.texts.keys()].find(one => one.endsWith(`${idOf(1)}/index.json`)) ?? assert.fail();
  const [mention] = JSON.parse(asked.texts.get(path) ?? '').mentions;
  assert.deepEqual(Object.keys(mention), ['end', 'kind', 'place', 'rule', 'slug', 'start', 'text']);
  assert.equal(mention.place, 'headline');
});
