import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/site/archive.ts';
import { Cards } from '../../src/site/cards.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { earlierYears, frontArticles, linesOf, mostCovered } from '../../src/site/front-page.ts';
import { smallMap } from '../../src/site/plots/place-map.ts';
import { siteUrl } from '../../src/site/site-url.ts';
import { planKind } from '../../templates/page-kinds.ts';
import { archiveOf, articleWith, idOf } from '../support/site-archive.ts';

function dated(number: number, edtf: string, headline = `Headline ${number}`): Article {
  return articleWith({
    id: idOf(number),
    headline: { text: headline, basis: 'capture' },
    date: { basis: 'stated', edtf, evidence: [] },
  });
}

const datesOf = (articles: readonly Article[] | undefined) =>
  articles?.map(({ record: { date } }) => (date.basis === 'unknown' ? '' : date.edtf));

test('earlier years are those of the newest article’s day: the nearest article of each, newest first', () => {
  const days = [
    '1990-01-02',
    '1999-12-30',
    '2001-12-31',
    '2001-12-29',
    '2010-06-01',
    '2012',
    '2020-12-31',
    '2020-12-30',
  ];
  const found = earlierYears(days.map((day, at) => dated(at, day)));
  assert.equal(found?.day, '2020-12-31');
  assert.deepEqual(datesOf(found?.articles), ['2001-12-31', '1999-12-30', '1990-01-02']);
});

test('the 29th of February lies between its neighbours, and a year has no article of its own year', () => {
  const found = earlierYears(['2019-02-28', '2018-03-01', '2020-02-29'].map((day, at) => dated(at, day)));
  assert.deepEqual(datesOf(found?.articles), ['2019-02-28', '2018-03-01']);
  assert.equal(earlierYears([dated(1, '2020-02-28'), dated(2, '2020-02-29')]), undefined);
  assert.equal(earlierYears([dated(1, '2020'), dated(2, '2019-02')]), undefined);
  assert.equal(earlierYears([]), undefined);
});

test('an article that was retracted is not offered among earlier years, nor does it decide their day', () => {
  const retracted = articleWith({
    id: idOf(9),
    date: { basis: 'stated', edtf: '2022-01-01', evidence: [] },
    state: { kind: 'retracted', date: '2023-01-01', reason: 'Made up.' },
  });
  assert.equal(earlierYears([dated(1, '2020-01-01'), dated(2, '2021-06-01'), retracted]), undefined);
});

test('the most covered stories come first, and of two alike the newer', () => {
  const articles = [1, 2, 3, 4, 5, 6, 7].map(number => dated(number, `2020-01-0${number}`));
  const storyOf = (slug: string, ...numbers: readonly number[]) => ({ slug, articles: numbers.map(idOf) });
  const stories = [storyOf('old', 1, 2), storyOf('large', 3, 4, 5), storyOf('new', 6, 7)];
  const catalogue = catalogueOf(archiveOf(articles, { stories: { copies: [], stories, related: new Map() } }));
  const shown = (most: number) => mostCovered(catalogue.stories, most).map(({ story }) => story.slug);
  assert.deepEqual(shown(3), ['large', 'new', 'old']);
  assert.deepEqual(shown(2), ['large', 'new']);
});

test('beside a high lead stand more articles than beside a low one, and no article stands twice', () => {
  const articles = Array.from({ length: 40 }, (_, at) =>
    dated(at, `2020-01-${String(1 + (at % 28)).padStart(2, '0')}`),
  );
  const sizes = [4, 20, 60].map(height => {
    const front = frontArticles(articles, new Cards(), () => height) ?? assert.fail();
    const urls = [...front.beside, ...front.below].map(({ url }) => url);
    assert.equal(new Set(urls).size, urls.length);
    assert.equal(front.below.length, 9);
    return front.beside.length;
  });
  assert.deepEqual(sizes, [3, 5, 8]);
});

test('a front page of four articles shows how each of them begins', () => {
  const articles = [1, 2, 3, 4].map(number => dated(number, `2020-01-0${number}`));
  const front = frontArticles(articles, new Cards(), () => 4);
  assert.equal(front?.beside.length, 3);
  assert.ok(front?.beside.every(({ opening }) => opening !== undefined));
  assert.deepEqual(front?.below, []);
  assert.equal(
    frontArticles([], new Cards(), () => 4),
    undefined,
  );
});

test('letters of East Asian scripts take twice the room', () => {
  assert.equal(linesOf('twenty letters, here', 10), 2);
  assert.equal(linesOf('東京都の港が再び開いた', 11), 2);
  assert.equal(linesOf('', 10), 0);
});

test('the front page does not grow with the archive', () => {
  const many = (length: number) =>
    Array.from({ length }, (_, at) => dated(at, `20${String(10 + (at % 12))}-03-0${1 + (at % 9)}`));
  const [small, large] = [400, 4000].map(length => {
    const [page] = planKind('home', catalogueOf(archiveOf(many(length))));
    return JSON.stringify(page?.model).length;
  });
  assert.ok((large ?? 0) < (small ?? 0) * 1.1, `${large} and ${small} characters`);
});

test('the small map weighs little, and shows the places', () => {
  const places = Array.from({ length: 100 }, (_, at) => ({
    name: `Place ${at}`,
    url: siteUrl(`place-${at}`),
    count: at,
    coordinates: { latitude: (at % 90) - 30, longitude: at * 3 - 150 },
  }));
  const map = String(smallMap(places));
  assert.equal(map.match(/<circle/g)?.length, 40);
  assert.ok(map.length < 12_000, `${map.length} characters`);
  assert.doesNotMatch(map, /NaN|style=/);
  assert.equal(smallMap([{ name: 'Nowhere', url: siteUrl('nowhere'), count: 1 }]), undefined);
});
