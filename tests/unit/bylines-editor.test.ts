import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { recordFrom } from '../../src/record/record-from.ts';

const body = 'The council voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.';
const defaults = { language: 'en', rights: 'http://rightsstatements.org/vocab/InC/1.0/' };

function authorsOf(path: string, text: string): readonly string[] | undefined {
  const { value } = readCapture({ path, bytes: new TextEncoder().encode(text) });
  assert.ok(value);
  return recordFrom(value, labelLines(value), defaults).value?.byline.map(one => one.text);
}

const editors = (byline: string) => authorsOf('articles/a.txt', `---\nbyline: ${byline}\n---\n${body}\n`);

test('an editor’s text is split into its names, a list is taken as it stands', () => {
  assert.deepEqual(editors('Jane Doe and John Roe'), ['Jane Doe', 'John Roe']);
  assert.deepEqual(editors('By Jane Doe, Reuters'), ['Jane Doe', 'Reuters']);
  assert.deepEqual(editors('"Marks and Spencer"'), ['Marks and Spencer']);
  assert.deepEqual(editors('["Doe and Roe Research", JANE DOE]'), ['Doe and Roe Research', 'JANE DOE']);
});

test('an editor’s text that is more than names stands as it is', () => {
  for (const text of ['The Man in the Moon', 'Guest Author', 'Jane Doe, Oxfam', 'Jane Doe as told to a friend'])
    assert.deepEqual(editors(text), [text]);
});

const page = (head: string) =>
  authorsOf(
    'articles/a.html',
    `<html><head>${head}</head><body><h1>The ferry is back</h1><p>${body}</p></body></html>`,
  );

test('a page’s author field names its people, without what they are', () => {
  const meta = (author: string) => page(`<meta name="author" content="${author}">`);
  assert.deepEqual(meta('Jane Doe, Senior Political Correspondent'), ['Jane Doe']);
  assert.deepEqual(meta('By JANE DOE'), ['Jane Doe']);
  assert.deepEqual(meta('Guest Author'), []);
  assert.deepEqual(meta('Editorial Board'), ['Editorial Board']);
});
