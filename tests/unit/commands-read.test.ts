import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { readArchive } from '../../src/pipeline.ts';
import { knownBefore, linesOf, readAnew } from '../../src/read-records.ts';
import { labelledLines } from '../../src/record/ledger.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';
import { codesOf, ferryRecord, readIn, writtenBy } from '../support/read-in-folder.ts';
import { projectFolder, runBackfile } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const edited = (text: string) => text.replace('the ferry that', 'the boat that');

test('this repository’s records are those that the reader makes now, and its captures’ ledgers are in them', () => {
  const sources = readSources(projectFolder);
  const again = readArchive(sources, {}, undefined, { again: 'all' });
  assert.equal(again.changes.written.length, 4);
  for (const { path, text } of again.changes.written)
    assert.equal(readFileSync(join(projectFolder, path), 'utf8'), text, `${path}: run backfile read --again`);
  assert.deepEqual(writtenBy(readArchive(sources, {})), []);
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
  assert.deepEqual(writtenBy(readIn(root)), ['records/ferry.md']);
  assert.deepEqual(writtenBy(readIn(root)), []);
  const changes: readonly Readonly<Record<string, string>>[] = [
    { 'articles/ferry.yml': 'outlet: The Mercury\n' },
    { 'articles/ferry.txt': `${goodArticle}One more line about the ferry and its harbour.\n` },
    { 'archive.yml': 'title: T\nrights: http://rightsstatements.org/vocab/InC/1.0/\n' },
  ];
  for (const change of changes) {
    writeFiles(root, change);
    assert.deepEqual(writtenBy(readIn(root)), ['records/ferry.md'], JSON.stringify(change));
    assert.deepEqual(writtenBy(readIn(root)), [], JSON.stringify(change));
  }
  for (const change of [
    { 'archive.yml': 'title: Other\nrights: http://rightsstatements.org/vocab/InC/1.0/\n' },
    { 'articles/ferry.yml': 'outlet: The Mercury\nnotes: for us\n' },
  ]) {
    writeFiles(root, change);
    assert.deepEqual(writtenBy(readIn(root)), [], JSON.stringify(change));
  }
});

test('a first build and the next one publish the same of an article', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const [first, second] = [readIn(root), readIn(root)];
  assert.equal(JSON.stringify(second.records), JSON.stringify(first.records));
  assert.deepEqual(second.problems, first.problems);
});

test('a record that was edited by hand stands, is told, and only its own name has it written over', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  readIn(root);
  const before = ferryRecord(root);
  assert.notEqual(edited(before), before);
  writeFiles(root, { 'records/ferry.md': edited(before) });
  const found = readIn(root);
  assert.ok(codesOf(found).includes('record-edited'));
  assert.ok(found.records[0]?.reading?.edited);
  readIn(root, 'all');
  assert.equal(ferryRecord(root), edited(before));
  writeFiles(root, { 'articles/ferry.yml': 'outlet: The Mercury\n' });
  const outdated = readIn(root);
  assert.ok(codesOf(outdated).includes('record-outdated'));
  assert.equal(outdated.records[0]?.outlet, undefined);
  assert.equal(ferryRecord(root), edited(before));
  readIn(root, new Set(['articles/ferry.txt']));
  assert.match(ferryRecord(root), /outlet: "The Mercury"/);
  assert.deepEqual(
    codesOf(readIn(root)).filter(code => code.startsWith('record')),
    [],
  );
});

test('of an article that is taken down no record stays, edited or not, with its capture or without', () => {
  for (const edit of [(text: string) => text, edited]) {
    const root = temporaryArchive({
      'articles/ferry.txt': goodArticle,
      'articles/other.txt': `${goodArticle}\nOther.\n`,
    });
    readIn(root);
    writeFiles(root, {
      'records/ferry.md': edit(ferryRecord(root)),
      'articles/ferry.yml': 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n',
    });
    const found = readIn(root, 'none', false);
    assert.deepEqual(found.changes.takenDown, ['records/ferry.md']);
    assert.equal(existsSync(join(root, 'records/ferry.md')), false);
    writeFiles(root, { 'records/ferry.md': 'text that came back with git\n' });
    rmSync(join(root, 'articles/ferry.txt'));
    readIn(root, 'none', false);
    assert.deepEqual(readdirSync(join(root, 'records')), ['other.md']);
  }
});

test('a record whose capture is gone is told and not published, and read removes it unless someone edited it', () => {
  const root = temporaryArchive({
    'articles/ferry.txt': goodArticle,
    'articles/other.txt': `${goodArticle}\nOther.\n`,
  });
  readIn(root);
  rmSync(join(root, 'articles/ferry.txt'));
  const built = readIn(root, 'none', false);
  assert.ok(codesOf(built).includes('record-without-capture'));
  assert.equal(built.records.length, 1);
  assert.ok(existsSync(join(root, 'records/ferry.md')));
  const kept = ferryRecord(root);
  writeFiles(root, { 'records/ferry.md': edited(kept) });
  readIn(root);
  assert.ok(existsSync(join(root, 'records/ferry.md')));
  writeFiles(root, { 'records/ferry.md': kept });
  readIn(root);
  assert.deepEqual(readdirSync(join(root, 'records')), ['other.md']);
});

test('a record without a capture is an article, and says so', () => {
  const root = temporaryArchive({
    'articles/other.txt': goodArticle,
    'records/2021/ferry.md': '---\ntitle: The ferry\ndate: 2021-03-14\n---\n\nIt sails again, said the mayor.\n',
  });
  const { records, problems } = readIn(root);
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
  const asAnother = /has the name of the record of articles\/ferry\.txt/;
  const asBroken = /cannot be read as a record/;
  for (const [text, told] of [
    ['<<<<<<< HEAD\n', asAnother],
    ['---\ntitle: [\n---\nText.\n', asBroken],
    ['---\nformat: backfile-record/9\n---\nText.\n', asBroken],
    ['---\ntitle: By hand\n---\nText.\n', asAnother],
  ] as const) {
    const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'records/ferry.md': text });
    const found = readIn(root);
    assert.deepEqual(codesOf(found), ['broken-record'], text);
    assert.match(found.problems[0]?.message ?? '', told);
    assert.equal(found.records.length, 0);
    assert.equal(ferryRecord(root), text);
  }
});

test('read --compare tells what a reader would change, article by article, and writes nothing', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  assert.equal(runBackfile(['read', '--root', root]).code, 0);
  const same = runBackfile(['read', '--compare', '--root', root]);
  assert.match(same.err, /0 of 1 record would change/);
  assert.equal(same.out, '');
  const before = edited(ferryRecord(root));
  writeFiles(root, { 'records/ferry.md': before });
  const { code, out } = runBackfile(['read', '--compare', 'ferry', '--root', root]);
  assert.equal(code, 0);
  assert.match(out, /^records\/ferry\.md\n-.*the boat that.*\n\+.*the ferry that/m);
  assert.equal(ferryRecord(root), before);
  assert.equal(runBackfile(['read', 'ferry', '--root', root]).code, 1);
});
