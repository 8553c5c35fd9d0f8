import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { addressKey, freeName, readStandingArticles, staysInside, writeNewArticle } from '../../src/io/new-articles.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backfile-new-'));
  mkdirSync(join(root, 'articles/2021'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('a new article has a name by its day and headline, and its NAME.yml the keys in the order of the documentation', () => {
  const standing = readStandingArticles(root);
  const name = freeName({ headline: 'Ferry returns to “Saltmarsh”', date: '2021-03-14', file: 'x.html' }, standing);
  assert.equal(name, '2021/2021-03-14-ferry-returns-to-saltmarsh');
  const metadata = { date: '2021-03-14', headline: 'Ferry: back', url: 'https://mercury.example/ferry' };
  const path = writeNewArticle(standing, { name, extension: '.html', bytes: bytes('<p>a'), metadata, comments: ['b'] });
  assert.equal(read(path), '<p>a');
  const yaml = '# b\nheadline: "Ferry: back"\ndate: 2021-03-14\nurl: https://mercury.example/ferry\n';
  assert.equal(read(path.replace('.html', '.yml')), yaml);
});

test('names by what is known: a year, a range, no date, no headline, a device of Windows', () => {
  const standing = readStandingArticles(root);
  const named = (headline: string, date?: string) => freeName({ headline, date, file: 'inbox/My Scan.PDF' }, standing);
  assert.equal(named('Ferry', '2021'), '2021/ferry');
  assert.equal(named('Ferry', '2021-03~'), '2021/2021-03-ferry');
  assert.equal(named('Ferry', '2021-12-31/2022-01-02'), '2021/ferry');
  assert.equal(named(''), 'my-scan');
  assert.equal(named('…', '1999-05-01'), '1999/1999-05-01-my-scan');
  assert.equal(named('Con'), 'article-con');
});

test('a name that any file has, in any case and with any extension, is not taken again', () => {
  writeFileSync(join(root, 'articles/2021/Ferry.txt'), 'One');
  writeFileSync(join(root, 'articles/2021/ferry-2.jpg'), 'Two');
  const standing = readStandingArticles(root);
  assert.equal(freeName({ headline: 'Ferry', date: '2021', file: 'x' }, standing), '2021/ferry-3');
});

test('nothing is written over, and what was written before the clash goes again', () => {
  const standing = readStandingArticles(root);
  writeFileSync(join(root, 'articles/2021/ferry.yml'), 'notes: mine\n');
  const article = { name: '2021/ferry', extension: '.txt', bytes: bytes('x'), metadata: { notes: 'theirs' } };
  assert.throws(() => writeNewArticle(standing, article), /there already/);
  assert.deepEqual(readdirSync(join(root, 'articles/2021')), ['ferry.yml']);
  assert.equal(read('articles/2021/ferry.yml'), 'notes: mine\n');
});

test('parts of a page stay beside it; a part that leads elsewhere stops the article', () => {
  const standing = readStandingArticles(root);
  const article = (path: string) => ({
    ...{ name: '2021/page', extension: '.html', bytes: bytes('x'), metadata: {} },
    parts: [{ path, bytes: bytes('y') }],
  });
  for (const path of ['../../../x', '/etc/x', 'a/../../../x', 'page_files/..\\x', '.git/x', 'c:/x', 'a\u0000b'])
    assert.throws(() => writeNewArticle(standing, article(path)), /out of its folder/, path);
  assert.equal(staysInside('page_files/a%20b.png'), true);
  writeNewArticle(standing, article('page_files/a%20b.png'));
  assert.equal(read('articles/2021/page_files/a%20b.png'), 'y');
  assert.deepEqual(readdirSync(join(root, 'articles/2021')), ['page.html', 'page_files']);
});

test('what is there is known by its bytes and by its address, also what was added since', () => {
  writeFileSync(join(root, 'articles/a.txt'), 'One');
  writeFileSync(join(root, 'articles/a.yml'), 'url: http://www.mercury.example/ferry/?utm_source=x#top\n');
  const standing = readStandingArticles(root);
  assert.equal(standing.withBytes(bytes('One')), 'articles/a.txt');
  assert.equal(standing.withBytes(bytes('Two')), undefined);
  assert.deepEqual(standing.withAddress('https://mercury.example/ferry'), ['articles/a.txt']);
  writeNewArticle(standing, {
    ...{ name: 'b', extension: '.txt', bytes: bytes('Two') },
    metadata: { url: 'https://mercury.example/ferry/index.html' },
  });
  assert.equal(standing.withBytes(bytes('Two')), 'articles/b.txt');
  assert.deepEqual(standing.withAddress('https://mercury.example/ferry'), ['articles/a.txt', 'articles/b.txt']);
});

test('addresses are the same but for what says nothing of the page', () => {
  const kept = addressKey('https://web.archive.org/web/2020/http://www.mercury.example/a?b=2&a=1');
  assert.equal(kept, addressKey('https://mercury.example/a/?a=1&b=2&fbclid=z'));
  assert.notEqual(addressKey('https://mercury.example/?p=1'), addressKey('https://mercury.example/?p=2'));
});

test('what a program was writing when it was killed goes, and what one is writing stays', () => {
  const left = (pid: number) => `articles/2021/.b.html.${pid}.e4314b60-0194-4f92-9e31-802117dfb8ee.new`;
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  const all = [left(gone), left(process.ppid), 'articles/2021/.note.new', 'articles/2021/a.txt'];
  for (const path of all) writeFileSync(join(root, path), 'half');
  readStandingArticles(root);
  assert.deepEqual(
    all.map(path => existsSync(join(root, path))),
    [false, true, true, true],
  );
});
