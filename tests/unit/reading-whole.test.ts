import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';

const page = `<html><body><div class="nav"><p>Boats for the young and old of the town</p></div>
<article><h1>Harbour town votes</h1>
<p>The council voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.</p>
<p>“We have waited for this,” said the mayor, Ada Thorne.</p></article>
<div class="sidebar widget"><h4>Our shop for all who love boats</h4><p>Ropes and oars</p></div></body></html>`;

/** Lines that nothing but their looks sets aside. */
function setAside(sidecar: string): readonly string[] {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const file = { path: 'articles/a.html', bytes: bytes(page) };
  const capture = readCapture({ ...file, sidecar: { path: 'articles/a.yml', bytes: bytes(sidecar) } }).value;
  assert.ok(capture);
  return labelLines(capture)
    .filter(({ rule }) => rule === 'model')
    .map(({ text }) => text);
}

test('a body that is known to be whole has no line set aside for its looks', () => {
  assert.ok(setAside('').length > 0, 'without it, this page has such lines');
  assert.deepEqual(setAside('whole: true\n'), []);
});
