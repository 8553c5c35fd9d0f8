import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { blocksFrom } from '../../src/record/blocks-from.ts';

const prose =
  '<p>The vote on the causeway was counted by hand on Friday night, in the school, and this is how the islands voted.</p>';

function captured(html: string) {
  const page = `<html lang="en"><body><article><h1>How the islands voted</h1>${prose}${html}${prose.replace('Friday', 'Saturday')}</article></body></html>`;
  return readCapture({ path: 'articles/a.html', bytes: Buffer.from(page) }).value ?? assert.fail();
}

const linesOf = (html: string) =>
  captured(html)
    .lines.slice(2, -1)
    .map(({ text }) => text);
const blocksOf = (html: string) =>
  blocksFrom(labelLines(captured(html)))
    .slice(1, -1)
    .map(({ lines: _, ...block }) => block);

test('readings above words are no part of the text', () => {
  assert.deepEqual(linesOf('<p><ruby>北<rp>（</rp><rt>きた</rt><rp>）</rp></ruby>の<ruby>島<rt>しま</rt></ruby></p>'), [
    '北の島',
  ]);
});

test('emoji that are shown as pictures stand in the text, other pictures do not', () => {
  assert.deepEqual(linesOf('<p>She wrote <img alt="👍" src="x.png">, no more.</p>'), ['She wrote 👍, no more.']);
  assert.deepEqual(linesOf('<p>Well <img class="wp-smiley" alt=":)" src="x.png"> then</p>'), ['Well :) then']);
  assert.deepEqual(
    linesOf('<p>Two <img alt="The ferry at night" src="x.jpg"> and <img alt="2" src="y.gif"> more</p>'),
    ['Two and more'],
  );
});

test('a table is a table inside of a figure too, and its name is a caption', () => {
  const table =
    '<table><tr><th></th><th>Yes</th><th>No</th></tr><tr><td>Holm</td><td>1,204</td><td></td></tr><tr><td colspan="2">All</td><td>3</td></tr></table>';
  const rows = [
    ['', 'Yes', 'No'],
    ['Holm', '1,204', ''],
    ['All', '', '3'],
  ];
  assert.deepEqual(blocksOf(`<figure class="wp-block-table">${table}<figcaption>The count</figcaption></figure>`), [
    { kind: 'table', rows },
  ]);
  assert.deepEqual(blocksOf(table), [{ kind: 'table', rows }]);
});

test('items of a list are a list, in order where the page counts them', () => {
  assert.deepEqual(blocksOf('<ol><li>The old crane goes in May.</li><li><p>Cars stay out.</p></li></ol>'), [
    { kind: 'list', ordered: true, items: ['The old crane goes in May.', 'Cars stay out.'] },
  ]);
  assert.deepEqual(blocksOf('<p>It will not:</p><ul><li>build a marina;</li><li>move the market.</li></ul>'), [
    { kind: 'paragraph', text: 'It will not:' },
    { kind: 'list', ordered: false, items: ['build a marina;', 'move the market.'] },
  ]);
});

for (const opened of [
  '<video src="https://example.org/a.mp4" controls>',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk" />',
  '<svg viewBox="0 0 1 1"><path d="M0 0">',
  '<object data="a.swf"><param name="movie" value="a.swf">',
  '<audio><source src="a.mp3">',
  '<canvas>',
  '<noscript>',
  '<select>',
])
  test(`what follows ${opened} is text, though nothing closes that`, () => {
    assert.deepEqual(linesOf(`<p>One ferry ${opened} a day.</p><div>And one ${opened}at night.</div><p>No more.</p>`), [
      'One ferry a day.',
      'And one at night.',
      'No more.',
    ]);
  });

test('what stands within a film that is closed is no text', () => {
  assert.deepEqual(
    linesOf('<div><video src="a.mp4"><p>Your browser shows no films.</p></video><p>But text.</p></div>'),
    ['But text.'],
  );
});
