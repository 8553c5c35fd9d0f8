import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageMetadata } from '../../src/capture/capture.ts';
import { withoutOutlet } from '../../src/capture/page-headline.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { dateValue, writtenDay } from '../../src/dates/written-date.ts';

const pageOf = (head: string, body = '<p>Text</p>', attributes = ''): PageMetadata =>
  readCapture({
    path: 'articles/a.html',
    bytes: Buffer.from(`<html ${attributes}><head>${head}</head><body>${body}</body></html>`),
  }).value?.page ?? {};
const linked = (node: object | string): string =>
  `<script type="application/ld+json">${typeof node === 'string' ? node : JSON.stringify(node)}</script>`;

test('JSON-LD is read, in a graph, with authors elsewhere in it', () => {
  const page = pageOf(
    linked({
      '@graph': [
        { '@type': 'WebSite', name: 'The Paper' },
        {
          '@type': ['NewsArticle'],
          headline: 'Leaders meet in Astana',
          datePublished: '2022-10-14T23:30:00-04:00',
          author: [{ '@id': '#jane' }, { givenName: 'John', familyName: 'Roe' }],
          publisher: { name: 'The Paper' },
        },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
      ],
    }),
    '<h1>Leaders meet in Astana</h1>',
  );
  assert.equal(page.headline?.value, 'Leaders meet in Astana');
  assert.deepEqual(page.authors, { value: ['Jane Doe', 'John Roe'], evidence: 'JSON-LD author: Jane Doe, John Roe' });
  assert.deepEqual(page.date, { value: '2022-10-14', evidence: 'JSON-LD datePublished: 2022-10-14T23:30:00-04:00' });
  assert.equal(page.outlet?.value, 'The Paper');
});

test('broken JSON-LD is mended where that is plain, and passed over where not', () => {
  const mended = '<!-- {"@type":"NewsArticle","headline":"A\nday in spring","datePublished":"2022-10-14",} //-->';
  assert.equal(pageOf(linked(mended)).date?.value, '2022-10-14');
  assert.deepEqual(pageOf(linked('{"@type":')), {});
});

test('meta elements are read, whatever their case', () => {
  const page = pageOf(
    '<META PROPERTY="og:title" CONTENT="A day in spring | The Paper"><meta property="og:site_name" content="The Paper">' +
      '<meta name="article:published_time" content="2019-11-18"><meta name="author" content="By JANE DOE and John Roe, The Paper">' +
      '<meta property="og:locale" content="en_GB"><meta name="description" content="A summary of what the leaders said.">' +
      '<link rel="canonical" href="https://paper.example/a-day">',
  );
  assert.equal(page.headline?.value, 'A day in spring');
  assert.equal(page.date?.value, '2019-11-18');
  assert.deepEqual(page.authors?.value, ['Jane Doe', 'John Roe']);
  assert.equal(page.language?.value, 'en-GB');
  assert.equal(page.standfirst?.value, 'A summary of what the leaders said.');
  assert.equal(page.canonicalUrl?.value, 'https://paper.example/a-day');
});

test('a day of change, of an event or a stretch of days is no day of publication', () => {
  const dated = (body: string, head = '') => {
    const { value, onlyChanged } = pageOf(head, body).date ?? {};
    return onlyChanged ? `changed ${value}` : value;
  };
  assert.equal(dated('<p class="meta">Updated on 14 March 2021</p>'), 'changed 2021-03-14');
  assert.equal(dated('<p>Last updated: <time datetime="2021-03-14">14 March</time></p>'), 'changed 2021-03-14');
  assert.equal(dated('<p>A</p>', '<meta property="article:modified_time" content="2021-03-14">'), 'changed 2021-03-14');
  const both =
    '<time itemprop="dateModified" datetime="2021-03-16">16</time><time itemprop="datePublished" datetime="2021-03-14">14</time>';
  assert.equal(dated(`<p>${both}</p>`), '2021-03-14');
  assert.equal(dated('<p>Updated 16 March 2021, first published 14 March 2021</p>'), '2021-03-14');
  assert.equal(dated('<p class="event-date">Event date: 1 May 2021</p>'), undefined);
  assert.equal(dated('<div id="toolbar"><span>07 Jan 2019 - 30 Nov 2021</span></div>'), undefined);
  assert.equal(dated('<p>© 14 March 2021 The Paper</p>'), undefined);
});

test('a moment by the clock of Greenwich is told as one', () => {
  const moment = (content: string) =>
    pageOf(`<meta property="article:published_time" content="${content}">`).date?.moment;
  assert.equal(moment('2021-03-14T20:15:00Z'), '2021-03-14T20:15:00Z');
  assert.equal(moment('2021-03-14T20:15:00.123+00:00'), '2021-03-14T20:15:00.123Z');
  assert.equal(moment('2021-03-14T20:15:00+13:00'), undefined);
  assert.equal(moment('2021-03-14'), undefined);
});

const dateSteps: readonly (readonly [name: string, head: string, body: string, date: string | undefined])[] = [
  ['the address', '<link rel="canonical" href="https://p.example/2019/11/18/a">', '<p>20 Nov 2020</p>', '2019-11-18'],
  [
    'itemprop',
    '',
    '<p itemprop="datePublished" content="2019-11-18">x</p><time datetime="2020-01-01">y</time>',
    '2019-11-18',
  ],
  ['time', '', '<time datetime="2019-11-18T10:00Z">Monday</time>', '2019-11-18'],
  ['a class', '', '<p>1 May 2001</p><span class="post-date">18 November 2019</span>', '2019-11-18'],
  ['the text', '', '<p>Nov. 18, 2019</p>', '2019-11-18'],
  [
    'the last change',
    '<meta property="article:modified_time" content="2019-11-18T01:00:00Z">',
    '<p>x</p>',
    '2019-11-18',
  ],
  [
    'a change that poses as publication',
    '<meta property="og:updated_time" content="2024-07-05T14:20:08-04:00"><meta name="dc.date" content="2024-07-05T14:20:08Z">',
    '<time datetime="2024-03-01">x</time>',
    '2024-03-01',
  ],
  ['nothing', '', '<p>A day in spring</p>', undefined],
];
for (const [name, head, body, date] of dateSteps) {
  test(`the date from ${name}`, () => assert.equal(pageOf(head, body).date?.value, date));
}

test('a heading that agrees with a title is the headline', () => {
  const head = '<title>Leaders meet in Astana for talks - The Paper</title>';
  assert.equal(
    pageOf(head, '<h1>The Paper</h1><h1>Leaders meet in Astana for talks</h1>').headline?.value,
    'Leaders meet in Astana for talks',
  );
  assert.equal(pageOf('', '<h1>News</h1>').headline?.evidence, 'h1: News');
});

test('an outlet is an author only where the page says so and names no one', () => {
  const outlet = '<meta property="og:site_name" content="The Paper"><meta name="author" content="The Paper">';
  assert.deepEqual(pageOf(outlet).authors?.value, ['The Paper']);
  assert.deepEqual(pageOf(outlet, '<p class="byline">By Jane Doe</p>').authors?.value, ['Jane Doe']);
  assert.equal(pageOf('', '<p class="byline">Share this</p>').authors, undefined);
});

test('an address is made whole by the page’s base', () => {
  const head = '<base href="https://gazette.example/news/"><link rel="canonical" href="2021/bridge.html">';
  assert.equal(pageOf(head, '<p>Text</p>').canonicalUrl?.value, 'https://gazette.example/news/2021/bridge.html');
});

test('addresses that are not the web’s are no address', () => {
  assert.equal(pageOf('<link rel="canonical" href="javascript:alert(1)">').canonicalUrl, undefined);
  assert.equal(
    readCapture({
      path: 'articles/a.html',
      bytes: Buffer.from('<!-- saved from url=(0027)https://paper.example/a-day --><p>x</p>'),
    }).value?.page?.canonicalUrl?.value,
    'https://paper.example/a-day',
  );
});

test('a page without headings prints its headline as a part of its title, on either side of a name', () => {
  const titled = (title: string, body: string) => pageOf(`<title>${title}</title>`, body).headline?.value;
  const printed = '<center><b>Ferry strike enters second week</b></center><p>Text</p>';
  assert.equal(titled('The Mercury: Ferry strike enters second week', printed), 'Ferry strike enters second week');
  assert.equal(titled('Ferry strike enters second week - Mercury Online', printed), 'Ferry strike enters second week');
  assert.equal(titled('Ferry strike: second week begins', '<p>Text of it</p>'), 'Ferry strike: second week begins');
  assert.equal(titled('News: Ferry strike', '<b>News</b><p>Text</p>'), 'News: Ferry strike');
});

test('an outlet’s name goes from a title, and nothing else', () => {
  assert.equal(withoutOutlet('A day - The Paper', ['Paper']), 'A day');
  assert.equal(withoutOutlet('Russia-Ukraine war - what we know', ['The Paper']), 'Russia-Ukraine war - what we know');
  assert.equal(withoutOutlet('The Paper: A day', ['The Paper']), 'The Paper: A day');
  assert.equal(withoutOutlet('A day | World | Other', [], ['A day']), 'A day');
  assert.equal(withoutOutlet('平和の日｜新聞', ['新聞']), '平和の日');
});

test('days are read in many forms', () => {
  const forms = [
    '2019-11-18T10:00:00Z',
    'Mon, 18 Nov 2019 16:07:38 -0600',
    '01:38:07 PM IST Nov 18, 2019',
    '18. November 2019',
    '18 de noviembre de 2019',
    '18 ноября 2019',
    '18.11.2019',
    '18/11/2019',
    '2019年11月18日',
    '20191118T101500',
    '18 novembre 2019',
    'November 18th, 2019',
  ];
  assert.deepEqual(
    forms.filter(form => writtenDay(form) !== '2019-11-18'),
    [],
  );
  assert.equal(writtenDay('18.11.19 | 14:07', { language: 'de' }), '2019-11-18');
});

test('what is no certain day is none', () => {
  const none = [
    '3/4/2022',
    '0001-01-01T00:00:00Z',
    '2019-02-30',
    '99/99/2019',
    'Version 1.2.2019.3',
    'in November',
    '31 June 2019',
  ];
  assert.deepEqual(
    none.filter(form => writtenDay(form) !== undefined),
    [],
  );
  assert.equal(writtenDay('3/4/2022', { order: 'month-first' }), '2022-03-04');
  assert.equal(writtenDay('3/4/2022', { order: 'day-first' }), '2022-04-03');
  assert.deepEqual(
    ['2019', '2019-11', '1574071200', 'soon'].map(value => dateValue(value)),
    ['2019', '2019-11', '2019-11-18', undefined],
  );
});
