import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import matter from 'gray-matter';
import { lexer } from 'marked';
import { parse } from 'yaml';
import type { ArticleId, Sha256 } from '../../src/capture/capture.ts';
import { splitFrontMatter } from '../../src/capture/read-metadata.ts';
import type { Block } from '../../src/record/article-record.ts';
import { formatBody, parseBody } from '../../src/record/body-markdown.ts';
import { parseFrontMatter } from '../../src/record/front-matter.ts';
import { parseAnyRecord, parseRecord, parseWrittenRecord } from '../../src/record/parse-record.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import { body, nasty } from '../support/nasty-bodies.ts';
import { record } from '../support/nasty-records.ts';
import { recordWith } from '../support/site-archive.ts';

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

test('what formatRecord wrote is read line by line as the parsers of YAML and Markdown read it', () => {
  let written = 0;
  fc.assert(
    fc.property(record, original => {
      const markdown = formatRecord(original);
      const read = parseWrittenRecord(markdown);
      if (read) written += 1;
      assert.equal(read !== undefined, original.reading !== undefined);
      assert.deepEqual(plain(read ?? original), plain(parseAnyRecord(markdown)));
    }),
    { numRuns: 400 },
  );
  assert.ok(written > 100);
});

test('other readers of YAML find the same values in the front matter', () => {
  fc.assert(
    fc.property(record, original => {
      const { yaml } = splitFrontMatter(formatRecord(original));
      const front = parseFrontMatter(yaml);
      assert.ok(front);
      for (const options of [{}, { version: '1.1' as const }]) assert.deepEqual(parse(yaml, options), front);
      assert.deepEqual(matter(`---${yaml}\n---\n`).data, front);
    }),
    { numRuns: 200 },
  );
});

test('a change of any line is noticed, and the record read as it stands then', () => {
  fc.assert(
    fc.property(
      record.filter(({ reading }) => reading !== undefined),
      fc.nat(),
      (original, place) => {
        const lines = formatRecord(original).split('\n');
        const at = place % lines.length;
        const changed = lines.map((each, index) => (index === at ? `${each} ` : each)).join('\n');
        assert.equal(parseWrittenRecord(changed), undefined, changed);
      },
    ),
    { numRuns: 300 },
  );
});

test('a record that was edited says what of it, keeps saying it, and a change of line ends is none', () => {
  const reading = { reader: 'backfile 0.1.0', metadata: '0'.repeat(64) as Sha256 };
  const markdown = formatRecord(recordWith({ reading }));
  assert.equal(parseRecord(markdown).reading?.edited, undefined);
  assert.equal(parseRecord(markdown.replaceAll('\n', '\r\n')).reading?.edited, undefined);
  const text = parseRecord(markdown.replace('open again', 'shut again'));
  const facts = parseRecord(markdown.replace('Harbour reopens', 'Harbour shuts'));
  assert.deepEqual([text.reading?.edited?.text, text.reading?.edited?.facts], [true, false]);
  assert.deepEqual([facts.reading?.edited?.text, facts.reading?.edited?.facts], [false, true]);
  assert.equal(facts.headline?.text, 'Harbour shuts after storm');
  assert.deepEqual(parseRecord(formatRecord(text)), text);
});

test('a record written by hand says what it likes, and the rest is taken for granted', () => {
  const basics = { path: 'records/a.md', id: 'abcdef' as ArticleId, language: 'en', rights: 'https://rights.example/' };
  const written = parseRecord(
    '---\ntitle: The ferry\ndate: 2021-03-14\nauthors: [Ellen Marsh]\n---\nIt *sails* again.\n',
    basics,
  );
  assert.equal(written.headline?.text, 'The ferry');
  assert.deepEqual(written.date, { basis: 'stated', edtf: '2021-03-14', evidence: [] });
  assert.deepEqual(written.byline, [{ text: 'Ellen Marsh', basis: 'editor' }]);
  const marks = [{ kind: 'emphasis', start: 3, end: 8, part: 0 }];
  assert.deepEqual(written.body, [{ kind: 'paragraph', text: 'It sails again.', marks, lines: [] }]);
  assert.equal(written.recordPath, 'records/a.md');
  assert.throws(() => parseRecord('---\ntitle: The ferry\ndat: 2021\n---\nText.\n', basics), /dat/);
  assert.throws(() => parseRecord('---\nformat: backfile-record/9\n---\nText.\n', basics), /format/);
  assert.throws(() => parseRecord('---\ntitle: The ferry\n---\n', basics), /no text/);
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

test('the sign of a footnote that begins a text, and a colon, are not read as the footnote', () => {
  const note: Block = { kind: 'note', label: '1', paragraphs: ['Told by the office.'], lines: [9] };
  const marks = [{ kind: 'note', label: '1', start: 0, end: 3, part: 0 }] as const;
  const text = '[1]: y';
  const made: readonly Block[] = [
    { kind: 'paragraph', text, marks, lines: [1] },
    { kind: 'crosshead', text, marks, lines: [2] },
    { kind: 'quote', paragraphs: [text], marks, lines: [3] },
    { kind: 'list', ordered: false, items: [text], marks, lines: [4] },
    { kind: 'note', label: '2', paragraphs: [text], marks, lines: [5] },
  ];
  for (const block of made) {
    const blocks: readonly Block[] = [block, note];
    assert.deepEqual(
      parseBody(
        formatBody(blocks),
        blocks.map(({ lines }) => lines),
      ),
      blocks,
      formatBody(blocks),
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
    /its first line has more than “---”/,
  );
  assert.throws(() => parseRecord('no front matter'), /not a record of this version/);
});

/** Plain objects: fast-check makes records without a prototype. */
function plain<T>(value: T): T {
  return structuredClone(value);
}
