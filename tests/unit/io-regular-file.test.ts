import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBytes, readBytesWithin, readPieces, UnreadableFile } from '../../src/io/regular-file.ts';
import { runBackfile } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'backfile-files-'));
const refused = (reason: string) => (error: unknown) => error instanceof UnreadableFile && error.reason === reason;

test('a regular file is read up to its limit, and not past it', () => {
  const path = join(folder(), 'a');
  writeFileSync(path, 'twelve bytes');
  assert.equal(Buffer.from(readBytes(path, 12)).toString(), 'twelve bytes');
  assert.throws(() => readBytes(path, 11), refused('too-large'));
  writeFileSync(path, '');
  assert.equal(readBytes(path, 11).length, 0);
});

test('a file that says it is empty is read to its end, within the limit', {
  skip: process.platform !== 'linux',
}, () => {
  assert.ok(readBytes('/proc/self/status', 65_536).length > 100);
  assert.throws(() => readBytes('/proc/self/status', 100), refused('too-large'));
});

test('pieces are the file', () => {
  const path = join(folder(), 'large');
  const bytes = Buffer.alloc((1 << 20) + 17, 'abc');
  writeFileSync(path, bytes);
  assert.deepEqual(Buffer.concat([...readPieces(path)]), bytes);
});

test('what is no file is refused and never waited for', async () => {
  const home = folder();
  const at = (name: string) => join(home, name);
  execFileSync('mkfifo', [at('pipe')]);
  mkdirSync(at('folder'));
  writeFileSync(at('file'), 'x');
  symlinkSync('file', at('link'));
  symlinkSync('gone', at('dangling'));
  const server = createServer().listen(at('socket'));
  await new Promise(listening => server.once('listening', listening));
  try {
    const reasons = {
      pipe: 'no-file',
      socket: 'no-file',
      folder: 'EISDIR',
      link: 'link',
      dangling: 'link',
      gone: 'ENOENT',
    };
    for (const [name, reason] of Object.entries(reasons)) {
      assert.throws(() => readBytes(at(name), 10), refused(reason), name);
      assert.throws(() => [...readPieces(at(name))], refused(reason), name);
      assert.throws(() => readBytesWithin(home, name, 10), refused(reason), name);
    }
    assert.throws(() => readBytes('/dev/null', 10), refused('no-file'));
  } finally {
    server.close();
  }
});

test('a link in the middle of a path leads nowhere', () => {
  const home = folder();
  mkdirSync(join(home, 'archive/articles/sub'), { recursive: true });
  mkdirSync(join(home, 'archive/authority'));
  for (const path of ['secret.txt', 'archive/authority/secret.txt', 'archive/articles/sub/a.txt'])
    writeFileSync(join(home, path), 'text');
  const root = join(home, 'archive');
  symlinkSync('../..', join(root, 'articles/up'));
  symlinkSync('../authority', join(root, 'articles/across'));
  symlinkSync('sub', join(root, 'articles/same'));
  const read = (path: string) => readBytesWithin(root, path, 10);
  assert.throws(() => read('articles/up/secret.txt'), refused('outside'));
  assert.throws(() => read('articles/across/secret.txt'), refused('outside'));
  assert.equal(Buffer.from(read('articles/sub/a.txt')).toString(), 'text');
  assert.equal(Buffer.from(read('articles/same/a.txt')).toString(), 'text', 'it stays in its folder');
  symlinkSync(root, join(home, 'other-name'));
  assert.equal(Buffer.from(readBytesWithin(join(home, 'other-name'), 'articles/sub/a.txt', 10)).toString(), 'text');
});

const places = ['archive.yml', 'authority/people.yml', 'authority/stories.yml', 'articles/good.yml', 'articles/b.txt'];
const themePlaces = ['theme/style.css', 'theme/messages.yml', 'theme/logo.svg', 'theme/components/masthead.tsx'];

test('pipes in the place of every file that an editor writes are told of in one run that ends', () => {
  const root = temporaryArchive({ 'articles/good.txt': goodArticle });
  rmSync(join(root, 'archive.yml'));
  for (const place of [...places, ...themePlaces]) {
    mkdirSync(join(root, place, '..'), { recursive: true });
    execFileSync('mkfifo', [join(root, place)]);
  }
  const { code, out, err } = runBackfile(['check', '--json', '--root', root]);
  assert.equal(code, 1, err);
  const problems: readonly { code: string; path: string }[] = JSON.parse(out);
  const told = problems.filter(problem => problem.code === 'path-escapes-folder').map(({ path }) => path);
  assert.deepEqual(told, [...places, ...themePlaces].sort());
});

test('one file of src/io opens files and one writes them', () => {
  const io = join(import.meta.dirname, '../../src/io');
  const opens = /\b(?:openSync|readFileSync|readFile|createReadStream|copyFileSync|copyFile|open)\b[^;]*from 'node:fs/;
  const writes =
    /\b(?:writeFileSync|writeSync|appendFileSync|createWriteStream|copyFileSync|cpSync)\b[^;]*from 'node:fs/;
  const found = (pattern: RegExp) =>
    readdirSync(io).filter(name =>
      [...readFileSync(join(io, name), 'utf8').matchAll(/^import [^;]*;/gm)].some(([line]) => pattern.test(line)),
    );
  assert.deepEqual(found(opens), ['regular-file.ts', 'write-file.ts']);
  assert.deepEqual(found(writes), ['write-file.ts']);
});
