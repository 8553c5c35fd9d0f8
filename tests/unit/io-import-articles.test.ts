import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formsOf } from '../../src/io/media-folder.ts';
import { pngOf } from '../support/pictures.ts';
import { runHere } from '../support/run-backfile.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';
import { uploads, wordPressExport } from '../support/wordpress-export.ts';

const media = Object.fromEntries(Object.entries(uploads(12)).map(([path, bytes]) => [`uploads/${path}`, bytes]));
const archive = () => temporaryArchive({ 'articles/.keep': '', 'wp.xml': [...wordPressExport(12)].join(''), ...media });
const filesIn = (root: string) =>
  (readdirSync(join(root, 'articles'), { recursive: true, encoding: 'utf8' }) as string[])
    .filter(path => /[^/]\.\w+$/.test(path))
    .sort();

test('an import writes captures, facts and pictures; again, it writes nothing, and what an editor changed stays', async () => {
  const root = archive();
  const words = ['import', 'wp.xml', '--media', 'uploads', '--yes', '--json'];
  const first = await runHere(words, { cwd: root });
  assert.equal(first.code, 0, first.err);
  const { written, pictures } = JSON.parse(first.out);
  assert.deepEqual([written.length, pictures], [10, 4]);
  const before = filesIn(root);
  assert.ok(before.includes(written[0].slice('articles/'.length)));
  const sidecar = join(root, written[0].replace('.html', '.yml'));
  writeFileSync(sidecar, `# mine\n${readFileSync(sidecar, 'utf8')}`);
  const again = JSON.parse((await runHere(words, { cwd: root })).out);
  assert.deepEqual([again.written.length, again.there, again.pictures, again.problems.length], [0, 10, 0, 0]);
  assert.deepEqual(filesIn(root), before);
  assert.ok(readFileSync(sidecar, 'utf8').startsWith('# mine'));
});

test('an import that was stopped goes on: an article without its NAME.yml gets it, and one that is missing comes', async () => {
  const root = archive();
  const words = ['import', 'wp.xml', '--yes', '--json'];
  const { written } = JSON.parse((await runHere(words, { cwd: root })).out);
  const [whole, gone] = written.map((path: string) => join(root, path));
  const facts = whole.replace('.html', '.yml');
  const text = readFileSync(facts, 'utf8');
  rmSync(facts);
  rmSync(gone);
  rmSync(gone.replace('.html', '.yml'));
  const again = JSON.parse((await runHere(words, { cwd: root })).out);
  assert.deepEqual(again.written, [written[1]]);
  assert.equal(readFileSync(facts, 'utf8'), text);
});

test('a text that changed since is told and not written over', async () => {
  const root = archive();
  const words = ['import', 'wp.xml', '--yes', '--json'];
  const { written } = JSON.parse((await runHere(words, { cwd: root })).out);
  writeFileSync(join(root, 'wp.xml'), readFileSync(join(root, 'wp.xml'), 'utf8').replace('LARKHAVEN', 'SALTMARSH'));
  const again = JSON.parse((await runHere(words, { cwd: root })).out);
  assert.equal(again.written.length, 0);
  assert.equal(again.problems[0].code, 'import-changed');
  assert.ok(!readFileSync(join(root, written[0]), 'utf8').includes('SALTMARSH'));
});

test('an article that was taken down does not come back', async () => {
  const root = archive();
  const words = ['import', 'wp.xml', '--yes', '--json'];
  const { written } = JSON.parse((await runHere(words, { cwd: root })).out);
  await runHere(['remove', written[0], '--reason', 'Asked for', '--delete-file'], { cwd: root });
  const again = JSON.parse((await runHere(words, { cwd: root })).out);
  assert.deepEqual([again.written, again.problems], [[], []]);
  assert.ok(
    again.leftOut.some(({ what }: { what: string }) => what === 'articles that were taken down from the archive'),
  );
  assert.ok(!existsSync(join(root, written[0])));
});

test('a dry run writes nothing; without a terminal an import needs --yes; a no at the terminal is a no', async () => {
  const root = archive();
  const dry = await runHere(['import', 'wordpress', 'wp.xml', '--dry-run', '--json'], { cwd: root });
  assert.equal(JSON.parse(dry.out).written.length, 10);
  const silent = await runHere(['import', 'wp.xml'], { cwd: root });
  assert.equal(silent.code, 1);
  assert.match(silent.err, /--yes/);
  const no = await runHere(['import', 'wp.xml'], { cwd: root, ask: async () => 'n' });
  assert.deepEqual([no.code, filesIn(root)], [0, []]);
  assert.equal((await runHere(['import', 'archive.yml', '--yes'], { cwd: root })).code, 1);
});

test('a picture outside of the folder, or that is none, is not taken', async () => {
  const root = temporaryArchive({
    'articles/.keep': '',
    'secret.png': pngOf(20, 20),
    'uploads/x/text.png': 'no picture',
    'wp.xml': [...wordPressExport(1)]
      .join('')
      .replace(
        ']]></content',
        '<img src="https://mercury.example/wp-content/uploads/x/..%2F..%2Fsecret.png"><img src="/x/text.png">]]></content',
      ),
  });
  const { code, out } = await runHere(['import', 'wp.xml', '--media', 'uploads', '--yes', '--json'], { cwd: root });
  const { problems, pictures } = JSON.parse(out);
  assert.deepEqual([code, pictures, existsSync(join(root, 'articles/pictures'))], [0, 0, false]);
  assert.deepEqual(
    problems.map((problem: { code: string }) => problem.code),
    ['import-picture-missing', 'import-picture-missing'],
  );
});

test('the file of a picture is looked for by the end of its address, the uploaded one first', () => {
  assert.deepEqual(formsOf('https://a.example/uploads/2019/q-300x200.jpg'), [
    ...['uploads/2019/q.jpg', 'uploads/2019/q-scaled.jpg', 'uploads/2019/q-300x200.jpg'],
    ...['2019/q.jpg', '2019/q-scaled.jpg', '2019/q-300x200.jpg'],
  ]);
  assert.deepEqual(formsOf('https://a.example/a.php'), []);
});
