import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldShares } from '../../bench/reading/gold-shares.ts';
import { scoreBody } from '../../bench/reading/scoring.ts';

const first = 'The harbour master closed the old bridge on Monday after a barge struck its middle pier.';
const second = 'Engineers will look at the damage this week, and ferries run until the bridge opens again.';
const shares = (lines: readonly string[], body: string) => goldShares(lines, body).map(({ share }) => share >= 0.5);

test('lines of the body are found between others', () => {
  assert.deepEqual(shares(['Menu', first, 'Share this', second, 'Most read'], `${first}\n\n${second}`), [
    false,
    true,
    false,
    true,
    false,
  ]);
});

test('of a sentence that stands twice, one is the body', () => {
  const found = shares([first, second, second, 'Contact'], `${first}\n${second}`);
  assert.equal(found.filter(Boolean).length, 2);
  assert.equal(found[0], true);
});

test('a glued line belongs by the share of its words', () => {
  const [glued] = goldShares([`${first} Read more about bridges`, second], `${first}\n${second}`);
  assert.ok(glued && glued.share > 0.7 && glued.share < 1);
});

test('lines in another order than the body are found', () => {
  assert.deepEqual(shares([second, 'Advertisement', first], `${first}\n${second}`), [true, false, true]);
});

test('an exact body scores one, an empty one nothing', () => {
  assert.deepEqual(scoreBody(first, first), { precision: 1, recall: 1, f1: 1, exact: true, found: true, known: true });
  assert.equal(scoreBody(first, '').f1, 0);
});

test('a word too many costs the runs it makes', () => {
  const { precision, recall, exact } = scoreBody('one two three four five', 'one two three four five six');
  assert.equal(recall, 1);
  assert.ok(Math.abs(precision - 2 / 3) < 1e-9);
  assert.equal(exact, false);
});
