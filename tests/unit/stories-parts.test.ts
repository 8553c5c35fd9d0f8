import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mention, NameKind } from '../../src/names/names.ts';
import { comparedText, findCopies } from '../../src/stories/find-copies.ts';
import { neighbourFinder } from '../../src/stories/neighbours.ts';
import { sameStory } from '../../src/stories/same-story.ts';
import { commonWindow, storyWindow, windowColumns } from '../../src/stories/story-window.ts';
import { cosineScratch, countWords, nameVectors, tfIdfVectors } from '../../src/stories/vectors.ts';
import { wordHashes } from '../../src/stories/word-hashes.ts';

const day = (date: string) => Date.parse(date) / 86_400_000;
const stated = (edtf: string) => storyWindow({ basis: 'stated', edtf, evidence: [] });

test('a window reaches a day further on either side, three when the date is about, and none when it is vague', () => {
  assert.deepEqual(stated('2021-05-03'), { first: day('2021-05-02'), last: day('2021-05-04') });
  assert.deepEqual(stated('2021-05-03~'), { first: day('2021-04-30'), last: day('2021-05-06') });
  assert.deepEqual(stated('2021-05'), { first: day('2021-04-30'), last: day('2021-06-01') });
  assert.equal(stated('2021'), undefined);
  assert.equal(storyWindow({ basis: 'unknown' }), undefined);
});

test('two windows share the days that are in both', () => {
  const [early, late, far] = [stated('2021-05-03'), stated('2021-05-05'), stated('2021-05-09')];
  assert.deepEqual(commonWindow(early, late), { first: day('2021-05-04'), last: day('2021-05-04') });
  assert.equal(commonWindow(early, far), undefined);
  assert.equal(commonWindow(early, undefined), undefined);
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
  const score = (a: number, b: number) => 0.6 * cosineScratch(vectors).compare(a, cosine => cosine(b));
  const pairs = [
    { a: 0, b: 1, score: score(0, 1) },
    { a: 0, b: 2, score: score(0, 2) },
  ];
  assert.ok(score(0, 1) > 0.37 && score(0, 2) < 0.37, `${score(0, 1)} ${score(0, 2)}`);
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
