import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findMojibake, repairMojibake } from '../../src/capture/garbled-text.ts';
import { splitLines } from '../../src/capture/lines.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { decodeWindows1252, encodeAs } from '../../src/capture/text-encoding.ts';

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

const inAlphabets: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1251', 'Президент Лукашенко встретился с главами государств Центральной Азии.'],
  ['iso-8859-5', 'Президент Лукашенко встретился с главами государств Центральной Азии.'],
  ['windows-1253', 'Ο πρόεδρος συναντήθηκε με τους ηγέτες της Κεντρικής Ασίας.'],
];
for (const [encoding, text] of inAlphabets) {
  test(`${encoding} without a declaration is told with its name, where a damaged byte keeps it from being detected`, () => {
    const damaged = Buffer.concat([
      encodeAs(encoding, `${text}\n`) ?? Buffer.of(),
      Buffer.from([0x98, 0x81, 0xff, 0xd2]),
    ]);
    const sound = readCapture({ path: 'articles/a.txt', bytes: encodeAs(encoding, text) ?? Buffer.of() });
    assert.deepEqual([sound.value?.lines[0]?.text, sound.problems], [text, []]);
    const { value, problems } = readCapture({ path: 'articles/a.txt', bytes: damaged });
    assert.ok(value !== undefined);
    assert.deepEqual(
      problems.map(({ code, hint }) => [code, /encoding: ([\w-]+)/.exec(hint)?.[1]]),
      [['mojibake', encoding]],
    );
    assert.ok(problems[0]?.message.includes(text.slice(0, 40)));
  });
}

test('Latin text with many accents is no other alphabet', () => {
  const bytes = encodeAs('windows-1252', 'À l’été, où étiez-vous né, hélas? Éèêë àâä ùûü îï ôö ç œ') ?? Buffer.of();
  assert.deepEqual(readCapture({ path: 'articles/a.txt', bytes }).problems, []);
});
