import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from 'linkedom';
import { englishWording } from '../../src/messages/languages.ts';
import type { NameKind } from '../../src/names/names.ts';
import { shortened } from '../../src/record/plain-text.ts';
import { nameUrl } from '../../src/site/addresses.ts';
import type { NameUse } from '../../src/site/name-uses.ts';
import { type NetworkName, nameNetwork } from '../../src/site/plots/name-network.ts';
import { type MappedPlace, placeMap } from '../../src/site/plots/place-map.ts';
import { freeLabels, type Plot } from '../../src/site/plots/plot.ts';
import { shortPath } from '../../src/site/plots/svg.ts';
import { type TimelineArticle, timeline } from '../../src/site/plots/timeline.ts';
import { type TimelineLane, timelineLanes } from '../../src/site/plots/timeline-lanes.ts';
import { pageUrl, type SiteUrl } from '../../src/site/site-url.ts';
import { articleWith, idOf, nameWith } from '../support/site-archive.ts';

const onPage = { link: (url: SiteUrl) => `../${url}`, wording: englishWording };
const pages = {
  year: (year: string) => pageUrl('years', year),
  month: (month: string) => pageUrl('years', ...month.split('-')),
};

/** A name of two years, and of a stretch that no lane has a place for. */
const lanes: readonly TimelineLane[] = [
  {
    name: 'Ada Example',
    url: pageUrl('people', 'ada-example'),
    count: 4,
    spans: ['2021-01-03', '2021-01-04', '2021-02-05'].map(day => ({ first: day, last: day, approximate: false })),
  },
];

function article(at: number, edtf: string | undefined, headline = `Headline ${at}`): TimelineArticle {
  const date =
    edtf === undefined ? ({ basis: 'unknown' } as const) : ({ basis: 'stated', edtf, evidence: [] } as const);
  return { headline, url: pageUrl('articles', `a${at}`), date };
}

function drawn(plot: Plot | undefined): Plot {
  assert.ok(plot);
  return plot;
}

/** Parsed as XML; what the browser's policy forbids is not in it. */
function svgOf(plot: Plot): ReturnType<DOMParser['parseFromString']> {
  assert.doesNotMatch(plot.svg, /\sstyle=|<style|<script|\son\w+=|NaN|Infinity|undefined/);
  return new DOMParser().parseFromString(plot.svg, 'image/svg+xml');
}

function hrefs(plot: Plot): string[] {
  return [...svgOf(plot).querySelectorAll('a')].map(shape => shape.getAttribute('href') ?? '');
}

test('few articles are rows, with a dot on a day and a bar over an interval', () => {
  const plot = drawn(
    timeline(
      [article(1, '2021-05-03'), article(2, '2021-05-10/2021-06-20'), article(3, undefined)],
      { pages, lanes },
      onPage,
    ),
  );
  assert.deepEqual(hrefs(plot), ['../articles/a1/', '../articles/a2/']);
  assert.equal(svgOf(plot).querySelectorAll('circle').length, 1);
  assert.equal(svgOf(plot).querySelectorAll('rect').length, 1);
  assert.match(plot.caption, /1 article is not shown, because its year is unknown/);
  assert.deepEqual(
    plot.table.rows.map(row => row[0]?.text),
    ['3 May 2021', '10 May – 20 June 2021', 'undated'],
  );
});

test('many articles are counted by month, and by year when there are many months', () => {
  const days = Array.from({ length: 100 }, (_, at) => article(at, `2021-0${1 + (at % 4)}-1${at % 10}`));
  const months = drawn(
    timeline([...days, article(200, '2021-02/2021-03'), article(201, '2021')], { pages, lanes }, onPage),
  );
  const lane = '../people/ada-example/';
  const monthPages = ['../years/2021/01/', '../years/2021/02/', '../years/2021/03/', '../years/2021/04/'];
  assert.deepEqual(hrefs(months), [...monthPages, lane]);
  const dots = [...svgOf(months).querySelectorAll('circle')].map(dot => dot.parentElement?.querySelector('title'));
  assert.deepEqual(
    dots.map(title => title?.textContent),
    ['Ada Example, January 2021: 2 articles', 'Ada Example, February 2021: 1 article'],
  );
  const told = months.table.rows.map(row => [row[0]?.text, row[1]?.text]);
  assert.deepEqual(
    told.find(([when]) => when === 'January 2021'),
    ['January 2021', '25'],
  );
  assert.ok(told.some(([when, count]) => when === 'February–March 2021' && count === '1'));
  const spread = Array.from({ length: 100 }, (_, at) => article(at, `${1950 + at}-06-01`));
  const years = drawn(timeline(spread, { pages, lanes }, onPage));
  assert.equal(hrefs(years).length, 101);
  assert.ok(hrefs(years).includes('../years/1950/'));
});

test('of many articles a timeline is drawn only where names say more than the page of years', () => {
  const many = Array.from({ length: 100 }, (_, at) => article(at, `2021-0${1 + (at % 4)}-11`));
  assert.equal(timeline(many, { pages, lanes: [] }, onPage), undefined);
  assert.ok(timeline(many.slice(0, 60), { pages, lanes: [] }, onPage), 'few articles are rows of their own');
});

test('the lanes of a timeline are the names of most articles, by kind, each with its dates', () => {
  const dates = ['2021-01-02', '2021-02', undefined];
  const articles = dates.map((edtf, at) =>
    articleWith({
      id: idOf(at),
      date: edtf === undefined ? { basis: 'unknown' } : { basis: 'stated', edtf, evidence: [] },
    }),
  );
  const useOf = (kind: NameKind, at: number, count: number): NameUse => {
    const name = nameWith({ kind, slug: `${kind}-${at}`, preferred: `${kind} ${at}` });
    return { name, articles: articles.slice(0, count), url: nameUrl(name) };
  };
  const found = timelineLanes([
    ...[1, 2].map(at => useOf('place', at, 3)),
    ...[1, 2, 3, 4, 5, 6].map(at => useOf('person', at, 3)),
    useOf('topic', 1, 2),
  ]);
  assert.deepEqual(
    found.map(({ name }) => name),
    ['person 1', 'person 2', 'person 3', 'person 4', 'person 5', 'place 1', 'place 2'],
  );
  assert.equal(found[0]?.count, 3);
  assert.deepEqual(
    found[0]?.spans.map(({ first, last }) => [first, last]),
    [
      ['2021-01-02', '2021-01-02'],
      ['2021-02-01', '2021-02-28'],
    ],
  );
});

test('a table counts every article that is drawn', () => {
  const articles = Array.from({ length: 500 }, (_, at) =>
    article(at, at % 3 === 0 ? `20${10 + (at % 10)}` : `20${10 + (at % 10)}-03-04`),
  );
  const { table } = drawn(timeline(articles, { pages, lanes }, onPage));
  assert.equal(
    table.rows.reduce((sum, row) => sum + Number(row[1]?.text), 0),
    500,
  );
});

test('headlines are escaped', () => {
  const plot = drawn(
    timeline([article(1, '2021-05-03', '</text><script>alert("1")</script> & {{ x }}')], { pages, lanes }, onPage),
  );
  assert.equal(
    svgOf(plot).querySelectorAll('text').length,
    2 + svgOf(plot).querySelectorAll('.plot-axis text').length - 1,
  );
  assert.ok(plot.svg.includes('&lt;/text&gt;&lt;script&gt;'));
});

function place(at: number, latitude: number, longitude: number, count = at): MappedPlace {
  return {
    name: `Place ${at}`,
    url: pageUrl('places', `p${at}`),
    coordinates: { latitude, longitude },
    count,
  };
}

test('places lie where they are, in a frame that holds them all', () => {
  const { coordinates: _, ...nowhere } = place(9, 0, 0);
  const plot = drawn(placeMap([place(1, 51.5, -0.1), place(2, 59.9, 10.7), place(3, 38.7, -9.1), nowhere], onPage));
  const circles = [...svgOf(plot).querySelectorAll('circle')].map(circle =>
    ['cx', 'cy'].map(key => Number(circle.getAttribute(key))),
  );
  const [lisbon, oslo, london] = circles;
  assert.ok(lisbon && oslo && london, 'most mentioned first');
  assert.ok((lisbon[0] ?? 0) < (london[0] ?? 0) && (london[0] ?? 0) < (oslo[0] ?? 0), 'west to east');
  assert.ok((oslo[1] ?? 0) < (london[1] ?? 0) && (london[1] ?? 0) < (lisbon[1] ?? 0), 'north to south');
  assert.ok(circles.flat().every(value => value > 0 && value < 720));
  assert.equal(plot.table.rows.length, 4);
  assert.match(plot.caption, /1 place we could not put on the map is in the list below/);
});

test('of many places the most mentioned are drawn, each with the articles of its own page', () => {
  const places = Array.from({ length: 400 }, (_, at) =>
    place(at + 1, ((at * 37) % 170) - 85, ((at * 101) % 360) - 180),
  );
  const plot = drawn(placeMap(places, onPage));
  assert.equal(svgOf(plot).querySelectorAll('circle').length, 150);
  assert.deepEqual(
    plot.table.rows.map(([name, count]) => [name?.url, count?.text]),
    places
      .slice(-150)
      .reverse()
      .map(({ url, count }) => [url, String(count)]),
  );
  assert.match(plot.caption, /The 150 most mentioned places/);
});

test('without coordinates there is no map, and without ties no network', () => {
  assert.equal(placeMap([{ name: 'A', url: pageUrl('places', 'a'), count: 1 }], onPage), undefined);
  assert.equal(
    nameNetwork([{ name: 'A', url: pageUrl('people', 'a'), kind: 'person', articles: ['1'] }], onPage),
    undefined,
  );
  assert.equal(timeline([article(1, undefined)], { pages, lanes }, onPage), undefined);
});

function names(count: number): readonly NetworkName[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Name ${at}`,
    url: pageUrl('people', `n${at}`),
    kind: at % 3 === 0 ? 'organisation' : 'person',
    articles: Array.from({ length: 1 + (at % 9) }, (_, step) => String((at * 7 + step * 5) % 60)),
  }));
}

test('a network draws the strongest ties, the same on every run and in any order of names', () => {
  const plot = drawn(nameNetwork(names(300), onPage));
  assert.equal(nameNetwork([...names(300)].reverse(), onPage)?.svg, plot.svg);
  assert.equal(svgOf(plot).querySelectorAll('line').length, plot.table.rows.length);
  const counts = plot.table.rows.map(row => Number(row[2]?.text));
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => b - a),
  );
  const places = [...svgOf(plot).querySelectorAll('text')].map(label => Number(label.getAttribute('x')));
  assert.ok(places.every(x => x >= 0 && x <= 720));
});

test('a table of ties tells in how many articles both are named', () => {
  const told: readonly NetworkName[] = [
    { name: 'A', url: pageUrl('people', 'a'), kind: 'person', articles: ['1', '2', '3'] },
    { name: 'B', url: pageUrl('people', 'b'), kind: 'person', articles: ['2', '3', '3'] },
    { name: 'C', url: pageUrl('organisations', 'c'), kind: 'organisation', articles: ['9'] },
  ];
  const plot = drawn(nameNetwork(told, onPage));
  assert.deepEqual(plot.table.rows, [
    [{ text: 'A', url: 'people/a/' }, { text: 'B', url: 'people/b/' }, { text: '2' }],
  ]);
});

test('of each name the strongest ties are drawn, and no tangle', () => {
  const all = ['1', '2', '3', '4'];
  const told = Array.from({ length: 12 }, (_, at): NetworkName => {
    const name = String.fromCharCode(65 + at);
    return { name, url: pageUrl('people', name.toLowerCase()), kind: 'person', articles: all };
  });
  const { table } = drawn(nameNetwork(told, onPage));
  assert.ok(table.rows.length < 40, `${table.rows.length} of 66 ties`);
  assert.equal(new Set(table.rows.flatMap(row => [row[0]?.text, row[1]?.text])).size, 12);
});

test('labels that would overlap are left out, the less important ones first', () => {
  const labels = [
    { text: 'Varna Hill', x: 10, y: 10 },
    { text: 'Ashkar', x: 30, y: 15 },
    { text: 'Dorrin', x: 30, y: 40 },
  ];
  assert.deepEqual(freeLabels(labels, 9), [0, 2]);
  assert.deepEqual(freeLabels(labels, 1), [0]);
});

test('labels and figures are short', () => {
  assert.equal(shortened('A headline that is long', 12), 'A headline…');
  assert.equal(shortened('Short', 12), 'Short');
  assert.equal(shortened('😀'.repeat(9), 5), '😀😀…', 'no character is cut');
  assert.equal(shortPath('M1.23456,-0.04e1L1e-7,20'), 'M1.2,-0.4L1e-7,20');
});
