import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type InlineMark, tidyMarks } from '../../src/capture/inline-marks.ts';
import type { Block } from '../../src/record/article-record.ts';
import { blocksFrom } from '../../src/record/blocks-from.ts';
import { formatBlocks, formatBody, parseBody } from '../../src/record/body-markdown.ts';
import { readPlain, writePlain } from '../../src/record/plain-markdown.ts';

const characters = [...'abcdeéж中 1.,;:?!%$£€()"\'’“”–—…/-+*_#`~|[]<>&\\@=\t'];
const words = ['www.', 'http://', '1. ', 'said', ' - ', '...', '&amp;', 'Mr. Smith’s “plan” (2022)'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...words)), { minLength: 1, maxLength: 20 })
  .map(parts => parts.join('').trim())
  .filter(one => one !== '');
const lines: readonly number[] = [1];
const plainCell = fc.constantFrom('', 'Larkhaven', '12.5 %', '-', '1. 4', '');
const cell = fc.oneof({ weight: 9, arbitrary: plainCell }, text, fc.constantFrom('a|b', '\\', 'x  y'));
const table = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 })
  .map((rows): Block => ({ kind: 'table', rows, lines }));
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: text.map((one): Block => ({ kind: 'paragraph', text: one, lines })) },
  text.map((one): Block => ({ kind: 'crosshead', text: one, lines })),
  text.map((one): Block => ({ kind: 'quote', paragraphs: [one, one], lines })),
  fc.tuple(fc.boolean(), text).map(([ordered, one]): Block => ({ kind: 'list', ordered, items: [one, one], lines })),
  table,
);

test('plain paragraphs are written as the Markdown writer writes them', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), body => assert.equal(formatBody(body), formatBlocks(body))),
    { numRuns: 500 },
  );
});

test('plain tables are written as the Markdown writer writes them, and read as the parser reads them', () => {
  let [written, read] = [0, 0];
  const marked = fc.tuple(table, fc.boolean()).map(([one, isMarked]): Block => {
    const length = one.kind === 'table' ? (one.rows[0]?.[0]?.length ?? 0) : 0;
    return isMarked && length > 0 ? { ...one, marks: [{ kind: 'strong', start: 0, end: length, part: 0 }] } : one;
  });
  fc.assert(
    fc.property(marked, one => {
      const markdown = formatBlocks([one]);
      const [fast, back] = [writePlain(one), readPlain(markdown.trimEnd())];
      written += fast === undefined ? 0 : 1;
      read += back === undefined ? 0 : 1;
      if (fast !== undefined) assert.equal(fast, markdown);
      const [{ lines: _, ...parsed } = one] = parseBody(markdown, []);
      if (back !== undefined) assert.deepEqual(back, parsed);
    }),
    { numRuns: 600 },
  );
  assert.ok(written > 20 && read > 100, `${written} written, ${read} read`);
});

const word = fc.constantFrom(
  'Harbour',
  'ferry',
  'été',
  'said',
  '“open”',
  '(shut)',
  'a.',
  '…',
  '12%',
  'it’s',
  '-',
  'море',
);
const url = fc.constantFrom('https://a.example/b_c?d=1&e=2#f', 'http://a.example/?a=%20&#b', 'mailto:a@b.example');
const style = fc.constantFrom('strong', 'emphasis', 'struck', 'code', 'link', undefined);
/** Words of which some are marked, at times only half of one or two of them, or by two marks. */
const markedParagraph = fc
  .array(fc.tuple(word, style, url, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 9 })
  .map((words): Block => {
    const marks: InlineMark[] = [];
    let text = '';
    for (const [one, kind, address, isWhole, isLinked] of words) {
      const start = text.length + (isWhole ? 0 : 1);
      text += `${one} `;
      const end = text.length - 1;
      if (kind === 'link' || isLinked) marks.push({ kind: 'link', url: address, start, end });
      if (kind !== 'link' && kind !== undefined) marks.push({ kind, start, end });
    }
    const tidy = tidyMarks(text.trim(), marks).map(mark => ({ ...mark, part: 0 }));
    return { kind: 'paragraph', text: text.trim(), lines, ...(tidy.length > 0 && { marks: tidy }) };
  });

test('marked paragraphs are written as the Markdown writer writes them, and read as the parser reads them', () => {
  let [written, read] = [0, 0];
  fc.assert(
    fc.property(markedParagraph, one => {
      const markdown = formatBlocks([one]);
      const [fast, back] = [writePlain(one), readPlain(markdown.trimEnd())];
      if (fast !== undefined) {
        written += 1;
        assert.equal(fast, markdown);
      }
      const [{ lines: _, ...parsed } = one] = parseBody(markdown, []);
      if (back !== undefined) {
        read += 1;
        assert.deepEqual(back, parsed);
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(written > 150 && read > 200, `${written} were written and ${read} read without the parser`);
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

test('an underscore beside struck words is no emphasis', () => {
  const text = 'http://example.org/_a_a b';
  const marks = [
    { kind: 'strong', start: 8, end: 12, part: 0 },
    { kind: 'emphasis', start: 12, end: 25, part: 0 },
    { kind: 'struck', start: 18, end: 20, part: 0 },
  ] as const;
  const body: Block[] = [{ kind: 'paragraph', text, marks, lines }];
  assert.deepEqual(parseBody(formatBody(body), [lines]), body);
});
