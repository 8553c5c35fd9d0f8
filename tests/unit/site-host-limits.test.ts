import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hostLimits, passedLimits } from '../../src/site/host-limits.ts';

const small = { files: 10, bytes: 1000, largest: { path: 'index.html', bytes: 100 }, redirects: 1, headers: 9 };

test('a site within every limit is told nothing, and one past a limit is told the host and both numbers', () => {
  assert.deepEqual(passedLimits(small), []);
  assert.deepEqual(passedLimits({ ...small, files: 20_000 }), []);
  assert.deepEqual(passedLimits({ ...small, files: 20_001 }), [
    'Cloudflare Pages takes 20,000 files; this site has 20,001.',
  ]);
  const large = { ...small, largest: { path: 'data/bag.zip', bytes: 26 * 1024 * 1024 } };
  assert.deepEqual(passedLimits(large), [
    'Cloudflare Pages takes 25 MiB in one file (data/bag.zip); this site has 26.',
  ]);
});

test('docs/publishing.md has a row with a source for each host', () => {
  const text = readFileSync(new URL('../../docs/publishing.md', import.meta.url), 'utf8');
  for (const { host } of hostLimits)
    assert.match(text, new RegExp(`^\\| \\[${host}\\]\\(https://[^)]+\\) \\|`, 'm'), host);
});
