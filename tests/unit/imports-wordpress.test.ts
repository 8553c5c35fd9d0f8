import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Imported, ImportedArticle } from '../../src/imports/imported.ts';
import { importedPage } from '../../src/imports/page.ts';
import { withParagraphs } from '../../src/imports/paragraphs.ts';
import { postHtml } from '../../src/imports/wordpress/post-html.ts';
import { resolveShortcodes } from '../../src/imports/wordpress/shortcodes.ts';
import { wordPressImport } from '../../src/imports/wordpress/wordpress-import.ts';
import { wxrParts } from '../../src/imports/wordpress/wxr-entries.ts';
import { workInTime } from '../support/ends-in-time.ts';
import { wordPressExport } from '../support/wordpress-export.ts';

const fileOf = (text: string, size = 1000) => ({
  path: 'wp.xml',
  *pieces() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});
const whole = [...wordPressExport(60)].join('');

async function imported(text: string, choices = {}): Promise<readonly Imported[]> {
  const planned = wordPressImport(fileOf(text), choices);
  assert.ok(planned);
  const found: Imported[] = [];
  for await (const one of planned.entries()) found.push(one);
  return found;
}

const articlesOf = (all: readonly Imported[]): readonly ImportedArticle[] =>
  all.flatMap(one => (one.kind === 'article' ? [one] : []));

const noMeaning = { pictureOf: () => undefined, own: [], reusedBlock: () => undefined };

test('published posts and pages come with author, day and time with zone, topics, address and former addresses', async () => {
  const articles = articlesOf(await imported(whole));
  const page = articles.find(({ place }) => place === 'page 70');
  assert.equal(page?.metadata.url, 'https://mercury.example/post-7/');
  const post = articles.find(({ place }) => place === 'post 290');
  assert.ok(post);
  const { date, url, formerly, byline, topics, outlet } = post.metadata;
  assert.match(String(date), /^\d{4}-\d\d-\d\dT\d\d:29:00\+0[12]:00$/);
  assert.deepEqual(byline, ['News Desk']);
  assert.equal(outlet, 'The Saltmarsh Mercury');
  assert.deepEqual(topics, ['Storm']);
  const path = new URL(String(url)).pathname.slice(1, -1);
  assert.deepEqual(formerly, [path, path.replace('post-29', 'old-29')]);
  assert.ok(post.headline.endsWith(' & more'), post.headline);
});

test('drafts, private posts, the bin, comments and other types are left out, counted, and come when they are asked for', async () => {
  const all = await imported(whole);
  const left = all.flatMap(one => (one.kind === 'left-out' ? [`${one.count} ${one.what}`] : []));
  assert.deepEqual(
    left.slice(1).sort(),
    [
      '1 posts behind a password',
      '1 posts in the bin',
      '1 private posts',
      '1 posts that wait for review',
      '1 drafts',
      '2 entries of the type “event”',
    ].sort(),
  );
  const asked = articlesOf(await imported(whole, { states: ['draft'], types: ['post', 'event'] }));
  assert.ok(asked.some(({ place }) => place === 'post 110') && asked.some(({ place }) => place === 'event 80'));
  assert.ok(!asked.some(({ place }) => place === 'page 70'));
});

test('the featured picture stands above a text that does not show it, and once where it does', async () => {
  const articles = articlesOf(await imported(whole));
  const shown = (place: string) => {
    const article = articles.find(one => one.place === place);
    assert.ok(article?.capture.kind === 'page');
    const bytes = importedPage(article, article.capture, address => `../pictures/${address.replace(/^.*\//, '')}`);
    return [...new TextDecoder().decode(bytes).matchAll(/<img src="([^"]*)"/g)].map(([, source]) => source);
  };
  assert.deepEqual(shown('post 90'), ['../pictures/harbour-9.png']);
  assert.deepEqual(shown('post 30'), ['../pictures/harbour-3-300x200.png']);
});

test('an export that is cut, in any piece, gives what stands before and says so', async () => {
  const all = await imported(whole.slice(0, Math.floor(whole.length / 2)));
  assert.ok(articlesOf(all).length > 10);
  assert.ok(all.some(one => one.kind === 'problem' && one.problem.code === 'import-broken'));
});

test('signs that XML forbids do not stop an export, and entities that it declares are not expanded', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>T</title><wp:wxr_version>1.2</wp:wxr_version><item><title>x\u0008&b;</title><wp:post_type>post</wp:post_type></item></channel></rss>`;
  const parts = [...wxrParts(fileOf(bomb, 7))];
  const entry = parts.find(part => part.kind === 'entry');
  assert.ok(entry?.kind === 'entry');
  assert.equal(entry.texts.get('title'), 'x&b;');
  assert.equal(parts.filter(part => part.kind === 'fault').length, 1);
});

test('a file that is no WordPress export is none', () => {
  assert.equal(
    wordPressImport(fileOf('<rss><channel><title>News</title><item><title>a</title></item></channel></rss>'), {}),
    undefined,
  );
});

test('blank lines make paragraphs outside of blocks, and line breaks stay', () => {
  const html =
    'One\ntwo\n\n<h2>Head</h2>\nThree <b>bold</b>\n\n<ul>\n<li>a</li>\n</ul>\n<pre>x\n\ny</pre>\n\n<blockquote>Said\n\nmore</blockquote>';
  const paragraphs = withParagraphs(html, { breaks: true });
  assert.equal(
    paragraphs.replaceAll('\n', ''),
    '<p>One<br>two</p><h2>Head</h2><p>Three <b>bold</b></p><ul><li>a</li></ul><pre>xy</pre><blockquote><p>Said</p><p>more</p></blockquote>',
  );
});

test('a shortcode is read, that of a plug-in is told and leaves what it holds, and words in brackets are text', () => {
  const meaning = {
    ...noMeaning,
    pictureOf: (id: string) => ({ address: `https://a.example/${id}.jpg`, caption: 'A <quay>' }),
  };
  const read = (html: string) => resolveShortcodes(html, meaning).html.replace(/\s*\n+\s*/g, '');
  assert.equal(
    read('[caption id="a" width="3"]<img src="x.jpg" /> The quay[/caption]'),
    '<figure><img src="x.jpg" /><figcaption>The quay</figcaption></figure>',
  );
  assert.equal(
    read('[gallery ids="7"]'),
    '<figure><img src="https://a.example/7.jpg"><figcaption>A &lt;quay&gt;</figcaption></figure>',
  );
  assert.equal(read('He said [sic] and [laughs], [1], [[gallery]]'), 'He said [sic] and [laughs], [1], [gallery]');
  assert.equal(
    read('[embed]https://a.example/film[/embed]'),
    '<p><a href="https://a.example/film">https://a.example/film</a></p>',
  );
  const { html, unknown } = resolveShortcodes('a [vc_row][su_box style="x"]kept[/su_box] b', meaning);
  assert.equal(html, 'a kept b');
  assert.deepEqual(unknown, ['vc_row', 'su_box']);
});

test('brackets without end, in great number, take no long time', () => {
  const read = workInTime((text: string) => postHtml(text, noMeaning).html);
  for (const text of [
    '[a '.repeat(100_000),
    '[caption]'.repeat(50_000),
    '[/x][x='.repeat(50_000),
    '<img "'.repeat(50_000),
  ])
    assert.equal(typeof read(text.slice(0, 20), text), 'string');
});

test('a reused block that holds itself ends', () => {
  const block = '<!-- wp:block {"ref":5} /-->';
  assert.equal(
    postHtml(block, { ...noMeaning, reusedBlock: () => `<p>again</p>${block}` }).html.match(/again/g)?.length,
    5,
  );
});
