import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { type Authority, emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { loadAuthority } from '../../src/names/load-authority.ts';
import { nameKey } from '../../src/names/name-trie.ts';
import { textUnits } from '../../src/names/text-units.ts';
import { knownBefore, linesOf, readAnew } from '../../src/read-records.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';
import expected from '../fixtures/names/articles.json' with { type: 'json' };
import { Remembering } from '../support/remembering.ts';
import { idOf } from '../support/site-archive.ts';

const root = new URL('../fixtures/four-articles/', import.meta.url);
const file = (path: string) => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, root))) });
const settings = readSettings(file('archive.yml'), {}).value;
const articles = Object.entries(expected).map(([name, names]) => {
  const source = { ...file(`articles/${name}.txt`), sidecar: file(`articles/${name}.yml`) };
  const known = knownBefore(settings, []);
  const read = readAnew(source, known).value;
  const capture = readCapture(source).value;
  assert.ok(read && capture, name);
  return { names, record: read.record, lines: linesOf(capture, known), capture };
});
const lists = readdirSync(new URL('authority/', root)).map(name => file(`authority/${name}`));

/** F1 of the names of each article, by kind; a name counts when one of its forms is the one expected. */
function score(authority: Authority): { f1: number; wrong: string[] } {
  const found = findNames(
    articles.map(({ record }) => record),
    authority,
  );
  const counts = { found: 0, missed: 0, wrong: [] as string[] };
  for (const { record, names } of articles)
    for (const [kind, wanted] of Object.entries(names)) {
      const slugs = new Set(
        (found.mentions.get(record.id) ?? []).filter(one => one.kind === kind).map(one => one.slug),
      );
      const forms = found.names
        .filter(name => name.kind === kind && slugs.has(name.slug))
        .map(name => new Set([name.preferred, ...name.variants].map(nameKey)));
      const met = wanted.filter(name => forms.some(form => form.has(nameKey(name))));
      const wrong = forms.filter(form => !wanted.some(name => form.has(nameKey(name))));
      counts.found += met.length;
      counts.missed += wanted.length - met.length;
      counts.wrong.push(...wrong.map(form => `${kind} ${[...form][0]}`));
    }
  return { f1: (2 * counts.found) / (2 * counts.found + counts.missed + counts.wrong.length), wrong: counts.wrong };
}

test('the four articles with the lists of authority/', () => {
  const loaded = loadAuthority(lists);
  assert.deepEqual(loaded.problems, []);
  const { f1, wrong } = score(loaded.value);
  assert.ok(f1 >= 0.95, `${f1}: ${wrong.join(', ')}`);
});

test('the four articles with empty lists', () => {
  const { f1, wrong } = score(emptyAuthority);
  assert.ok(f1 >= 0.9, `${f1}: ${wrong.join(', ')}`);
});

test('names that were remembered are those that would be found, and only changed articles and lists are read anew', () => {
  const cases = new URL('../cases/', import.meta.url);
  const records = [
    ...articles.map(({ record }) => record),
    ...readdirSync(cases).map((name, at) => {
      const markdown = readFileSync(new URL(`${name}/record.md`, cases), 'utf8');
      return { ...parseRecord(markdown), id: idOf(at) };
    }),
  ];
  const authority = loadAuthority(lists).value;
  const memory = new Remembering();
  const madeFor = (some: typeof records, by = authority) => {
    const before = memory.made;
    assert.deepEqual(findNames(some, by, memory), findNames(some, by));
    return memory.made - before;
  };
  assert.ok(madeFor(records) > 50);
  assert.equal(madeFor(records), 0);
  assert.equal(madeFor(records.slice(5)), 0);
  const [first, ...rest] = records;
  assert.ok(first);
  const body = [...first.body, { kind: 'paragraph', text: 'Mayor Orlo Zantanik spoke.', lines: [] } as const];
  // What it says to the others, and its own names.
  assert.equal(madeFor([{ ...first, body }, ...rest]), 2);
  assert.equal(madeFor([{ ...first, language: 'de' }, ...rest]), 2);
  assert.ok(madeFor(records, { ...authority, rejected: new Set([...authority.rejected, 'vladimir putin']) }) > 50);
  assert.ok(madeFor(records, { ...authority, names: authority.names.slice(1) }) > 50);
  assert.ok(madeFor(records, { ...authority, topics: authority.topics.slice(1) }) > 50);
});

test('no name comes from a line that was set aside', () => {
  const found = findNames(
    articles.map(({ record }) => record),
    emptyAuthority,
  );
  const aside = ['Anthony Albanese', 'Jodie Haydon', 'Ben Pennings', 'Adani', 'Truss', 'New Jersey', 'Philips'].map(
    nameKey,
  );
  const forms = found.names.flatMap(({ preferred, variants }) => [preferred, ...variants]).map(nameKey);
  assert.deepEqual(
    aside.filter(key => forms.some(form => form.includes(key))),
    [],
  );
  for (const { record } of articles) {
    const texts = new Map(textUnits(record).map(({ location, text }) => [JSON.stringify(location), text]));
    for (const { location, start, end, text } of found.mentions.get(record.id) ?? [])
      assert.equal(texts.get(JSON.stringify(location))?.slice(start, end), text);
  }
});
