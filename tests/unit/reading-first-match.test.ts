import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstLetters, letterOf } from '../../src/reading/first-letters.ts';
import { foldText, visibleText } from '../../src/reading/fold-text.ts';
import { firstMatch } from '../../src/reading/line-pattern.ts';
import { ruleTable } from '../../src/reading/rule-table.ts';
import { typePatterns } from '../../src/reading/type-lines.ts';

const patterns = [...ruleTable.flatMap(rule => rule.patterns), ...typePatterns];
const samples = patterns.flatMap(({ matches, nearMiss }) => [matches, nearMiss]);

function seen(text: string) {
  const visible = visibleText(text);
  return { text: visible, folded: foldText(visible) };
}

/** Lines of rules, cut, joined, in other cases and with signs put in: near to what the patterns look for. */
const lines = fc
  .record({
    parts: fc.array(fc.oneof(fc.constantFrom(...samples), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      minLength: 1,
      maxLength: 3,
    }),
    between: fc.constantFrom(' ', '', ' | ', ' · ', ': ', '/', ' – ', '. '),
    from: fc.nat(12),
    upTo: fc.nat(90),
    change: fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace(/s/gu, 'ſ').replace(/k/gu, '\u212a'),
    ),
  })
  .map(({ parts, between, from, upTo, change }) => seen(change(parts.join(between).slice(from, from + 10 + upTo))))
  .filter(({ text }) => text !== '');

test('the first match is found that trying every pattern finds', () => {
  const match = firstMatch(patterns);
  fc.assert(
    fc.property(lines, line =>
      assert.equal(
        match(line),
        patterns.find(each => each.regex.test(line.text)),
      ),
    ),
    { numRuns: 2000 },
  );
});

test('each pattern alone is found on its own line, whatever it needs', () => {
  for (const each of patterns) {
    const line = { text: each.matches, folded: foldText(each.matches) };
    assert.equal(firstMatch([each])(line), each, each.matches);
  }
});

test('no text begins otherwise than its expression’s first letters say', () => {
  fc.assert(
    fc.property(fc.constantFrom(...patterns), lines, ({ regex }, { text }) => {
      if (regex.test(text)) assert.ok(firstLetters(regex)?.has(letterOf(text)) ?? true, `${regex} on ${text}`);
    }),
    { numRuns: 2000 },
  );
});

test('first letters are read from the source of an expression', () => {
  const letters = (regex: RegExp) => {
    const found = firstLetters(regex);
    return found && [...found].map(code => (code > 127 ? '∗' : String.fromCharCode(code))).join('');
  };
  assert.equal(letters(/^(?:ab|c?d)e/u), 'acd');
  assert.equal(letters(/^[x-z\d]/u), 'xyz0123456789');
  assert.equal(letters(/^a|^é/iu), 'aA∗');
  assert.equal(letters(/^s/iu), 'sS∗');
  assert.equal(letters(/^(?:a{0,2}|b{2})c(?=d)/u), 'abc');
  assert.equal(letters(/^(?!a)b$|^\(c/u), 'b(');
  for (const open of [/a/u, /^a|b/u, /^.a/u, /^\p{Lu}/u, /^[^a]/u, /^a?$/u, /^\s?a/u])
    assert.equal(letters(open), undefined);
});
