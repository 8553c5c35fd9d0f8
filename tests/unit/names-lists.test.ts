import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAuthority } from '../../src/names/load-authority.ts';

const load = (files: Readonly<Record<string, string>>) =>
  loadAuthority(
    Object.entries(files).map(([name, text]) => ({
      path: `authority/${name}.yml`,
      bytes: new TextEncoder().encode(text),
    })),
  );
const told = (files: Readonly<Record<string, string>>) =>
  load(files).problems.map(({ code, path, line, message }) => `${path}:${line} ${code} ${message}`);

test('two people who claim one variant are both named with their places, and it leads to neither', () => {
  const people = 'Ann Bush:\n  variants:\n    - A. Bush\n    - Bush\nBob Bush:\n  variants: [Bush]\n';
  assert.deepEqual(told({ people }), [
    'authority/people.yml:6 variant-claimed-twice “Bush” is a form of both “Bob Bush” (authority/people.yml:6) and “Ann Bush” (authority/people.yml:4).',
  ]);
  assert.deepEqual([...load({ people }).value.contested], ['bush']);
});

test('a person and an organisation that claim one form are reported across the lists', () => {
  const [problem] = told({ people: 'Wagner: {}\n', organisations: 'Wagner Group:\n  variants: [WAGNER]\n' });
  assert.match(problem ?? '', /organisations\.yml:2\).*people\.yml:1\)/);
});

test('a circle of “see” is told with the line of each step', () => {
  assert.deepEqual(told({ places: 'Kiev:\n  see: Kyiv\nKyiv:\n  see: Kiev\n' }), [
    'authority/places.yml:2 see-cycle “see” goes round in a circle: “Kiev” (line 1) → “Kyiv” (line 3) → “Kiev” (line 1).',
  ]);
});

test('“see” of a name that is not there is told', () => {
  assert.match(told({ people: 'A. Bello:\n  see: Aisha Bello\n' })[0] ?? '', /^authority\/people\.yml:2 see-nowhere/);
});

test('a form that says “see” leads to the preferred name with its variants, through several steps', () => {
  const people = 'A:\n  see: B\n  variants: [AA]\nB:\n  see: Cora Dahl\nCora Dahl:\n  variants: [Dahl]\n';
  const { value, problems } = load({ people });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    value.names.map(({ preferred, variants }) => [preferred, ...variants]),
    [['Cora Dahl', 'Dahl', 'A', 'AA', 'B']],
  );
});

test('an unknown key is reported with the one that was meant', () => {
  assert.match(
    told({ people: 'Ann Bush:\n  varaints: [Bush]\n' })[0] ?? '',
    /:2 unknown-key .*Did you mean “variants”/,
  );
});

test('a fault in one entry does not hide what others say against each other', () => {
  const people =
    'Ann Bush:\n  varaints: [Annie]\n  variants: [Bush]\nBob Bush:\n  variants: [Bush]\nA:\n  see: B\nB:\n  see: A\nC:\n  wikidata: 7\n';
  assert.deepEqual(
    load({ people }).problems.map(({ code, line }) => `${line} ${code}`),
    ['2 unknown-key', '11 invalid-value', '7 see-cycle', '5 variant-claimed-twice'],
  );
});

test('coordinates, countries and Wikidata ids are checked', () => {
  const places = 'Here:\n  coordinates:\n    latitude: 91\n    longitude: 0\n  country: by\n  wikidata: 7747\n';
  assert.deepEqual(
    told({ places }).map(line => line.split(' ').slice(0, 2).join(' ')),
    [
      'authority/places.yml:3 invalid-value',
      'authority/places.yml:5 invalid-value',
      'authority/places.yml:6 invalid-value',
    ].sort(),
  );
});

test('an event needs a date that exists and phrases that tell it from others', () => {
  const date = told({ events: 'Storm:\n  date: 2023-02-30\n  phrases: [storm Ana]\n' });
  assert.match(date[0] ?? '', /:2 impossible-date/);
  const phrase = told({
    events: 'Storm:\n  date: 2023-02-03\n  phrases:\n    - storm Ana\n    - the storm\n    - it\n',
  });
  assert.deepEqual(
    phrase.map(line => line.split(' ').slice(0, 2).join(' ')),
    ['authority/events.yml:6 phrase-too-wide'],
  );
});

test('a file that is not a list is reported, with the list that was meant', () => {
  const [problem] = load({ peple: 'A: {}\n' }).problems;
  assert.equal(problem?.code, 'unknown-list');
  assert.match(problem?.hint ?? '', /people\.yml/);
  assert.match(load({ synonym: 'A: {}\n' }).problems[0]?.hint ?? '', /^Rename it authority\/synonyms\.yml/);
  assert.match(load({ unlike: 'A: {}\n' }).problems[0]?.hint ?? '', /people\.yml.*stories\.yml, synonyms\.yml\.$/);
});
