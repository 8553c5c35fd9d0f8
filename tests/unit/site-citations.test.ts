import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex } from '../../src/site/citations/bibtex.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { citationFormats } from '../../src/site/citations/citation-formats.ts';
import { csl } from '../../src/site/citations/csl.ts';
import { proseCitations } from '../../src/site/citations/prose-citations.ts';
import { ris } from '../../src/site/citations/ris.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, recordWith } from '../support/site-archive.ts';
import { hostile } from '../support/varied-archive.ts';

const { site } = renderSite(archiveOf([])).plan;
const url = 'https://example.org/papers/articles/harbour-reopens-after-storm-aaaaab/';
const whole = citationFacts(
  site,
  recordWith({
    byline: [
      { text: 'Ada Example', basis: 'capture' },
      { text: 'Bo Sample', basis: 'capture' },
    ],
    outlet: { text: 'The Larkhaven Times', basis: 'page' },
  }),
);
const bare = citationFacts(
  site,
  recordWith({
    headline: { text: 'Storm nears', basis: 'editor' },
    date: { basis: 'inferred', edtf: '2022-09-26/2022-09-30', evidence: [] },
  }),
);
const undated = citationFacts(site, recordWith({ date: { basis: 'unknown' } }));

function prose(facts: typeof whole): Readonly<Record<string, string>> {
  return Object.fromEntries(
    proseCitations(facts).map(({ style, parts }) => [
      style,
      parts.map(part => (typeof part === 'string' ? part : `*${part.italic}*`)).join(''),
    ]),
  );
}

test('an article of which everything is known', () => {
  assert.deepEqual(prose(whole), {
    APA: `Ada Example, Bo Sample. (2021, March 4). Harbour reopens after storm. *The Larkhaven Times*. The Test Archive. ${url}`,
    MLA: `Ada Example, Bo Sample. “Harbour reopens after storm.” *The Larkhaven Times*, 4 March 2021. The Test Archive, ${url}.`,
    Chicago: `Ada Example, Bo Sample. “Harbour reopens after storm.” *The Larkhaven Times*, 4 March 2021. The Test Archive. ${url}.`,
  });
});

test('what the archive inferred or supplied stands in square brackets; what is unknown is left out', () => {
  assert.match(prose(bare)['APA'] ?? '', /^\[Storm nears\]\. \(\[26–30 September 2022\]\)\. The Test Archive\. /);
  assert.match(prose(undated)['APA'] ?? '', /\(n\.d\.\)/);
  assert.ok(!(prose(undated)['MLA'] ?? '').includes('n.d.'));
});

test('BibTeX', () => {
  assert.equal(
    bibtex(whole),
    [
      '@article{aaaaab,',
      '  title = {{Harbour reopens after storm}},',
      '  author = {{Ada Example} and {Bo Sample}},',
      '  journal = {The Larkhaven Times},',
      '  year = {2021},',
      '  month = {03},',
      '  day = {04},',
      '  date = {2021-03-04},',
      '  note = {Archived in The Test Archive},',
      '  language = {en},',
      `  url = {${url}},`,
      '}',
      '',
    ].join('\n'),
  );
});

test('RIS and CSL-JSON give a day only when it is stated', () => {
  assert.match(ris(whole), /^TY {2}- NEWS\r\n/);
  assert.match(ris(whole), /\r\nDA {2}- 2021\/03\/04\/\r\n/);
  assert.doesNotMatch(ris(bare), /\r\nDA/);
  assert.match(ris(bare), /\r\nPY {2}- 2022\r\n/);
  assert.deepEqual(csl(whole)['issued'], { 'date-parts': [[2021, 3, 4]] });
  assert.deepEqual(csl(bare)['issued'], { literal: '[26–30 September 2022]', raw: '2022-09-26/2022-09-30' });
  assert.ok(!('issued' in csl(undated)));
});

test('TeX makes no dash or quotation mark of doubled ones', () => {
  const facts = citationFacts(site, recordWith({ headline: { text: "a -- b --- ``c''", basis: 'capture' } }));
  assert.match(bibtex(facts), / {2}title = \{\{a -\{\}- b -\{\}-\{\}- `\{\}`c'\{\}'\}\},/);
});

test('hostile text stays inside its field', () => {
  const facts = citationFacts(site, recordWith({ headline: { text: `${hostile}\r\nER  - \n`, basis: 'capture' } }));
  assert.equal(ris(facts).match(/^ER {2}-/gm)?.length, 1);
  const braces = bibtex(facts).replace(/\\[{}]/g, '');
  assert.equal(braces.match(/{/g)?.length, braces.match(/}/g)?.length);
});

test('every format is a file beside each article, one of all articles, and a link on the page', () => {
  const rendered = renderSite(archiveOf([recordWith()].map(record => ({ record, lines: [], mentions: [] }))));
  const page = [...rendered.pages.values()].find(one => one.page.kind === 'article');
  const lists = rendered.plan.files.map(file => file.path);
  for (const { file, list, title, mediaType } of citationFormats) {
    assert.ok(rendered.texts.has(`${page?.page.url}${file}`), file);
    assert.ok(lists.includes(`data/${list}`), list);
    assert.ok(page?.html.includes(`<a href="${file}">${title}</a>`), title);
    assert.ok(page?.html.includes(`<link rel="describedby" type="${mediaType}" href="${file}"/>`), mediaType);
  }
});

test('a list in pieces is the same as its entries, and an empty one is whole', () => {
  const [bib, , json] = citationFormats;
  assert.equal([...(bib?.writeAll([whole, bare]) ?? [])].join(''), `${bibtex(whole)}\n${bibtex(bare)}`);
  assert.deepEqual(JSON.parse([...(json?.writeAll([whole, bare]) ?? [])].join('')), [csl(whole), csl(bare)]);
  assert.deepEqual(JSON.parse([...(json?.writeAll([]) ?? [])].join('')), []);
});
