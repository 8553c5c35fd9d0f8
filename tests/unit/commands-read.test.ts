import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { writeRecords } from '../../src/io/write-records.ts';
import { type ArchiveRead, readArchive, reviewNotes } from '../../src/pipeline.ts';
import { knownBefore, linesOf, type ReadAgain, readAnew } from '../../src/read-records.ts';
import { labelledLines } from '../../src/record/ledger.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';

import { projectFolder, runBackfile } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

/** `backfile read` in a folder. */
function read(root: string, again: ReadAgain = 'none', removesLeftOver = true): ArchiveRead {
  const found = readArchive(readSources(root), {}, undefined, { again });
  writeRecords(root, found.changes, { removesLeftOver });
  return found;
}

const recordOf = (root: string) => readFileSync(join(root, 'records/ferry.md'), 'utf8');
const written = ({ changes }: ArchiveRead) => changes.written.map(({ path }) => path);
const codes = ({ problems }: ArchiveRead) => problems.map(({ code }) => code);
const edited = (text: string) => text.replace('the ferry that', 'the boat that');

test('this repository’s records are those that the reader makes now, and its captures’ ledgers are in them', () => {
  const sources = readSources(projectFolder);
  const again = readArchive(sources, {}, undefined, { again: 'all' });
  assert.equal(again.changes.written.length, 4);
  for (const { path, text } of again.changes.written)
    assert.equal(readFileSync(join(projectFolder, path), 'utf8'), text, `${path}: run backfile read --again`);
  assert.deepEqual(written(readArchive(sources, {})), []);
});

test('record and capture together give every line with its label, rule, reason and repairs', () => {
  const cases = join(projectFolder, 'tests/cases');
  const known = knownBefore(readSettings(undefined, {}).value, []);
  let compared = 0;
  for (const name of readdirSync(cases)) {
    const file = readdirSync(join(cases, name)).find(each => /^capture\.(?!yml$)\w+$/.test(each)) ?? '';
    const sidecar = join(cases, name, 'capture.yml');
    const source = {
      path: `articles/${file}`,
      bytes: readFileSync(join(cases, name, file)),
      ...(existsSync(sidecar) && { sidecar: { path: 'articles/capture.yml', bytes: readFileSync(sidecar) } }),
    };
    const [record, capture] = [readAnew(source, known).value?.record, readCapture(source).value];
    assert.ok(record && capture, name);
    assert.deepEqual(labelledLines(capture, record), linesOf(capture, known), name);
    compared += 1;
  }
  assert.ok(compared > 50);
});

test('a record stands until its capture, its metadata or a setting that reading depends on changes', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  assert.deepEqual(written(read(root)), ['records/ferry.md']);
  assert.deepEqual(written(read(root)), []);
  const changes: readonly Readonly<Record<string, string>>[] = [
    { 'articles/ferry.yml': 'outlet: The Mercury\n' },
    { 'articles/ferry.txt': `${goodArticle}One more line about the ferry and its harbour.\n` },
    { 'archive.yml': 'title: T\nrights: http://rightsstatements.org/vocab/InC/1.0/\n' },
  ];
  for (const change of changes) {
    writeFiles(root, change);
    assert.deepEqual(written(read(root)), ['records/ferry.md'], JSON.stringify(change));
    assert.deepEqual(written(read(root)), [], JSON.stringify(change));
  }
  for (const change of [
    { 'archive.yml': 'title: Other\nrights: http://rightsstatements.org/vocab/InC/1.0/\n' },
    { 'articles/ferry.yml': 'outlet: The Mercury\nnotes: for us\n' },
  ]) {
    writeFiles(root, change);
    assert.deepEqual(written(read(root)), [], JSON.stringify(change));
  }
});

test('a first build and the next one publish the same of an article', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const [first, second] = [read(root), read(root)];
  assert.equal(JSON.stringify(second.records), JSON.stringify(first.records));
  assert.deepEqual(second.problems, first.problems);
});

test('a file that is no capture has no part in the record of one by the same name', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.pdf': '%PDF-1.4' });
  const first = read(root);
  const second = read(root);
  assert.deepEqual(codes(second), codes(first));
  assert.equal(JSON.stringify(second.records), JSON.stringify(first.records));
  rmSync(join(root, 'articles/ferry.txt'));
  writeFiles(root, { 'articles/other.txt': `${goodArticle}\nOther.\n` });
  assert.ok(codes(read(root, 'none', false)).includes('record-without-capture'));
});

test('a capture that became one of another format is read anew', () => {
  const page = `<h1>The ferry sails again</h1>\n<p>${goodArticle.replaceAll('\n\n', '</p>\n<p>')}</p>\n`;
  const root = temporaryArchive({ 'articles/ferry.txt': page });
  read(root);
  renameSync(join(root, 'articles/ferry.txt'), join(root, 'articles/ferry.html'));
  const found = read(root);
  assert.equal(found.records[0]?.capture?.format, 'html');
  assert.deepEqual(written(found), ['records/ferry.md']);
  // The lines of the record are those of the page.
  reviewNotes(found, readSources(root));
});

test('a fault in a NAME.yml that said nothing before is told though the record fits its capture', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.yml': 'notes: for us\n' });
  read(root);
  writeFiles(root, { 'articles/ferry.yml': 'removd:\n  date: 2024-02-03\n  reason: Asked for.\n' });
  assert.ok(codes(read(root)).includes('unknown-key'));
});

test('a record of an older reader stands, and read --again makes it anew', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  read(root);
  const now = recordOf(root);
  const older = readSources(root).records ?? [];
  assert.equal(older.length, 1);
  // What an older reader would have written: other facts, with digests that fit them.
  const [record] = readArchive(readSources(root), {}).records;
  assert.ok(record);
  assert.deepEqual(written(read(root, 'all')), ['records/ferry.md']);
  assert.equal(recordOf(root), now);
});

test('a record that was edited by hand stands, is told, and only its own name has it written over', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  read(root);
  const before = recordOf(root);
  assert.notEqual(edited(before), before);
  writeFiles(root, { 'records/ferry.md': edited(before) });
  const found = read(root);
  assert.ok(codes(found).includes('record-edited'));
  assert.ok(found.records[0]?.reading?.edited);
  read(root, 'all');
  assert.equal(recordOf(root), edited(before));
  writeFiles(root, { 'articles/ferry.yml': 'outlet: The Mercury\n' });
  const outdated = read(root);
  assert.ok(codes(outdated).includes('record-outdated'));
  assert.equal(outdated.records[0]?.outlet, undefined);
  assert.equal(recordOf(root), edited(before));
  read(root, new Set(['articles/ferry.txt']));
  assert.match(recordOf(root), /outlet: "The Mercury"/);
  assert.deepEqual(
    codes(read(root)).filter(code => code.startsWith('record')),
    [],
  );
});

test('of an article that is taken down no record stays, edited or not, with its capture or without', () => {
  for (const edit of [(text: string) => text, edited]) {
    const root = temporaryArchive({
      'articles/ferry.txt': goodArticle,
      'articles/other.txt': `${goodArticle}\nOther.\n`,
    });
    read(root);
    writeFiles(root, {
      'records/ferry.md': edit(recordOf(root)),
      'articles/ferry.yml': 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n',
    });
    const found = read(root, 'none', false);
    assert.deepEqual(found.changes.takenDown, ['records/ferry.md']);
    assert.equal(existsSync(join(root, 'records/ferry.md')), false);
    writeFiles(root, { 'records/ferry.md': 'text that came back with git\n' });
    rmSync(join(root, 'articles/ferry.txt'));
    read(root, 'none', false);
    assert.deepEqual(readdirSync(join(root, 'records')), ['other.md']);
  }
});

test('what an edited record says of its capture is what the capture says', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const [fresh] = read(root).records;
  writeFiles(root, { 'records/ferry.md': recordOf(root).replace(/^ {2}lines: \d+$/m, '  lines: 90000') });
  const found = read(root);
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
  read(root);
  const before = recordOf(root).replace(/^state:\n {2}kind: "published"$/m, state);
  writeFiles(root, { 'records/ferry.md': before });
  const found = read(root);
  const told = found.problems.filter(({ code }) => code === 'takedown-not-in-force');
  assert.deepEqual(told.map(({ path, hint }) => `${path}: ${/articles\/\S+\.yml/.exec(hint)?.[0]}`).sort(), [
    'records/by-hand.md: articles/by-hand.yml',
    'records/ferry.md: articles/ferry.yml',
  ]);
  assert.deepEqual(found.records.map(({ capture }) => capture?.path), ['articles/other.txt']);
  assert.equal(recordOf(root), before);
  const notice = 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n';
  writeFiles(root, { 'articles/ferry.yml': notice, 'articles/by-hand.yml': notice });
  const taken = read(root);
  assert.deepEqual(taken.removed.map(({ path }) => path).sort(), ['articles/by-hand.yml', 'articles/ferry.txt']);
  assert.deepEqual(readdirSync(join(root, 'records')), ['other.md']);
  assert.equal(read(root).removed.length, 2);
});

test('a record whose capture is gone is told and not published, and read removes it unless someone edited it', () => {
  const root = temporaryArchive({
    'articles/ferry.txt': goodArticle,
    'articles/other.txt': `${goodArticle}\nOther.\n`,
  });
  read(root);
  rmSync(join(root, 'articles/ferry.txt'));
  const built = read(root, 'none', false);
  assert.ok(codes(built).includes('record-without-capture'));
  assert.equal(built.records.length, 1);
  assert.ok(existsSync(join(root, 'records/ferry.md')));
  const kept = recordOf(root);
  writeFiles(root, { 'records/ferry.md': edited(kept) });
  read(root);
  assert.ok(existsSync(join(root, 'records/ferry.md')));
  writeFiles(root, { 'records/ferry.md': kept });
  read(root);
  assert.deepEqual(readdirSync(join(root, 'records')), ['other.md']);
});

test('a record without a capture is an article, and says so', () => {
  const root = temporaryArchive({
    'articles/other.txt': goodArticle,
    'records/2021/ferry.md': '---\ntitle: The ferry\ndate: 2021-03-14\n---\n\nIt sails again, said the mayor.\n',
  });
  const { records, problems } = read(root);
  const ferry = records.find(({ recordPath }) => recordPath === 'records/2021/ferry.md');
  assert.equal(ferry?.headline?.text, 'The ferry');
  assert.equal(ferry?.capture, undefined);
  assert.deepEqual(
    problems.filter(({ path }) => path.startsWith('records/')),
    [],
  );
  assert.ok(existsSync(join(root, 'records/2021/ferry.md')));
});

test('a record that cannot be read stops the build, and is not written over', () => {
  for (const text of [
    '<<<<<<< HEAD\n',
    '---\ntitle: [\n---\nText.\n',
    '---\nformat: backfile-record/9\n---\nText.\n',
    '---\ntitle: By hand\n---\nText.\n',
  ]) {
    const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'records/ferry.md': text });
    const found = read(root);
    assert.deepEqual(codes(found), ['broken-record'], text);
    assert.equal(found.records.length, 0);
    assert.equal(recordOf(root), text);
  }
});

test('whatever a file of records/ has in it, it is reported as a record that cannot be read', () => {
  const deep = 100_000;
  const rows = (count: number) => `lines:\n${'  - ["1-90000","paragraph",1,"r","r"]\n'.repeat(count)}`;
  const fronts: Readonly<Record<string, string>> = {
    'an alias': 'authors: &a [A]\ntopics: *a\nid: *b\n',
    'lists of lists': `authors: ${'['.repeat(deep)}\n`,
    'maps of maps': `authors: ${'{a: '.repeat(deep)}\n`,
    'keys of no map': '? [a]\n: b\n',
    'a second document': 'title: A\n...\n---\ntitle: B\n',
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
    assert.deepEqual(codes(read(root)), ['broken-record'], what);
  }
});

test('read --compare tells what a reader would change, article by article, and writes nothing', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  assert.equal(runBackfile(['read', '--root', root]).code, 0);
  const same = runBackfile(['read', '--compare', '--root', root]);
  assert.match(same.err, /0 of 1 record would change/);
  assert.equal(same.out, '');
  const before = edited(recordOf(root));
  writeFiles(root, { 'records/ferry.md': before });
  const { code, out } = runBackfile(['read', '--compare', 'ferry', '--root', root]);
  assert.equal(code, 0);
  assert.match(out, /^records\/ferry\.md\n-.*the boat that.*\n\+.*the ferry that/m);
  assert.equal(recordOf(root), before);
  assert.equal(runBackfile(['read', 'ferry', '--root', root]).code, 1);
});
