import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleTable } from '../../src/reading/rule-table.ts';
import { typePatterns } from '../../src/reading/type-lines.ts';
import { workInTime } from '../support/ends-in-time.ts';

const patterns = [
  ...ruleTable.flatMap(rule => rule.patterns.map(each => ({ rule: rule.name, ...each }))),
  ...typePatterns.map(each => ({ rule: 'type-lines', ...each })),
];

test('each pattern of the rule table matches its line and not its near miss', () => {
  assert.ok(patterns.length > 80);
  for (const { rule, regex, matches, nearMiss } of patterns) {
    assert.ok(regex.test(matches), `${rule}: ${regex} does not match “${matches}”`);
    assert.ok(!regex.test(nearMiss), `${rule}: ${regex} matches its near miss “${nearMiss}”`);
  }
});

test('no pattern keeps a place in the text between lines', () => {
  assert.ok(patterns.length > 80);
  for (const { rule, regex } of patterns) assert.ok(!regex.global && !regex.sticky, `${rule}: ${regex}`);
});

/** Lines that make a careless pattern try every way to split them: its own match over and over, then a misfit. */
function adversaries(matches: string): string[] {
  const length = 50_000;
  const repeated = (unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const units = [
    'a',
    ' ',
    'Aa ',
    'a-',
    '1',
    '1 ',
    '/',
    'a / ',
    ' | ',
    'a | a',
    '“',
    '. ',
    '(',
    '[a',
    ', ',
    'By Aa ',
    `${matches} `,
    matches.slice(0, 12),
    matches.slice(-12),
  ];
  return units.flatMap(unit => [repeated(unit), `${repeated(unit)}\u0000`, `${matches} ${repeated(unit)}\u0000`]);
}

test('no pattern blows up on 50,000 hostile characters', () => {
  assert.ok(patterns.length > 80);
  const isMatch = workInTime((regex: RegExp, text: string) => regex.test(text));
  for (const { rule, regex, matches } of patterns) {
    for (const text of adversaries(matches))
      isMatch(`${rule}: ${regex} on ${text.length} characters like “${text.slice(0, 30)}”`, regex, text);
  }
});
