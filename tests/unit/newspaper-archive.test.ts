import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newspaperArchive, newspaperArticles } from '../support/newspaper-archive.ts';

const files = newspaperArchive();
const captures = Object.keys(files).filter(path => /\.(txt|html|md)$/.test(path));

test('the made-up newspaper archive is the same on every call, and as large and varied as its tests need', () => {
  assert.deepEqual(newspaperArchive(), files);
  assert.equal(captures.length, newspaperArticles);
  const languages = new Set(captures.map(path => /-(\w\w)\./.exec(path)?.[1] ?? 'en'));
  assert.deepEqual([...languages].sort(), ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pl', 'ru', 'tr']);
});
