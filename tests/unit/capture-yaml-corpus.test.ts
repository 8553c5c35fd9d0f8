import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseYaml } from '../../src/capture/parse-yaml.ts';
import { readYaml, yamlDocument } from '../../src/capture/read-yaml.ts';
import { formatFrontMatter, parseFrontMatter } from '../../src/record/front-matter.ts';
import { projectFolder } from '../support/run-backfile.ts';

/** Values that some readers of YAML take for something else than the text they are, each as the value of a key. */
const plainTexts: readonly string[] = [
  // Norway and other truths
  ...['no', 'NO', 'No', 'yes', 'on', 'off', 'y', 'n', 'true', 'TRUE', 'false', 'null', 'NULL', '~', 'Null'],
  // numbers
  ...['0', '-0', '+1', '007', '0123', '0o17', '0x1F', '0b101', '1_000', '1_000.5', '1e3', '1E400', '.5', '5.', '1.0'],
  ...['-1.50', '.inf', '-.INF', '.nan', '12345678901234567890', '1,000', '١٢٣', '190:20:30', '1:30', '20:30:40.5'],
  // times
  ...['2001-12-14', '2001-12-14T21:59:43.10-05:00', '2001-12-14 21:59:43.10 -5', '2022-10-1X', '2022-02-30', '=', '<<'],
  // what is no key, no comment and no sign here
  ...['a#b', 'a:b', 'http://a.example/#b', '-a', '--', '?a', 'a - b', 'x{y}', 'x[y]', 'a, b', '.', '..', '\\n', "it's"],
];

/** Texts of another shape, with what they say. */
const documents: readonly (readonly [text: string, says: unknown])[] = [
  ['', null],
  ['# a', null],
  ['---\na: b', { a: 'b' }],
  ['---\na: b\n...\n', { a: 'b' }],
  ['\ufeffa: b', { a: 'b' }],
  ['%YAML 1.1\n---\na: no', { a: 'no' }],
  ['a:', { a: '' }],
  ['a: ""', { a: '' }],
  ['a: "no"\nb: \'0123\'', { a: 'no', b: '0123' }],
  ['a: "\\u00e9\\x41\\t\\/"', { a: 'éA\t/' }],
  ['a: "\\ud83d\\ude00"', { a: '😀' }],
  ["a: 'it''s'", { a: "it's" }],
  ['a: b # c', { a: 'b' }],
  ['"a": b', { a: 'b' }],
  ['? a\n: b', { a: 'b' }],
  ['1: a\nno: b\n2001-12-14: c', { 1: 'a', no: 'b', '2001-12-14': 'c' }],
  // lines
  ['a: b\r\nc: d\r\n', { a: 'b', c: 'd' }],
  ['a: b\rc: d\r', { a: 'b', c: 'd' }],
  ['a: b\r', { a: 'b' }],
  ['a: "b"\r', { a: 'b' }],
  ['a: b\r\r\nc: d', { a: 'b', c: 'd' }],
  ['# note\ra: b', { a: 'b' }],
  ['a:\r  - b\r  - c', { a: ['b', 'c'] }],
  ['a: |\r  b\r  c\r', { a: 'b\nc\n' }],
  ['a: b\n  c\n\n  d', { a: 'b c\nd' }],
  ['a: >-\n  b\n  c\n', { a: 'b c' }],
  ['a: |+\n  b\n\n', { a: 'b\n\n' }],
  ['a: |2\n   b\n', { a: ' b\n' }],
  ['a: b\u2028c', { a: 'b\u2028c' }],
  ['a:\tb', { a: 'b' }],
  ['a: b\t# c', { a: 'b' }],
  // flow
  ['a: {b: c, d: [e, no, 1]}', { a: { b: 'c', d: ['e', 'no', '1'] } }],
  ['a: [b, c,]', { a: ['b', 'c'] }],
  ['a: [b: c]', { a: [{ b: 'c' }] }],
  ['a: {b, c: }', { a: { b: null, c: '' } }],
  ['a: [\n b,\n c\n ]', { a: ['b', 'c'] }],
  ['{"a": 1.0, "b": null}', { a: '1.0', b: 'null' }],
  ['[a, [b]]', ['a', ['b']]],
  ['a: []\nb: {}', { a: [], b: {} }],
  // anchors, which are read, and merges, which are keys like others
  ['a: &x b\nc: *x', { a: 'b', c: 'b' }],
  ['a: &x [b]\nc: *x', { a: ['b'], c: ['b'] }],
  ['a: &x {b: c}\nd:\n  <<: *x', { a: { b: 'c' }, d: { '<<': { b: 'c' } } }],
  ['<<: {a: b}\na: c', { '<<': { a: 'b' }, a: 'c' }],
  // names that mean something to JavaScript
  ['constructor: a\nhasOwnProperty: b\ntoString: c', { constructor: 'a', hasOwnProperty: 'b', toString: 'c' }],
  [
    '__proto__: {a: b}\nc: d',
    Object.fromEntries([
      ['__proto__', { a: 'b' }],
      ['c', 'd'],
    ]),
  ],
  ['a:\n- b\n- c', { a: ['b', 'c'] }],
  ['a:\n  - b: c\n    d: e\n  -\n    b: f', { a: [{ b: 'c', d: 'e' }, { b: 'f' }] }],
];

/** What is told instead of being guessed at, with its line. */
const refused: readonly (readonly [text: string, code: string, line: number])[] = [
  ['a: b\na: c', 'duplicate-key', 2],
  ['a: b\r"a": c', 'duplicate-key', 2],
  ['a: {b: c, b: d}', 'duplicate-key', 1],
  ['no: a\nb: c\nno: d', 'duplicate-key', 3],
  ['__proto__: a\n__proto__: b', 'duplicate-key', 2],
  ['a:\n  - b\n\t- c', 'broken-yaml', 3],
  ['a: !!js/function b', 'broken-yaml', 1],
  ['a: !!binary aGk=', 'broken-yaml', 1],
  ['!!omap a: b', 'broken-yaml', 1],
  ['a: *b', 'broken-yaml', 1],
  ['a: &b c', 'broken-yaml', 1],
  ['a: &b [*b]', 'broken-yaml', 1],
  ['a: &b\n  c:\n    d: *b', 'broken-yaml', 3],
  ['a: b\n---\nc: d', 'broken-yaml', 2],
  ['a: b\n...\nc: d', 'broken-yaml', 3],
  ['a: b\r  c: d', 'broken-yaml', 2],
  ['a: "b\rc: d', 'broken-yaml', 1],
  ['{a: b}: c', 'broken-yaml', 1],
  ['a: @b', 'broken-yaml', 1],
  ['a: b: c', 'broken-yaml', 1],
];

test('a YAML text says what the package says of it by its plainest schema, and texts stay as they are written', () => {
  const texts = plainTexts.map(text => [`a: ${text}\nb: c`, { a: text, b: 'c' }] as const);
  assert.ok(texts.length + documents.length + refused.length >= 120);
  for (const [text, says] of [...texts, ...documents]) {
    const { value: source, problems } = readYaml(text, 'a.yml');
    assert.deepEqual(problems, [], text);
    assert.deepEqual(source?.value, says, text);
    assert.deepEqual(source?.value, parse(text.replace(/\r\n?/g, '\n'), { schema: 'failsafe' }), text);
    // Those who change a file read the same of it.
    assert.deepEqual(yamlDocument(text).toJS(), says, text);
  }
});

test('what readers of YAML differ in is told, at its line', () => {
  for (const [text, code, line] of refused) {
    const [first, ...others] = readYaml(text, 'a.yml').problems;
    assert.deepEqual([first?.code, first?.line, others.length], [code, line, 0], text);
  }
});

test('front matter of records is read as YAML reads it, or left to the reader of YAML', () => {
  const asTexts = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? value.map(asTexts)
        : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asTexts(one)]))
      : String(value);
  const written = [...plainTexts, 'a\rb', 'a\u2028b', '\ufeff', '\0'].map(text =>
    formatFrontMatter({ text, list: [text, { text }], map: { text }, number: 3, truth: true }),
  );
  const others = [...documents, ...refused].map(([text]) => text);
  const odd = ['a: 1.0', 'a: {"b": 1, "b": 2}', 'a: 1e3', 'a: [1, 2]', 'a:\n  - {"b":1,"b":2}', 'a: "b"\r', 'a: "b" '];
  const quickly = [...written, ...others, ...odd].flatMap(text => {
    const read = parseFrontMatter(text);
    if (read === undefined) return [];
    const { value: source, problems } = readYaml(text, 'a.md');
    assert.deepEqual(problems, [], text);
    if (Object.keys(read).length > 0) assert.deepEqual(asTexts(read), source?.value, text);
    return [text];
  });
  assert.ok(quickly.length >= written.length, `${quickly.length} are read quickly`);
});

test('an alias bomb of ten megabytes is told, not unfolded', () => {
  const names = Array.from({ length: 20 }, (_, at) => `a${at}`);
  const bomb = names
    .map((name, at) => `${name}: &${name} [${at === 0 ? 'x' : Array(9).fill(`*a${at - 1}`)}]`)
    .join('\n');
  assert.equal(readYaml(bomb, 'a.yml').problems[0]?.code, 'broken-yaml');
  assert.equal(readYaml(`${bomb}\nb:\n${'- *a19\n'.repeat(5_000)}`, 'a.yml').problems[0]?.code, 'broken-yaml');
  const bytes = new TextEncoder().encode(`${bomb}\nb:\n${'- *a19\n'.repeat(1_400_000)}`);
  assert.equal(parseYaml('a.yml', bytes, z.unknown()).problems[0]?.code, 'file-too-large');
});

test('one file knows how YAML is parsed', () => {
  const files = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' }).filter(path =>
    /\.tsx?$/.test(path),
  );
  const parsing = files.filter(path =>
    /\b(?:parse|parseDocument|parseAllDocuments|Parser)\b[^;]*\} from 'yaml'/.test(
      readFileSync(join(projectFolder, 'src', path), 'utf8'),
    ),
  );
  assert.deepEqual(parsing, ['capture/read-yaml.ts']);
});
