import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { NoAnswer } from '../../src/commands/context.ts';
import { formatDecisionList, readAnswer, readDecisionList } from '../../src/names/decision-list.ts';
import { evidenceRules } from '../../src/names/evidence.ts';
import { ruleWords } from '../../src/names/rule-words.ts';
import { runHere } from '../support/run-backfile.ts';
import { idOf } from '../support/site-archive.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';

const ferry = `Ferry to the Island Sails Again

President Omar Diallo said on Monday that the ferry would sail again after nine days in the harbour.

The men had waited for Zarquon all day, and the women had waited with them at the gate of the port.

“We were told to be patient,” said Omar Diallo, who had come by train from Dakar with his two sons.
`;
const maps = `Museum opens a room of maps

The museum opened a room on Friday in which maps of the coast from four centuries hang side by side.

The oldest sheet shows Zarquon, and beside it hangs a map of Quimble that a monk had drawn.
`;
const people = '# People of the coast.\nAda Thorne: {} # the mayor\n\n# Not certain:\nBob Aho: {}\n';

const archive = () =>
  temporaryArchive({
    'articles/ferry.txt': ferry,
    'articles/maps.txt': maps,
    'authority/people.yml': people,
  });
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

test('names are called with file and headline, the most frequent first, and how to decide on many is told', async () => {
  const { out, err } = await runHere(['names', '--root', archive()]);
  assert.match(
    out,
    /^Zarquon {2}2 times\. [^\n]+\n {4}articles\/maps\.txt [^\n]+\n {4}articles\/ferry\.txt “Ferry to the Island Sails Again”: The men had waited/,
  );
  assert.ok(out.indexOf('Zarquon') < out.indexOf('Quimble'));
  assert.match(err, /npx backfile names --decide\n[\s\S]*names --list names\.yml/);
});

test('a list is written, filled in and applied; comments and order of authority files stay', async () => {
  const root = archive();
  const list = join(root, 'names.yml');
  const listed = await runHere(['names', '--list', list, '--root', root]);
  assert.equal(listed.code, 0, listed.err);
  const text = readFileSync(list, 'utf8');
  assert.match(
    text,
    /^# 2 times\. [^\n]+\n# {3}articles\/maps\.txt “Museum[^\n]+\n# {3}articles\/ferry\.txt[^\n]+\nZarquon:$/m,
  );
  const again = await runHere(['names', '--list', list, '--root', root]);
  assert.equal(again.code, 1);
  assert.match(again.err, /is there already/);

  writeFileSync(list, text.replace('Zarquon:', 'Zarquon: = Omar Diallo').replace('Quimble:', 'Quimble: person'));
  const applied = await runHere(['names', '--apply', list, '--root', root]);
  assert.equal(applied.code, 0, applied.err);
  assert.match(applied.err, /2 names decided/);
  assert.equal(
    read(root, 'authority/people.yml'),
    `${people}Omar Diallo:\n  variants: [ Zarquon ]\nQuimble: {}\n`.replace('[ Zarquon ]', '[Zarquon]'),
  );
  assert.match((await runHere(['names', '--root', root])).err, /No name needs a decision\./);
});

test('one bad answer, and nothing of the list is applied; each fault is told with its line', async () => {
  const root = archive();
  const list = join(root, 'names.yml');
  writeFileSync(list, 'Zarquon: perhaps\nQuimble: place\nDiallo: = Nobody At All\n');
  const { code, err } = await runHere(['names', '--apply', list, '--root', root]);
  assert.equal(code, 1);
  assert.match(
    err,
    /names\.yml cannot be applied\. Nothing was written\.\n {2}Line 1: “perhaps” is no answer to “Zarquon”\.\n {2}Line 3: “Nobody At All” is in no article\./,
  );
  assert.equal(read(root, 'authority/people.yml'), people);
  assert.ok(!existsSync(join(root, 'authority/places.yml')));
});

test('in the terminal a page of names is answered in one line, again where an answer cannot be read, and saved at once', async () => {
  const root = archive();
  const asked: string[] = [];
  const lines = ['1 perhaps, 2 place', '?', '1 no, 2 = Bob Aho (person)'];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(lines.shift() ?? 'q');
  };
  const { code, err } = await runHere(['names', '--decide', '--root', root], { ask });
  assert.equal(code, 0, err);
  assert.equal(asked.length, 3);
  assert.match(err, /“1 perhaps” is not an answer to a name of this page\./);
  assert.match(err, /2 names decided and saved, 0 left\.\n$/);
  assert.equal(read(root, 'authority/rejected.yml'), 'Zarquon:\n');
  assert.match(read(root, 'authority/people.yml'), /# Not certain:\nBob Aho:\n {2}variants: \[Quimble\]\n/);
});

test('Ctrl+C in the terminal ends it, and what was decided stays', async () => {
  const root = archive();
  const { code, err } = await runHere(['names', '--decide', '--root', root], {
    ask: () => Promise.reject(new NoAnswer()),
  });
  assert.equal(code, 0);
  assert.match(err, /0 names decided and saved, 2 left\./);
  const none = await runHere(['names', '--decide', '--root', root]);
  assert.equal(none.code, 1);
  assert.match(none.err, /there is none here\.\n {2}→ Write a file instead/);
  assert.equal((await runHere(['names', 'Zarquon', '--decide', '--root', root])).code, 1);
});

test('answers are read as they are typed, or by their beginning where it is one answer’s', () => {
  assert.deepEqual(readAnswer('person'), { kind: 'accept', as: 'person' });
  assert.deepEqual(readAnswer(' Org'), { kind: 'accept', as: 'organisation' });
  assert.deepEqual(readAnswer('organization'), { kind: 'accept', as: 'organisation' });
  assert.deepEqual(readAnswer('n'), { kind: 'reject' });
  assert.deepEqual(readAnswer('= Joe Biden'), { kind: 'merge', into: 'Joe Biden' });
  assert.deepEqual(readAnswer('=Joe Biden (person)'), { kind: 'merge', into: 'Joe Biden', as: 'person' });
  for (const typed of ['', 'p', '=', '= ', 'nobody']) assert.equal(readAnswer(typed), undefined, typed);
});

test('a name with signs of YAML in it, and a sentence of several lines, come back as they were', () => {
  const names = ['Yes: the Band', '#Hash', 'null', '- Dash', 'A “B” \'C\' "D"', '= Sum'];
  const candidates = names.map(text => ({
    kind: 'unclear' as const,
    text,
    count: 1,
    sentences: [{ article: idOf(1), sentence: `A line\nwith ${text}: x` }],
    reason: 'Capitalised, kind unknown.',
  }));
  const text = formatDecisionList(candidates, () => 'articles/a.txt', 'names.yml').replace(/:$/gm, ': no');
  assert.deepEqual(
    readDecisionList(text).answered.map(({ form }) => form),
    names,
  );
  assert.deepEqual(readDecisionList('A: [').answered, []);
  assert.match(readDecisionList('A: no\nA: person').faults.join(), /twice, in line 1 and in line 2/);
});

test('every rule that reads names has words for an editor', () => {
  assert.deepEqual(
    evidenceRules.filter(rule => ruleWords[rule] === undefined),
    [],
  );
});
