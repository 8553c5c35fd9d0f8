import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { resultsFile, resultsName } from '../../src/browser/download-results.ts';
import type { SearchClient } from '../../src/browser/search-client.ts';
import { articleUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { citationFormat } from '../../src/site/citations/citation-formats.ts';
import { publishedArticle } from '../../src/site/downloads/article-files.ts';
import { articleTable } from '../../src/site/downloads/article-table.ts';
import { downloadChunks } from '../../src/site/downloads/download-chunks.ts';
import { archiveDownloads } from '../../src/site/downloads/downloads.ts';
import { type ResultFile, resultFiles } from '../../src/site/downloads/result-files.ts';
import { recordFormat, recordsAmong } from '../../src/site/in-browser/result-formats.ts';
import { stableJson } from '../../src/site/stable-json.ts';
import { closePage, setGlobals } from '../support/browser-page.ts';
import { archiveOf, articleWith, captureBytes, idOf } from '../support/site-archive.ts';

afterEach(closePage);

/** Headlines that end a record, a row or a cell, or begin a formula, if they are not escaped. */
const headlines = [
  'Plain',
  'He said "no", twice',
  'Broken\r\nline',
  '=HYPERLINK("https://evil.example")',
  'ER  - ',
  'A brace }\n}\n@article{x,',
  'Ünïcödé – 漢字',
];

const articles: readonly Article[] = headlines.map((text, at) =>
  articleWith({
    id: idOf(at + 1),
    headline: { text, basis: 'capture' },
    standfirst: { text: `"${text}",\r\n`, basis: 'capture' },
  }),
);
const archive = archiveOf(articles);
const { settings, texts } = archive;
const everything = { query: '' };
const home = new URL('https://news.example/archive/');
const files = resultFiles(archiveDownloads(archive), { articleJson: true });
const decode = (chunks: Iterable<Uint8Array>) => Buffer.concat([...chunks]).toString();

/** What stands beside an article's page, which is what its record in the whole file must be. */
function ownRecord({ format }: ResultFile, article: Article): string {
  if (format === 'csv')
    return decode(articleTable(settings, [article]))
      .split('\r\n')
      .slice(1)
      .join('\r\n');
  if (format === 'json-lines') return `${stableJson(publishedArticle(settings, article))}\n`;
  return citationFormat(format).writeOne(citationFacts({ settings, texts }, article.record));
}

function wholeFile(url: string): string {
  const download = archiveDownloads(archive).find(one => one.url === url) ?? assert.fail(url);
  const bytes = Buffer.concat([
    ...downloadChunks(download.contents, { settings, texts, readCapture: () => captureBytes }),
  ]);
  return (url.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

async function* inChunks(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

test('the record of every article is found in the file of the whole archive, wherever its text is cut', async () => {
  assert.deepEqual(
    files.map(({ format, whole, beside }) => [format, ...whole, beside]),
    [
      ['csv', 'data/articles.csv', undefined],
      ['ris', 'data/articles.ris', undefined],
      ['bibtex', 'data/articles.bib', undefined],
      ['json-lines', 'data/articles.jsonl.gz', 'index.json'],
    ],
  );
  for (const file of files) {
    const text = wholeFile(file.whole[0] ?? '');
    for (const length of [1, 7, 100_000]) {
      const wanted = new Set(articles.map(({ record }) => record.id));
      const found = await recordsAmong(inChunks(text, length), recordFormat(file.format), wanted);
      for (const article of articles)
        assert.equal(
          found.get(article.record.id),
          ownRecord(file, article),
          `${file.format} ${article.record.headline?.text}`,
        );
    }
  }
});

/** A search that finds articles by their place, in an archive of so many. */
function clientFinding(places: readonly number[], documents: number): SearchClient {
  const hits = places.map(at => {
    const { record } = articles[at] ?? assert.fail();
    return { url: articleUrl(record), title: [], language: 'en', stored: {}, score: 0 };
  });
  const results = {
    total: hits.length,
    page: 1,
    pages: 1,
    sort: 'relevance' as const,
    hits,
    partial: [],
    notices: [],
    unknown: [],
    doubtful: [],
  };
  const unasked = () => assert.fail();
  return {
    opened: async () => ({ documents, facets: {} }),
    search: async () => results,
    ...{ facet: unasked, months: unasked, snippet: unasked, suggest: unasked },
  };
}

/** The archive's files as its server gives them; some unpack what is named `.gz`. */
function serveFiles(isUnpackedOnTheWay = false): readonly string[] {
  const asked: string[] = [];
  setGlobals({
    fetch: async (given: URL | string) => {
      const path = decodeURIComponent(String(given).slice(home.href.length));
      asked.push(path);
      const article = articles.find(({ record }) => path.startsWith(articleUrl(record)));
      const beside = files.find(file => path.endsWith(`/${file.beside}`));
      if (article && beside) return new Response(ownRecord(beside, article));
      const text = wholeFile(path);
      return new Response(path.endsWith('.gz') && !isUnpackedOnTheWay ? gzipSync(text) : text);
    },
  });
  return asked;
}

test('results are saved in the order of the search, with the head of a table, and nothing else', async () => {
  const asked = serveFiles();
  const order = [3, 1, 5];
  for (const file of files) {
    const source = { ...file, whole: file.whole.map(url => home.href + url), beside: file.beside };
    const saved = await resultsFile(everything, source, { client: clientFinding(order, 7), home });
    const records = order.map(at => ownRecord(file, articles[at] ?? assert.fail()));
    const head = file.format === 'csv' ? `${decode(articleTable(settings, []))}` : '';
    const between = { csv: '', ris: '\r\n', bibtex: '\n', 'json-lines': '' }[file.format];
    assert.equal(saved.text, head + records.join(between), file.format);
    assert.equal(saved.articles, 3);
  }
  assert.deepEqual(asked, ['data/articles.csv', 'data/articles.ris', 'data/articles.bib', 'data/articles.jsonl.gz']);
});

test('a packed file that its server unpacked is read as well', async () => {
  const lines = files.find(file => file.format === 'json-lines') ?? assert.fail();
  const source = { ...lines, whole: lines.whole.map(url => home.href + url), beside: undefined };
  const texts = [];
  for (const isUnpacked of [true, false]) {
    serveFiles(isUnpacked);
    texts.push((await resultsFile(everything, source, { client: clientFinding([2, 0], 7), home })).text);
  }
  assert.equal(texts[0], texts[1]);
  assert.equal(texts[0]?.split('\n').length, 3);
});

test('a few results of a large archive are fetched from beside their pages where they stand there, and are the same', async () => {
  const asked = serveFiles();
  const lines = files.find(file => file.format === 'json-lines') ?? assert.fail();
  const source = { ...lines, whole: lines.whole.map(url => home.href + url), beside: lines.beside };
  const few = await resultsFile(everything, source, { client: clientFinding([2, 0], 5000), home });
  const all = await resultsFile(everything, source, { client: clientFinding([2, 0], 7), home });
  assert.equal(few.text, all.text);
  assert.deepEqual(
    asked.map(path => path.split('/').at(-1)),
    ['index.json', 'index.json', 'articles.jsonl.gz'],
  );
});

test('a file is named after the search', () => {
  assert.equal(resultsName({ query: '"Wagner mutiny" -putin' }, 'csv'), 'search-wagner-mutiny-putin.csv');
  assert.equal(resultsName({ query: '../../etc' }, 'ris'), 'search-etc.ris');
  assert.equal(resultsName(everything, 'bibtex'), 'search.bib');
  assert.ok(resultsName({ query: 'word '.repeat(50) }, 'csv').length < 70);
});
