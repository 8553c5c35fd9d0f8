import assert from 'node:assert/strict';
import test from 'node:test';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { ris } from '../../src/site/citations/ris.ts';
import { articleTable } from '../../src/site/downloads/article-table.ts';
import { firstWords } from '../../src/site/first-words.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, settingsWith } from '../support/site-archive.ts';

const firstWordsOf: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'one two three four five six seven eight nine ten eleven twelve thirteen',
    'one two three four five six seven eight nine ten…',
  ],
  [
    'en',
    'The harbour was open again on the Thursday morning. Boats left at once.',
    'The harbour was open again on the Thursday morning…',
  ],
  [
    'en',
    'When the storm had passed over the town, the boats left, as they always do.',
    'When the storm had passed over the town, the boats left…',
  ],
  ['en', 'Boats left.', 'Boats left.'],
  [
    'en',
    '“Shall we ever know what became of the ship?” she asked the crowd at the quay.',
    '“Shall we ever know what became of the ship?”…',
  ],
  ['en', '– A list, that is.', 'A list, that is.'],
  [
    'de',
    'Der Hafen ist seit Donnerstag wieder offen – das sagt die Behörde nach dem Sturm.',
    'Der Hafen ist seit Donnerstag wieder offen – das sagt die…',
  ],
  ['zh', '周四上午港口重新开放，渔船立即出海，官员们在新闻发布会上说了这番话。', '周四上午港口重新开放，渔船立即出海…'],
  ['not a language', 'Words are counted anyway.', 'Words are counted anyway.'],
  ['en', '', ''],
];

for (const [language, text, expected] of firstWordsOf) {
  test(`an article without a headline is called by its first words: ${expected}`, () => {
    assert.equal(firstWords([text], language), expected);
  });
}

test('short lines are taken together, and no name is longer than a hundred characters', () => {
  assert.equal(firstWords(['Boats left.', 'Men stayed.'], 'en'), 'Boats left. Men stayed.');
  for (const text of ['a'.repeat(5000), '😀'.repeat(300), `https://example.org/${'path/'.repeat(60)} and on`])
    assert.ok(Array.from(firstWords([text], 'en')).length <= 102, text.slice(0, 30));
});

const openings = [
  'Boats left the harbour at dawn on Thursday, said the mayor to the council.',
  'Nobody had seen the old lighthouse keeper since the storm of last winter.',
  'Trains between the two towns run again, after months in which nothing moved.',
];
const [{ headline: _, ...headless }] = [articleWith().record];
const articles = openings.map((text, at) => ({
  ...articleWith(),
  record: { ...headless, id: idOf(at), body: [{ kind: 'paragraph' as const, text, lines: [1] }] },
}));
const calledBy = openings.map(text => `[${firstWords([text], 'en')}]`);
const archive = archiveOf(articles, {
  stories: { copies: [], stories: [{ slug: 'told', articles: [idOf(0), idOf(1)] }], related: new Map() },
});

test('pages, feeds, citations and indexes each call the articles by their own first words', () => {
  const site = renderSite(archive);
  const texts = [...site.texts, ...[...site.pages].map(([path, { html }]) => [path, html] as const)];
  for (const [path, text] of texts) assert.doesNotMatch(text, /without a headline\]/i, path);
  const plain = (text: string) => text.replace(/<\/?(?:bdi|span)[^>]*>/g, '').replace(/\\([[\]])/g, '$1');
  const holds = (path: string, expected = calledBy) => {
    const text = plain(site.texts.get(path) ?? site.pages.get(path)?.html ?? '');
    for (const words of expected) assert.ok(text.includes(words), `${path}: ${words}`);
  };
  for (const path of ['index.html', 'search/index.html', 'timeline/index.html', 'years/2021/03/index.html'])
    holds(path);
  for (const path of ['feed.xml', 'atom.xml', 'feed.json', 'llms.txt', 'lookup/all.json']) holds(path);
  holds('stories/index.html', calledBy.slice(0, 1));
  holds('stories/told/index.html', calledBy.slice(0, 2));
  for (const [at, words] of calledBy.entries()) {
    const page = `articles/${idOf(at)}/`;
    assert.match(
      plain(site.pages.get(`${page}index.html`)?.html ?? ''),
      new RegExp(`<title>${words.replace(/[[\].]/g, '\\$&')} – `),
    );
    holds(`${page}index.html`, [words]);
    const record = archive.articles[at]?.record ?? assert.fail();
    assert.match(
      ris(citationFacts(site.plan.site, record)),
      new RegExp(`^TI {2}- ${words.replace(/[[\].]/g, '\\$&')}\r$`, 'm'),
    );
  }
});

test('search and the table of articles know what the articles are called, and that it is no headline', () => {
  assert.deepEqual(
    searchDocuments(catalogueOf(archive)).map(({ title }) => title),
    calledBy,
  );
  const table = Buffer.concat([...articleTable(settingsWith(), archive.articles)]).toString();
  for (const words of calledBy) assert.match(table, new RegExp(`"?${words.slice(1, -1)}"?,opening,`));
});
