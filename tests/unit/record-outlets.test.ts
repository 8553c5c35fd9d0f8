import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownBefore, readAnew } from '../../src/read-records.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import { outletAddress, outletName, outletOfSite } from '../../src/record/outlet-names.ts';
import { outletSite, siteOf } from '../../src/record/outlet-site.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { ris } from '../../src/site/citations/ris.ts';
import { articleTable } from '../../src/site/downloads/article-table.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith } from '../support/site-archive.ts';

const settingsOf = (outlets: string) =>
  readSettings({ path: 'archive.yml', bytes: new TextEncoder().encode(`title: T\noutlets:\n${outlets}`) }, {});

const { outlets } = settingsOf(
  '  The Mercury:\n    url: https://mercury.example/\n    variants: [Mercury, mercury.example]\n  CNA:\n    name: Coastal News Agency\n    url: https://cna.example/\n',
).value;

test('an outlet has the name that archive.yml gives it, whichever of its names an article gives', () => {
  for (const found of ['The Mercury', 'the  mercury', 'MERCURY', 'mercury.example', 'Ｍercury']) {
    assert.equal(outletName(found, outlets), 'The Mercury', found);
  }
  for (const found of ['CNA', 'cna', 'Coastal News Agency']) {
    assert.equal(outletName(found, outlets), 'Coastal News Agency', found);
  }
  for (const found of ['The Evening Mercury', 'constructor', '__proto__']) {
    assert.equal(outletName(found, outlets), found);
  }
});

test('its address is found by the name it is shown under', () => {
  assert.equal(outletAddress('Coastal News Agency', outlets), 'https://cna.example/');
  assert.equal(outletAddress('CNA', outlets), undefined);
});

test('a name that two outlets claim is told, at the second', () => {
  const { problems } = settingsOf('  The Mercury:\n    variants: [Merc]\n  The Star:\n    name: merc\n');
  assert.deepEqual(
    problems.map(({ code, line, message }) => [code, line, /“merc” is also a name of another outlet/.test(message)]),
    [['invalid-value', 5, true]],
  );
});

const sites: readonly (readonly [string, string | undefined])[] = [
  ['https://sputniknews.com/20220924/putin.html', 'sputniknews.com'],
  ['https://www.sputniknews.com/20220924/putin.html', 'sputniknews.com'],
  ['https://m.bbc.co.uk/news/1', 'bbc.co.uk'],
  ['https://amp.theguardian.com/world/1', 'theguardian.com'],
  ['https://edition.cnn.com/2022/1', 'cnn.com'],
  ['https://jane.wordpress.com/2022/1', 'jane.wordpress.com'],
  ['http://xn--mnchen-3ya.de/artikel', 'münchen.de'],
  ['https://web.archive.org/web/20220924id_/http://www.express.co.uk/news/1', 'express.co.uk'],
  ['https://www.google.com/amp/s/www.express.co.uk/news/1', 'express.co.uk'],
  ['https://www.harbourtimes.example/2022/1', 'harbourtimes.example'],
  ['https://archive.ph/AbCdE', undefined],
  ['http://192.168.1.2/news', undefined],
  ['http://localhost:8080/news', undefined],
  ['ftp://example.org/news', undefined],
  ['file:///home/jane/news.html', undefined],
  ['no address', undefined],
];

for (const [address, site] of sites) {
  test(`the site of ${address} is ${site ?? 'not known'}`, () => assert.equal(siteOf(address), site));
}

const line = (number: number, text: string, of: Partial<LabelledLine>): LabelledLine => ({
  number,
  text,
  ending: '\n',
  label: 'boilerplate',
  rule: 'test',
  reason: 'a test',
  confidence: 1,
  ...of,
});
const paragraph = line(3, 'He wrote to https://elsewhere.example.com/a/long/address about ferries.com.', {
  label: 'paragraph',
});
const notice = (number: number, text: string) => line(number, text, { kind: 'copyright' });

test('a capture tells its site by an address above the text, or by the one domain in its copyright notices', () => {
  const above = line(1, 'https://www.harbournews.com/2022/ferry-returns', {});
  assert.deepEqual(outletSite(undefined, [above, paragraph]), { site: 'harbournews.com', line: 1 });
  assert.deepEqual(outletSite(undefined, [paragraph, notice(9, '© 2022 HarbourNews.com. All rights reserved.')]), {
    site: 'harbournews.com',
    line: 9,
  });
  assert.deepEqual(outletSite('https://other.org/1', [above, paragraph]), { site: 'other.org' });
});

test('words that do not tell the site for certain tell none', () => {
  assert.equal(outletSite(undefined, [paragraph]), undefined);
  assert.equal(outletSite(undefined, [paragraph, notice(9, '© 2022 first.com and second.com')]), undefined);
  assert.equal(
    outletSite(undefined, [paragraph, line(9, 'Follow us on pigeonpost.com', { kind: 'newsletter' })]),
    undefined,
  );
  assert.equal(outletSite(undefined, [paragraph, notice(9, '© 2022 jane@harbournews.com, v2.0, e.g.this')]), undefined);
  assert.equal(outletSite(undefined, [line(1, 'https://www.harbournews.com/', {}), paragraph]), undefined);
});

test('a site to itself gives its articles the outlet that has its address in archive.yml', () => {
  const facts = {
    Mercury: { url: 'https://www.mercury.com/' },
    Blog: { url: 'https://blogs.org/jane' },
    One: { url: 'https://shared.net/' },
    Other: { url: 'https://shared.net/' },
  };
  const named = ['mercury.com', 'blogs.org', 'shared.net', 'unknown.com'].map(site => outletOfSite(site, facts));
  assert.deepEqual(named, ['Mercury', undefined, undefined, undefined]);
});

/** The outlet of a capture with words of an editor beside it. */
function outletBeside(sidecar: string) {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const text = `Ferry returns to Saltmarsh\n\n${'The ferry was back on Thursday, and its captain said that it would stay. '.repeat(4)}\n`;
  const file = {
    path: 'articles/ferry.txt',
    bytes: bytesOf(text),
    sidecar: { path: 'articles/ferry.yml', bytes: bytesOf(sidecar) },
  };
  const { value } = readAnew(file, knownBefore(readSettings(undefined, {}).value, []));
  assert.ok(value !== undefined);
  return value.record;
}

test('the domain of the original page stands for an outlet that nothing names, and never for one that is named', () => {
  const record = outletBeside('url: https://m.sputniknews.com/20220924/ferry.html\n');
  assert.deepEqual(record.outlet, { text: 'sputniknews.com', basis: 'address' });
  assert.deepEqual(parseRecord(formatRecord(record)).outlet, record.outlet);
  const named = outletBeside('url: https://m.sputniknews.com/20220924/ferry.html\noutlet: Sputnik\n');
  assert.deepEqual(named.outlet, { text: 'Sputnik', basis: 'editor' });
  assert.equal(outletBeside('notes: none\n').outlet, undefined);
});

test('pages, citations, the table and search show the domain, and say that it only stands for the outlet', () => {
  const outlet = { text: 'sputniknews.com', basis: 'address' } as const;
  const archive = archiveOf([articleWith({ outlet, sourceUrl: 'https://sputniknews.com/20220924/ferry.html' })]);
  const site = renderSite(archive);
  const page = [...site.pages.values()].find(({ page: { kind } }) => kind === 'article');
  assert.match(page?.html ?? '', /<a class="original" href="https:\/\/sputniknews.com\/20220924\/ferry.html"/);
  assert.match(page?.html ?? '', /sputniknews\.com, from the address of the original page/);
  assert.match(page?.html ?? '', /"publisher":\{"@type":"Organization","name":"sputniknews.com"\}/);
  assert.match(site.pages.get('outlets/sputniknews-com/index.html')?.html ?? '', /do not say who published them/);
  assert.match(site.pages.get('index.html')?.html ?? '', /<span class="outlet">sputniknews\.com</);
  const citation = citationFacts(site.plan.site, archive.articles[0]?.record ?? assert.fail());
  assert.match(ris(citation), /T2 {2}- sputniknews\.com/);
  const table = Buffer.concat([...articleTable(archive.settings, archive.articles)]).toString();
  assert.match(table, /,sputniknews\.com,address,/);
  assert.deepEqual(searchDocuments(catalogueOf(archive))[0]?.facets?.['outlet'], ['sputniknews.com']);
});
