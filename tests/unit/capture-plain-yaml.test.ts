import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/capture/plain-yaml.ts';

/** What the yaml package reads; undefined when it finds a fault or a key twice. */
function byPackage(text: string): unknown {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document.toJS();
}

const same = (text: string): void => {
  const plain = readPlainYaml(text);
  if (plain !== undefined) assert.deepEqual(plain, byPackage(text), JSON.stringify(text));
};

const list = `# a list
"O'Neill, Ann":
  variants: [O'Neill, "A. O'Neill", 'Annie (d. 1990)']
  note: She said “no”; see http://example.org/a#b.

Mary-Jane Watson:
  variants:
    - M. J. Watson
    - Mary Jane
  rejected: []
Dover:
  # chalk
  country: GB
  coordinates:
    latitude: 51.1
    longitude: -1.3
Peskov: {}
`;

test('the style of the lists is read as the yaml package reads it', () => {
  assert.ok(readPlainYaml(list) !== undefined);
  same(list);
  same(list.replaceAll('\n', '\r\n'));
});

test('anything else is left to the package', () => {
  for (const text of [
    '',
    '# nothing',
    '- a',
    'a: &x b\nc: *x',
    'a: b # c',
    'a: |\n  b',
    'a:\n',
    'a: b\na: c',
    'a: "b\\n"',
    "a: 'it''s'",
    'a: [b, [c]]',
    'a: [b,\n  c]',
    'a: {b: c}',
    'a: b\n  c',
    'a:\n  b: c\n d: e',
    'a:\tb',
    'a: b: c',
    'a: ["b, c"]',
    '<<: a',
    '--- \na: b',
    '__proto__: a',
    '\uFEFFa: b',
  ])
    assert.equal(readPlainYaml(text), undefined, JSON.stringify(text));
});

test('whatever is read is what the package reads', () => {
  const word = fc.constantFrom(
    'a',
    'Zoë',
    "O'N",
    'x:y',
    '#',
    '1',
    '-1',
    '-',
    '"q"',
    "'s'",
    '“q”',
    'é',
    '',
    '?',
    '!',
    '\u00a0',
    'b,c',
  );
  const scalar = fc.array(word, { maxLength: 4 }).map(words => words.join(' '));
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }).map(items => `[${items.join(', ')}]`),
    fc.array(scalar, { maxLength: 3 }).map(items => `\n${items.map(item => `    - ${item}`).join('\n')}`),
    fc.constantFrom('{}', '[]', '[ ]', '[a,]', '# c', '\n    x: y', '\n    x:\n      z: w'),
  );
  const line = fc
    .tuple(fc.constantFrom('', '', '  ', '  ', ' ', '    '), scalar, fc.constantFrom(': ', ':', ' : ', ':  '), value)
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.constantFrom('', '# c', '  # c', 'A:', 'B:')), { maxLength: 6 }), lines => {
      same(lines.join('\n'));
    }),
    { numRuns: 5000, seed: 5 },
  );
});
