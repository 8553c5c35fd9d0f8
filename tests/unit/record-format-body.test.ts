import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../src/record/article-record.ts';
import { formatBlocks, formatBody } from '../../src/record/body-markdown.ts';

const characters = [...'abcdeéж中 1.,;:?!%$£€()"\'’“”–—…/-+*_#`~|[]<>&\\@=\t'];
const words = ['www.', 'http://', '1. ', 'said', ' - ', '...', '&amp;', 'Mr. Smith’s “plan” (2022)'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...words)), { minLength: 1, maxLength: 20 })
  .map(parts => parts.join('').trim())
  .filter(one => one !== '');
const lines: readonly number[] = [1];
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: text.map((one): Block => ({ kind: 'paragraph', text: one, lines })) },
  text.map((one): Block => ({ kind: 'crosshead', text: one, lines })),
  text.map((one): Block => ({ kind: 'quote', paragraphs: [one, one], lines })),
  fc.tuple(fc.boolean(), text).map(([ordered, one]): Block => ({ kind: 'list', ordered, items: [one, one], lines })),
);

test('plain paragraphs are written as the Markdown writer writes them', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), body => assert.equal(formatBody(body), formatBlocks(body))),
    { numRuns: 500 },
  );
});

test('a long paragraph that is plain but for its end is read in one pass', () => {
  const body: readonly Block[] = [{ kind: 'paragraph', text: `${'a '.repeat(50_000)}*`, lines }];
  assert.ok(formatBody(body).endsWith('\\*\n'));
});
