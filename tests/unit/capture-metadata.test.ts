import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { isPossibleDate } from '../../src/dates/edtf.ts';

const read = (text: string) => readCapture({ path: 'articles/a.md', bytes: Buffer.from(text) });
const readSidecar = (sidecar: string) =>
  readCapture({
    path: 'articles/a.txt',
    bytes: Buffer.from('The text.\n'),
    sidecar: { path: 'articles/a.yml', bytes: Buffer.from(sidecar) },
  });
const told = (sidecar: string) => readSidecar(sidecar).problems.map(({ code, path, line }) => [code, path, line]);

test('front matter is read, and its lines are counted', () => {
  const { value, problems } = read('---\nheadline: A "quoted" day\ndate: 2022-10-14\n---\n\nThe text.\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(value?.metadata, { headline: 'A "quoted" day', date: '2022-10-14' });
  assert.equal(value?.frontMatterLines, 4);
  assert.equal(value?.lines.length, 6);
});

test('strings stay as written', () => {
  const { value } = readSidecar('date: 2022\nheadline: 0123\noutlet: yes\nnotes: 1e3\nlines:\n  1: caption\n');
  assert.deepEqual(value?.metadata, {
    date: '2022',
    headline: '0123',
    outlet: 'yes',
    notes: '1e3',
    lines: { 1: 'caption' },
  });
});

test('a label that no line can have, and a line that the capture has not, are told of', () => {
  assert.deepEqual(told('lines:\n  1: crosshed\n'), [['invalid-value', 'articles/a.yml', 2]]);
  assert.deepEqual(told('# by hand\nlines:\n  1: paragraph\n  12: byline\n'), [['invalid-value', 'articles/a.yml', 4]]);
  assert.deepEqual(
    read('---\nlines: { 99: byline }\n---\nThe text.\n').problems.map(({ path, line }) => [path, line]),
    [['articles/a.md', 2]],
  );
});

test('a number is a number where the schema says so', () => {
  const { value } = readSidecar('dateEvidence:\n  - quote: on Monday\n    line: 23\n');
  assert.deepEqual(value?.metadata.dateEvidence, [{ quote: 'on Monday', line: 23 }]);
  assert.deepEqual(told('dateEvidence:\n  - quote: on Monday\n    line: twelve\n'), [
    ['invalid-value', 'articles/a.yml', 3],
  ]);
});

test('code in front matter is refused and never run', () => {
  for (const language of ['js', 'javascript', ' js', 'coffee', 'JS']) {
    Reflect.deleteProperty(globalThis, 'wasRun');
    const { value, problems } = read(`---${language}\n{ headline: (globalThis.wasRun = true) }\n---\nText\n`);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['code-front-matter', 1]],
    );
    assert.equal(Reflect.get(globalThis, 'wasRun'), undefined);
  }
});

const rules = [
  '---\n\nThe president spoke on Monday.\n\n---\n\nRead more\n',
  '---\nMoscow: the president spoke\n---\nMore\n',
  '---\nheadline: left open, so no front matter\nText\n',
  '--- Advertisement ---\nText\n',
  '----\ndate: 2022\n----\nText\n',
  '---\n---\nText\n',
];
for (const text of rules) {
  test(`a rule is text: ${JSON.stringify(text.slice(0, 30))}`, () => {
    const { value, problems } = read(text);
    assert.deepEqual(problems, []);
    assert.equal(value?.frontMatterLines, 0);
    assert.equal(value?.lines.map(line => line.text + line.ending).join(''), text);
  });
}

test('an unknown key is told with its line and what was meant', () => {
  const { problems } = readSidecar('# a comment\ndate: 2022\nhedline: A day\ntitle: Another\nxyzzy: 1\n');
  assert.deepEqual(
    problems.map(({ line, message }) => [line, /mean “(.*)”/.exec(message)?.[1]]),
    [
      [3, 'headline'],
      [4, 'headline'],
      [5, undefined],
    ],
  );
});

test('an unknown key inside a list has its own line', () => {
  const { problems } = readSidecar('dateEvidence:\n  - quote: a\n    lin: 3\n');
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['unknown-key', 3]],
  );
  assert.match(problems[0]?.message ?? '', /“line”/);
});

test('faults of YAML have their line', () => {
  assert.deepEqual(told('date: 2022\ndate: 2023\n'), [['duplicate-key', 'articles/a.yml', 2]]);
  assert.equal(told('date: "2022\n')[0]?.[0], 'broken-yaml');
  assert.deepEqual(told('date: 2022\nheadline: a: b\n')[0], ['broken-yaml', 'articles/a.yml', 2]);
  assert.deepEqual(told('headline: !!js/function "function () {}"\n')[0]?.[0], 'broken-yaml');
  assert.deepEqual(told('? [a, b]\n: c\n')[0]?.[0], 'broken-yaml');
  assert.deepEqual(read('---\ndate: 2022\nheadline: "open\n---\nText\n').problems[0]?.path, 'articles/a.md');
});

test('hostile YAML is refused', () => {
  const bomb = `notes: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 60 }, () => '  *a').join('\n')}\n`;
  assert.equal(told(bomb)[0]?.[0], 'broken-yaml');
  const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`;
  assert.equal(told(laughs)[0]?.[0], 'broken-yaml');
  assert.equal(told('['.repeat(100_000))[0]?.[0], 'broken-yaml');
  assert.deepEqual(told('__proto__: x\n'), [['unknown-key', 'articles/a.yml', 1]]);
  assert.equal(told(`notes: ${'x'.repeat(300_000)}\n`)[0]?.[0], 'file-too-large');
});

test('values of the wrong form are told with what was given', () => {
  const { problems } = readSidecar('headline:\nurl: example.org\nlanguage: English\ndateBasis: guessed\ntopics: war\n');
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [
      ['invalid-value', 1],
      ['invalid-value', 2],
      ['invalid-value', 3],
      ['invalid-value', 4],
      ['invalid-value', 5],
    ],
  );
  assert.match(problems[1]?.message ?? '', /“example\.org”/);
  assert.match(readSidecar('url: javascript:alert(1)\n').problems[0]?.message ?? '', /javascript:alert/);
});

test('a date must be EDTF and in the calendar', () => {
  assert.deepEqual(told('date: 2023-02-30\n'), [['impossible-date', 'articles/a.yml', 1]]);
  const possible = [
    '2023',
    '2023-06-24',
    '2022-09~',
    '2022-09-26/2022-09-30',
    '[2022-09-26..2022-09-30]',
    '2024-02-29',
  ];
  const impossible = [
    '2023-02-29',
    '2023-13',
    '24 June 2023',
    '2022-04-31/2022-05-01',
    '2023-6-1',
    '2022-09-30/2022-09-01',
    '',
  ];
  assert.deepEqual(
    possible.filter(text => !isPossibleDate(text)),
    [],
  );
  assert.deepEqual(impossible.filter(isPossibleDate), []);
});

test('front matter beside a NAME.yml is an error, and nothing is lost', () => {
  const { value, problems } = readCapture({
    path: 'articles/a.md',
    bytes: Buffer.from('---\ndate: 2022\n---\nText\n'),
    sidecar: { path: 'articles/a.yml', bytes: Buffer.from('outlet: The Times\n') },
  });
  assert.deepEqual(
    problems.map(problem => problem.code),
    ['metadata-twice'],
  );
  assert.deepEqual(value?.metadata, { date: '2022', outlet: 'The Times' });
});

test('a NAME.yml of comments says nothing', () => {
  assert.deepEqual(readSidecar('# later\n').value?.metadata, {});
});

test('words that the capture has not are told with their line, and so is an encoding that is none', () => {
  assert.deepEqual(told('outlet: The Star\nasReceived:\n  - The text\n  - Thetext\n'), [
    ['invalid-value', 'articles/a.yml', 4],
  ]);
  assert.deepEqual(told('outlet: The Star\n"encoding": latin-9000\n'), [['invalid-value', 'articles/a.yml', 2]]);
});

test('the encoding that front matter states is found however far down it stands, and wherever it is YAML', () => {
  const notes = `notes: ${'x'.repeat(5000)}`;
  const head = `---\n${notes}\nencoding: windows-1251\n---\n`;
  const body = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a]);
  const stated = { path: 'articles/a.md', bytes: Buffer.concat([Buffer.from(head), body]) };
  assert.equal(readCapture(stated).value?.encoding.name, 'windows-1251');
  assert.equal(readCapture(stated).value?.lines.at(-1)?.text, 'Привет');
});
