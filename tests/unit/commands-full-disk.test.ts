import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, rmdirSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { operationFault } from '../../src/io/operation-error.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, writeFiles } from '../support/temporary-archive.ts';

const isLinux = process.platform === 'linux';

/** What the system says when a file that is open cannot be written on; it names no file. */
function errorOfFullDisk(): Error {
  try {
    writeSync(openSync('/dev/full', 'w'), 'a');
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('/dev/full took what was written');
}

test('a full disk is told of in plain words, whoever wrote and however it is wrapped', { skip: !isLinux }, () => {
  const plain = errorOfFullDisk();
  assert.ok(!('path' in plain), 'the system named the file');
  const wrapped = Object.assign(new Error('Having trouble writing'), { originalError: plain });
  for (const error of [plain, wrapped, new Error('outer', { cause: wrapped })]) {
    const told = operationFault(error);
    assert.match(told?.message ?? '', /^The disk is full \(write, ENOSPC\)\.$/);
    assert.match(told?.hint ?? '', /Free some space/);
  }
});

test('an error that says nothing of the computer is a mistake in the program, also behind another', () => {
  assert.equal(operationFault(new Error('outer', { cause: new TypeError('inner') })), undefined);
  assert.equal(operationFault(Object.assign(new Error('no path'), { code: 'EACCES' })), undefined);
});

/** An archive on a disk of its own; undefined where this account may not mount one. */
function archiveOnSmallDisk(): { readonly root: string; readonly leave: (kilobytes: number) => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-disk-'));
  const mount = (...words: string[]) => spawnSync('mount', words, { stdio: 'ignore' }).status === 0;
  const isMounted = isLinux && mount('-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder);
  after(() => {
    if (isMounted) spawnSync('umount', [folder]);
    rmdirSync(folder);
  });
  if (!isMounted) return undefined;
  const leave = (kilobytes: number) => {
    const { blocks, bfree, bsize } = statfsSync(folder);
    const size = Math.ceil(((blocks - bfree) * bsize) / 1024) + kilobytes;
    assert.ok(mount('-o', `remount,size=${size}k`, folder));
  };
  return { root: folder, leave };
}

test('a build on a disk that fills up says so, leaves the old site whole and nothing behind', async t => {
  const disk = archiveOnSmallDisk();
  if (!disk) return t.skip('this account cannot mount a small disk');
  const { root, leave } = disk;
  writeFiles(root, { 'archive.yml': 'title: Papers\n', 'articles/a.txt': goodArticle });
  const first = await runHere(['build'], { cwd: root });
  assert.equal(first.code, 0, first.err);
  const before = folderDigests(join(root, 'dist'));
  writeFileSync(join(root, 'articles/a.txt'), goodArticle.replace('spring', 'summer'));
  // Too little for the downloads, and for the pages.
  for (const kilobytes of [8, 300]) {
    leave(kilobytes);
    const { code, err } = await runHere(['build', '--no-cache'], { cwd: root });
    assert.equal(code, 1, err);
    assert.match(err, /disk is full \(.*ENOSPC\)\.\n.*Free some space/, `${kilobytes} KB`);
    assert.doesNotMatch(err, /crashed|\n {4}at /, `${kilobytes} KB`);
    assert.deepEqual(folderDigests(join(root, 'dist')), before);
    const left = readdirSync(root).filter(name => /staging|lock|previous|\.new$/.test(name));
    assert.deepEqual(left, [], `${kilobytes} KB`);
  }
  leave(20_000);
  assert.equal((await runHere(['build'], { cwd: root })).code, 0);
});
