import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelsOf } from '../../src/site/plots/name-network.ts';

const marksAt = (...places: readonly (readonly [x: number, y: number])[]) =>
  placed(places.map(([x, y]) => ({ text: 'Ada Brandt', x, y, radius: 8 })));

const placed = (marks: Parameters<typeof labelsOf>[0]) => labelsOf(marks).map(label => label && [label.x, label.y]);

test('the name of a mark stands below it, in the middle', () => {
  assert.deepEqual(marksAt([200, 100]), [[167.5, 121]]);
});

test('where another name stands, it goes above, and beside where another mark is', () => {
  assert.deepEqual(marksAt([200, 100], [240, 100]), [
    [167.5, 121],
    [207.5, 87],
  ]);
  assert.deepEqual(marksAt([200, 100], [240, 100], [240, 85]).at(1), [252, 104]);
});

test('a name for which no place is free is left to the title of its mark', () => {
  assert.deepEqual(marksAt([200, 100], [210, 100], [220, 100], [230, 100], [240, 100]).at(2), undefined);
});
