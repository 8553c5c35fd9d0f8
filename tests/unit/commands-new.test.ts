import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { runHere } from '../support/run-backfile.ts';
import { writeFiles } from '../support/temporary-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-new-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('new begins an archive that check has nothing against, and never begins one where one is', async () => {
  const made = await runHere(['new', 'larkhaven-papers', '--yes', '--contact', 'editors@larkhaven.example'], {
    cwd: folder,
  });
  assert.equal(made.code, 0, made.err);
  assert.equal(made.out, '  cd larkhaven-papers\n  npm install && npm start\n');
  const checked = await runHere(['check', '--strict', '--root', join(folder, 'larkhaven-papers')]);
  assert.equal(checked.code, 0, checked.err);
  assert.match(checked.err, /1 article read: no problems/);
  assert.equal(parse(read('larkhaven-papers/archive.yml')).title, 'Larkhaven papers');
  const { dependencies, scripts } = JSON.parse(read('larkhaven-papers/package.json'));
  assert.match(dependencies.backfile, /^\d+\.\d+\.\d+$/);
  assert.equal(scripts.start, 'backfile serve');
  const before = read('larkhaven-papers/archive.yml');
  const again = await runHere(['new', 'larkhaven-papers', '--yes', '--title', 'Another'], { cwd: folder });
  assert.equal(again.code, 1);
  assert.match(again.err, /There is an archive in .* already\. Nothing was written\./);
  assert.equal(read('larkhaven-papers/archive.yml'), before);
});

test('where Backfile is installed already, package.json and other files keep what they say', async () => {
  writeFiles(folder, {
    'own/package.json': JSON.stringify({
      name: 'mine',
      scripts: { test: 'echo "Error: no test specified"', build: 'make' },
      dependencies: { backfile: 'file:../b.tgz' },
    }),
    'own/node_modules/backfile/package.json': '{}',
    'own/README.md': 'My own.',
  });
  const { code, out, err } = await runHere(['new', '.', '--yes', '--title', 'The “Papers”: 1900 #1'], {
    cwd: join(folder, 'own'),
  });
  assert.equal(code, 0, err);
  assert.equal(out, '  npm start\n');
  const { name, scripts, dependencies } = JSON.parse(read('own/package.json'));
  assert.deepEqual(
    [name, scripts.build, scripts.test, scripts.check, dependencies.backfile],
    ['mine', 'make', undefined, 'backfile check', 'file:../b.tgz'],
  );
  assert.equal(read('own/README.md'), 'My own.');
  assert.match(err, /README\.md is there already/);
  assert.equal(parse(read('own/archive.yml')).title, 'The “Papers”: 1900 #1');
});

test('at a terminal it asks, takes a number for a choice, and asks again where archive.yml would not take the answer', async () => {
  const answers = ['The Papers', 'papers', 'https://papers.example/', 'de', '', '4', '2', 'no-ai'];
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  const { code, err } = await runHere(['new', 'asked'], { cwd: folder, ask });
  assert.equal(code, 0, err);
  assert.equal(asked.filter(question => question.startsWith('Where will it be published?')).length, 2);
  assert.match(err, /“papers”: not an address that starts with http/);
  assert.deepEqual(parse(read('asked/archive.yml')), {
    title: 'The Papers',
    address: 'https://papers.example/',
    language: 'de',
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    publish: 'excerpt',
    crawlers: 'no-ai',
  });
});

test('an option that archive.yml would not take is told of, and nothing is written', async () => {
  const { code, err } = await runHere(['new', 'bad', '--yes', '--crawlers', 'some'], { cwd: folder });
  assert.equal(code, 1);
  assert.match(err, /--crawlers is “some”: neither “all” nor “no-ai” nor “none”/);
  assert.ok(!existsSync(join(folder, 'bad')));
});

test('a packed file is named from the archive’s folder', async () => {
  await runHere(['new', 'deep/er', '--yes', '--package', 'backfile-1.0.0.tgz'], { cwd: folder });
  assert.equal(JSON.parse(read('deep/er/package.json')).dependencies.backfile, 'file:../../backfile-1.0.0.tgz');
});
