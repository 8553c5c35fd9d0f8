import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIdOf } from '../../src/capture/article-id.ts';
import { noMemory } from '../../src/memory.ts';
import { type ArticleRecord, sourceOf } from '../../src/record/article-record.ts';
import { digestOfRecord } from '../../src/record/record-digest.ts';
import { type RemovedArticle, removedArticle } from '../../src/removal/removed-article.ts';
import { groupVersions } from '../../src/versions/group-versions.ts';
import { recordWith } from '../support/site-archive.ts';
import { captureOf as captureOfPage, paragraphs } from '../support/versioned-archive.ts';

const pathOf = (number: number) => `articles/page-${number}.txt`;
const idOf = (number: number) => articleIdOf(pathOf(number));

/** Its id is that of its path, as long as no editor gives it another. */
function captureOf(number: number, texts: readonly string[], changes: Partial<ArticleRecord> = {}): ArticleRecord {
  const { capture } = recordWith();
  const own = { id: idOf(number), capture: { ...capture, path: pathOf(number) } };
  return captureOfPage(number, texts, { ...own, ...changes });
}

const text = paragraphs(4);
const first = captureOf(1, text, { captured: '2021-03-14' });
const second = captureOf(2, text.slice(1), { captured: '2021-03-18' });
const third = captureOf(3, text.slice(2), { captured: '2021-04-02' });
const elsewhere = captureOf(4, text, { captured: '2021-05-01', sourceUrl: 'https://mercury.example/other' });

/** Each article of several captures as its root and its captures, by their numbers; and what is told. */
function grouped(records: readonly ArticleRecord[], removed: readonly RemovedArticle[] = []) {
  const { groups, problems } = groupVersions(records, removed, noMemory, digestOfRecord);
  const numberOf = (id: string) => [1, 2, 3, 4, 5].find(number => idOf(number) === id);
  return {
    groups: groups.map(({ root, captures }) => [numberOf(root.id), captures.map(({ id }) => numberOf(id))]),
    problems: problems.map(({ code, path }) => `${code} ${path}`),
  };
}

test('captures of one address are versions in the order of their days, under the id of the oldest', () => {
  const forms = [
    third,
    { ...first, sourceUrl: 'http://www.gazette.example/2021/ferry/?utm_source=feed' },
    { ...second, sourceUrl: 'https://web.archive.org/web/20210318/https://gazette.example/2021/ferry#top' },
    elsewhere,
  ];
  assert.deepEqual(grouped(forms), { groups: [[1, [1, 2, 3]]], problems: [] });
  assert.deepEqual(grouped(forms.toReversed()), { groups: [[1, [1, 2, 3]]], problems: [] });
});

test('two articles of one address stay two: a page that is another each week, and a page of a newspaper', () => {
  const other = captureOf(2, paragraphs(4, 'council'), { captured: '2021-03-21' });
  assert.deepEqual(grouped([first, other]), { groups: [], problems: [`same-page-apart ${pathOf(2)}`] });
  assert.deepEqual(grouped([first, { ...other, versionOf: 'none' }]), { groups: [], problems: [] });
  assert.deepEqual(grouped([first, { ...other, versionOf: idOf(1) }]), { groups: [[1, [1, 2]]], problems: [] });
  // Both weeks were saved twice.
  const [later, again] = [
    captureOf(3, text.slice(1), { captured: '2021-03-15' }),
    captureOf(4, paragraphs(4, 'council')),
  ];
  const weeks = grouped([first, later, other, { ...again, captured: '2021-03-22' }]);
  assert.deepEqual(weeks.groups, [
    [1, [1, 3]],
    [2, [2, 4]],
  ]);
});

test('an editor says what is a version of what, by path or id; the id is that of the one which is named', () => {
  const cases: readonly (readonly [readonly ArticleRecord[], unknown, readonly string[]])[] = [
    [[first, { ...elsewhere, versionOf: 'articles/page-1.txt' }], [[1, [1, 4]]], []],
    [[first, { ...elsewhere, versionOf: idOf(1) }], [[1, [1, 4]]], []],
    [[{ ...first, versionOf: pathOf(3) }, second, third], [[3, [1, 2, 3]]], []],
    [[{ ...first, versionOf: pathOf(2) }, { ...second, versionOf: pathOf(3) }, third], [[3, [1, 2, 3]]], []],
    [[first, { ...second, versionOf: 'none' }, third], [[1, [1, 3]]], []],
    [[first, { ...elsewhere, versionOf: 'articles/none-such.txt' }], [], [`unknown-version ${pathOf(4)}`]],
    // In a circle nobody is the first.
    [
      [
        { ...first, versionOf: idOf(2) },
        { ...second, versionOf: idOf(1) },
      ],
      [[1, [1, 2]]],
      [],
    ],
    [[{ ...first, versionOf: idOf(1) }, second], [[1, [1, 2]]], []],
  ];
  for (const [records, groups, problems] of cases)
    assert.deepEqual(grouped(records), { groups, problems }, JSON.stringify(records.map(one => one.versionOf)));
});

test('doubts about the order of versions are told', () => {
  const { captured: _, ...undated } = second;
  const day = (edtf: string) => ({ basis: 'stated', edtf, evidence: [] }) as const;
  const cases: readonly (readonly [readonly ArticleRecord[], unknown, readonly string[]])[] = [
    [[first, undated, third], [[2, [2, 1, 3]]], [`version-order ${pathOf(2)}`]],
    [[first, { ...second, captured: '2021-03-14' }], [[1, [1, 2]]], [`version-order ${pathOf(2)}`]],
    [
      [
        { ...first, captured: '2021-03-14T16:00:00Z' },
        { ...second, captured: '2021-03-14T09:00:00Z' },
      ],
      [[2, [2, 1]]],
      [],
    ],
    [
      [
        { ...first, date: day('2021-03-12') },
        { ...second, date: day('2021-03-10') },
      ],
      [[1, [1, 2]]],
      [`version-order ${pathOf(2)}`],
    ],
  ];
  for (const [records, groups, problems] of cases) assert.deepEqual(grouped(records), { groups, problems });
});

test('one that was taken down is a version of an article that stays only where an editor lets its words stay', () => {
  const removedAs = (changes: object) =>
    removedArticle(
      { id: second.id, path: sourceOf(second), metadata: { removed: { date: '2022', reason: 'x', ...changes } } },
      second,
    );
  const others = [pathOf(1), pathOf(3)];
  for (const [mayStayIn, size] of [
    [others, 1],
    [[], 0],
  ] as const) {
    const removal = removedAs({ mayStayIn });
    assert.ok(removal);
    const { groups } = groupVersions([first, third], [removal], noMemory, digestOfRecord);
    assert.deepEqual(
      groups.map(group => group.removed.length),
      [size],
    );
  }
  // The first one gives its id to the article, though it is gone.
  const gone = removedArticle(
    {
      id: first.id,
      path: sourceOf(first),
      metadata: { removed: { date: '2022', reason: 'x', mayStayIn: others.slice(1) } },
    },
    first,
  );
  assert.ok(gone);
  assert.deepEqual(grouped([second, third], [{ ...gone, mayStayIn: [pathOf(2)] }]).groups, [[1, [2, 3]]]);
});

test('of thousands of captures of a page that is another each day, each is compared with a few', () => {
  let compared = 0;
  const counting = {
    ...noMemory,
    recall: <T>(_stage: string, _input: string, make: () => T) => {
      compared += 1;
      return make();
    },
  };
  const days = Array.from({ length: 200 }, (_, at) =>
    captureOf(
      at + 1,
      paragraphs(1, `day${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`),
    ),
  );
  const { groups, problems } = groupVersions(days, [], counting, ({ id }) => id);
  assert.equal(groups.length, 0);
  assert.equal(problems.length, 1);
  assert.ok(compared <= 200 * 12, `${compared}`);
});
