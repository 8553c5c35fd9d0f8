import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mention, NameKind } from '../../src/names/names.ts';
import { comparedText, findCopies } from '../../src/stories/find-copies.ts';
import { neighbourFinder } from '../../src/stories/neighbours.ts';
import { sameStory } from '../../src/stories/same-story.ts';
import { crowdOf, daysBetween, jointWindow, storyWindow, windowColumns } from '../../src/stories/story-window.ts';
import { cosineScratch, countWords, nameVectors, tfIdfVectors } from '../../src/stories/vectors.ts';
import { wordHashes } from '../../src/stories/word-hashes.ts';

const day = (date: string) => Date.parse(date) / 86_400_000;
const stated = (edtf: string) => storyWindow({ basis: 'stated', edtf, evidence: [] });

test('a window reaches a day further on either side, three when the date is about', () => {
  assert.deepEqual(stated('2021-05-03'), { first: day('2021-05-02'), last: day('2021-05-04') });
  assert.deepEqual(stated('2021-05-03~'), { first: day('2021-04-30'), last: day('2021-05-06') });
  assert.deepEqual(stated('2021-05'), { first: day('2021-04-30'), last: day('2021-06-01') });
});

test('a whole year and a date that is not known are vague: one excludes other years, the other excludes nothing', () => {
  const [year, unknown] = [stated('2021'), storyWindow({ basis: 'unknown' })];
  assert.deepEqual(year, { first: day('2020-12-31'), last: day('2022-01-01'), vague: true });
  assert.equal(unknown.vague, true);
  assert.ok(daysBetween(year, stated('2019-05-03')) > 300);
  assert.equal(daysBetween(unknown, stated('1871-05-03')), 0);
  assert.deepEqual(jointWindow(unknown, stated('2021-05-03')), stated('2021-05-03'), 'the day that is known counts');
});

test('two windows share the days that are in both, or lie days apart', () => {
  const [early, late, far] = [stated('2021-05-03'), stated('2021-05-05'), stated('2021-05-09')];
  assert.equal(daysBetween(early, late), 0);
  assert.deepEqual(jointWindow(early, late), { first: day('2021-05-04'), last: day('2021-05-04') });
  assert.equal(daysBetween(early, far), 4);
  assert.deepEqual(jointWindow(far, early), { first: day('2021-05-04'), last: day('2021-05-08') });
});

test('the crowd of a window is all that may be of its days', () => {
  const windows = ['2021-05-03', '2021-05-05', '2021-05-09', '2021'].map(stated);
  const crowd = crowdOf([...windows, undefined]);
  assert.deepEqual(windows.map(crowd), [3, 3, 2, 4]);
});

test('a word or name of one article weighs nothing among many, and its full weight among few', () => {
  const share = (articles: number) => {
    const lists = Array.from({ length: articles }, (_, at) => [1, 2 + (at >> 1), 1e6 + at]);
    const vectors = tfIdfVectors(lists.map(list => countWords([Uint32Array.from(list)])));
    return cosineScratch(vectors).compare(0, cosine => cosine(1));
  };
  assert.ok(share(4) < 0.5);
  assert.ok(share(400) > 0.999);
});

test('names weigh more the fewer articles have them, and topics count for nothing', () => {
  const mention = (slug: string, kind: NameKind = 'person'): Mention => ({
    kind,
    slug,
    location: 'headline',
    start: 0,
    end: slug.length,
    text: slug,
    rule: 'test',
  });
  const vectors = nameVectors([
    [mention('ada'), mention('ada'), mention('ben')],
    [mention('ada'), mention('cleo')],
    [mention('shipping', 'topic')],
  ]);
  assert.equal(vectors.terms, 3);
  const [ada = 0, ben = 0] = vectors.weightsOf(0);
  assert.ok(ben > ada, 'the rarer name weighs more');
  assert.ok(Math.abs(Math.hypot(ada, ben) - 1) < 1e-6);
  assert.equal(vectors.termsOf(2).length, 0);
});

const texts = [
  'the harbour ferry ran aground on a sandbank',
  'a ferry is aground on the sandbank off the harbour',
  'growers prune their orchard in the valley',
];
const vectors = tfIdfVectors(texts.map(text => countWords([wordHashes(text)])));

test('neighbours share words, and those in time share days as well', () => {
  const [may, june] = [stated('2021-05-03'), stated('2021-06-20')];
  const near = neighbourFinder(vectors, windowColumns([may, may, may]));
  assert.deepEqual(near(0), { similar: [1, 2], inTime: [1, 2] });
  const far = neighbourFinder(vectors, windowColumns([may, june, undefined]));
  assert.deepEqual(far(0), { similar: [1, 2], inTime: [] });
  assert.deepEqual(far(0), far(0), 'no sum is left over from the time before');
});

test('two articles are one story when score and dates allow it, and an editor’s word goes first', () => {
  const none = nameVectors(texts.map(() => []));
  const windows = texts.map(() => stated('2021-05-03'));
  const groups = { text: vectors, names: none, windows, together: [], apart: [] };
  const score = (a: number, b: number) => 0.75 * cosineScratch(vectors).compare(a, cosine => cosine(b));
  const pairs = [
    { a: 0, b: 1, score: score(0, 1) },
    { a: 0, b: 2, score: score(0, 2) },
  ];
  assert.ok(score(0, 1) > 0.2 && score(0, 2) < 0.2, `${score(0, 1)} ${score(0, 2)}`);
  assert.deepEqual(sameStory(pairs, groups), [[0, 1]]);
  assert.deepEqual(sameStory(pairs, { ...groups, apart: [[1, 0]] }), []);
  assert.deepEqual(sameStory(pairs, { ...groups, windows: [windows[0], stated('2021-06-20'), undefined] }), []);
  assert.deepEqual(sameStory([], { ...groups, together: [[2, 1]] }), [[1, 2]]);
});

test('short texts are copies only when they are the same word for word', () => {
  const documents = [
    'the bridge is closed until noon',
    'The bridge is closed until noon!',
    'the bridge is open',
    'closed',
  ];
  assert.deepEqual(findCopies([...documents, 'closed'].map(text => comparedText(wordHashes(text)))), [
    { articles: [0, 1], overlap: 1 },
  ]);
});
