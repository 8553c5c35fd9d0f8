import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleMetadataSchema } from '../../src/capture/metadata.ts';
import { parseYamlText } from '../../src/capture/parse-yaml.ts';

/** What an editor is told of a NAME.yml: `line: message`, then the remedy. */
function told(text: string): readonly (readonly [string, string])[] {
  const { problems } = parseYamlText(text, 'articles/a.yml', articleMetadataSchema);
  return problems.map(({ line, message, hint }) => [`${line}: ${message}`, hint]);
}

/** What is written, what is told of it, and how the remedy begins. */
const faults: readonly (readonly [written: string, says: RegExp, remedy: RegExp])[] = [
  // colons
  ['headline: Rat: Nein', /^1: Line 1 .*second colon/, /: headline: 'Rat: Nein'$/],
  ["headline: It's: fine", /^1: .*second colon/, /headline: 'It''s: fine'$/],
  ['headline: a, outlet: b', /second colon/, /If “outlet” is a key, write it in a line of its own\.$/],
  ['headline: Rat:', /second colon/, /headline: 'Rat:'$/],
  ['headline:x', /^1: A space is missing after “headline:”/, /“headline: ”/],
  ['headline: a\noutlet:b', /^2: .*a space is missing after “outlet:”/, /“outlet: ”/],
  ['headline: a\noutlet b', /^2: .*no colon after “outlet b”/, /a colon, a space/],
  ['headline = a', /^1: A colon is missing after “headline”/, /headline: a$/],
  ['headline', /^1: A colon is missing after “headline”/, /headline: …$/],
  ['headline： a', /^1: A colon is missing after “headline”/, /headline: a$/],
  [': a', /^1: There is a colon without a key before it/, /^Write the key/],
  // quotes and brackets
  ['headline: "a\noutlet: b\n', /^1: .*the quote \("\) that is opened here is not closed/, /^Put a "/],
  ["outlet: b\nheadline: 'a\ndate: 2021", /^2: .*the quote \('\) that is opened here is not closed/, /^Put a '/],
  ['headline: "a" b', /after the closing quote/, /headline: '"a" b'$/],
  ['headline: "a\\qb"', /“\\q” means nothing between double quotes/, /single quotes/],
  ['topics: [a, b\noutlet: c', /^1: .*the bracket “\[” that is opened here is not closed/, /^Close it with “\]”/],
  ['headline: {a: b', /the bracket “{” that is opened here is not closed/, /^Close it with “}”/],
  ['headline: [Update] a', /begins with “\[”/, /headline: '\[Update\] a'$/],
  ['headline: ] a', /begins with “\]”/, /headline: '\] a'$/],
  // signs that mean something
  ...['@a', '%a', '`a', '*a', '&a', '&a b', '!a b', '!!binary a', '| a', '> a', ', a', '- a', '? a'].map(
    value =>
      [
        `outlet: b\nheadline: ${value}`,
        new RegExp(`^2: .*the value begins with “\\${value.charAt(0)}”`),
        new RegExp(`headline: '${value.replace(/[|?*]/g, '\\$&')}'$`),
      ] as const,
  ),
  ['headline: #a', /^1: “headline” is empty: what follows “#” is a comment/, /quotes/],
  ['headline: a\n@outlet: b', /^2: .*it begins with “@”/, /^Remove the “@”/],
  ['%a\nheadline: b', /^1: .*it begins with “%”/, /quotes/],
  ['[a]: b', /the key before the colon is a list/, /quotes/],
  // lines and columns
  ['corrections:\n\t- date: 2021', /^2: .*indented with a tab/, /spaces/],
  ['headline: a\n\n  outlet: b', /^3: .*the key is indented/, /^Remove the indentation/],
  ['  headline: a\noutlet: b', /^2: .*indentation does not fit/, /same column/],
  ['topics:\n  - a\n - b', /^3: .*indentation does not fit/, /same column/],
  ['corrections:\n- date: 2021\n note: b', /^3: .*“- ” is missing/, /“- ”/],
  ['headline: a\n---\noutlet: b', /^2: .*second document/, /^Remove the line/],
  ['date: 2021\noutlet: b\ndate: 2022', /^3: The key “date” is there twice, in line 1 and in line 3/, /^Remove one/],
  ['- headline: a', /^1: The file is a list/, /^Remove the “- ”/],
  ['topics: Ferries', /“topics” is “Ferries”/, /“- Ferries”/],
  [`${'a'.repeat(1100)}: b`, /longer than 1,024 characters/, /quotes/],
];

test('a fault of YAML is told once, at the line to mend, in the words of a person', () => {
  for (const [written, says, remedy] of faults) {
    const [first, ...others] = told(written);
    assert.ok(first, `nothing is told of ${written}`);
    assert.deepEqual(others, [], written);
    assert.match(first[0], says, written);
    assert.match(first[1], remedy, written);
    // Words of the package, that nobody but its authors knows.
    assert.doesNotMatch(first.join(' '), /implicit|scalar|mapping|collection|token|anchor|alias|node/i, written);
  }
});

test('the remedy that is offered for a value is read as the value', () => {
  for (const value of ['a: b', "It's: fine", '@a', '[Update] a', '"a" b', '- a', '!a', '&a b', '| a', '% a']) {
    const line = /: (headline: '.*')(?:$| If)/.exec(told(`headline: ${value}`)[0]?.[1] ?? '')?.[1] ?? '';
    const { value: read } = parseYamlText(line, 'articles/a.yml', articleMetadataSchema);
    assert.equal(read?.headline, value);
  }
});

test('anchors that are used stay what they are', () => {
  const { value, problems } = parseYamlText('outlet: &a The Gazette\nnotes: *a\n', 'a.yml', articleMetadataSchema);
  assert.deepEqual([value, problems], [{ outlet: 'The Gazette', notes: 'The Gazette' }, []]);
});

const dates: Readonly<Record<string, readonly string[]>> = {
  '14.03.2021': ['2021-03-14'],
  '14.3.21': ['2021-03-14'],
  '03/14/2021': ['2021-03-14'],
  '14 March 2021': ['2021-03-14'],
  'March 14, 2021': ['2021-03-14'],
  '14. März 2021': ['2021-03-14'],
  'March 2021': ['2021-03'],
  '3/2021': ['2021-03'],
  '2021/3/14': ['2021-03-14'],
  '2021-13-01': ['2021-01-13'],
  '03/04/2021': ['2021-04-03', '2021-03-04'],
  'ca. 1920': ['1920~'],
  'um 1920': ['1920~'],
  '1920s': ['192X'],
  '2021-02-30': [],
  gestern: [],
};

test('a date in another form is offered as Backfile reads it; one that can be read in two ways, as both', () => {
  for (const [written, meant] of Object.entries(dates)) {
    const [message = '', hint = ''] = told(`date: ${written}`)[0] ?? [];
    assert.equal(/Did you mean (.*)\?$/.exec(message)?.[1], meant.length > 0 ? meant.join(' or ') : undefined, written);
    for (const date of meant) {
      assert.ok(hint.includes(`\`date: ${date}\``), hint);
      assert.deepEqual(told(`date: ${date}`), []);
    }
  }
});

test('where a day is needed, no month is offered', () => {
  assert.doesNotMatch(told('embargo: March 2027')[0]?.[0] ?? '', /Did you mean/);
  assert.match(told('embargo: 14.3.2027')[0]?.[0] ?? '', /Did you mean 2027-03-14\?$/);
  assert.equal(told('embargo: 14.3.2027').length, 1);
});
