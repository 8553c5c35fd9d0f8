import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeBetween, isChanged } from '../../src/versions/version-change.ts';
import {
  DiffBudget,
  diffParagraphs,
  diffWords,
  type ParagraphChange,
  type Piece,
} from '../../src/versions/word-diff.ts';
import { captureOf } from '../support/versioned-archive.ts';

/** Marked as `[-removed-]` and `{+added+}`. */
const marked = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) =>
      kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : kind === 'gap' ? '…' : text,
    )
    .join('');
const rowsOf = (rows: readonly ParagraphChange[]) =>
  rows.map(row => (row.kind === 'unchanged' ? `(${row.count})` : marked(row.pieces)));

test('words that changed are marked, and changes that only a space or a mark parts are one', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['It carries 400 cars.', 'It carries 40 cars.', 'It carries [-400-]{+40+} cars.'],
    ['It carries 400 cars.', 'It carries 400 cars.', 'It carries 400 cars.'],
    ['The old ferry', 'The new boat', 'The [-old ferry-]{+new boat+}'],
    ['said Ms. Thorne', 'said Ms.\u00a0Thorne', 'said Ms.\u00a0Thorne'],
    ['1,000 people', '1,200 people', '[-1,000-]{+1,200+} people'],
    ['', 'Added', '{+Added+}'],
    ['море и небо', 'море, небо', 'море[- и-]{+,+} небо'],
    ['汽船在星期一开航', '汽船在星期二开航', '汽船在星期[-一-]{+二+}开航'],
  ];
  for (const [before, after, want] of cases) assert.equal(marked(diffWords(before, after)), want);
});

test('of a text the paragraphs are shown that changed, with one beside them; others are counted', () => {
  const text = 'abcdefgh'.split('').map(letter => `${letter}one ${letter}two ${letter}three ${letter}four.`);
  const later = text.map(one => one.replace('dtwo', 'dsecond')).filter(one => !one.startsWith('g'));
  assert.deepEqual(rowsOf(diffParagraphs(text, later)), [
    '(2)',
    'cone ctwo cthree cfour.',
    'done [-dtwo-]{+dsecond+} dthree dfour.',
    'eone etwo ethree efour.',
    'fone ftwo fthree ffour.',
    '[-gone gtwo gthree gfour.-]',
    'hone htwo hthree hfour.',
  ]);
  // A paragraph that was written anew is no paragraph with changes in it.
  const anew = ['The council met in May and said nothing of it.'];
  assert.deepEqual(rowsOf(diffParagraphs(['Tickets are sold at the quay on Saturdays.'], anew)), [
    '[-Tickets are sold at the quay on Saturdays.-]',
    `{+${anew[0]}+}`,
  ]);
  const long = `${'same words here '.repeat(80)}400`;
  const [row = ''] = rowsOf(diffParagraphs([long], [long.replace('400', '40')]));
  assert.match(row, /^(?:same words here ){10,13}\S*.*… .*\[-400-\]\{\+40\+\}$/);
  assert.ok(row.length < 500);
});

const words = fc.array(fc.constantFrom('the', 'ferry', 'quay', 'and', '400', 'board,', 'said.', '海'), {
  maxLength: 30,
});
const texts = fc.array(
  words.map(list => list.join(' ')).filter(one => one !== ''),
  { maxLength: 8 },
);

test('both texts can be had back from what is shown of their difference', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 3000 }), (a, b, steps) => {
      const [before, after] = [a.join(' '), b.join(' ')];
      const pieces = diffWords(before, after, new DiffBudget(steps));
      const had = (kind: string) =>
        pieces.flatMap(piece => (piece.kind === kind || piece.kind === 'same' ? piece.text : []));
      assert.equal(plain(had('removed').join('')), plain(before));
      assert.equal(plain(had('added').join('')), plain(after));
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 0, max: 20_000 }), (before, after, steps) => {
      const rows = diffParagraphs(before, after, new DiffBudget(steps));
      const hidden = rows.reduce((sum, row) => sum + (row.kind === 'unchanged' ? row.count : 0), 0);
      const had = (kind: string) =>
        rows.flatMap(row => {
          const text =
            row.kind === 'paragraph'
              ? row.pieces.flatMap(one => (one.kind === kind || one.kind === 'same' ? one.text : [])).join('')
              : '';
          return text === '' ? [] : [text];
        });
      assert.equal(had('removed').length + hidden, before.length);
      assert.equal(had('added').length + hidden, after.length);
      for (const text of had('removed')) assert.ok(before.includes(text));
      for (const text of had('added')) assert.ok(after.includes(text));
    }),
    { numRuns: 200 },
  );
});

test('two texts of a megabyte that have nothing in common, or all in another order, are compared within the bound', () => {
  const list = (size: number, step: number) => Array.from({ length: size }, (_, at) => `w${(at * step) % size}`);
  const [one, other] = [list(150_000, 1), list(150_000, 7919)];
  const budget = new DiffBudget();
  const pieces = diffWords(one.join(' '), other.join(' '), budget);
  assert.deepEqual(
    pieces.map(({ kind }) => kind).filter(kind => kind !== 'same'),
    ['removed', 'added'],
  );
  const lines = new DiffBudget();
  const rows = diffParagraphs(one.slice(0, 20_000), other.slice(0, 20_000), lines);
  assert.ok(rows.length > 30_000);
  for (const { left } of [budget, lines]) assert.ok(left >= 0);
  // One word in a paragraph of a megabyte is found all the same.
  const found = diffWords(one.join(' '), one.join(' ').replace(' w70000 ', ' changed '));
  assert.equal(marked(found.filter(({ kind }) => kind !== 'same')), '[-w70000-]{+changed+}');
});

test('headline, byline, date and captions are compared too, and what reads the same is no change', () => {
  const texts = ['The ferry sails on Monday, the board said.'];
  const before = captureOf(1, texts, { captions: [{ text: 'The quay in March', line: 9 }] });
  const after = captureOf(2, texts, {
    headline: { text: 'Harbour reopens after two storms', basis: 'page' },
    byline: [{ text: 'Ada Thorne', basis: 'page' }],
    date: { basis: 'stated', edtf: '2021-03-05', evidence: [] },
    captions: [{ text: 'The quay in May', line: 12 }],
  });
  const change = changeBetween(before, after);
  assert.deepEqual(
    change.facts.map(({ fact, pieces }) => `${fact}: ${marked(pieces)}`),
    ['headline: Harbour reopens after [-storm-]{+two storms+}', 'byline: {+Ada Thorne+}'],
  );
  assert.deepEqual(rowsOf(change.captions), ['The quay in [-March-]{+May+}']);
  assert.deepEqual(change.date?.after, { basis: 'stated', edtf: '2021-03-05' });
  assert.deepEqual([change.text, change.removed, change.added], [[], 2, 3]);
  assert.equal(isChanged(changeBetween(before, { ...before, id: after.id })), false);
});
