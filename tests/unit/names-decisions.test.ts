import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Decision, decide } from '../../src/names/decisions.ts';
import { findNames } from '../../src/names/find-names.ts';
import { loadAuthority } from '../../src/names/load-authority.ts';
import { recordOf } from './name-records.ts';

const people = `# Our people
Ann Bush:
  # as the papers write her
  variants: [Bush]

Bob Okoro: {} # asked on 3 May
`;
const after = (decision: Decision, text = people) =>
  decide(decision, path => (path === 'authority/people.yml' ? text : ''))[0]?.text ?? '';

test('accepting adds an entry and leaves every other line as it was', () => {
  assert.equal(after({ kind: 'accept', form: 'Eve Li', as: 'person' }), `${people}Eve Li: {}\n`);
});

test('accepting under another form keeps the form as a variant', () => {
  const text = after({ kind: 'accept', form: 'E. Li', as: 'person', preferred: 'Eve Li' }, '');
  assert.equal(text, 'Eve Li:\n  variants: [E. Li]\n');
});

test('merging adds a variant, and comments stay', () => {
  const text = after({ kind: 'merge', form: 'Mrs Bush', as: 'person', into: 'Ann Bush' });
  assert.equal(text, people.replace('[Bush]', '[Bush, Mrs Bush]'));
});

test('merging an entry into another makes it a reference', () => {
  const text = after({ kind: 'merge', form: 'Bob Okoro', as: 'person', into: 'Ann Bush' });
  assert.match(text, /Bob Okoro: *\{ ?see: Ann Bush ?\} # asked on 3 May|Bob Okoro:[^\n]*\n? +see: Ann Bush/);
  const { value, problems } = loadAuthority([{ path: 'authority/people.yml', bytes: new TextEncoder().encode(text) }]);
  assert.deepEqual(problems, []);
  assert.deepEqual(value.names[0]?.variants, ['Bush', 'Bob Okoro']);
});

test('a form rejected for one name is taken from its variants', () => {
  const text = after({ kind: 'reject', form: 'Bush', from: { kind: 'person', preferred: 'Ann Bush' } });
  assert.match(text, /rejected: \[Bush\]/);
  assert.doesNotMatch(text, /variants/);
});

test('each kind of decision keeps a candidate from being asked about again', () => {
  const records = [recordOf('a', ['The men waited for Zarquon all day.'])];
  const decisions: readonly Decision[] = [
    { kind: 'accept', form: 'Zarquon', as: 'person' },
    { kind: 'merge', form: 'Zarquon', as: 'organisation', into: 'Zarquon Group' },
    { kind: 'reject', form: 'Zarquon', reason: 'a god in a novel: no one' },
  ];
  for (const decision of decisions) {
    const edits = decide(decision, () => '');
    const files = edits.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    const { value, problems } = loadAuthority(files);
    assert.deepEqual(problems, []);
    const found = findNames(records, value);
    assert.deepEqual(found.candidates, []);
    assert.equal(found.names.length, decision.kind === 'reject' ? 0 : 1);
  }
});

test('what is accepted after all is no longer among the rejected', () => {
  const texts: Record<string, string> = { 'authority/rejected.yml': '# no names\nZarquon: a god\nXanadu: a poem\n' };
  const edits = decide({ kind: 'accept', form: 'Zarquon', as: 'person' }, path => texts[path] ?? '');
  assert.deepEqual(
    edits.map(({ path, text }) => [path, text]),
    [
      ['authority/rejected.yml', '# no names\nXanadu: a poem\n'],
      ['authority/people.yml', 'Zarquon: {}\n'],
    ],
  );
});
