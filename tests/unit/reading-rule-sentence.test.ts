import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { ruleSentence } from '../../src/reading/rule-table.ts';

test('every rule that decides on a line of the cases says in a sentence what it does', () => {
  const rules = new Set<string>();
  for (const name of readdirSync('tests/cases')) {
    const folder = `tests/cases/${name}`;
    const file = readdirSync(folder).find(each => /^capture\.(?:txt|md|html)$/.test(each)) ?? assert.fail(folder);
    const { value } = readCapture({ path: `articles/${file}`, bytes: readFileSync(`${folder}/${file}`) });
    for (const line of value ? labelLines(value) : []) rules.add(line.rule);
  }
  assert.ok(rules.size > 20, `only ${rules.size} rules decided`);
  for (const rule of rules) assert.match(ruleSentence(rule) ?? '', /^\p{Lu}.*\.$/u, rule);
});

test('a name that no rule has has no sentence', () => {
  assert.equal(ruleSentence('no-such-rule'), undefined);
});
