import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBuildLock } from '../../src/io/build-lock.ts';
import { OperationError } from '../../src/io/operation-error.ts';
import { emptyPreview, publishFolder, restoreSite, restoreSiteIfAlone } from '../../src/io/publish-folder.ts';
import { projectFolder, runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'backfile-publish-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const alone = { requireHeld: () => {} };
const oldSite = { 'index.html': 'old', 'manifest-sha256.txt': '' };
const below = (name: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]));

test('publishing puts a new folder in the place of the old one', async () => {
  const home = folder({ 'dist/index.html': 'old', 'dist/manifest-sha256.txt': '' });
  await publishFolder(join(home, 'dist'), async staging => writeFileSync(join(staging, 'index.html'), 'new'), alone);
  assert.deepEqual(readdirSync(home), ['dist']);
  assert.deepEqual(readdirSync(join(home, 'dist')), ['index.html']);
  assert.equal(readFileSync(join(home, 'dist/index.html'), 'utf8'), 'new');
});

test('a build that fails leaves the old site as it was and nothing beside it', async () => {
  const home = folder({ 'dist/index.html': 'old', 'dist/manifest-sha256.txt': '' });
  const failing = publishFolder(
    join(home, 'dist'),
    async staging => {
      writeFileSync(join(staging, 'index.html'), 'half');
      throw new Error('a template is broken');
    },
    alone,
  );
  await assert.rejects(failing, /a template is broken/);
  assert.deepEqual(readdirSync(home), ['dist']);
  assert.equal(readFileSync(join(home, 'dist/index.html'), 'utf8'), 'old');
});

test('what an interrupted build left behind is put right', async () => {
  const home = folder({
    ...below('.dist.previous', oldSite),
    '.dist.staging/half.html': 'half',
    '.dist.discarded-1/x': '',
  });
  assert.equal(await restoreSite(join(home, 'dist')), true);
  assert.equal(readFileSync(join(home, 'dist/index.html'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(home), ['dist']);
});

test('an empty folder that someone made in the place of the site gives way, and a newer site does not', async () => {
  const empty = folder(below('.dist.previous', oldSite));
  mkdirSync(join(empty, 'dist'));
  assert.equal(await restoreSite(join(empty, 'dist')), true);
  assert.equal(readFileSync(join(empty, 'dist/index.html'), 'utf8'), 'old');
  const newer = folder({
    ...below('.dist.previous', oldSite),
    'dist/index.html': 'new',
    'dist/manifest-sha256.txt': '',
  });
  assert.equal(await restoreSite(join(newer, 'dist')), false);
  assert.equal(readFileSync(join(newer, 'dist/index.html'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(newer), ['dist']);
});

test('who only looks at a site leaves a build alone that is at work', async () => {
  const home = folder(below('.dist.previous', oldSite));
  const output = join(home, 'dist');
  await withBuildLock(output, async () => {
    await assert.rejects(restoreSiteIfAlone(output), /Another build/);
  });
  assert.ok(!existsSync(output));
  assert.equal(await restoreSiteIfAlone(output), true);
  assert.equal(await restoreSiteIfAlone(output), false);
});

test('a folder that holds no site is never replaced', async () => {
  const home = folder({ 'photographs/a.jpg': 'a', 'photographs/index.html': 'a site by hand' });
  const publishing = publishFolder(join(home, 'photographs'), () => Promise.resolve(), alone);
  await assert.rejects(publishing, error => error instanceof OperationError && /not a site/.test(error.message));
  assert.ok(existsSync(join(home, 'photographs/a.jpg')));
});

test('a planted link in the place of the staging folder is not written through', async () => {
  const home = folder({ 'elsewhere/kept.txt': 'kept' });
  symlinkSync('elsewhere', join(home, '.dist.staging'));
  const publishing = () => publishFolder(join(home, 'dist'), () => Promise.resolve(), alone);
  await assert.rejects(publishing(), /EEXIST/);
  await restoreSite(join(home, 'dist'));
  await publishing();
  assert.deepEqual(readdirSync(join(home, 'elsewhere')), ['kept.txt']);
});

test('a preview begins empty, and not behind a link', async () => {
  const home = folder({ 'precious/kept.txt': 'kept' });
  mkdirSync(join(home, '.cache'));
  symlinkSync('../precious', join(home, '.cache/preview'));
  assert.deepEqual(readdirSync(await emptyPreview(home)), []);
  assert.deepEqual(readdirSync(join(home, 'precious')), ['kept.txt']);
  rmSync(join(home, '.cache'), { recursive: true });
  symlinkSync('precious', join(home, '.cache'));
  await assert.rejects(emptyPreview(home), /symbolic link/);
});

/** Publishes a new site, and is killed before the disk is changed for the time `last`. */
const publisher = (output: string, last: number) => `
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  let step = 0;
  for (const name of ['mkdir', 'rename', 'rm', 'rmdir']) {
    const original = promises[name];
    promises[name] = (...given) => {
      if (++step === ${last}) process.kill(process.pid, 'SIGKILL');
      return original(...given);
    };
  }
  syncBuiltinESMExports();
  const { publishFolder, restoreSite } = await import(${JSON.stringify(pathToFileURL(join(projectFolder, 'src/io/publish-folder.ts')).href)});
  const { writeFile } = await import(${JSON.stringify(pathToFileURL(join(projectFolder, 'src/io/write-file.ts')).href)});
  const { withBuildLock } = await import(${JSON.stringify(pathToFileURL(join(projectFolder, 'src/io/build-lock.ts')).href)});
  const output = ${JSON.stringify(output)};
  await withBuildLock(output, async lock => {
    await restoreSite(output);
    await publishFolder(output, async staging => {
      writeFile(staging + '/index.html', 'new');
      writeFile(staging + '/manifest-sha256.txt', '');
    }, lock);
  });`;

test('whenever a build is killed, the next one that fails leaves a whole site', async () => {
  const sites: string[] = [];
  for (let last = 1, isDone = false; !isDone; last += 1) {
    const home = folder(below('dist', oldSite));
    const output = join(home, 'dist');
    const words = ['--import', 'tsx', '--input-type=module', '--eval', publisher(output, last)];
    const { status, signal } = spawnSync(process.execPath, words, { cwd: projectFolder, stdio: 'inherit' });
    isDone = status === 0;
    assert.ok(isDone || signal === 'SIGKILL');
    const failing = withBuildLock(output, async lock => {
      await restoreSite(output);
      await publishFolder(output, () => Promise.reject(new Error('an article has a fault')), lock);
    });
    await assert.rejects(failing, /an article has a fault/);
    assert.deepEqual(readdirSync(home), ['dist'], `after step ${last}`);
    assert.deepEqual(readdirSync(output), ['index.html', 'manifest-sha256.txt']);
    sites.push(readFileSync(join(output, 'index.html'), 'utf8'));
  }
  assert.match(sites.join(' '), /^(?:old )+(?:new )*new$/);
  assert.ok(sites.filter(site => site === 'old').length >= 4, 'it was killed before and after the first rename');
});

test('a build that finds an error, and verify, put the site back that a killed build left aside', async () => {
  const root = temporaryArchive({ 'articles/a.txt': goodArticle, 'articles/empty.txt': '' });
  const manifest = { '.dist.previous/index.html': 'old', '.dist.previous/manifest-sha256.txt': '' };
  const plant = () => {
    for (const [path, text] of Object.entries(manifest)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  plant();
  const built = await runHere(['build', '--root', root]);
  assert.equal(built.code, 1);
  assert.match(built.err, /The previous site is back[\s\S]*dist\/ is unchanged/);
  assert.equal(readFileSync(join(root, 'dist/index.html'), 'utf8'), 'old');
  rmSync(join(root, 'dist'), { recursive: true });
  plant();
  const verified = await runHere(['verify', '--root', root]);
  assert.match(verified.err, /The previous site is back/);
  assert.equal(readFileSync(join(root, 'dist/index.html'), 'utf8'), 'old');
});

test('of an old site only the files are kept that the new one has too: nothing that was withdrawn, and no link is followed', async () => {
  const home = folder({ ...below('dist', oldSite), 'dist/b/kept.html': 'same', 'elsewhere/page.html': 'mine' });
  symlinkSync(join(home, 'elsewhere'), join(home, 'dist/a'));
  mkdirSync(join(home, 'dist/b/in/deeper'), { recursive: true });
  writeFileSync(join(home, 'dist/b/in/deeper/withdrawn.html'), 'of no build that is known');
  const fill = async (staging: string) => writeFileSync(join(staging, 'index.html'), 'new');
  await publishFolder(join(home, 'dist'), fill, alone, () => new Set(['b/kept.html', 'never/was.html']));
  assert.equal(readFileSync(join(home, 'elsewhere/page.html'), 'utf8'), 'mine');
  assert.equal(readFileSync(join(home, 'dist/index.html'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(join(home, '.dist.kept'), { recursive: true }), ['b', 'b/kept.html']);
});
