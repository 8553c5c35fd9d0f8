import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceGradients } from '../../bench/reading/gradients.ts';
import { binRows, growTrees } from '../../bench/reading/grow-trees.ts';
import { candidateChances } from '../../src/reading/headline-byline-date/choose-candidate.ts';
import { packedTrees, rankersFrom, unpackedTrees } from '../../src/reading/headline-byline-date/rankers.ts';
import headWeights from '../../src/reading/headline-byline-date/weights-rankers.json' with { type: 'json' };
import { boostedTrees } from '../../src/reading/model/boosted-trees.ts';

const settings = { trees: 40, leaves: 3, rate: 0.3, leafWeight: 0.1, ridge: 1, rowShare: 1, featureShare: 1, seed: 3 };

/** Fifty pages of four candidates; the right one is the longest, and on every fifth page there is none. */
function grown() {
  const groups = Array.from({ length: 50 }, (_, page) => Int32Array.from([0, 1, 2, 3], at => page * 4 + at));
  const length = Float32Array.from({ length: 200 }, (_, row) => (row % 4 === row % 3 && row % 20 >= 4 ? 9 : row % 4));
  const right = Float32Array.from(length, value => Number(value === 9));
  const rows = Int32Array.from({ length: 200 }, (_, row) => row);
  return [boostedTrees(growTrees(binRows(['length'], [length]), rows, choiceGradients(groups, right), settings))];
}

const candidate = (position: number, length: number) => ({ position, features: new Map([['length', length]]) });

test('trees learn to choose one of the candidates, or none', () => {
  const ranker = grown();
  const [right = 0, wrong = 1] = candidateChances(ranker, [candidate(0, 9), candidate(1, 2)]);
  assert.ok(right > 0.8 && wrong < 0.1, `${right} ${wrong}`);
  const none = candidateChances(ranker, [candidate(0, 1), candidate(1, 2)]);
  assert.ok(
    none.every(chance => chance < 0.2),
    none.join(' '),
  );
});

test('chances are parts of one, with room for “none of them”', () => {
  const chances = candidateChances(grown(), [candidate(0, 9), candidate(1, 9), candidate(2, 9)]);
  const sum = chances.reduce((all, chance) => all + chance, 0);
  assert.ok(sum < 1 && sum > 0.8, String(sum));
  assert.deepEqual(candidateChances(grown(), []), []);
});

test('what an ensemble says is averaged, and the hopeless are not asked about again', () => {
  const [member] = grown();
  assert.ok(member);
  const louder = { ...member, value: member.value.map(value => 2 * value) };
  const candidates = [candidate(0, 9), candidate(1, 2)];
  const one = candidateChances([member], candidates);
  const same = candidateChances([member, member], candidates);
  same.forEach((chance, at) => {
    assert.ok(Math.abs(chance - (one[at] ?? 0)) < 1e-9);
  });
  const [surer = 0] = candidateChances([member, louder], candidates);
  assert.ok(surer > (one[0] ?? 1), `${surer} ${one[0]}`);
  assert.deepEqual(candidateChances([], candidates), []);
});

test('packed trees are the same trees', () => {
  const tree = [0, 1, 1, 2, 0, -1, 0, 0, 0, -700, 1, 0, 3, 4, 0, -1, 0, 0, 0, 250, -1, 0, 0, 0, 40];
  const weights = { features: ['a', 'b'], thresholds: [[1, 2], [3]], start: -3, trees: [tree] };
  const packed = packedTrees(weights);
  assert.deepEqual(packed.trees, [[1, -1400, 64, -501, -81]]);
  assert.deepEqual(unpackedTrees(packed), weights);
});

test('weights of another version are refused', () => {
  assert.throws(() => rankersFrom({ ...headWeights, version: 99 }), /version 99/u);
});
