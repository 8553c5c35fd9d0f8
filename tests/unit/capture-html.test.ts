import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureLine, DomHints } from '../../src/capture/capture.ts';
import { readCapture } from '../../src/capture/read-capture.ts';

const linesOf = (body: string): readonly CaptureLine[] =>
  readCapture({ path: 'articles/a.html', bytes: Buffer.from(`<!doctype html><html><body>${body}</body></html>`) }).value
    ?.lines ?? [];
const texts = (body: string): readonly string[] => linesOf(body).map(line => line.text);
const hintsOf = (body: string, text: string): DomHints | undefined =>
  linesOf(body).find(line => line.text === text)?.dom;

const pages: readonly (readonly [name: string, body: string, lines: readonly string[]])[] = [
  [
    'blocks',
    '<h1>A day</h1><p>One\n  two <b>three</b>.</p>loose<div>in a box</div>',
    ['A day', 'One two three.', 'loose', 'in a box'],
  ],
  ['breaks', 'First<br>second<br/><br>third', ['First', 'second', 'third']],
  ['entities', '<p>AT&amp;T &lt;b&gt; caf&eacute; &#8220;x&#8221;</p>', ['AT&T <b> café “x”']],
  ['lists', '<ul><li>one<li>two<ol><li>deep</ol></ul>', ['one', 'two', 'deep']],
  [
    'a table',
    '<table><tr><th>City</th><th>Date</th></tr><tr><td><p>Astana</p></td><td>14&nbsp;Oct</td></tr></table>',
    ['City | Date', 'Astana | 14\u00a0Oct'],
  ],
  [
    'a table that lays out a page',
    '<table><tr><td><p>Menu</p><p>News</p></td><td><p>One.</p><p>Two.</p></td></tr></table>',
    ['Menu', 'News', 'One.', 'Two.'],
  ],
  [
    'unread elements',
    '<script>a()</script><style>b{}</style><noscript>c</noscript><template>d</template><svg><title>e</title></svg><p>Text</p>',
    ['Text'],
  ],
  [
    'hidden elements',
    '<p hidden>a</p><div style="display: none">b</div><span class="sr-only">c</span><p>Text</p>',
    ['Text'],
  ],
  ['an article hidden until a script runs', '<article style="visibility:hidden"><p>Text</p></article>', ['Text']],
  ['words in pieces', '<p><span>T</span>he <em>un</em>seen</p>', ['The unseen']],
  ['pieces set apart by style', '<p><span>By Jane Doe</span><span>Monday</span></p>', ['By Jane Doe Monday']],
  ['links side by side', '<div><a href="/">Home</a><a href="/n">News</a></div>', ['Home News']],
  [
    'preformatted text',
    '<pre>one\n  two</pre><p style="white-space: pre-wrap">three\nfour</p>',
    ['one', 'two', 'three', 'four'],
  ],
  [
    'a caption',
    '<figure><img src="a.jpg" alt="A man"><figcaption>A man <cite>AP</cite></figcaption></figure>',
    ['A man AP'],
  ],
  [
    'a box under the pointer',
    '<p>Mr <a href="/x">Doe<span class="tooltip-content">More of Doe</span></a> spoke.</p>',
    ['Mr Doe spoke.'],
  ],
  [
    'custom elements',
    '<x-head>A day</x-head><x-body><p>Text <x-link>here</x-link>.</p></x-body>',
    ['A day', 'Text here.'],
  ],
];
for (const [name, body, lines] of pages) {
  test(`lines of ${name}`, () => assert.deepEqual(texts(body), lines));
}

test('a line says what it stands in', () => {
  const body =
    '<aside class="relatedStories" id="more-2"><ul><li><a href="/1">A teaser</a> now</li></ul></aside><p>Text</p>';
  const hints = hintsOf(body, 'A teaser now');
  assert.equal(hints?.tag, 'li');
  assert.deepEqual(hints?.within, ['li', 'ul', 'aside']);
  assert.deepEqual(hints?.hints, ['related', 'stories', 'more']);
  assert.ok(hints !== undefined && Math.abs(hints.linkDensity - 8 / 12) < 0.01);
  assert.deepEqual(hintsOf('<blockquote><p>Said</p></blockquote>', 'Said')?.within, ['p', 'blockquote']);
});

test('the main text is marked', () => {
  const paragraph =
    'The leaders of five countries met in the capital, and they spoke for hours, as the ministry said. ';
  const story = Array.from({ length: 6 }, (_, index) => `<p>${index}. ${paragraph.repeat(3)}</p>`).join('');
  const body = `<nav class="menu"><a href="/a">Home page</a></nav><div class="story">${story}</div><footer><p>All rights</p></footer>`;
  const marked = linesOf(body).map(line => line.dom?.inMainText);
  assert.deepEqual(marked, [false, true, true, true, true, true, true, false]);
});

test('pages with broken outlines are read whole', () => {
  const two =
    '<html class="old"><!--[if IE]><html><![endif]--><html><head><title>x</title></head><div>top</div><body><p>Text</p></body></html>';
  assert.deepEqual(
    readCapture({ path: 'articles/a.html', bytes: Buffer.from(two) }).value?.lines.map(line => line.text),
    ['top', 'Text'],
  );
  assert.deepEqual(
    readCapture({ path: 'articles/a.html', bytes: Buffer.from('<p>One<p>Two') }).value?.lines.map(line => line.text),
    ['One', 'Two'],
  );
});

test('a page nested a thousand deep is read', () => {
  assert.deepEqual(texts(`${'<div>'.repeat(1000)}deep${'</div>'.repeat(1000)}`), ['deep']);
});

test('a page past all bounds is refused', () => {
  for (const body of ['<ul><li>'.repeat(20_000), '<b></b>'.repeat(110_000)]) {
    const { problems } = readCapture({ path: 'articles/a.html', bytes: Buffer.from(body) });
    assert.deepEqual(
      problems.map(problem => problem.code),
      ['file-too-large'],
    );
  }
});

const shown: readonly (readonly [name: string, body: string, lines: readonly string[]])[] = [
  [
    'what a custom element shows, saved as its template',
    '<x-page><template shadowrootmode="open"><h1>A day</h1><p>Text.</p></template></x-page><template><p>Unused</p></template>',
    ['A day', 'Text.'],
  ],
  ['a page that is hidden until a script runs', '<div style="visibility:hidden"><p>Text.</p></div>', ['Text.']],
  ['a page for browsers that run no scripts', '<div id="app"></div><noscript><p>Text.</p></noscript>', ['Text.']],
  [
    'no such parts of a page that shows text',
    '<p>Text.</p><noscript><p>Scripts!</p></noscript><p hidden>x</p>',
    ['Text.'],
  ],
];
for (const [name, body, lines] of shown) {
  test(`lines of ${name}`, () => assert.deepEqual(texts(body), lines));
}

test('a page whose text stands in frames is told so', () => {
  const bytes = Buffer.from('<frameset cols="20%,80%"><frame src="menu.html"><frame src="text.html"></frameset>');
  const [problem] = readCapture({ path: 'articles/a.html', bytes }).problems;
  assert.equal(problem?.code, 'empty-file');
  assert.match(problem?.message ?? '', /in a frame/);
});

test('a page without text is a problem', () => {
  const { value, problems } = readCapture({
    path: 'articles/a.html',
    bytes: Buffer.from('<div id="root"></div><script>x</script>'),
  });
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(problem => problem.code),
    ['empty-file'],
  );
});

const page = (head: string, bytes: readonly number[]) =>
  Buffer.concat([
    Buffer.from(`<html><head>${head}</head><body><p>`),
    Uint8Array.from(bytes),
    Buffer.from('</p></body></html>'),
  ]);

test('a page states its encoding, in either form and any case', () => {
  for (const head of [
    '<meta charset=windows-1251>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=cp1251">',
  ]) {
    const { value } = readCapture({ path: 'articles/a.html', bytes: page(head, [0xcb, 0xf3, 0xea]) });
    assert.equal(value?.lines[0]?.text, 'Лук');
  }
});

test('bytes that are plainly UTF-8 overrule what a saved page states', () => {
  const { value } = readCapture({
    path: 'articles/a.html',
    bytes: page('<meta charset="iso-8859-1">', [...Buffer.from('Лук')]),
  });
  assert.equal(value?.lines[0]?.text, 'Лук');
});

test('a page with some broken bytes is read, with a warning', () => {
  const bytes = page('<meta charset="utf-8">', [...Buffer.from('Лук и чеснок '), 0xff]);
  const { value, problems } = readCapture({ path: 'articles/a.html', bytes });
  assert.equal(value?.lines[0]?.text, 'Лук и чеснок \ufffd');
  assert.deepEqual(
    problems.map(problem => problem.code),
    ['damaged-text'],
  );
});
