import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MarkdownMark } from '../../src/capture/capture.ts';
import { withMarkdownMarks } from '../../src/capture/markdown-lines.ts';
import { receivedText, shownText } from '../../src/reading/labelled-line.ts';
import { endsInTime } from '../support/ends-in-time.ts';
import { nasty } from '../support/nasty-bodies.ts';

const markdownMarks = (text: string): readonly MarkdownMark[] =>
  withMarkdownMarks([{ number: 1, text, ending: '' }])[0]?.marks ?? [];
const plain = (text: string): string => shownText({ text, repairs: markdownMarks(text) });
const kinds = (text: string): readonly MarkdownMark['kind'][] => markdownMarks(text).map(mark => mark.kind);

test('a line of Markdown is read as its readers see it', () => {
  const table: readonly (readonly [string, string])[] = [
    ['## Costs', 'Costs'],
    ['  ### Costs ###', '  Costs'],
    ['The [ferry](https://a.example/b) sails.', 'The ferry sails.'],
    ['The [**old** ferry](https://a.example/b "Title") sails.', 'The old ferry sails.'],
    ['**Costs** and *more* and ***most*** `now`', 'Costs and more and most now'],
    ['> > “We sail,” he said.', '“We sail,” he said.'],
    ['- the [boat](x)', '- the boat'],
    ['1. the _boat_', '1. the boat'],
    ['5 \\* 2 and 1986\\. Then &amp; now', '5 * 2 and 1986. Then & now'],
    ['<https://a.example/>', 'https://a.example/'],
    ['![A ferry](f.jpg)', 'A ferry'],
    ['[![A ferry](f.jpg)](https://a.example/)', 'A ferry'],
    ['[evil](javascript:alert(1))', 'evil'],
  ];
  for (const [text, wanted] of table) assert.equal(plain(text), wanted);
});

test('what is no mark stays: stars between numbers, names with underscores, scripts, rules, code, references', () => {
  for (const text of [
    '2 * 3 * 4',
    'old_pier_head',
    'a ferry & <script>alert(1)</script> <x-a> 1 <2> a<b',
    '{{ x }} and {% y %}',
    '---',
    '***',
    '```js',
    '[1]: https://a.example/',
    '[sic] and [text] (note)',
    '#ferry',
    'C# and F#',
    '| a | b |',
    '[cut off](https://a.exa',
  ])
    assert.equal(plain(text), text);
});

test('what kind of mark it is tells headings, quotations, links and pictures', () => {
  assert.deepEqual(kinds('## A [b](c)'), ['heading', 'link']);
  assert.deepEqual(kinds('> a'), ['quotation']);
  assert.deepEqual(kinds('![a](b)'), ['picture']);
  assert.deepEqual(kinds('see ![a](b)'), ['link']);
  assert.deepEqual(kinds('*a*'), ['format']);
});

const tags = [
  '<b>',
  '</b>',
  '<a href="https://a.example/">',
  '</a>',
  '<br>',
  '<sup>',
  '2</sup>',
  '<img src=a.jpg>',
  '<p>',
  '<!-- x -->',
];

test('whatever stands on a line, its marks are in order, apart, and of the line, so that it is had back', () => {
  const piece = fc.oneof(
    fc.constantFrom(...nasty, ...tags, '[a](b)', '**', '](', '> ', '- ', '`'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const text = pieces.join('').replace(/[\r\n]/g, ' ');
      const marks = withMarkdownMarks([{ number: 1, text, ending: '' }])[0]?.marks ?? [];
      marks.forEach(({ at, stood }, place) => {
        const before = marks[place - 1];
        assert.equal(text.slice(at, at + stood.length), stood);
        assert.ok(before === undefined || before.at + before.stood.length <= at);
      });
      assert.equal(receivedText(shownText({ text, repairs: marks }), marks), text);
    }),
    { numRuns: 500 },
  );
});

test('lines that would keep the parser busy stay as they are', () => {
  for (const piece of ['[', '*a_', '![', '<', '`', '[a](', '> ', '\\', '&', '**a ', '- ', '1. ']) {
    const lines = [...Array.from({ length: 1_000 }, () => piece.repeat(60)), piece.repeat(50_000)];
    const received = lines.map((text, at) => ({ number: at + 1, text, ending: '\n' as const }));
    const read = endsInTime(piece, () => withMarkdownMarks(received));
    assert.deepEqual(
      read.map(({ number, text, ending }) => ({ number, text, ending })),
      received,
    );
    // The longest is past what a line may cost, and the last of the others past what all of them may.
    assert.equal(read.at(-1)?.marks, undefined, piece);
    assert.ok(read.filter(({ marks }) => marks !== undefined).length < lines.length, piece);
  }
});

test('a table of more cells than any has is text', () => {
  const blocksOf = (cells: number) => {
    const rows = ['| a '.repeat(cells), '|--'.repeat(cells), '| b '.repeat(cells)];
    return withMarkdownMarks(rows.map((text, at) => ({ number: at + 1, text, ending: '\n' as const }))).map(
      ({ block }) => block?.kind,
    );
  };
  assert.deepEqual(blocksOf(400), ['row', 'row', 'row']);
  assert.deepEqual(blocksOf(600), [undefined, undefined, undefined]);
});

test('lines of Markdown are told as the blocks they stand in', () => {
  const text = [
    'Costs',
    '-----',
    'The [port][p] is *not',
    'shut*[^1].',
    '- one',
    '  1. two',
    '',
    '     more',
    '',
    '| A | B |',
    '|--|:-:|',
    '| a \\| b | [c](https://c.example/) |',
    '',
    '```js',
    'x',
    '```',
    '***',
    '[p]: https://p.example/',
    '[^1]: Since 1974.',
    '',
    '```',
    'Never closed.',
  ];
  const read = withMarkdownMarks(text.map((one, at) => ({ number: at + 1, text: one, ending: '\n' })));
  const shown = read.map(line => shownText({ text: line.text, repairs: line.marks }));
  assert.deepEqual(
    read.map(({ block, goesOn }, at) => [shown[at], block?.kind, goesOn === true]),
    [
      ['Costs', 'heading', false],
      ['', 'heading', true],
      ['The port is not', undefined, false],
      ['shut[1].', undefined, true],
      ['- one', 'list', false],
      ['  1. two', 'list', false],
      ['', undefined, false],
      ['     more', 'list', false],
      ['', undefined, false],
      ['A\tB', 'row', false],
      ['', 'row', true],
      ['a | b\tc', 'row', false],
      ['', undefined, false],
      ['', 'code', false],
      ['x', 'code', false],
      ['', 'code', false],
      ['***', 'break', false],
      ['[p]: https://p.example/', 'definition', false],
      ['Since 1974.', 'note', false],
      ['', undefined, false],
      ['```', undefined, false],
      ['Never closed.', undefined, false],
    ],
  );
  assert.deepEqual(read[2]?.inline, [
    { kind: 'link', url: 'https://p.example/', start: 4, end: 8 },
    { kind: 'emphasis', start: 12, end: 15 },
  ]);
  assert.deepEqual(read[7]?.block, { kind: 'list', depth: 1, ordered: true, more: true });
  const addresses = read.flatMap(({ inline = [] }) => inline.flatMap(mark => (mark.kind === 'link' ? [mark.url] : [])));
  assert.deepEqual(addresses, ['https://p.example/', 'https://c.example/']);
});
