import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { downloadChunks } from '../../src/site/downloads/download-chunks.ts';
import { archiveOf, articleWith, captureBytes, idOf, recordWith } from '../support/site-archive.ts';

test('names in a ZIP lead nowhere but below it, and sha256sum checks them as they are unpacked', t => {
  const odd = [
    '100% sure',
    'a%0Ab',
    'a\nb',
    'a\rb',
    'back\\slash',
    '..\\..\\up',
    'C:\\x',
    'c:x',
    '-n',
    ' a ',
    "it's “so” & <b>",
    'a\u202eb',
    'été',
    '%',
    '*',
  ];
  const names = [...odd, 'a_b', 'a', 'a.b%'].map(name => `articles/${name}.txt`);
  const articles = names.map((path, at) => {
    const { capture } = recordWith();
    return articleWith({ id: idOf(at), capture: { ...capture, path } });
  });
  const { settings, texts } = archiveOf(articles);
  const readCapture = () => captureBytes;
  const bag = Buffer.concat([...downloadChunks({ kind: 'bag', articles }, { settings, texts, readCapture })]);
  const packed = unzipSync(bag);
  assert.equal(Object.keys(packed).filter(path => path.includes('/data/')).length, names.length);
  const folder = mkdtempSync(join(tmpdir(), 'bag-'));
  for (const [path, content] of Object.entries(packed)) {
    assert.doesNotMatch(path, /[\\:%\p{Cc}]|^\/|(?:^|\/)\.\.(?:\/|$)/u);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const [bagFolder = ''] = readdirSync(folder);
  const { status, stdout, stderr, error } = spawnSync(
    'sha256sum',
    ['--check', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'],
    { cwd: join(folder, bagFolder), encoding: 'utf8' },
  );
  if (error) return t.skip('this computer has no sha256sum');
  assert.equal(status, 0, stdout + stderr);
  assert.equal(stdout.match(/: OK$/gm)?.length, names.length + 3);
});
