import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Block } from '../../src/record/article-record.ts';
import { formatBody } from '../../src/record/body-markdown.ts';
import { shortened } from '../../src/record/plain-text.ts';
import { openingParagraphs } from '../../src/site/article-text.ts';
import { escapeMarkup } from '../../src/site/markup.ts';
import { renderBody } from '../../src/site/render-markdown.ts';
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
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${renderBody(formatBody(blocks))}</body></html>`);
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
  const html = renderBody(formatBody(blocks));
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
  const html = renderBody(
    '<b onclick="x">a</b>\n\n[a](javascript:x) *b* `c` <https://x.example> www.x.example\n\n***\n\n    code\n',
  );
  assert.deepEqual([...new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(match => match[1]))], ['p']);
  assert.match(html, /&lt;b onclick=/);
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

test('a long text is cut for marked where nothing tells, in words, references and rows of marks alike', () => {
  const piece = fc.oneof(
    fc.constantFrom(...nasty, '!', '  ', ' a', '@', 'a@b.co ', '&#x20;', '&', '\\', 'é', '🎉', 'x'.repeat(997)),
    fc.string({ unit: 'grapheme' }),
  );
  const text = fc
    .array(piece, { minLength: 1, maxLength: 200 })
    .map(parts => parts.join('').replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(
      text.filter(one => one !== ''),
      one => assert.deepEqual(seen([{ kind: 'paragraph', text: one, lines: [1] }]), [one]),
    ),
    { numRuns: 300 },
  );
});
