import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { type PageKind, planKind, planPages } from '../../templates/page-kinds.ts';
import { archiveOf, articleWith, idOf, mentionOf, nameWith } from '../support/site-archive.ts';
import { variedArchive } from '../support/varied-archive.ts';

const catalogueWith = (...[articles, changes]: Parameters<typeof archiveOf>) =>
  catalogueOf(archiveOf(articles, changes));
const varied = catalogueOf(variedArchive());
const urls = (kind: PageKind, catalogue = varied): readonly string[] => planKind(kind, catalogue).map(page => page.url);
const dated = (number: number, edtf: string) =>
  articleWith({ id: idOf(number), date: { basis: 'stated', edtf, evidence: [] } });
const undated = (number: number) => articleWith({ id: idOf(number), date: { basis: 'unknown' } });

/** The names of every field in a model, however deep. */
function fieldsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return [
    ...(Array.isArray(value) ? [] : entries.map(([name]) => name)),
    ...entries.flatMap(([, one]) => fieldsIn(one)),
  ];
}

test('a model is plain data, and no page but an article’s own, or that of a version of it, holds an article', () => {
  for (const { kind, url, model } of planPages(varied)) {
    assert.deepEqual(structuredClone(model), model, url);
    const whole = fieldsIn(model).filter(field => ['record', 'body', 'fixity', 'mentions'].includes(field));
    const ofRecord = kind === 'version' ? ['body', 'fixity', 'record'] : [];
    const allowed: readonly string[] = kind === 'article' ? ['body', 'fixity', 'mentions', 'record'] : ofRecord;
    assert.deepEqual([...new Set(whole)].sort(), allowed, url);
  }
});

test('the front page shows the newest article at length, and the dated before the undated', () => {
  const [page] = planKind('home', catalogueWith([undated(1), dated(2, '2020-01-02'), dated(3, '2021')]));
  const { newest, years, outside } = page?.model ?? assert.fail();
  const { lead, beside, below } = newest ?? assert.fail();
  assert.equal(lead.card.date.basis === 'stated' && lead.card.date.edtf, '2021');
  assert.deepEqual(lead.paragraphs, ['The harbour was open again on Thursday.']);
  assert.deepEqual(
    [...beside, ...below].map(card => (card.date.basis === 'unknown' ? '' : card.date.edtf)),
    ['2020-01-02', ''],
  );
  assert.deepEqual(years, [
    { year: '2020', count: 1 },
    { year: '2021', count: 1 },
  ]);
  assert.equal(outside, 1);
});

test('an archive without articles has a front page without a newest one, and no pages of what it does not hold', () => {
  const empty = catalogueWith([]);
  assert.equal(planKind('home', empty)[0]?.model.newest, undefined);
  for (const kind of [
    'article',
    'year',
    'month',
    'undated',
    'outlet',
    'names',
    'stories',
    'timeline',
    'map',
    'network',
  ])
    assert.deepEqual(urls(kind as PageKind, empty), [], kind);
});

test('before a search twenty articles are listed, newest first', () => {
  const many = catalogueWith(
    Array.from({ length: 30 }, (_, day) => dated(day, `2020-01-${String(day + 1).padStart(2, '0')}`)),
  );
  const { total, latest } = planKind('search', many)[0]?.model ?? assert.fail();
  assert.equal(total, 30);
  assert.equal(latest.length, 20);
  assert.deepEqual(latest[0]?.date, { basis: 'stated', edtf: '2020-01-30' });
});

test('an article’s page links its neighbours in time and the articles of its story, each once', () => {
  const articles = [dated(1, '2020-01-01'), dated(2, '2020-01-02'), dated(3, '2020-01-03')];
  const near = [2, 3].map(number => ({ article: idOf(number), similarity: 0.5 }));
  const catalogue = catalogueWith(articles, {
    stories: {
      copies: [],
      stories: [{ slug: 'a', articles: [idOf(1), idOf(2)] }],
      related: new Map([[idOf(1), near]]),
    },
  });
  const [first, second, third] = planKind('article', catalogue).map(page => page.model);
  assert.equal(first?.previous, undefined);
  assert.equal(second?.previous?.url, urls('article', catalogue)[0]);
  assert.equal(second?.next?.url, urls('article', catalogue)[2]);
  assert.deepEqual(
    first?.sameStory?.cards.map(card => card.url),
    [urls('article', catalogue)[1]],
  );
  assert.deepEqual(
    first?.related.map(card => card.url),
    [urls('article', catalogue)[2]],
    'what tells the same story is not related besides',
  );
  assert.equal(third?.sameStory, undefined);
});

test('retracted articles, versions and notices of removed articles are for nobody to find', () => {
  const pages = planPages(varied).filter(page => !page.indexed);
  assert.deepEqual(
    pages.map(page => page.kind),
    ['not-found', 'article', 'version', 'version', 'tombstone'],
  );
});

test('a year’s first page has its months while it has few articles, each page the years beside it', () => {
  const few = catalogueWith([dated(1, '2019-05-06'), dated(2, '2020-01-02'), dated(3, '2020')]);
  const [before, year] = planKind('year', few).map(page => page.model);
  assert.deepEqual(
    [before?.previous, before?.next, year?.previous, year?.next],
    [undefined, '2020', '2019', undefined],
  );
  assert.deepEqual(
    year?.months.map(({ month, cards }) => [month, cards.length]),
    [['2020-01', 1]],
  );
  assert.equal(year?.imprecise.length, 1);
  const many = catalogueWith(Array.from({ length: 101 }, (_, number) => dated(number, '2020-03-04')));
  const [crowded] = planKind('year', many).map(page => page.model);
  assert.deepEqual(crowded?.months, []);
  assert.deepEqual(crowded?.year.months, [{ month: '2020-03', count: 101 }]);
});

test('a month has the days that are known, then those that are not, and numbered pages', () => {
  const articles = Array.from({ length: 100 }, (_, number) => dated(number, '2020-03-04'));
  const catalogue = catalogueWith([...articles, dated(200, '2020-03')]);
  assert.deepEqual(urls('month', catalogue), ['years/2020/03/', 'years/2020/03/page-2/']);
  const counts = planKind('month', catalogue).map(({ model }) => [model.dated.length, model.imprecise.length]);
  assert.deepEqual(
    counts.flat().reduce((sum, count) => sum + count),
    101,
  );
  assert.equal(
    counts.reduce((sum, [, imprecise = 0]) => sum + imprecise, 0),
    1,
  );
});

test('names have an index each kind, by initials past five hundred', () => {
  const names = Array.from({ length: 501 }, (_, number) =>
    nameWith({ slug: `n-${number}`, preferred: `${number % 2 === 0 ? 'Émile' : 'Zoe'} ${number}` }),
  );
  const article = articleWith({ id: idOf(1) }, { mentions: names.map(mentionOf) });
  const catalogue = catalogueWith([article], { names: { names, mentions: new Map(), candidates: [] } });
  assert.deepEqual(urls('names', catalogue), ['people/', 'people/-e/', 'people/-z/']);
  const [index, initial] = planKind('names', catalogue).map(page => page.model);
  assert.deepEqual([index?.index.groups.length, index?.top.length, index?.index.total], [0, 50, 501]);
  assert.deepEqual([initial?.index.only, initial?.index.total], ['E', 251]);
  assert.equal(urls('name', catalogue).length, 501);
});

test('outlets are counted, the unknown one last; their pages list their articles', () => {
  const outlet = { text: 'The Larkhaven Times', basis: 'page' } as const;
  const catalogue = catalogueWith([articleWith({ id: idOf(1), outlet }), articleWith({ id: idOf(2) })]);
  assert.deepEqual(
    planKind('outlets', catalogue)[0]?.model.outlets.map(({ outlet, count }) => [outlet, count]),
    [
      ['The Larkhaven Times', 1],
      [undefined, 1],
    ],
  );
  assert.deepEqual(urls('outlet', catalogue), ['outlets/the-larkhaven-times/', 'outlets/-/']);
});

test('the page about the archive counts the lines of each rule', () => {
  const { captures, rules } = planKind('about', varied)[0]?.model ?? assert.fail();
  assert.deepEqual(captures, { count: 6, lines: 24 }, 'six captures of four lines each');
  assert.deepEqual(
    rules.map(({ rule, label, lines }) => [rule, label, lines]),
    [['navigation', 'boilerplate', 1]],
  );
});

test('the front page, the most named, the map and the network have certain names only; the index has all', () => {
  const { certainty: _, ...uncertain } = nameWith({ slug: 'espresso-martini', preferred: 'Espresso Martini' });
  const { certainty: __, ...blues } = nameWith({
    kind: 'place',
    slug: 'blues',
    preferred: 'Blues',
    coordinates: { latitude: 1, longitude: 1 },
  });
  const sure = nameWith({ kind: 'place', slug: 'oslo', coordinates: { latitude: 60, longitude: 10 } });
  const people = Array.from({ length: 60 }, (_, at) => nameWith({ slug: `ada-${at}`, preferred: `Ada ${at}` }));
  const names = [uncertain, blues, sure, ...people];
  const article = (at: number, shown: typeof names) =>
    articleWith({ id: idOf(at) }, { mentions: shown.map(mentionOf) });
  const catalogue = catalogueWith([article(1, names), article(2, [uncertain, blues])], {
    names: { names, mentions: new Map(), candidates: [] },
  });
  for (const kind of ['home', 'map', 'network'] as const) {
    const shown = JSON.stringify(planKind(kind, catalogue)[0]?.model ?? assert.fail(kind));
    assert.doesNotMatch(shown, /Espresso Martini|Blues|"[^"]*espresso-martini/, kind);
  }
  const [index] = planKind('names', catalogue).map(page => page.model);
  assert.equal(
    index?.top.some(({ name }) => name === 'Espresso Martini'),
    false,
  );
  assert.deepEqual([index?.top.length, index?.index.total], [50, 61]);
  assert.ok(urls('name', catalogue).includes('people/espresso-martini/'));
});

const examplesOf = (catalogue: typeof varied) => planKind('search-tips', catalogue)[0]?.model.examples ?? assert.fail();

test('search tips give an example of everything, and lead only to those that the archive has', () => {
  const empty = examplesOf(catalogueWith([]));
  assert.equal(empty.length, 10);
  assert.deepEqual(
    empty.filter(example => example.address !== undefined),
    [],
  );
  const smith = nameWith({ preferred: 'Ann Smithson', slug: 'ann-smithson' });
  const text = (number: number, headline: string, words: string) =>
    articleWith({
      id: idOf(number),
      headline: { text: headline, basis: 'capture' },
      body: [{ kind: 'paragraph', text: words, lines: [1] }],
    });
  const articles = [
    text(1, 'Ann Smithson opens the harbour', 'Ann Smithson was there.'),
    text(2, 'A quiet day', 'Nobody was seen.'),
    text(3, 'Rain', 'Much of it.'),
  ];
  const mentions = [mentionOf(smith)];
  const found = examplesOf(
    catalogueWith(
      articles.map((article, at) => (at === 0 ? { ...article, mentions } : article)),
      { names: { names: [smith], mentions: new Map(), candidates: [] } },
    ),
  );
  const queries = Object.fromEntries(found.flatMap(({ kind, query, address }) => (address ? [[kind, query]] : [])));
  assert.deepEqual(queries, {
    words: 'smithson harbour',
    phrase: '"Ann Smithson"',
    prefix: 'harbo*',
    near: 'smithon~1',
    headline: 'headline:harbour',
    named: 'person:smithson',
    dates: 'from:2021',
  });
});

test('a name has a page when an editor listed it or two articles mention it; else its mention leads to the search for it', () => {
  const listed = nameWith();
  const twice = nameWith({ slug: 'bo-sample', preferred: 'Bo Sample', source: 'evidence' });
  const once = nameWith({ slug: 'cy-once', preferred: 'Cy & Once', source: 'evidence' });
  const names = [listed, twice, once];
  const article = (at: number, shown: typeof names) =>
    articleWith({ id: idOf(at) }, { mentions: shown.map(mentionOf) });
  const catalogue = catalogueWith([article(1, names), article(2, [twice])], {
    names: { names, mentions: new Map(), candidates: [] },
  });
  assert.deepEqual(urls('name', catalogue), ['people/bo-sample/', 'people/ada-example/']);
  const model = planKind('article', catalogue)[0]?.model;
  const searched = 'search/?person=Cy+%26+Once';
  assert.equal(model?.mentions.find(({ slug }) => slug === 'cy-once')?.url, searched);
  assert.ok(model?.names[0]?.names.some(({ url }) => url === searched));
  const [index] = planKind('names', catalogue).map(page => page.model);
  assert.equal(index?.index.total, 2);
});
