import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexer } from 'marked';
import type { Block } from '../../src/record/article-record.ts';
import { formatBody, parseBody } from '../../src/record/body-markdown.ts';
import { formatRecord, parseRecord } from '../../src/record/record-markdown.ts';
import { body, nasty, record } from '../support/nasty-records.ts';

test('a body of nasty text is read back as it was written', () => {
  fc.assert(
    fc.property(body, made => {
      const blocks = plain(made);
      const places = blocks.map(each => each.lines);
      assert.deepEqual(parseBody(formatBody(blocks), places), blocks);
    }),
    { numRuns: 1500 },
  );
});

test('a record of nasty text is read back as it was written', () => {
  fc.assert(
    fc.property(record, original => {
      assert.deepEqual(plain(parseRecord(formatRecord(original))), plain(original));
    }),
    { numRuns: 400 },
  );
});

test('each nasty piece survives alone, as paragraph, crosshead, quotation, list and cell', () => {
  for (const each of nasty.map(raw => raw.trim()).filter(raw => raw !== '')) {
    const blocks: Block[] = [
      { kind: 'paragraph', text: each, lines: [1] },
      { kind: 'crosshead', text: each, lines: [2] },
      { kind: 'quote', paragraphs: [each, each], lines: [3, 4] },
      { kind: 'list', ordered: false, items: [each, each], lines: [5, 6] },
      { kind: 'list', ordered: true, items: [each], lines: [7] },
      {
        kind: 'table',
        rows: [
          [each, 'b'],
          ['', each],
        ],
        lines: [8, 9],
      },
    ];
    assert.deepEqual(
      parseBody(
        formatBody(blocks),
        blocks.map(({ lines }) => lines),
      ),
      blocks,
      JSON.stringify(each),
    );
  }
});

test('marked, which renders the pages, sees one paragraph and no markup in escaped text', () => {
  for (const each of [
    '# x',
    '**b** and _c_',
    '1986. It was',
    '- x',
    '---',
    '<script>x</script>',
    '[x](y)',
    '> q',
    '~~s~~',
    '`c`',
    '| a | b |',
  ]) {
    const tokens = lexer(formatBody([{ kind: 'paragraph', text: each, lines: [1] }]));
    assert.deepEqual(
      tokens.map(token => token.type).filter(type => type !== 'space'),
      ['paragraph'],
      each,
    );
    const [paragraph] = tokens;
    const inline = paragraph?.type === 'paragraph' ? (paragraph.tokens ?? []) : [];
    assert.ok(
      inline.every(token => token.type === 'text' || token.type === 'escape'),
      JSON.stringify(inline),
    );
  }
});

test('front matter that names a program is refused and never run', () => {
  assert.throws(
    () => parseRecord('---js\n{ get x() { throw new Error("ran"); } }\n---\n'),
    /names a programming language/,
  );
  assert.throws(() => parseRecord('no front matter'), /not a record of this version/);
});

/** Plain objects: fast-check makes records without a prototype. */
function plain<T>(value: T): T {
  return structuredClone(value);
}
