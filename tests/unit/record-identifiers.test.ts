import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifiersIn, identifiersSchema } from '../../src/capture/identifiers.ts';
import { cellOf, valueIn } from '../../src/record/metadata-table.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import { sharedIdentifiers } from '../../src/record/same-articles.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { bibtex } from '../../src/site/citations/bibtex.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { csl } from '../../src/site/citations/csl.ts';
import { ris } from '../../src/site/citations/ris.ts';
import { tableColumns } from '../../src/site/downloads/article-table.ts';
import { articleJsonLd } from '../../src/site/machines/json-ld.ts';
import { metaTags } from '../../src/site/machines/meta-tags.ts';
import { planSite } from '../../src/site/plan-site.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { planPages } from '../../templates/page-kinds.ts';
import { htmlOf, renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, noAssets, recordWith } from '../support/site-archive.ts';

const given = { doi: '10.5555/12345678', ark: 'ark:/12148/btv1b8449691v', local: ['Mercury 1921/3'] };

test('a DOI and an ARK are taken as people copy them, and refused where they are none', () => {
  const read = (value: object) => identifiersSchema.safeParse(value);
  for (const doi of ['10.5555/12345678', 'doi:10.5555/12345678', 'https://doi.org/10.5555/12345678'])
    assert.equal(read({ doi }).data?.doi, '10.5555/12345678');
  for (const ark of ['ark:/12148/btv1b8449691v', 'https://n2t.net/ark:/12148/btv1b8449691v'])
    assert.equal(read({ ark }).data?.ark, 'ark:/12148/btv1b8449691v');
  assert.equal(read({ ark: 'ark:12148/btv1b8449691v' }).data?.ark, 'ark:12148/btv1b8449691v');
  assert.deepEqual(read({ local: 'A 1' }).data?.local, ['A 1']);
  const refused = ['11.5555/1', '10.5555', '10.5555/', '10.5555/a b', 'https://example.org/10.5555/1', 'javascript:x'];
  for (const doi of refused) assert.ok(!read({ doi }).success, doi);
  for (const ark of ['ark:/1/x', 'ark:/12148/', 'ark:/12148/a b', '12148/btv1b'])
    assert.ok(!read({ ark }).success, ark);
  assert.ok(!read({}).success && !read({ local: [] }).success && !read({ isbn: '1' }).success);
});

test('identifiers lead to their resolvers, and nothing in them leads out of the address', () => {
  const urls = identifiersIn({ ...given, doi: '10.1002/(SICI)1096<1::AID-1>3.0.CO;2-#' }).map(({ url }) => url);
  assert.deepEqual(urls, [
    'https://doi.org/10.1002/(SICI)1096%3C1%3A%3AAID-1%3E3.0.CO%3B2-%23',
    'https://n2t.net/ark:/12148/btv1b8449691v',
    undefined,
  ]);
});

test('a record keeps its identifiers and collections', () => {
  const record = recordWith({ identifiers: given, collections: ['The ferry papers'] });
  const { identifiers, collections } = parseRecord(formatRecord(record));
  assert.deepEqual([identifiers, collections], [given, ['The ferry papers']]);
});

test('an identifier that two articles have is told of the second', () => {
  const of = (path: string, identifiers: object) => {
    const record = recordWith({ identifiers });
    return record.capture ? { ...record, capture: { ...record.capture, path } } : record;
  };
  const problems = sharedIdentifiers([
    of('articles/a.txt', { doi: '10.5555/ABC', ark: 'ark:/12148/a-b' }),
    of('articles/b.txt', { doi: '10.5555/abc', local: ['1'] }),
    of('articles/c.txt', { ark: 'ark:12148/ab', local: ['2'] }),
  ]);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [
      ['same-identifier', 'articles/b.yml'],
      ['same-identifier', 'articles/c.yml'],
    ],
  );
});

test('metadata.csv has identifiers as a text that a person can write, and loses nothing', () => {
  const plain = { doi: '10.5555/1', ark: 'ark:/12148/b', local: ['A 1', 'A 2'] };
  assert.equal(cellOf('identifiers', plain), 'doi:10.5555/1; ark:/12148/b; A 1; A 2');
  const all = [plain, { local: 'A 1' }, { local: ['A 1'] }, { local: 'A; b' }, { local: 'doi:1' }, { ark: 'x' }];
  for (const value of all) assert.deepEqual(valueIn('identifiers', cellOf('identifiers', value)), value);
  assert.deepEqual(valueIn('collections', 'A; B'), ['A', 'B']);
});

const article = articleWith({ id: idOf(1), identifiers: given });
const archive = archiveOf([article]);

test('a DOI stands in the files for reference managers', () => {
  const facts = citationFacts(archive, article.record);
  assert.match(ris(facts), /^DO {2}- 10\.5555\/12345678\r$/m);
  assert.match(bibtex(facts), /^ {2}doi = \{10\.5555\/12345678\},$/m);
  assert.equal(csl(facts)['DOI'], '10.5555/12345678');
  const without = citationFacts(archive, recordWith({}));
  assert.doesNotMatch(`${ris(without)}${bibtex(without)}${JSON.stringify(csl(without))}`, /^DO {2}|doi/im);
});

test('page, JSON-LD, table and search have the identifiers', () => {
  const catalogue = catalogueOf(archive);
  const { site } = planSite(catalogue, planPages, { assets: noAssets, searchFiles: [] });
  const jsonLd = JSON.parse(articleJsonLd(site, article.record, 'https://example.org/a/'));
  assert.deepEqual(
    jsonLd.identifier.map((one: { propertyID: string; value: string }) => [one.propertyID, one.value]),
    [
      ['doi', given.doi],
      ['ark', given.ark],
      ['local', given.local[0]],
    ],
  );
  const cells = tableColumns.map(({ name, value }) => [name, value(article, archive.settings)] as const);
  assert.deepEqual(
    ['doi', 'ark', 'identifiers'].map(column => new Map(cells).get(column)),
    [given.doi, given.ark, given.local[0]],
  );
  const told = { url: 'https://example.org/a/', title: 'A', authors: [] };
  assert.ok(metaTags(article.record, told).some(tag => tag.name === 'citation_doi' && tag.content === given.doi));
  assert.match(searchDocuments(catalogue)[0]?.text ?? '', /\n10\.5555\/12345678\nark:\/12148\/btv1b8449691v\nMercury/);
  assert.match(
    htmlOf(renderSite(archive), 'article'),
    /<dt>DOI<\/dt><dd><a href="https:\/\/doi\.org\/10\.5555\/12345678"/,
  );
});
