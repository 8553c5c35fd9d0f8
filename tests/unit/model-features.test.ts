import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCapture } from '../../src/capture/read-capture.ts';
import { distanceBack, distanceOn, meanAfter, meanBefore, RunningSum } from '../../src/reading/model/columns.ts';
import { lineFeatures } from '../../src/reading/model/line-features.ts';
import { pageLines } from '../../src/reading/model/page-lines.ts';
import { viewPage } from '../../src/reading/page-view.ts';
import { shapeOf } from '../../src/reading/text-shape.ts';

function featuresOf(text: string) {
  const { value } = readCapture({ path: 'articles/made-up.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(value);
  return lineFeatures(pageLines(viewPage(value), []));
}

test('distances count the lines between', () => {
  const marks = Float32Array.of(0, 1, 0, 0, 1);
  const marked = (value: number) => value > 0;
  assert.deepEqual([...distanceBack(marks, marked, 9)], [9, 9, 1, 2, 3]);
  assert.deepEqual([...distanceOn(marks, marked, 9)], [1, 3, 2, 1, 9]);
});

test('means look to one side only', () => {
  const column = Float32Array.of(2, 4, 6);
  assert.deepEqual([...meanBefore(column, 2)], [0, 1, 3]);
  assert.deepEqual([...meanAfter(column, 2)], [5, 3, 0]);
});

test('sums of stretches may reach beyond the column', () => {
  const sums = new RunningSum([1, 2, 3]);
  assert.deepEqual([sums.sum(-5, 2), sums.sum(1, 99), sums.sum(2, 1), sums.total], [3, 5, 0, 6]);
});

test('the shape of a line', () => {
  const shape = shapeOf('Cheese ShopsWondering, “why”? In 1999 (or so).');
  assert.equal(shape.glued, 1);
  assert.equal(shape.digits, 4);
  assert.equal(shape.quoteMarks, 2);
  assert.equal(shape.stops, 1);
  assert.equal(shape.capitalWords, 3);
});

test('every feature of every page is a number', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1, maxLength: 30 }), lines => {
      const text = `x\n${lines.join('\n')}`;
      for (const [name, column] of Object.entries(featuresOf(text)))
        assert.ok(column.every(Number.isFinite), `${name} of ${JSON.stringify(text)}`);
    }),
    { numRuns: 60 },
  );
});

test('a page of any shape has the same features', () => {
  assert.deepEqual(
    Object.keys(featuresOf('one line')),
    Object.keys(featuresOf('A line.\n\nAnother, longer line.\nA third')),
  );
});
