import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findMojibake, repairMojibake } from '../../src/capture/mojibake.ts';
import { splitLines } from '../../src/capture/split-lines.ts';
import { decodeWindows1252 } from '../../src/capture/windows-1252.ts';

const garble = (text: string): string => decodeWindows1252(Buffer.from(text, 'utf8'));

test('text that went through Windows-1252 is recognised', () => {
  for (const text of [
    'isn’t',
    'café',
    '“Quoted”',
    'a\u00a0b',
    '10 € a day',
    'Лукашенко в Минске',
    'Αθήνα, Ελλάδα',
    '東京の平和',
  ]) {
    assert.equal(repairMojibake(garble(text)), text);
  }
});

test('sound text stays', () => {
  const sound = [
    'těžké –',
    'Prüß',
    'groß“',
    'l’été à Paris',
    'NÃO – é só',
    '«Ñandú»',
    'MANHÃ “',
    '‘ß’/‘İ’',
    'Š—Ž',
    '£5…',
    'Âge d’or',
    'ÂµTorrent'.slice(2),
  ];
  assert.deepEqual(
    sound.filter(text => repairMojibake(text) !== text),
    [],
  );
});

test('ASCII is never touched', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), text => assert.equal(repairMojibake(text), text)));
});

test('the report quotes the words, and counts the rest', () => {
  const lines = splitLines(Array.from({ length: 8 }, () => `It ${garble('isn’t')} so`).join('\n'));
  const problems = findMojibake('articles/a.txt', lines);
  assert.equal(problems.length, 5);
  assert.match(problems[0]?.message ?? '', /“isnâ€™t” .* “isn’t”/);
  assert.match(problems[4]?.message ?? '', /3 more lines/);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [1, 2, 3, 4, 5],
  );
});
