import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { OperationError } from '../../src/io/operation-error.ts';
import { writeFile, writeNewFile, writeNewWork, writeWithin } from '../../src/io/write-file.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'backfile-write-'));
const text = (path: string) => readFileSync(path, 'utf8');

test('a file is replaced whole, keeps its mode, and nothing is left beside it', () => {
  const home = folder();
  const path = join(home, 'list.yml');
  writeFileSync(path, 'a long old text');
  chmodSync(path, 0o640);
  writeFile(path, 'new', { isKept: true });
  assert.equal(text(path), 'new');
  assert.equal(statSync(path).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(home), ['list.yml']);
});

test('pieces are written one after another, and a fault among them leaves the old file', () => {
  const home = folder();
  const path = join(home, 'all.jsonl');
  writeFile(path, [Buffer.from('1\n'), Buffer.from('2\n')]);
  assert.equal(text(path), '1\n2\n');
  const broken = function* () {
    yield Buffer.from('half');
    throw new Error('the disk is full');
  };
  assert.throws(() => writeFile(path, broken()), /the disk is full/);
  assert.equal(text(path), '1\n2\n');
  assert.deepEqual(readdirSync(home), ['all.jsonl']);
});

test('a link in the place of a file is replaced, and what it points to stays', () => {
  const home = folder();
  writeFileSync(join(home, 'precious'), 'precious');
  symlinkSync('precious', join(home, 'list.yml'));
  writeFile(join(home, 'list.yml'), 'new');
  assert.equal(text(join(home, 'precious')), 'precious');
  assert.equal(text(join(home, 'list.yml')), 'new');
  symlinkSync('precious', join(home, 'fresh'));
  assert.throws(() => writeNewFile(join(home, 'fresh'), 'new'), /EEXIST/);
  assert.equal(text(join(home, 'precious')), 'precious');
});

test('a folder of the archive that is a link is not written through', () => {
  const home = folder();
  mkdirSync(join(home, 'elsewhere'));
  symlinkSync('elsewhere', join(home, 'authority'));
  const refused = (error: unknown) => error instanceof OperationError && /symbolic link/.test(error.message);
  assert.throws(() => writeWithin(home, 'authority/people.yml', '[]\n'), refused);
  assert.deepEqual(readdirSync(join(home, 'elsewhere')), []);
});

const accept = ['names', 'Ada Thorne', '--accept', '--as', 'person', '--root'];

test('a decision on a name overwrites nothing that a planted link leads to', async () => {
  const root = temporaryArchive({ 'articles/a.txt': goodArticle, 'precious.txt': 'precious' });
  mkdirSync(join(root, 'authority'));
  symlinkSync('../precious.txt', join(root, 'authority/people.yml.new'));
  const refused = await runHere([...accept, root]);
  assert.equal(refused.code, 1);
  assert.match(refused.out + refused.err, /authority\/people\.yml\.new.*path-escapes-folder/);
  writeWithin(root, 'authority/people.yml', '[]\n');
  assert.equal(text(join(root, 'precious.txt')), 'precious');
  rmSync(join(root, 'authority'), { recursive: true });
  assert.equal((await runHere([...accept, root])).code, 0);
  assert.match(text(join(root, 'authority/people.yml')), /Ada Thorne/);
});

test('a list that cannot be read is never taken for an empty one and written anew', async () => {
  const root = temporaryArchive({ 'articles/a.txt': goodArticle, 'kept.yml': '- preferred: Ada Lovelace\n' });
  mkdirSync(join(root, 'authority'));
  symlinkSync('../kept.yml', join(root, 'authority/people.yml'));
  const { code, out, err } = await runHere([...accept, root]);
  assert.equal(code, 1, err);
  assert.match(out + err, /authority\/people\.yml.*path-escapes-folder/);
  assert.equal(text(join(root, 'authority/people.yml')), '- preferred: Ada Lovelace\n');
  assert.ok(existsSync(join(root, 'kept.yml')));
});

test('new work is there whole, never over what stands in its place, and leaves nothing beside it', () => {
  const home = folder();
  writeFileSync(join(home, 'there.txt'), 'old');
  writeNewWork(join(home, 'new.txt'), 'new');
  assert.throws(() => writeNewWork(join(home, 'there.txt'), 'new'), { code: 'EEXIST' });
  assert.deepEqual([text(join(home, 'new.txt')), text(join(home, 'there.txt'))], ['new', 'old']);
  assert.deepEqual(readdirSync(home).sort(), ['new.txt', 'there.txt']);
});
