import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Encoding } from '../../src/capture/capture.ts';
import { encodeLines, rebuildCapture, splitLines } from '../../src/capture/lines.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { decodeAs, encodeAs, encodingNamed } from '../../src/capture/text-encoding.ts';

const yaml = (text: string) => ({ path: 'articles/a.yml', bytes: Buffer.from(text) });
const codesOf = (bytes: Uint8Array, sidecar?: string): readonly string[] =>
  readCapture({ path: 'articles/a.txt', bytes, ...(sidecar ? { sidecar: yaml(sidecar) } : {}) }).problems.map(
    problem => problem.code,
  );

const singleByte = ['windows-1252', 'windows-1251', 'koi8-r', 'iso-8859-2', 'iso-8859-5', 'windows-1256', 'ibm866'];

for (const name of singleByte) {
  test(`every byte of ${name} that has a meaning comes back`, () => {
    const meant = Array.from({ length: 256 }, (_, byte) => byte).filter(
      byte => decodeAs(name, Uint8Array.of(byte)) !== '\ufffd',
    );
    const bytes = Uint8Array.from(meant);
    assert.deepEqual(Buffer.from(encodeAs(name, decodeAs(name, bytes)) ?? []), Buffer.from(bytes));
    assert.ok(meant.length >= 200);
  });
}

test('Windows-1252 follows the WHATWG index, whatever the version of Node does', () => {
  assert.equal(decodeAs('windows-1252', Uint8Array.of(0x80, 0x92, 0x9d, 0xe9)), '€’\u009dé');
});

const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter(text => !/[\r\n\0\ufeff]/.test(text));
const ending = fc.constantFrom('\n', '\r\n', '\r');
const textWithLines = fc
  .array(fc.tuple(line, ending), { minLength: 1, maxLength: 12 })
  .map(lines => `Kazakhstan: the text\n${lines.map(([text, end]) => text + end).join('')}end`);

const unicode: readonly Encoding[] = [
  { name: 'utf-8', hasByteOrderMark: false, basis: 'default' },
  { name: 'utf-8', hasByteOrderMark: true, basis: 'byte-order-mark' },
  { name: 'utf-16le', hasByteOrderMark: true, basis: 'byte-order-mark' },
  { name: 'utf-16be', hasByteOrderMark: true, basis: 'byte-order-mark' },
];

for (const encoding of unicode) {
  test(`a capture in ${encoding.name}, mark ${encoding.hasByteOrderMark}, comes back byte for byte`, () => {
    fc.assert(
      fc.property(textWithLines, text => {
        const bytes = encodeLines(splitLines(text), encoding);
        const { value } = readCapture({ path: 'articles/a.txt', bytes });
        assert.ok(value !== undefined);
        assert.equal(value.encoding.name, encoding.name);
        assert.deepEqual(Buffer.from(rebuildCapture(value)), Buffer.from(bytes));
      }),
      { numRuns: 60 },
    );
  });
}

for (const name of [...singleByte, 'shift_jis', 'euc-kr', 'big5', 'gbk']) {
  test(`a capture declared as ${name} comes back byte for byte`, () => {
    const sample = 'Astana, 14 October.\r\nText\rmore\n';
    const letters =
      { 'windows-1251': 'Лукашенко', shift_jis: '東京', 'euc-kr': '서울', big5: '台北', gbk: '北京' }[name] ?? '';
    const bytes = encodeAs(name, sample + letters);
    assert.ok(bytes !== undefined);
    const { value, problems } = readCapture({ path: 'articles/a.txt', bytes, sidecar: yaml(`encoding: ${name}\n`) });
    assert.deepEqual(problems, []);
    assert.ok(value !== undefined);
    assert.equal(value.lines.at(-1)?.text, letters === '' ? 'more' : letters);
    assert.deepEqual(Buffer.from(rebuildCapture(value)), Buffer.from(bytes));
  });
}

test('bytes that are not UTF-8 are read as Windows-1252', () => {
  const { value } = readCapture({ path: 'articles/a.txt', bytes: Buffer.from('Caf\xe9 \x93Astana\x94', 'latin1') });
  assert.equal(value?.lines[0]?.text, 'Café “Astana”');
  assert.deepEqual(value?.encoding, { name: 'windows-1252', hasByteOrderMark: false, basis: 'detected' });
});

test('UTF-16 without a mark is found by its zeros', () => {
  const bytes = Buffer.from('The leaders met in Astana.\n', 'utf16le');
  assert.equal(readCapture({ path: 'articles/a.txt', bytes }).value?.encoding.name, 'utf-16le');
  const big = Buffer.from(bytes).swap16();
  assert.equal(readCapture({ path: 'articles/a.txt', bytes: big }).value?.lines[0]?.text, 'The leaders met in Astana.');
});

test('front matter may state the encoding', () => {
  const bytes = Buffer.concat([Buffer.from('---\nencoding: windows-1251\n---\n'), Uint8Array.of(0xcb, 0xf3, 0xea)]);
  assert.equal(readCapture({ path: 'articles/a.md', bytes }).value?.lines.at(-1)?.text, 'Лук');
});

test('a wrong declaration is a problem, never a guess', () => {
  assert.deepEqual(codesOf(Buffer.from('caf\xe9', 'latin1'), 'encoding: utf-8'), ['wrong-encoding']);
  assert.deepEqual(codesOf(Buffer.from('café'), 'encoding: windows-1252'), ['wrong-encoding']);
  assert.deepEqual(codesOf(Buffer.from('cafe'), 'encoding: utf-7'), ['invalid-value']);
});

test('UTF-8 with a broken byte names the line', () => {
  const bytes = Buffer.concat([Buffer.from('Первая\nвторая '), Uint8Array.of(0xff), Buffer.from(' строка\n')]);
  const { problems } = readCapture({ path: 'articles/a.txt', bytes });
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['wrong-encoding', 2]],
  );
});

test('an odd number of bytes is not UTF-16', () => {
  assert.deepEqual(codesOf(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42)), ['wrong-encoding']);
});

test('binary files, NUL bytes and empty files are refused', () => {
  assert.deepEqual(codesOf(Buffer.from('%PDF-1.7\nx')), ['binary-file']);
  assert.deepEqual(codesOf(Buffer.from('text with\0a NUL')), ['binary-file']);
  assert.deepEqual(codesOf(Uint8Array.from({ length: 300 }, (_, index) => index % 9)), ['binary-file']);
  assert.deepEqual(codesOf(Uint8Array.of()), ['empty-file']);
  assert.deepEqual(codesOf(Buffer.from('\ufeff \r\n\t')), ['empty-file']);
});

test('labels are the WHATWG ones', () => {
  assert.equal(encodingNamed(' Latin1 '), 'windows-1252');
  assert.equal(encodingNamed('cp1251'), 'windows-1251');
  assert.equal(encodingNamed('iso-2022-jp'), undefined);
  assert.equal(encodingNamed('utf8 '), 'utf-8');
});

const japanese =
  '灰島フェリー、春に再開へ\n\n2021年3月14日\n\nラーク港と灰島を結ぶフェリーが、復活祭から再び運航すると会社が金曜日に発表した。\n船は四年間岸壁に係留され、修理には新造船より多くの費用がかかった。\n';
const simplified =
  '灰岛渡轮四年后复航\n\n拉克港与灰岛之间的渡轮停航四年之后，将于今年复活节重新开航，航运公司周五在港口举行的发布会上宣布了这一消息。\n';
const traditional =
  '灰島渡輪四年後復航\n\n拉克港與灰島之間的渡輪停航四年之後，將於今年復活節重新開航，航運公司週五在港口舉行的記者會上宣布了這一消息。\n';
const korean =
  '회색섬 여객선 사 년 만에 다시 운항\n\n라크항과 회색섬을 잇는 여객선이 부활절부터 다시 다닌다고 해운사가 금요일 항구에서 발표했다.\n';
const russian =
  'Паром вернётся на остров весной\n\nПаром между Ларкхейвеном и Серым островом снова пойдёт с Пасхи, сообщила в пятницу компания.\n';
const polish =
  'Prom wróci na wyspę wiosną\n\nProm między Larkhaven a Szarą Wyspą popłynie znowu od Wielkanocy, ogłosiła w piątek spółka żeglugowa. Mieszkańcy się cieszą.\n';
const english =
  'Café owner: “No ferry, no cheese”\n\nThe owner of the Café de l’Île said that she couldn’t serve raclette — or crème brûlée — before Easter.\n';

const written: readonly (readonly [encoding: string, text: string])[] = [
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['gbk', simplified],
  ['big5', traditional],
  ['euc-kr', korean],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['windows-1250', polish],
  ['iso-8859-2', polish],
  ['windows-1252', english],
  ['macintosh', english],
];

for (const [encoding, text] of written) {
  test(`${encoding} is detected where nothing declares it, and its bytes come back`, () => {
    const bytes = encodeAs(encoding, text) ?? assert.fail();
    const { value, problems } = readCapture({ path: 'articles/a.txt', bytes });
    assert.deepEqual([value?.lines.map(line => line.text + line.ending).join(''), problems], [text, []]);
    assert.deepEqual(Buffer.from(rebuildCapture(value ?? assert.fail())), Buffer.from(bytes));
  });
}

test('GB18030 with characters that GBK has not is refused, and the advice is to save it as UTF-8', () => {
  const bytes = Buffer.concat([
    encodeAs('gbk', simplified.repeat(3)) ?? Buffer.of(),
    Buffer.from([0x81, 0x30, 0x89, 0x37]),
  ]);
  const { value, problems } = readCapture({ path: 'articles/a.txt', bytes });
  if (value === undefined) assert.match(problems[0]?.hint ?? '', /UTF-8/);
  else assert.ok(!/[\ufffd]/.test(value.lines.map(line => line.text).join('')));
});

test('a few foreign letters change nothing: the text is as Windows has it in the West', () => {
  for (const text of ['A letter from Zoë', 'It cost £5 – or €6', 'naïve', 'the “best” of it', 'Œuvre'])
    assert.equal(
      readCapture({ path: 'articles/a.txt', bytes: encodeAs('windows-1252', text) ?? Buffer.of() }).value?.lines[0]
        ?.text,
      text,
    );
});
