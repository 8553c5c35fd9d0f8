import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Block } from '../../src/record/article-record.ts';
import { parseBody } from '../../src/record/body-markdown.ts';
import { blockTexts, shortened } from '../../src/record/plain-text.ts';
import { openingParagraphs } from '../../src/site/article-text.ts';
import { escapeMarkup } from '../../src/site/markup.ts';
import { renderBody } from '../../src/site/render-body.ts';
import { body } from '../support/nasty-bodies.ts';
import { recordWith } from '../support/site-archive.ts';

const nasty = [
  '<script>alert(1)</script>',
  '# no heading',
  '1986. It was',
  '- no list',
  '> no quote',
  '---',
  '*not* _stressed_ ~~or~~ `code`',
  '[a link](javascript:alert(1)) ![an image](x) <https://example.com> https://example.com',
  '&lt;b&gt; &amp; &#x41;',
  '{{ template }} {% tag %}',
  '| a | b |',
  'مرحبا 🎉 строка',
];

/** The text that a reader sees of each block element. */
function seen(blocks: readonly Block[]): readonly string[] {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${renderBody(blocks)}</body></html>`);
  return [...document.body.children].map(element => element.textContent?.trim() ?? '');
}

for (const text of nasty) {
  test(`a paragraph reads as it is written: ${text}`, () => {
    assert.deepEqual(seen([{ kind: 'paragraph', text, lines: [1] }]), [text]);
  });
}

test('only the elements of a record are made', () => {
  const blocks: readonly Block[] = nasty.flatMap(text => [
    { kind: 'paragraph', text, lines: [1] },
    { kind: 'crosshead', text, lines: [1] },
    { kind: 'quote', paragraphs: [text, text], lines: [1] },
    { kind: 'list', ordered: true, items: [text], lines: [1] },
    { kind: 'table', rows: [[text], [text]], lines: [1] },
  ]);
  const html = renderBody(blocks);
  const elements = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(match => match[1]));
  assert.deepEqual([...elements].sort(), [
    'blockquote',
    'h2',
    'li',
    'ol',
    'p',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
  ]);
});

test('Markdown that no record writes is shown, not obeyed', () => {
  const markdown =
    '<b onclick="x">a</b>\n\n[a](javascript:x) [b](data:text/html,x) ![c](https://x.example/c.svg) www.x.example\n\n***\n\n    code\n';
  const html = renderBody(parseBody(markdown, []));
  assert.deepEqual(
    [...new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(match => match[1]))],
    ['p', 'hr', 'pre', 'code'],
  );
  assert.match(html, /&lt;b onclick=/);
  assert.match(html, /<p>a b {2}www\.x\.example<\/p>/);
});

test('any paragraph reads as it is written', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'ab <>&"\'*_`#-+.!|[](){}\\~1:/=', 'é', 'ж'), minLength: 1, maxLength: 40 })
    .map(one => one.replace(/\s+/g, ' ').trim())
    .filter(one => one !== '');
  fc.assert(fc.property(text, one => assert.deepEqual(seen([{ kind: 'paragraph', text: one, lines: [1] }]), [one])));
});

test('escaping is complete for content and quoted attributes', () => {
  assert.equal(escapeMarkup(`<a b="c" d='e'>&amp;`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
});

test('text is shortened at the end of a word and never inside a character', () => {
  assert.equal(shortened('one two three', 9), 'one two…');
  assert.equal(shortened('short', 9), 'short');
  assert.equal(shortened('🎉🎉🎉', 3), '🎉…');
});

test('the opening is whole paragraphs, of which the last may be cut', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text, lines: [1] });
  const record = recordWith({ body: [paragraph('a '.repeat(90).trim()), paragraph('b '.repeat(400).trim())] });
  const [first, second, third] = openingParagraphs(record, 300);
  assert.equal(first?.length, 179);
  assert.ok(second?.endsWith('b…'));
  assert.equal(third, undefined);
});

test('styles and breaks are shown, and links with where they lead', () => {
  const body = parseBody(
    'The **port** is _not_ ~~shut~~ `open`\\\nsaid [the _mayor_](https://www.example.org/a?id=1&utm_source=x#top) [by mail](mailto:a@b.example).',
    [],
  );
  assert.equal(
    renderBody(body),
    '<p>The <strong>port</strong> is <em>not</em> <s>shut</s> <code>open</code><br>\nsaid ' +
      '<a href="https://www.example.org/a?id=1#top" rel="nofollow noopener" data-host="example.org">the <em>mayor</em></a> ' +
      '<a href="mailto:a@b.example" rel="nofollow noopener">by mail</a>.</p>\n',
  );
});

test('a link to an article of the archive leads to its page', () => {
  const body = parseBody('As [we wrote](https://example.org/a) before.', []);
  const html = renderBody(body, { mentions: [], articleAt: address => `../${address.length}/` });
  assert.equal(html, '<p>As <a class="article" href="../21/">we wrote</a> before.</p>\n');
});

test('whatever is marked, a reader sees the text, and nothing but the elements of a record', () => {
  const known = /^(?:p|h[2-5]|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|a|strong|em|s|pre|code|br|hr|div)$/;
  fc.assert(
    fc.property(body, blocks => {
      const { document } = parseHTML(`<!DOCTYPE html><html><body>${renderBody(blocks)}</body></html>`);
      for (const element of document.querySelectorAll('body *')) assert.match(element.localName, known);
      for (const link of document.querySelectorAll('a'))
        assert.match(link.getAttribute('href') ?? '', /^(?:https?:|mailto:|#(?:sign-)?note-\d+$)/);
      const texts = blocks.flatMap(block => {
        if (block.kind === 'note') return [`[${block.label}]`, ...block.paragraphs];
        return block.kind === 'quote' && block.source ? [...block.paragraphs, 'example.org'] : blockTexts(block);
      });
      const seen = texts.join('').replace(/\s+/g, '');
      assert.equal(document.body.textContent?.replace(/\s+/g, ''), seen);
    }),
    { numRuns: 300 },
  );
});

test('headings, lists in lists, sources, names of rows, notes, code and breaks are shown as what they are', () => {
  const body = parseBody(
    [
      '### Costs',
      '##### In detail',
      '3. The port[^1]\n\n   pays.\n   - the pilot\n   - the crane\n4. The town',
      '> We sail.\n>\n> [https://a.example/b](https://a.example/b)',
      '| Ward | Votes |\n| - | - |\n| **North** | 12 |\n| **South** | 9 |',
      '|  |  |\n| - | - |\n| a | b |',
      '---',
      '```\nif (a < b)\n  c\n```',
      'See[^1].',
      '[^1]: Since *1974*.',
    ].join('\n\n'),
    [],
  );
  const html = renderBody(body);
  assert.match(html, /<h2>Costs<\/h2>\n<h3>In detail<\/h3>/);
  assert.match(
    html.replace(/\n/g, ''),
    /<ol start="3"><li>The port<a class="note-sign" href="#note-1" id="sign-note-1">\[1\]<\/a><p>pays\.<\/p><ul><li>the pilot<\/li><li>the crane<\/li><\/ul><\/li><li>The town<\/li><\/ol>/,
  );
  assert.match(html, /<blockquote cite="https:\/\/a\.example\/b">\n<p>We sail\.<\/p>\n<p class="quoted-from"><a /);
  assert.match(html, /<th scope="col">Ward<\/th>[\s\S]*<th scope="row"><strong>North<\/strong><\/th>\n<td>12<\/td>/);
  assert.match(html, /<table>\n<tbody>\n<tr>\n<td>a<\/td>/);
  assert.match(html, /<hr>\n<pre><code>if \(a &lt; b\)\n {2}c\n<\/code><\/pre>/);
  assert.match(html, /See<a class="note-sign" href="#note-1">\[1\]<\/a>/);
  assert.match(html, /<div class="note" id="note-1"><a href="#sign-note-1">\[1\]<\/a>\n<p>Since <em>1974<\/em>\.<\/p>/);
});
