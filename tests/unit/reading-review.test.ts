import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { LineLabel } from '../../src/reading/labels.ts';
import { reviewList } from '../../src/reading/review-list.ts';

const line = (number: number, label: LineLabel, confidence: number): LabelledLine => ({
  number,
  text: 'Words of a line that goes on for a while and then ends here.',
  ending: '\n',
  label,
  rule: 'model',
  reason: 'like running text',
  confidence,
});

test('an article read with confidence is not on the list', () => {
  const lines = [1, 2, 3].map(number => line(number, 'paragraph', 0.98));
  assert.deepEqual(reviewList([{ path: 'articles/a.txt', lines }]), []);
});

test('an article in doubt is on the list, with the lines in most doubt in their order', () => {
  const lines = [
    line(1, 'paragraph', 0.95),
    line(2, 'boilerplate', 0.55),
    line(3, 'blank', 0),
    line(4, 'paragraph', 0.6),
  ];
  const [problem, ...others] = reviewList([{ path: 'articles/b.txt', lines }]);
  assert.deepEqual(others, []);
  assert.equal(problem?.code, 'reading-in-doubt');
  assert.equal(problem.line, 2);
  assert.match(problem.message, /line 2 \(left out as boilerplate\), line 4 \(kept as paragraph\)\.$/);
});
