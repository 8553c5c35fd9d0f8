import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { bibtex } from '../../src/site/citations/bibtex.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { addressHolding, citationFormats } from '../../src/site/citations/citation-formats.ts';
import { csl } from '../../src/site/citations/csl.ts';
import { ris } from '../../src/site/citations/ris.ts';
import { citeNews } from '../../src/site/citations/wikipedia.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, recordWith, settingsWith } from '../support/site-archive.ts';
import { hostile } from '../support/varied-archive.ts';

const { site } = renderSite(archiveOf([])).plan;
const pageUrl = 'https://example.org/papers/articles/harbour-reopens-after-storm-aaaaab/';
const byline = (...names: string[]) => names.map(text => ({ text, basis: 'capture' as const }));
const factsOf = (changes: Partial<ArticleRecord>) => citationFacts(site, recordWith(changes));
const whole = factsOf({
  byline: byline('ADA EXAMPLE', 'Bo van den Sample Jr.', 'Associated Press'),
  outlet: { text: 'The Larkhaven Times', basis: 'page' },
  sourceUrl: 'https://larkhaven-times.example/2021/03/harbour',
  captured: '2021-04-02',
});
const inferred = factsOf({
  headline: { text: 'Storm nears', basis: 'editor' },
  date: { basis: 'inferred', edtf: '2022-09-26/2022-09-30', evidence: [] },
});
const undated = factsOf({ date: { basis: 'unknown' } });

test('BibTeX: family names first, particles and suffixes in their places, bodies in braces', () => {
  assert.equal(
    bibtex(whole),
    [
      '@article{aaaaab,',
      '  title = {{Harbour reopens after storm}},',
      '  author = {Example, Ada and van den Sample, Jr., Bo and {Associated Press}},',
      '  journal = {The Larkhaven Times},',
      '  year = {2021},',
      '  month = {03},',
      '  day = {04},',
      '  date = {2021-03-04},',
      '  entrysubtype = {newspaper},',
      `  note = {Archived in The Test Archive: ${pageUrl}},`,
      '  language = {en},',
      '  url = {https://larkhaven-times.example/2021/03/harbour},',
      '  urldate = {2021-04-02},',
      '}',
      '',
    ].join('\n'),
  );
});

test('RIS: family names first, the original address, the copy in a note', () => {
  assert.deepEqual(ris(whole).split('\r\n'), [
    'TY  - NEWS',
    'TI  - Harbour reopens after storm',
    'AU  - Example, Ada',
    'AU  - van den Sample, Bo, Jr.',
    'AU  - Associated Press',
    'T2  - The Larkhaven Times',
    'PY  - 2021',
    'DA  - 2021/03/04/',
    'Y2  - 2021/04/02/',
    'LA  - en',
    'DB  - The Test Archive',
    'UR  - https://larkhaven-times.example/2021/03/harbour',
    `N1  - Archived at ${pageUrl}`,
    'ID  - aaaaab',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON has names in parts', () => {
  assert.deepEqual(csl(whole)['author'], [
    { family: 'Example', given: 'Ada' },
    { family: 'Sample', given: 'Bo', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
    { literal: 'Associated Press' },
  ]);
  assert.deepEqual(csl(whole)['accessed'], { 'date-parts': [[2021, 4, 2]] });
  assert.equal(csl(whole)['archive_location'], pageUrl);
});

test('names whose family name comes first keep it apart in every format', () => {
  const facts = factsOf({ byline: byline('Nagy László'), language: 'hu' });
  assert.match(ris(facts), /^AU {2}- Nagy, László\r$/m);
  assert.match(bibtex(facts), /author = \{Nagy, László\}/);
  assert.match(citeNews(facts), /\|last=Nagy \|first=László /);
});

test('a day is given only when it is stated, and an inferred date says so', () => {
  assert.doesNotMatch(ris(inferred), /\r\nDA/);
  assert.match(
    ris(inferred),
    /\r\nPY {2}- 2022\r\nN1 {2}- Date: \[26–30 September 2022\] \(EDTF 2022-09-26\/2022-09-30\)/,
  );
  assert.match(bibtex(inferred), /note = \{Archived in The Test Archive; date inferred by the archive\}/);
  assert.deepEqual(csl(inferred)['issued'], {
    'date-parts': [
      [2022, 9, 26],
      [2022, 9, 30],
    ],
    circa: true,
    raw: '2022-09-26/2022-09-30',
  });
  assert.match(citeNews(inferred), /\|date=c\. 2022 /);
  for (const text of [ris(undated), bibtex(undated), JSON.stringify(csl(undated)), citeNews(undated)])
    assert.doesNotMatch(text, /DA {2}-|date ?=|issued|n\.d\./);
});

test('the archive’s own address stands where the original is not known, and nothing is said to have been visited', () => {
  for (const text of [ris(undated), bibtex(undated), JSON.stringify(csl(undated)), citeNews(undated)]) {
    assert.equal(text.split(pageUrl).length, 2, text);
    assert.doesNotMatch(text, /access|urldate|Y2 {2}-/);
  }
  assert.match(citeNews(undated), /\|via=The Test Archive\}\}$/);
  assert.equal(factsOf({ sourceUrl: 'javascript:alert(1)' }).url, pageUrl);
});

test('Wikipedia’s {{cite news}}, with the copy as its archive', () => {
  const expected = [
    '{{cite news |last1=Example |first1=Ada |last2=van den Sample |first2=Bo Jr. |title=Harbour reopens after storm',
    '|url=https://larkhaven-times.example/2021/03/harbour |work=The Larkhaven Times |agency=Associated Press',
    `|date=2021-03-04 |access-date=2021-04-02 |archive-url=${pageUrl} |archive-date=2021-04-02}}`,
  ];
  assert.equal(citeNews(whole), expected.join(' '));
  assert.match(citeNews(factsOf({ language: 'de' })), /\|language=de /);
});

test('TeX makes no dash or quotation mark of doubled ones', () => {
  const facts = factsOf({ headline: { text: "a -- b --- ``c''", basis: 'capture' } });
  assert.match(bibtex(facts), / {2}title = \{\{a -\{\}- b -\{\}-\{\}- `\{\}`c'\{\}'\}\},/);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '}',
        '{',
        '|',
        '\\',
        '\r\n',
        'ER  - ',
        '{{',
        ']]',
        '<ref>',
        '%',
        '&',
        ' and ',
        ',',
        '~~~~',
        "''",
        '"',
      ),
      {
        maxLength: 12,
      },
    )
    .map(all => all.join('')),
);

test('hostile text stays inside its field in every format', () => {
  fc.assert(
    fc.property(anything, anything, anything, (title, name, outlet) => {
      const facts = factsOf({
        headline: { text: `${title} ${hostile}`, basis: 'capture' },
        byline: byline(name, 'Jane Doe'),
        outlet: { text: outlet, basis: 'page' },
      });
      const lines = ris(facts).split('\r\n');
      assert.ok(lines.every(line => line === '' || /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line)));
      assert.equal(lines.filter(line => line.startsWith('ER  -')).length, 1);
      assert.equal(lines.filter(line => line.startsWith('AU  -')).length, 2);
      const tex = bibtex(facts).replace(/\\(?:textbackslash|textasciicircum|textasciitilde)\{\}|\\[{}$&#_%]/g, '');
      assert.equal(tex.match(/{/g)?.length, tex.match(/}/g)?.length);
      assert.equal(tex.match(/^ {2}\w+ = /gm)?.length, tex.split('\n').length - 3);
      const template = citeNews(facts);
      assert.match(template, /^\{\{cite news [^{}[\]<>\r\n]*\}\}$/);
      assert.doesNotMatch(template, /''|~~~/);
      assert.ok(JSON.parse(JSON.stringify(csl(facts))));
    }),
    { numRuns: 60 },
  );
});

test('an address holds any text, in characters that an address may have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      const url = addressHolding('text/plain', text);
      assert.match(url, /^data:text\/plain;charset=utf-8,(?:[\w!$'()*+,\-./:;=?@~]|%[0-9A-F]{2}|[\u00A0-\uFFFD])*$/);
      assert.equal(decodeURIComponent(url.slice(url.indexOf(',') + 1)), text.replace(/\p{Cs}/gu, '\uFFFD'));
    }),
  );
});

test('every format is a link on the page that saves what the page holds, and a file of all articles', () => {
  const record = recordWith({
    headline: { text: 'Ärger 100 % "quoted" #1', basis: 'capture' },
    byline: byline('Zoë Doe'),
  });
  const settings = settingsWith({ downloads: ['bibtex', 'ris', 'csl'] });
  const rendered = renderSite({ ...archiveOf([{ record, mentions: [] }]), settings });
  const page = [...rendered.pages.values()].find(one => one.page.kind === 'article');
  const { document } = parseHTML(page?.html ?? '');
  const lists = rendered.plan.files.map(file => file.path);
  for (const { ending, list, title, mediaType, writeOne } of citationFormats) {
    const link = [...document.querySelectorAll('a[download]')].find(one => one.textContent === title);
    const href = link?.getAttribute('href') ?? '';
    assert.ok(href.startsWith(`data:${mediaType};charset=utf-8,`), title);
    assert.equal(decodeURIComponent(href.slice(href.indexOf(',') + 1)), writeOne(citationFacts(site, record)));
    assert.match(link?.getAttribute('download') ?? '', new RegExp(`^[a-z0-9-]+\\.${ending}$`));
    assert.ok(lists.includes(`data/${list}`), list);
  }
  assert.ok(!lists.some(path => /^articles\/.*\.(?:bib|ris)$|cite\.json$/.test(path)));
});

test('a list in pieces is the same as its entries, and an empty one is whole', () => {
  const [bib, , json] = citationFormats;
  assert.equal(
    [...(bib?.writeAll([whole, inferred].map(bib.entry)) ?? [])].join(''),
    `${bibtex(whole)}\n${bibtex(inferred)}`,
  );
  assert.deepEqual(JSON.parse([...(json?.writeAll([whole, inferred].map(json.entry)) ?? [])].join('')), [
    csl(whole),
    csl(inferred),
  ]);
  assert.deepEqual(JSON.parse([...(json?.writeAll([]) ?? [])].join('')), []);
});
