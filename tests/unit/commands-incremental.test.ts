import assert from 'node:assert/strict';
import { cpSync, linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { ChangingArchive } from '../support/changing-archive.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

/** `BACKFILE_SEQUENCES=200 node --import tsx --test tests/unit/commands-incremental.test.ts` is the long run. */
const sequences = Number(process.env['BACKFILE_SEQUENCES'] ?? 1);
const firstSeed = Number(process.env['BACKFILE_FIRST_SEED'] ?? 1);
const stepsEach = 3;

async function build(root: string, ...more: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { code, err } = await runHere(['build', '--root', root, ...more]);
  assert.equal(code, 0, err);
  return folderDigests(join(root, 'dist'));
}

/** The same material where no build was made before. */
async function buildClean(root: string): Promise<Readonly<Record<string, string>>> {
  const fresh = temporaryArchive({});
  rmSync(join(fresh, 'archive.yml'));
  const made = new Set(['dist', '.cache', 'records']);
  cpSync(root, fresh, { recursive: true, filter: path => path === root || !made.has(basename(path)) });
  const digests = await build(fresh);
  rmSync(fresh, { recursive: true });
  return digests;
}

function differing(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys({ ...one, ...other }).filter(path => one[path] !== other[path]);
}

test('whatever happened to an archive, the next build gives what a first build would give, byte for byte', async () => {
  for (let seed = firstSeed; seed < firstSeed + sequences; seed++) {
    const root = temporaryArchive({});
    const archive = new ChangingArchive(root, seed);
    const steps: string[] = [];
    let incremental = await build(root);
    for (let step = 0; step < stepsEach; step++) {
      steps.push(archive.step());
      incremental = await build(root);
    }
    assert.deepEqual(differing(incremental, await buildClean(root)), [], `seed ${seed}: ${steps.join('; ')}`);
    rmSync(root, { recursive: true });
  }
});

test('a build writes the files that changed, and leaves the others as they lie there', async () => {
  const root = temporaryArchive({
    'articles/harbour.txt': goodArticle,
    'articles/mill.txt': goodArticle.replace(/Harbour/g, 'Mill'),
  });
  await build(root);
  const before = filesIn(root);
  await build(root);
  assert.deepEqual(changed(before, filesIn(root)), ['manifest-sha256.txt'], 'nothing but the list of all');
  writeFileSync(join(root, 'articles/mill.txt'), goodArticle.replace(/Harbour/g, 'Mill').replace('spring', 'autumn'));
  await build(root);
  const now = changed(before, filesIn(root));
  assert.ok(now.some(path => /^articles\/mill.*\/index\.html$/.test(path)));
  assert.deepEqual(
    now.filter(path => /^articles\/harbour|^assets|^about|^robots/.test(path)),
    [],
  );
});

test('a published file that was changed by hand is made anew, though its size and time say nothing', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle });
  const before = await build(root);
  const [path = ''] = Object.keys(before).filter(one => /^articles\/.*\/index\.html$/.test(one));
  const page = join(root, 'dist', path);
  const { atime, mtime } = statSync(page);
  const edited = readFileSync(page, 'utf8').replace('council', 'kouncil');
  rmSync(page);
  writeFileSync(page, edited);
  utimesSync(page, atime, mtime);
  // A name that someone gave a file elsewhere is not shared: what is written there changes nothing.
  linkSync(join(root, 'dist/index.html'), join(root, 'copy.html'));
  assert.deepEqual(differing(before, await build(root)), []);
  writeFileSync(join(root, 'copy.html'), 'someone else’s');
  assert.equal(folderDigests(join(root, 'dist'))['index.html'], before['index.html']);
});

test('what the last build told is only a help: without it, or with nonsense in its place, all is made anew', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle });
  const before = await build(root);
  for (const nonsense of ['{', '{"layout":"backfile-output/1","files":{"index.html":[1]}}']) {
    for (const name of readdirSync(join(root, '.cache')).filter(one => one.startsWith('output-')))
      writeFileSync(join(root, '.cache', name), nonsense);
    assert.deepEqual(differing(before, await build(root)), [], nonsense);
  }
  assert.deepEqual(differing(before, await build(root, '--no-cache')), []);
});

test('a site is published though nothing can be remembered for the next build', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle, '.cache': 'a file' });
  const { code, err } = await runHere(['build', '--root', root]);
  assert.equal(code, 0, err);
  assert.match(err, /Nothing is remembered for the next build: /);
  assert.match(err, /The next build makes every page anew: /);
  assert.ok(folderDigests(join(root, 'dist'))['index.html']);
});

/** By path, what tells that a file is the same one, untouched. */
function filesIn(root: string): ReadonlyMap<string, string> {
  const paths = Object.keys(folderDigests(join(root, 'dist')));
  return new Map(
    paths.map(path => {
      const { ino, mtimeMs } = statSync(join(root, 'dist', path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
}
