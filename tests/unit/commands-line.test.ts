import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectFolder, runBackfile, runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const root = temporaryArchive({
  'articles/ferry.txt': goodArticle,
  'articles/ferry.yml': 'outlet: Larkhaven Gazette\n',
});
const shown = [process.execPath, join(projectFolder, 'bin/backfile.js'), root];

test('an unknown command is wrong usage, and the nearest one is named', async () => {
  const { code, err } = await runHere(['biuld']);
  assert.equal(code, 2);
  assert.match(err, /unknown command 'biuld'/);
  assert.match(err, /Did you mean build\?/);
});

test('an unknown option, a missing argument and a port that is none are wrong usage', async () => {
  for (const words of [['build', '--outptu', 'x'], ['show'], ['serve', '--port', 'eighty']]) {
    assert.equal((await runHere(words)).code, 2, words.join(' '));
  }
});

test('a root that is no folder is told of, and nothing is made there', async () => {
  for (const [place, told] of [
    ['nowhere', /There is no folder .*nowhere\.\n.*--root/],
    ['articles/ferry.txt', /ferry\.txt is not a folder/],
  ] as const) {
    const { code, err } = await runHere(['build', '--root', join(root, place)]);
    assert.equal(code, 1);
    assert.match(err, told);
  }
  assert.ok(!existsSync(join(root, 'nowhere')));
});

test('an output that cannot be written is told of in words, not with a stack', () => {
  const { code, err } = runBackfile(['build', '--root', root, '--output', 'articles/ferry.txt/site']);
  assert.equal(code, 1);
  assert.match(err, /^✗ .*ferry\.txt\S*: this is a file, and a folder is needed .*\n {2}→ .*--output\.\n$/);
});

test('every command has help, which ends with 0', async () => {
  const top = await runHere(['--help']);
  assert.equal(top.code, 0);
  for (const command of ['build', 'serve', 'check', 'show', 'names', 'verify']) {
    assert.match(top.out, new RegExp(`^ +${command}\\b`, 'm'));
    const { code, out } = await runHere([command, '--help']);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`Usage: backfile ${command}`));
  }
});

test('show finds a capture by path, name or id, and prints its record and its ledger', async () => {
  const byName = await runHere(['show', 'ferry.txt'], { cwd: root });
  assert.equal(byName.code, 0, byName.err);
  assert.match(byName.out, /Harbour town votes to reopen its ferry line/);
  assert.match(byName.out, /^ *1 {2}headline +[01]\.\d\d {2}Harbour town/m);
  const told: { record: { id: string }; lines: { number: number }[] } = JSON.parse(
    (await runHere(['show', 'articles/ferry.yml', '--json'], { cwd: root })).out,
  );
  assert.equal(told.lines.length, goodArticle.trimEnd().split('\n').length);
  assert.equal((await runHere(['show', told.record.id, '--root', root])).out, byName.out);
  assert.equal((await runHere(['show', join(root, 'articles/ferry.txt'), '--root', root])).out, byName.out);
});

test('show prints the lines of a file without an article, so that an editor can correct them', async () => {
  const menu = temporaryArchive({ 'articles/menu.txt': 'Home\nNews\nSport\nAccept all cookies\n' });
  const { code, out, err } = await runHere(['show', 'menu.txt', '--root', menu]);
  assert.equal(code, 1);
  assert.match(err, /no-article-found[\s\S]*backfile show articles\/menu\.txt[\s\S]*articles\/menu\.yml/);
  assert.match(out, /^ *4 {2}boilerplate .*Accept all cookies/m);
});

test('show prints the lines of a file whose front matter cannot be read', async () => {
  const front = `---\ntitle: Ferry: it sails\nremoved:\n  date: 2021-03-14\n---\n${goodArticle}`;
  const broken = temporaryArchive({ 'articles/a.md': front, 'articles/b.md': goodArticle, 'articles/b.yml': 'date:x' });
  const { code, out, err } = await runHere(['show', 'a.md', '--root', broken]);
  assert.equal(code, 1);
  assert.match(err, /a\.md:2 {2}error {2}broken-yaml/);
  assert.match(
    out,
    /^ *2 {2}metadata .*title: Ferry[\s\S]*^ *6 {2}(?!metadata).*Harbour town[\s\S]*^ *8 {2}paragraph/m,
  );
  assert.match((await runHere(['show', 'b.md', '--root', broken])).out, /^ *3 {2}paragraph/m);
});

test('show colours the ledger when asked to, and says what was meant when nothing is found', async () => {
  const coloured = await runHere(['show', 'ferry'], { cwd: root, env: { FORCE_COLOR: '1' } });
  assert.ok(coloured.out.includes('\u001b[35mheadline'));
  const { code, err } = await runHere(['show', 'fery.txt'], { cwd: root });
  assert.equal(code, 1);
  assert.match(err, /“fery\.txt”[\s\S]*Did you mean ferry\.txt\?/);
});

test('a reader of the output may stop early', () => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', '"$0" "$1" show ferry --root "$2" | head -n 1', ...shown], {
    encoding: 'utf8',
  });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '---\n', stderr: '' });
});
