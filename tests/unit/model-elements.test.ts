import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';

const paragraphs = [
  'The harbour master closed the old bridge on Monday after a barge struck its middle pier in thick fog.',
  'Engineers will look at the damage this week, and ferries run every hour until the bridge opens again.',
  'Nobody was hurt, but two of the three lanes will stay shut until the end of the month, she said.',
];

function labelsOf(body: string): ReadonlyMap<string, string> {
  const html = `<!doctype html><html><head><title>Bridge shut</title></head><body>${body}</body></html>`;
  const { value } = readCapture({ path: 'articles/bridge.html', bytes: new TextEncoder().encode(html) });
  assert.ok(value);
  return new Map(labelLines(value).map(line => [line.text.trim().slice(0, 20), line.kind ?? line.label]));
}

const article = `<article><h1>Bridge shut after barge strikes pier</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}
<figure><figcaption>The bridge on Monday morning</figcaption></figure></article>`;

test('comments of a page are set aside by their element', () => {
  const said = 'I crossed that bridge every day for thirty years and never saw such a fog in my whole life.';
  const labels = labelsOf(`${article}<ul class="comment-list"><li class="comment"><p>${said}</p></li></ul>`);
  assert.equal(labels.get(said.slice(0, 20)), 'comment-thread');
  assert.equal(labels.get(paragraphs[0]?.slice(0, 20) ?? ''), 'paragraph');
  assert.equal(labels.get('The bridge on Monday'), 'caption');
});

test('a word around the whole article says nothing', () => {
  const labels = labelsOf(`<div class="post has-comments">${article}</div>`);
  for (const text of paragraphs) assert.equal(labels.get(text.slice(0, 20)), 'paragraph');
});
