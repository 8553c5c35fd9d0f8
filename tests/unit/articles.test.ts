import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { fourArticles, projectFolder, runHere } from '../support/run-backfile.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';

/** SHA-256 of the four files as they were received. */
const received: Readonly<Record<string, string>> = {
  'articles/000_2bd3a14c6b6e0df8.txt': '65a5969912e187ed832d5046eb247f68ebd504e9668ef70abce14a9960924fdf',
  'articles/001_7b64d57327a4f671.txt': '12b07c7ee65921f7a1e218eaeeedf683cccbce52d8233a19abc6e314d41e2d2e',
  'articles/002_08d62a0c17b14a4d.txt': '751b0f7a27f9091083ef39315e6027825b0fbc1a89d4222453cf07c357734d51',
  'articles/003_fecdc436662a05e9.txt': 'd414144518de5c6acac57c1b3e0c33445c6bf509bd06acf68b8e073e77edb63d',
};

const capturesOf = (root: string) => readSources(root).articles.map(file => ({ file, ...readCapture(file) }));
const digestsOf = (captures: ReturnType<typeof capturesOf>) =>
  Object.fromEntries(captures.map(({ file, value }) => [file.path, value?.fixity.digest]));

test('the four articles of the fixtures are as they were received, byte for byte', () => {
  assert.deepEqual(digestsOf(capturesOf(fourArticles)), received);
});

const own = capturesOf(projectFolder);
const areTheFour = own.length === 4 && own.every(({ file }) => file.path in received);

test('the project’s own articles are as they were received', { skip: !areTheFour && 'articles/ holds others' }, () => {
  assert.deepEqual(digestsOf(own), received);
});

test('what editors say of the four is free of faults, and each quote stands in the line that it names', () => {
  const captures = capturesOf(fourArticles);
  assert.equal(captures.length, 4);
  for (const { file, value, problems } of captures) {
    assert.deepEqual(problems, [], file.path);
    assert.ok(value?.metadata.date, `${file.path} has no date`);
    for (const { quote, line } of value.metadata.dateEvidence ?? []) {
      const text = value.lines[(line ?? 0) - 1]?.text ?? '';
      assert.ok(text.includes(quote), `${file.path}:${line} does not hold “${quote}”`);
    }
  }
});

test('an article of one’s own joins the four without a date, an outlet or a word of metadata', async () => {
  const root = temporaryArchive({});
  cpSync(fourArticles, root, { recursive: true });
  writeFileSync(
    join(root, 'articles/own.txt'),
    'Ferry returns to the island\n\nThe ferry to the island sails again.\n\nIt had been out of service for two years.\n',
  );
  const { code, err } = await runHere(['check'], { cwd: root });
  assert.equal(code, 0, err);
});
