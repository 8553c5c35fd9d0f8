import assert from 'node:assert/strict';
import { chmodSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSources } from '../../src/io/read-sources.ts';
import { buildArchive } from '../../src/pipeline.ts';
import { type BadInput, badInputs } from '../support/bad-inputs.ts';
import { markerOfExecution } from '../support/bad-metadata.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { runBackfile, runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const archiveWith = (files: BadInput['files']) => temporaryArchive({ 'articles/good.txt': goodArticle, ...files });
/** To whom every file is open. */
const isRoot = () => process.getuid?.() === 0;
const problemsOf = (root: string) => buildArchive(readSources(root), {});

for (const { what, files, code, path, line, says } of badInputs) {
  test(`${what} is told of, and the good article is unharmed`, () => {
    const { archive, problems } = problemsOf(archiveWith(files));
    const found = problems.find(problem => problem.code === code);
    assert.ok(found, `no ${code} among ${JSON.stringify(problems)}`);
    assert.equal(found.path, path);
    assert.match(found.message, says);
    assert.ok(found.hint.length > 10, 'a hint says what to do');
    if (line !== undefined) assert.equal(found.line, line);
    assert.ok(archive.articles.some(({ record }) => record.capture?.path === 'articles/good.txt'));
  });
}

test('a symbolic link out of the folder is told of, and nothing behind it is read', () => {
  const root = archiveWith({ 'private.txt': 'a secret that stays one' });
  symlinkSync('../private.txt', join(root, 'articles/link.txt'));
  const { archive, problems } = problemsOf(root);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['path-escapes-folder', 'articles/link.txt']],
  );
  assert.ok(!JSON.stringify(archive.articles).includes('a secret that stays one'));
});

test('an articles/ that is itself a link is not followed', () => {
  const elsewhere = archiveWith({});
  const root = temporaryArchive({});
  symlinkSync(join(elsewhere, 'articles'), join(root, 'articles'));
  const { archive, problems } = problemsOf(root);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [
      ['no-articles', 'articles'],
      ['path-escapes-folder', 'articles'],
    ],
  );
  assert.equal(archive.articles.length, 0);
});

test('a folder that may not be read is told of, and the others are read', { skip: isRoot() }, () => {
  const root = archiveWith({ 'articles/locked/a.txt': goodArticle });
  chmodSync(join(root, 'articles/locked'), 0);
  const { archive, problems } = problemsOf(root);
  chmodSync(join(root, 'articles/locked'), 0o700);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['unreadable-file', 'articles/locked']],
  );
  assert.equal(archive.articles.length, 1);
});

test('a broken archive.yml is told of, and the articles are still read', () => {
  const { archive, problems } = problemsOf(archiveWith({ 'archive.yml': 'titel: The Papers\n' }));
  assert.ok(problems.some(({ code, path, line }) => code === 'unknown-key' && path === 'archive.yml' && line === 1));
  assert.equal(archive.articles.length, 1);
});

test('an archive without articles is not published', () => {
  const { problems } = problemsOf(temporaryArchive({}));
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['no-articles'],
  );
});

test('with all of them at once a build tells all, runs nothing, ends with 1 and leaves dist/ as it was', () => {
  const root = archiveWith(Object.assign({}, ...badInputs.map(({ files }) => files)));
  symlinkSync('/etc/passwd', join(root, 'articles/link.txt'));
  writeFiles(root, { 'dist/index.html': 'the site of yesterday', 'dist/manifest-sha256.txt': '' });
  const before = folderDigests(join(root, 'dist'));
  const { code, out, err } = runBackfile(['build', '--json'], { cwd: root });
  assert.equal(code, 1, err);
  const told: { published: boolean; problems: { code: string }[] } = JSON.parse(out);
  assert.equal(told.published, false);
  const codes = new Set(told.problems.map(problem => problem.code));
  for (const wanted of [...badInputs.map(bad => bad.code), 'path-escapes-folder'])
    assert.ok(codes.has(wanted), `${wanted} is not told`);
  assert.match(err, /Nothing was published: .*dist\/ is unchanged/);
  assert.deepEqual(folderDigests(join(root, 'dist')), before);
  assert.ok(!existsSync(join(root, markerOfExecution)), 'front matter was executed');
});

test('check ends with 1 for errors and 0 without, and annotates in GitHub Actions', async () => {
  const root = archiveWith({ 'articles/empty.txt': '' });
  const env = { GITHUB_ACTIONS: 'true' };
  const bad = await runHere(['check'], { cwd: root, env });
  assert.equal(bad.code, 1, bad.err);
  assert.match(bad.err, /^::error file=articles\/empty\.txt,title=empty-file::/m);
  writeFileSync(join(root, 'articles/empty.txt'), goodArticle.replaceAll('ferry', 'tramway'));
  const good = await runHere(['check'], { cwd: root, env });
  assert.equal(good.code, 0, good.err);
  assert.doesNotMatch(good.err, /^::error/m);
});
