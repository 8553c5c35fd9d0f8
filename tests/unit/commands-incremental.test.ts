import assert from 'node:assert/strict';
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ChangingArchive } from '../support/changing-archive.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

/** `BACKFILE_SEQUENCES=200 node --import tsx --test tests/unit/commands-incremental.test.ts` is the long run. */
const sequences = Number(process.env['BACKFILE_SEQUENCES'] ?? 1);
const firstSeed = Number(process.env['BACKFILE_FIRST_SEED'] ?? 1);
const stepsEach = 3;

async function build(root: string, ...more: readonly string[]): Promise<Readonly<Record<string, string>>> {
  await told(root, ...more);
  return folderDigests(join(root, 'dist'));
}

/** What a build tells as JSON, and whether it found that there was nothing to build. */
async function told(root: string, ...more: readonly string[]) {
  const { code, out, err } = await runHere(['build', '--root', root, '--json', ...more]);
  assert.equal(code, 0, err);
  return { json: out, isSame: err.includes('Nothing has changed since the last build.') };
}

/** The same material where no build was made before. */
async function buildClean(root: string) {
  const fresh = temporaryArchive({});
  rmSync(join(fresh, 'archive.yml'));
  const made = new Set(['dist', '.dist.kept', '.cache', 'records']);
  cpSync(root, fresh, { recursive: true, filter: path => path === root || !made.has(basename(path)) });
  const { json } = await told(fresh);
  const digests = folderDigests(join(fresh, 'dist'));
  rmSync(fresh, { recursive: true });
  return { digests, json };
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
    if (seed % 2 === 1) {
      // Only of files that have lain there for two seconds a build knows by their times that they are untouched.
      await setTimeout(2100);
      await build(root);
    }
    for (let step = 0; step < stepsEach; step++) {
      steps.push(archive.step());
      incremental = await build(root);
    }
    const clean = await buildClean(root);
    const all = `seed ${seed}: ${steps.join('; ')}`;
    assert.deepEqual(differing(incremental, clean.digests), [], all);
    // A build that finds nothing to do tells what one would tell that did all of it.
    await told(root);
    const again = await told(root);
    assert.equal(again.isSame, true, all);
    assert.deepEqual(withoutLeftRecords(again.json), withoutLeftRecords(clean.json), all);
    assert.deepEqual(differing(folderDigests(join(root, 'dist')), clean.digests), [], all);
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
  assert.deepEqual(changed(before, filesIn(root)), []);
  writeFileSync(join(root, 'articles/mill.txt'), goodArticle.replace(/Harbour/g, 'Mill').replace('spring', 'autumn'));
  await build(root);
  const now = changed(before, filesIn(root));
  assert.ok(now.some(path => /^articles\/mill.*\/index\.html$/.test(path)));
  assert.deepEqual(
    now.filter(path => /^articles\/harbour|^assets|^about|^robots/.test(path)),
    [],
  );
});

test('a build ends at once when nothing is changed, by what the files hold and not by their times', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle, 'articles/.draft': 'Not yet.' });
  const first = await told(root);
  assert.deepEqual(await told(root), { ...first, isSame: true });
  // As a checkout elsewhere would have it: other files, with other times.
  const copy = temporaryArchive({});
  cpSync(root, copy, { recursive: true });
  assert.deepEqual(await told(copy), { ...first, isSame: true });
  const harbour = join(root, 'articles/harbour.txt');
  for (const path of [harbour, join(root, 'archive.yml')]) utimesSync(path, 1000, 1000);
  await told(root);
  const { atime, mtime } = statSync(harbour);
  writeFileSync(harbour, goodArticle.replace('islands', 'islanos'));
  utimesSync(harbour, atime, mtime);
  assert.equal((await told(root)).isSame, false);
  const page = Object.keys(folderDigests(join(root, 'dist'))).find(path => /^articles\/.*\/index\.html$/.test(path));
  assert.match(readFileSync(join(root, 'dist', page ?? ''), 'utf8'), /islanos/);
});

test('a build goes on when anything is changed that the site is made from, or anything that was published', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle, 'articles/.draft': 'Not yet.' });
  await told(root);
  const changes: Readonly<Record<string, () => void>> = {
    'an article': () => writeFileSync(join(root, 'articles/mill.txt'), goodArticle.replace(/Harbour/g, 'Mill')),
    'what editors know of it': () => writeFileSync(join(root, 'articles/mill.yml'), 'outlet: The Mill\n'),
    'an article less': () => rmSync(join(root, 'articles/mill.yml')),
    'a record that was edited': () => editFile(join(root, 'records/mill.md'), 'spring', 'autumn'),
    'a record less': () => rmSync(join(root, 'records/mill.md')),
    'a name that is ignored': () => writeFileSync(join(root, 'articles/.other'), ''),
    'what is ignored': () => writeFileSync(join(root, 'articles/.draft'), 'removed:'.repeat(2)),
    settings: () => writeFileSync(join(root, 'archive.yml'), 'title: The Larkhaven Papers\nmotto: Kept\n'),
    'a list': () => writeFiles(root, { 'authority/people.yml': 'Ada Thorne:\n  note: Mayor.\n' }),
    'a theme': () => writeFiles(root, { 'theme/style.css': '.page-count { order: 3; }\n' }),
    'a page': () => editFile(join(root, 'dist/index.html'), 'Papers', 'papers'),
    'a page less': () => rmSync(join(root, 'dist/index.html')),
    'a file more': () => writeFileSync(join(root, 'dist/more.txt'), ''),
    'a folder more': () => mkdirSync(join(root, 'dist/more')),
    'a name more for a page': () => linkSync(join(root, 'dist/index.html'), join(root, 'copy.html')),
    'other checksums': () => writeFileSync(join(root, 'dist/manifest-sha256.txt'), ''),
  };
  for (const [what, change] of Object.entries(changes)) {
    change();
    assert.equal((await told(root)).isSame, false, what);
    assert.equal((await told(root)).isSame, true, what);
  }
  const { err } = await runHere(['build', '--root', root], { env: { BACKFILE_PATH_PREFIX: 'elsewhere' } });
  assert.doesNotMatch(err, /Nothing has changed/);
  assert.deepEqual(
    readdirSync(join(root, 'dist')).filter(name => name.startsWith('more')),
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

test('what is kept beside the site is second names of its files and nothing else, whatever became of it meanwhile', async () => {
  const root = temporaryArchive({
    'articles/harbour.txt': goodArticle,
    'articles/mill.txt': goodArticle.replace(/Harbour/g, 'Mill'),
  });
  const kept = join(root, '.dist.kept');
  const edit = (word: string) =>
    writeFileSync(join(root, 'articles/mill.txt'), goodArticle.replace(/Harbour/g, 'Mill').replace('spring', word));
  await build(root);
  edit('autumn');
  await build(root);
  for (const path of Object.keys(folderDigests(kept)))
    assert.equal(statSync(join(kept, path)).ino, statSync(join(root, 'dist', path)).ino, path);
  const changes: Readonly<Record<string, () => void>> = {
    'a file written to': () => writeFileSync(join(kept, 'robots.txt'), 'other'),
    'a file more': () => writeFileSync(join(kept, 'more.txt'), ''),
    'a folder more': () => mkdirSync(join(kept, 'more/and/more'), { recursive: true }),
    'a file in the place of a folder': () => {
      rmSync(join(kept, 'articles'), { recursive: true });
      writeFileSync(join(kept, 'articles'), '');
    },
    'a folder in the place of a file': () => {
      rmSync(join(kept, 'robots.txt'));
      mkdirSync(join(kept, 'robots.txt/in'), { recursive: true });
    },
    'a link in the place of a folder': () => {
      rmSync(join(kept, 'assets'), { recursive: true });
      symlinkSync(join(root, 'articles'), join(kept, 'assets'));
    },
    'nothing at all': () => rmSync(kept, { recursive: true }),
  };
  for (const [what, change] of Object.entries(changes)) {
    change();
    edit(what);
    const incremental = await build(root);
    const clean = await buildClean(root);
    assert.deepEqual(differing(incremental, clean.digests), [], what);
    assert.equal((await told(root)).isSame, true, what);
  }
});

test('what the last build told is only a help: without it, or with nonsense in its place, all is made anew', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle });
  const before = await build(root);
  for (const nonsense of ['{', '{"layout":"backfile-output/1","files":{"index.html":[1]}}']) {
    for (const name of readdirSync(join(root, '.cache')).filter(one => /^(?:output|finished)-/.test(one)))
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

/** Where a first build is made no records are left of captures that are gone or have another name. */
function withoutLeftRecords(json: string) {
  const { problems, ...counts }: { readonly problems: readonly { readonly code: string }[] } = JSON.parse(json);
  const ofLeftRecords = new Set(['record-without-capture', 'article-moved']);
  return { ...counts, problems: problems.filter(({ code }) => !ofLeftRecords.has(code)) };
}

function editFile(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

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
