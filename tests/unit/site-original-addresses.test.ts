import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSearchIndex } from '../../src/search/index.ts';
import { isOwnAddress } from '../../src/site/addresses.ts';
import { originalElsewhere, originalPage } from '../../src/site/original-addresses.ts';
import { outputPath, pageUrl, siteUrl } from '../../src/site/site-url.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { runHere } from '../support/run-backfile.ts';
import { settingsWith } from '../support/site-archive.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const settings = settingsWith({ address: 'https://old.example/' });

function placeOf(address: string, of = settings): string | undefined {
  const found = originalPage(address, of);
  return found?.kind === 'page' ? outputPath(found.url) : found?.why;
}

test('an original page stands at its path, however its address is written', () => {
  const places = {
    'https://old.example/2019/05/x.html': '2019/05/x.html',
    'http://www.old.example/2019/05/x.html#top': '2019/05/x.html',
    'https://old.example/2019/05/x.htm?utm_source=feed': '2019/05/x.htm',
    'https://old.example/2019/05/x/': '2019/05/x/index.html',
    'https://old.example/2019/05/x': '2019/05/x/index.html',
    'https://old.example/2019/05/x/index.html': '2019/05/x/index.html',
    'https://old.example/news/story.php': 'news/story.php/index.html',
    'https://old.example/news/Gr%C3%B6%C3%9Fe.html': 'news/Größe.html',
    'https://old.example/a%20b/c': 'a b/c/index.html',
    'https://web.archive.org/web/2020/https://old.example/2019/y.html': '2019/y.html',
  };
  for (const [address, place] of Object.entries(places)) assert.equal(placeOf(address), place, address);
});

test('no page stands where no file can, and the reason is told', () => {
  const reasons = {
    'https://old.example/': /front page/,
    'https://old.example/index.html': /front page/,
    'https://old.example/?p=123': /question \(\?p=123\)/,
    'https://old.example/news.php?id=4': /question/,
    'https://old.example/a//b': /empty part/,
    'https://old.example/.git/config': /begins with a dot/,
    'https://old.example/news/con.html': /not every system/,
    'https://old.example/news/x.': /not every system/,
    'https://old.example/news/a%2Fb': /sign/,
    'https://old.example/news/a%3Ab': /sign/,
    'https://old.example/news/%E4rger.html': /not UTF-8/,
    [`https://old.example/${'x'.repeat(130)}`]: /too long/,
  };
  for (const [address, reason] of Object.entries(reasons)) assert.match(placeOf(address) ?? '', reason, address);
});

test('only the site that the archive is published as is taken over, from its folder on', () => {
  const below = settingsWith({ address: 'https://old.example/archive/' });
  assert.equal(placeOf('https://old.example/2019/x.html', below), undefined);
  assert.equal(placeOf('https://old.example/archive/2019/x.html', below), '2019/x.html');
  assert.equal(placeOf('https://other.example/2019/x.html'), undefined);
  assert.equal(placeOf('ftp://old.example/2019/x.html'), undefined);
  const trial = { ...settingsWith({ address: 'https://trial.example/b/' }), addressInFile: 'https://old.example/' };
  assert.equal(placeOf('https://old.example/2019/x.html', trial), '2019/x.html');
  const own = 'https://old.example/2019/x.html';
  const copy = `https://web.archive.org/web/2020/${own}`;
  assert.equal(originalElsewhere({ sourceUrl: own }, settings), undefined);
  assert.equal(originalElsewhere({ sourceUrl: copy }, settings), copy);
});

test('the archive keeps the places of its own pages, and of articles those that end in an id of its own', () => {
  const ids = new Set(['abcdef']);
  for (const url of [
    pageUrl('people', 'ada'),
    pageUrl('Search', 'x'),
    siteUrl('404.html'),
    siteUrl('sitemap-2.xml', 'x'),
  ])
    assert.equal(isOwnAddress(url, ids), true, url);
  assert.equal(isOwnAddress(pageUrl('articles', 'mayor-abcdef'), ids), true);
  assert.equal(isOwnAddress(pageUrl('articles', 'mayor-opens-bridge'), ids), false);
  assert.equal(isOwnAddress(siteUrl('2019', 'x.html'), ids), false);
});

const article = (town: string) => goodArticle.replace(/Larkhaven/g, town).replace('Harbour town', `${town} Town`);

function archiveOfOld(addresses: string) {
  return temporaryArchive({
    'archive.yml': `title: The Old Paper\naddress: https://old.example/\naddresses: ${addresses}\ncontact: a@old.example\n`,
    'articles/page.txt': article('Abbington'),
    'articles/page.yml': 'url: http://www.old.example/2019/05/ferry.html\ndate: 2019-05-01\n',
    'articles/same.txt': article('Bexhill'),
    'articles/same.yml': 'url: https://old.example/2019/05/Ferry.html\ndate: 2019-05-02\n',
    'articles/folder.txt': article('Crowmarsh'),
    'articles/folder.yml': 'url: https://old.example/news/größe\ndate: 2019-05-03\n',
    'articles/query.txt': article('Dunwich'),
    'articles/query.yml': 'url: https://old.example/?p=12\ndate: 2019-05-04\n',
    'articles/own.txt': article('Eastport'),
    'articles/own.yml': 'url: https://old.example/people/eastport.html\ndate: 2019-05-05\n',
    'articles/other.txt': article('Farnham'),
    'articles/other.yml': 'url: https://other.example/2019/05/ferry.html\ndate: 2019-05-06\n',
  });
}

async function build(root: string, env = {}) {
  const ran = await runHere(['build', '--root', root], { env });
  assert.equal(ran.code, 0, ran.err);
  const read = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
  return { err: ran.err, read, has: (path: string) => existsSync(join(root, 'dist', path)) };
}

function folderOf(root: string, town: string): string {
  const found = readdirSync(join(root, 'dist/articles')).find(name => name.startsWith(`${town}-town-votes`));
  return `articles/${found}/`;
}

test('with `addresses: original` articles stand at their old addresses, and everything leads there', async () => {
  const root = archiveOfOld('original');
  const { err, read, has } = await build(root);
  const page = read('2019/05/ferry.html');
  assert.match(page, /<h1[^>]*><bdi>Abbington Town votes/);
  assert.match(page, /<link rel="canonical cite-as" href="https:\/\/old\.example\/2019\/05\/ferry\.html"/);
  assert.doesNotMatch(page, /class="original"/);
  assert.match(read('news/größe/index.html'), /<h1[^>]*><bdi>Crowmarsh Town votes/);
  const own = folderOf(root, 'abbington');
  assert.match(page, new RegExp(`href="../../${own}index.md"`));
  assert.ok(has(`${own}index.md`));
  assert.match(read(`${own}index.html`), /url=\.\.\/\.\.\/2019\/05\/ferry\.html/);
  for (const file of ['sitemap.xml', 'feed.xml', 'feed.json', 'data/articles.csv', 'data/articles.ris'])
    assert.match(read(file), /https:\/\/old\.example\/2019\/05\/ferry\.html/, file);
  assert.doesNotMatch(read('sitemap.xml'), new RegExp(own));
  assert.match(read('sitemap.xml'), /https:\/\/old\.example\/news\/gr%C3%B6%C3%9Fe\//);
  assert.match(read('years/2019/index.html'), /href="\.\.\/\.\.\/2019\/05\/ferry\.html"/);
  assert.match(read('_redirects'), new RegExp(`^/${own} /2019/05/ferry\\.html 301$`, 'm'));
  // No article is lost that cannot stand there; what can lead to it does.
  assert.match(read(`${folderOf(root, 'eastport')}index.html`), /<h1[^>]*><bdi>Eastport/);
  assert.match(read('people/eastport.html'), new RegExp(`url=\\.\\./${folderOf(root, 'eastport')}`));
  assert.match(read(`${folderOf(root, 'farnham')}index.html`), /class="original" href="https:\/\/other\.example/);
  assert.match(err, /same\.txt[\s\S]*ferry\.html: it is that of articles\/page\.txt/i);
  assert.match(err, /query\.txt[\s\S]*question \(\?p=12\)/);
  assert.match(err, /own\.txt[\s\S]*pages of its own/);
  assert.doesNotMatch(err, /other\.txt/);
  const index = await openSearchIndex(async name => readFileSync(join(root, 'dist/search', name)));
  const { hits } = await index.search({ query: 'Abbington' });
  assert.deepEqual(
    hits.map(({ url, stored }) => [url, stored['page']]),
    [[own, '2019/05/ferry.html']],
  );
});

test('a later build gives what a first one gives, when addresses go over from one kind to the other', async () => {
  const root = archiveOfOld('archive');
  const before = await build(root);
  assert.match(before.read(`${folderOf(root, 'abbington')}index.html`), /<h1[^>]*><bdi>Abbington/);
  // The old address leads on: by a line, and by a page.
  assert.match(before.read('2019/05/ferry.html'), new RegExp(`url=\\.\\./\\.\\./${folderOf(root, 'abbington')}`));
  assert.match(before.read('_redirects'), /^\/2019\/05\/ferry\.html \/articles\/abbington/m);
  assert.doesNotMatch(before.err, /original address/);
  const settingsOf = join(root, 'archive.yml');
  writeFileSync(settingsOf, readFileSync(settingsOf, 'utf8').replace('addresses: archive', 'addresses: original'));
  await build(root);
  const later = folderDigests(join(root, 'dist'));
  const clean = archiveOfOld('original');
  await build(clean);
  assert.deepEqual(folderDigests(join(clean, 'dist')), later);
  // An article that changes, with another beside it that wants its place.
  writeFiles(root, { 'articles/page.yml': 'url: https://old.example/2019/05/moved.html\ndate: 2019-05-01\n' });
  const changed = await build(root);
  assert.match(changed.read('2019/05/moved.html'), /<h1[^>]*><bdi>Abbington/);
  assert.match(changed.read('2019/05/Ferry.html'), /<h1[^>]*><bdi>Bexhill/);
});

test('a trial at another address has articles where the site will have them; no article of the site at all is told', async () => {
  const root = archiveOfOld('original');
  const trial = await build(root, { BACKFILE_ADDRESS: 'https://trial.example/b/' });
  assert.match(trial.read('2019/05/ferry.html'), /href="https:\/\/trial\.example\/b\/2019\/05\/ferry\.html"/);
  writeFiles(root, {
    'archive.yml': 'title: A\naddress: https://new.example/\naddresses: original\ncontact: a@b.example\n',
  });
  const { err } = await build(root);
  assert.match(err, /archive\.yml.*address-not-kept[\s\S]*begins with https:\/\/new\.example\//);
});
