import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectFolder } from '../support/run-backfile.ts';

const files = ['src', 'templates', 'tests'].flatMap(folder =>
  readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => /\.tsx?$/.test(path)),
);
const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

/** What is never longer than a few: the months of a year, the faults of one file, the languages that are known. */
const shortLists: ReadonlySet<string> = new Set([
  'src/bylines/split-byline.ts: read.credits',
  'src/capture/json-ld.ts: found.slice(0, mostNodes - nodes.length)',
  'src/capture/line-facts.ts: outer.boxes].slice(0, mostBoxes)',
  'src/capture/text-encoding.ts: code',
  'src/io/read-folder.ts: read.problems',
  'src/names/find-occurrences.ts: closings',
  'src/names/find-occurrences.ts: endsIn(before)',
  'src/reading/first-letters.ts: Array.from',
  'src/reading/headline-byline-date/day-candidates.ts: anchors.map',
  'src/reading/model/line-measures.ts: totals',
  'src/reading/model/stretch-features.ts: sizes.slice(0, 5000)',
  'src/reading/rules/related-lists.ts: titleUnder(page, verdicts, position)',
  'src/removal/readable-texts.ts: decodings(message.bytes)',
]);

test('no list of unknown length is spread into a call, which takes some hundred thousand arguments', () => {
  const calls =
    /\b(?:push|unshift|hypot|fromCharCode|fromCodePoint|Math\.(?:max|min))\((?:[^;{}]*?,\s*)?\.\.\.((?:[^(),;]|\([^()]*\))+)/g;
  const spread = files
    .filter(path => path.startsWith('src/') || path.startsWith('templates/'))
    .flatMap(path => [...read(path).matchAll(calls)].map(([, list = '']) => `${path}: ${list}`))
    .filter(call => !shortLists.has(call));
  assert.deepEqual(spread, []);
});

test('no test relies on a time limit that cannot stop it, or on the clock', () => {
  const tests = files.filter(
    path => /^tests\/(?:unit|browser)\/.*\.test\.ts$/.test(path) && !path.endsWith('/house-rules.test.ts'),
  );
  const relying = tests.filter(path => /^test\([^\n]*\btimeout:|performance\.now\(|length >= 0/mu.test(read(path)));
  assert.notEqual(tests.length, 0);
  assert.deepEqual(relying, []);
});
