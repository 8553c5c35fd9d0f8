import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../src/record/article-record.ts';
import { pageKey, withoutTracking } from '../../src/record/page-address.ts';
import { articleLinks } from '../../src/site/article-links.ts';
import { hostOf } from '../../src/site/link-address.ts';
import { articleWith, idOf } from '../support/site-archive.ts';

const linking = (...urls: readonly string[]): readonly Block[] => [
  {
    ...{ kind: 'paragraph', text: 'word '.repeat(urls.length), lines: [1] },
    marks: urls.map((url, at) => ({ kind: 'link', url, start: at * 5, end: at * 5 + 4, part: 0 })),
  },
];

test('parameters of trackers are cut, and nothing else', () => {
  const cases = [
    ['https://a.example/x?utm_source=b&id=4&fbclid=c#d', 'https://a.example/x?id=4#d'],
    ['https://a.example/x?utm_source=b', 'https://a.example/x'],
    ['https://a.example/x?q=a%20b&&r=(1)&at_risk=1', 'https://a.example/x?q=a%20b&&r=(1)&at_risk=1'],
    ['https://a.example/x#?utm_source=b', 'https://a.example/x#?utm_source=b'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ];
  for (const [address = '', shown] of cases) assert.equal(withoutTracking(address), shown);
});

test('a host is told without www, a mailbox has none', () => {
  assert.equal(hostOf('https://www.courier.example:8080/a'), 'courier.example:8080');
  assert.equal(hostOf('mailto:a@b.example'), undefined);
});

test('one page has one key, however its address is written', () => {
  const ways = [
    'https://courier.example/2021/ferry',
    'http://www.courier.example/2021/ferry/?utm_campaign=x#comments',
    'https://m.Courier.example/2021/ferry/index.html',
    'https://web.archive.org/web/20210314/https://courier.example/2021/ferry',
  ];
  assert.deepEqual([...new Set(ways.map(pageKey))], ['courier.example/2021/ferry']);
  for (const none of ['https://courier.example/', 'mailto:a@b.example']) assert.equal(pageKey(none), undefined);
  assert.notEqual(pageKey('https://a.example/x?id=1'), pageKey('https://a.example/x?id=2'));
});

test('links to original pages lead to the articles, which know of them; to an address of two, to itself and out, none', () => {
  const at = (number: number, sourceUrl: string, ...urls: readonly string[]) =>
    articleWith({ id: idOf(number), sourceUrl, body: urls.length === 0 ? [] : linking(...urls) });
  const articles = [
    at(1, 'https://a.example/one', 'https://a.example/two/', 'https://a.example/one', 'https://a.example/twice'),
    at(2, 'https://a.example/two'),
    at(
      3,
      'https://a.example/twice',
      'http://www.a.example/two?fbclid=1',
      'https://a.example/two',
      'https://b.example/',
    ),
    at(4, 'https://a.example/twice'),
  ];
  const { to, from } = articleLinks(articles);
  assert.deepEqual(
    [...to].map(([id, found]) => [id, [...found].map(([url, { record }]) => [url, record.id])]),
    [
      [idOf(1), [['https://a.example/two/', idOf(2)]]],
      [
        idOf(3),
        [
          ['http://www.a.example/two?fbclid=1', idOf(2)],
          ['https://a.example/two', idOf(2)],
        ],
      ],
    ],
  );
  assert.deepEqual(
    [...from].map(([id, all]) => [id, all.map(({ record }) => record.id)]),
    [[idOf(2), [idOf(1), idOf(3)]]],
  );
});
