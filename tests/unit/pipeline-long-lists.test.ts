import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { Block, PlacedMark } from '../../src/record/article-record.ts';
import { blocksFrom } from '../../src/record/blocks-from.ts';
import { formatBody, parseWrittenBody } from '../../src/record/body-markdown.ts';
import { blankedTexts, standingTexts } from '../../src/record/plain-text.ts';
import { renderBody } from '../../src/site/render-body.ts';
import { endsInTime } from '../support/ends-in-time.ts';

/** What looks at all others for each of them needs minutes. */
const many = 60_000;

test('a paragraph of twenty thousand lines is joined in one go', () => {
  const lines = Array.from({ length: 20_000 }, (_, at): LabelledLine => {
    const line = {
      number: at + 1,
      text: `the ferry of ${at}`,
      ending: '\n',
      label: 'paragraph',
      rule: 'a',
      reason: 'b',
    } as const;
    return {
      ...line,
      confidence: 1,
      ...(at > 0 && { continues: true, inline: [{ kind: 'strong', start: 4, end: 9 }] }),
    };
  });
  const blocks = endsInTime('blocks', () => blocksFrom(lines));
  assert.equal(blocks.length, 1);
  const [block] = blocks;
  assert.ok(block?.kind === 'paragraph' && block.text.endsWith(`the ferry of 19999`));
  assert.equal(block.lines.length, 20_000);
});

test('wrapped lines and lines of program code are labelled without each looking at all', () => {
  for (const [written, count] of [
    ['12 March 12 March 12 March', 20_000],
    ['<!-- a -->', 40_000],
  ] as const) {
    const bytes = new TextEncoder().encode(
      `${Array.from({ length: count }, (_, at) => `${written}${at % 7}`).join('\n')}\n`,
    );
    const { value: capture } = readCapture({ path: 'articles/a.txt', bytes });
    assert.ok(capture);
    assert.equal(endsInTime(written, () => labelLines(capture)).length, count);
  }
});

test('a list whose every entry is marked is written, read and shown without each looking at all marks', () => {
  const marks = Array.from({ length: many }, (_, part): PlacedMark => ({ kind: 'struck', start: 0, end: 3, part }));
  const items = marks.map((_, at) => `the ferry of ${at}`);
  const list: Block = { kind: 'list', ordered: false, items, lines: [1], marks };
  assert.equal(endsInTime('standing', () => standingTexts(list))[many - 1], `ferry of ${many - 1}`);
  assert.equal(endsInTime('blanked', () => blankedTexts(list)).length, many);
  assert.equal(endsInTime('page', () => renderBody([list])).split('<li>').length, many + 1);
});

test('a table of plain cells is written and read without a parser', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => ['Larkhaven', `${at}`, '12.5 %', '', 'a-b']);
  const table: Block = { kind: 'table', rows, lines: [1] };
  const written = endsInTime('writing', () => formatBody([table]));
  assert.deepEqual(
    endsInTime('reading', () => parseWrittenBody(written, [[1]])),
    [table],
  );
});
