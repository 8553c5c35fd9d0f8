import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sizeOfPublished } from '../../src/io/published-files.ts';
import { hostLimits, passedLimits, type SiteSize, siteSize } from '../../src/site/host-limits.ts';

const mebibyte = 1024 * 1024;
const small: SiteSize = siteSize([{ path: 'index.html', bytes: 100 }], { redirects: '', headers: '' });
const largest = (bytes: number) => ({ largest: { path: 'data/bag.zip', bytes } });
const fullest = (files: number) => ({ fullest: { folder: 'search/t/', files } });

/** Each limit: a site that just keeps it, one that has one more of it, and what is then told. */
const boundaries: readonly (readonly [kept: Partial<SiteSize>, passed: Partial<SiteSize>, told: readonly string[]])[] =
  [
    [{ files: 20_000 }, { files: 20_001 }, ['Cloudflare Pages takes 20,000 files; this site has 20,001.']],
    [
      largest(25 * mebibyte),
      largest(25 * mebibyte + 1),
      ['Cloudflare Pages takes 25 MiB in one file (data/bag.zip); this site has 26.'],
    ],
    [{ redirects: 1000 }, { redirects: 1001 }, ['GitLab Pages takes 1,000 redirects; this site has 1,001.']],
    [
      { redirectsBytes: 65_536 },
      { redirectsBytes: 65_537 },
      ['GitLab Pages takes 64 KiB in _redirects; this site has 65.'],
    ],
    [{ headers: 100 }, { headers: 101 }, ['Cloudflare Pages takes 100 rules in _headers; this site has 101.']],
    [fullest(54_000), fullest(54_001), ['Netlify takes 54,000 files in one folder (search/t/); this site has 54,001.']],
    [{ bytes: 100 * mebibyte }, { bytes: 100 * mebibyte + 1 }, ['Vercel takes 100 MiB; this site has 101.']],
  ];

test('a site that just keeps a limit is told nothing of it, and one past it the host and both numbers', () => {
  assert.deepEqual(passedLimits(small), []);
  for (const [kept, passed, told] of boundaries) {
    assert.deepEqual(passedLimits({ ...small, ...kept }), []);
    assert.deepEqual(passedLimits({ ...small, ...passed }), told);
  }
});

test('every host that has a limit passed is told', () => {
  const hosts = (size: Partial<SiteSize>) =>
    passedLimits({ ...small, ...size }).map(told => told.slice(0, told.indexOf(' takes')));
  assert.deepEqual(hosts({ bytes: 1024 * mebibyte }), ['Vercel']);
  assert.deepEqual(hosts({ bytes: 1024 * mebibyte + 1 }), ['GitHub Pages', 'Vercel', 'GitLab Pages']);
  assert.deepEqual(hosts({ redirects: 2000 }), ['GitLab Pages']);
  assert.deepEqual(hosts({ redirects: 2001 }), ['Cloudflare Pages', 'GitLab Pages']);
  // Files and folders count together: 1 + 199,999 is all that is taken.
  assert.deepEqual(hosts({ folders: 199_999 }), []);
  assert.deepEqual(hosts({ folders: 200_000 }), ['GitLab Pages']);
});

test('a published folder is measured: files, folders, bytes, the largest file, the fullest folder, rules', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-limits-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  for (const [path, text] of Object.entries({
    'index.html': 'page',
    'a/b/one.txt': '1',
    'a/b/two.txt': 'twelve bytes',
    _redirects: '/old /new 301\n/older /new 301\n',
    _headers: '/*\n  A: b\n\n/x/*\n  C: d\n',
  }))
    writeFileSync(join(folder, path), text);
  assert.deepEqual(sizeOfPublished(folder), {
    files: 5,
    folders: 2,
    bytes: 4 + 1 + 12 + 30 + 23,
    largest: { path: '_redirects', bytes: 30 },
    fullest: { folder: '/', files: 3 },
    redirects: 2,
    redirectsBytes: 30,
    headers: 2,
  });
  assert.equal(sizeOfPublished(join(folder, 'nothing')), undefined);
});

test('docs/publishing.md has a row with a source for each host', () => {
  const text = readFileSync(new URL('../../docs/publishing.md', import.meta.url), 'utf8');
  for (const { host } of hostLimits)
    assert.match(text, new RegExp(`^\\| \\[${host}\\]\\(https://[^)]+\\) \\|`, 'm'), host);
});
