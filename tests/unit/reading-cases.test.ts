import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseNames, differencesOf, expectedFiles, readCase } from '../support/article-cases.ts';

const names = caseNames();

test('there are cases of text, Markdown and saved pages', () => {
  assert.ok(names.length >= 45);
});

for (const name of names) {
  test(`case ${name}`, () => {
    const result = readCase(name);
    for (const file of expectedFiles)
      assert.ok(result.expected[file] !== undefined, `no ${file}: npm run cases -- --write ${name}`);
    const differences = differencesOf(name, result);
    assert.ok(differences === '', `\n${differences}`);
    assert.deepEqual(Buffer.from(result.rebuilt.made), Buffer.from(result.rebuilt.expected));
  });
}
