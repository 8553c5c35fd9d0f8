import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../src/record/article-record.ts';
import { blocksFrom } from '../../src/record/blocks-from.ts';
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

/** Each row of a table has as many cells as its longest, so one endless row could fill a memory with empty cells. */
test('a table stays one until a row would fill it up with empty cells', () => {
  const rows = (...texts: readonly string[]) =>
    blocksFrom(
      texts.map((text, at) => {
        return { number: at + 1, text, ending: '\n', label: 'table-row', rule: 'test', reason: 'test', confidence: 1 };
      }),
    );
  const uneven = rows('a\tb', 'c', 'd\te\tf');
  assert.deepEqual(uneven, [
    {
      kind: 'table',
      rows: [
        ['a', 'b', ''],
        ['c', '', ''],
        ['d', 'e', 'f'],
      ],
      lines: [1, 2, 3],
    },
  ]);
  const endless = 'a\t'.repeat(5000);
  const tables = rows(
    ...Array.from({ length: 2000 }, () => 'a\tb'),
    endless,
    ...Array.from({ length: 2000 }, () => 'c'),
  );
  const cells = tables.flatMap(block => (block.kind === 'table' ? block.rows.flat() : []));
  assert.ok(cells.length < 10 * 11_001 + 20_000, `${cells.length} cells`);
  assert.deepEqual(
    tables.flatMap(block => block.lines),
    Array.from({ length: 4001 }, (_, at) => at + 1),
  );
});
