import assert from 'node:assert/strict';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { captureLimits } from '../../src/capture/limits.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { reviewNotes } from '../../src/pipeline.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import { codesOf, ferryRecord, readIn, writtenBy } from '../support/read-in-folder.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

test('a file that is no capture has no part in the record of one by the same name', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.xyz': '%XYZ-1.4' });
  const first = readIn(root);
  const second = readIn(root);
  assert.deepEqual(codesOf(second), codesOf(first));
  assert.equal(JSON.stringify(second.records), JSON.stringify(first.records));
  rmSync(join(root, 'articles/ferry.txt'));
  writeFiles(root, { 'articles/other.txt': `${goodArticle}\nOther.\n` });
  assert.ok(codesOf(readIn(root, 'none', false)).includes('record-without-capture'));
});

test('a record may be larger than the largest capture, of which it tells every line', () => {
  const large = { 'records/ferry.md': new Uint8Array(captureLimits.bytes + 1).fill(0x61) };
  const { records, problems } = readSources(temporaryArchive(large));
  assert.deepEqual([records?.length, problems], [1, []]);
});

test('a capture that became one of another format is read anew', () => {
  const page = `<h1>The ferry sails again</h1>\n<p>${goodArticle.replaceAll('\n\n', '</p>\n<p>')}</p>\n`;
  const root = temporaryArchive({ 'articles/ferry.txt': page });
  readIn(root);
  renameSync(join(root, 'articles/ferry.txt'), join(root, 'articles/ferry.html'));
  const found = readIn(root);
  assert.equal(found.records[0]?.capture?.format, 'html');
  assert.deepEqual(writtenBy(found), ['records/ferry.md']);
  // The lines of the record are those of the page.
  reviewNotes(found, readSources(root));
});

test('a fault in a NAME.yml that said nothing before is told though the record fits its capture', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.yml': 'notes: for us\n' });
  readIn(root);
  writeFiles(root, { 'articles/ferry.yml': 'removd:\n  date: 2024-02-03\n  reason: Asked for.\n' });
  assert.ok(codesOf(readIn(root)).includes('unknown-key'));
});

test('a record of an older reader stands as it is, and read --again makes it anew', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const [fresh] = readIn(root).records;
  const now = ferryRecord(root);
  assert.ok(fresh?.headline && fresh.reading);
  // What an older reader made of the capture, with digests that fit it.
  const older = formatRecord({
    ...fresh,
    headline: { ...fresh.headline, text: 'As an older reader read it' },
    reading: { ...fresh.reading, reader: 'backfile 0.0.1' },
  });
  writeFiles(root, { 'records/ferry.md': older });
  const found = readIn(root);
  assert.deepEqual(writtenBy(found), []);
  assert.equal(ferryRecord(root), older);
  assert.equal(found.records[0]?.headline?.text, 'As an older reader read it');
  assert.equal(found.records[0]?.reading?.reader, 'backfile 0.0.1');
  assert.equal(codesOf(found).includes('record-edited'), false);
  assert.deepEqual(writtenBy(readIn(root, 'all')), ['records/ferry.md']);
  assert.equal(ferryRecord(root), now);
});

test('what an edited record says of its capture is what the capture says', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const [fresh] = readIn(root).records;
  writeFiles(root, { 'records/ferry.md': ferryRecord(root).replace(/^ {2}lines: \d+$/m, '  lines: 90000') });
  const found = readIn(root);
  assert.ok(found.records[0]?.reading?.edited);
  assert.deepEqual(found.records[0]?.capture, fresh?.capture);
  reviewNotes(found, readSources(root));
});

test('an article is not taken down in its record, where the notice would go with the text', () => {
  const state = 'state: { kind: removed, date: 2024-02-03, reason: Asked for. }';
  const root = temporaryArchive({
    'articles/ferry.txt': goodArticle,
    'articles/other.txt': `${goodArticle}\nOther.\n`,
    'records/by-hand.md': `---\ntitle: By hand\n${state}\n---\n\nIt sails again, said the mayor.\n`,
  });
  readIn(root);
  const before = ferryRecord(root).replace(/^state:\n {2}kind: "published"$/m, state);
  writeFiles(root, { 'records/ferry.md': before });
  const found = readIn(root);
  const told = found.problems.filter(({ code }) => code === 'takedown-not-in-force');
  assert.deepEqual(told.map(({ path, hint }) => `${path}: ${/articles\/\S+\.yml/.exec(hint)?.[0]}`).sort(), [
    'records/by-hand.md: articles/by-hand.yml',
    'records/ferry.md: articles/ferry.yml',
  ]);
  assert.deepEqual(
    found.records.map(({ capture }) => capture?.path),
    ['articles/other.txt'],
  );
  assert.equal(ferryRecord(root), before);
  const notice = 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n';
  writeFiles(root, { 'articles/ferry.yml': notice, 'articles/by-hand.yml': notice });
  const taken = readIn(root);
  assert.deepEqual(taken.removed.map(({ path }) => path).sort(), ['articles/by-hand.yml', 'articles/ferry.txt']);
  assert.deepEqual(readdirSync(join(root, 'records')), ['other.md']);
  assert.equal(readIn(root).removed.length, 2);
});

test('whatever a file of records/ has in it, it is reported as a record that cannot be read', () => {
  const deep = 100_000;
  const rows = (count: number) => `lines:\n${'  - ["1-90000","paragraph",1,"r","r"]\n'.repeat(count)}`;
  const fronts: Readonly<Record<string, string>> = {
    'an alias': 'authors: &a [A]\ntopics: *a\nid: *b\n',
    'lists of lists': `authors: ${'['.repeat(deep)}\n`,
    'maps of maps': `authors: ${'{a: '.repeat(deep)}\n`,
    'keys of no map': '? [a]\n: b\n',
    'a second document': 'title: A\n...\ntitle: B\n',
    'no keys': 'The ferry sails again\n',
    'a list': '- title: A\n',
    'more lines than memory holds': rows(2000),
  };
  const texts = {
    ...Object.fromEntries(Object.entries(fronts).map(([what, front]) => [what, `---\n${front}---\n\nText.\n`])),
    'another language': '---toml\ntitle = "A"\n---\n\nText.\n',
    'a program': '---js\n{ title: process.exit(3) }\n---\n\nText.\n',
  };
  for (const [what, text] of Object.entries(texts)) {
    const root = temporaryArchive({ 'articles/other.txt': goodArticle, 'records/ferry.md': text });
    assert.deepEqual(codesOf(readIn(root)), ['broken-record'], what);
  }
});
