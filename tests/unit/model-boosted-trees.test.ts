import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareGradients } from '../../bench/reading/gradients.ts';
import { binRows, growTrees } from '../../bench/reading/grow-trees.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { boostedTrees, logOdds, probability } from '../../src/reading/model/boosted-trees.ts';

const rows = 600;
const random = seededRandom(7);
const length = Float32Array.from({ length: rows }, () => Math.floor(random() * 80));
const noise = Float32Array.from({ length: rows }, () => random());
/** Long lines stay, and short ones where the second feature is large. */
const wanted = Float32Array.from(length, (value, row) => Number(value > 30 || (noise[row] ?? 0) > 0.8));
const settings = { trees: 30, leaves: 6, rate: 0.3, leafWeight: 1, ridge: 1, rowShare: 0.7, featureShare: 1, seed: 3 };

function grown() {
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return growTrees(
    binRows(['length', 'noise'], [length, noise]),
    all,
    shareGradients(all, wanted, new Float32Array(rows).fill(1)),
    settings,
  );
}

test('trees learn what decides', () => {
  const odds = logOdds(boostedTrees(grown()), { length, noise }, rows);
  const right = odds.filter((value, row) => value > 0 === (wanted[row] ?? 0) > 0.5).length;
  assert.ok(right > rows * 0.98, `${right} of ${rows}`);
});

test('the same rows and settings give the same trees', () => {
  assert.deepEqual(grown(), grown());
});

test('a line follows the thresholds down to a leaf', () => {
  const model = boostedTrees({
    features: ['length'],
    thresholds: [[10, 20]],
    start: 0.5,
    trees: [[0, 1, 1, 2, 0, -1, 0, 0, 0, -1500, -1, 0, 0, 0, 2000]],
  });
  assert.deepEqual([...logOdds(model, { length: Float32Array.of(20, 21) }, 2)], [-1, 2.5]);
});

test('a feature the page does not have is told by name', () => {
  const model = boostedTrees(grown());
  assert.throws(() => logOdds(model, { length }, rows), /“noise”/);
});

test('even odds are a half', () => {
  assert.equal(probability(0), 0.5);
});
