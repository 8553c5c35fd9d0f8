import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldedWords, foldText } from '../../src/reading/fold-text.ts';

/** Folding as it is defined. */
function defined(text: string): string {
  const small = text.normalize('NFKC').toLowerCase().replace(/['’ʼ]/gu, '');
  return small.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

const characters = fc.constantFrom(
  ..."abzAZ019 \u00a0\t.,;:!?…“”’'ʼ-–—|·½²№™ﬁŒœßſK\u0130ıΣσςÅ\u030aÅéÉ\u0301ИйЁ議会ｱア\u3099한\u1112\u1161\u11ab👍🏽\ud800\u200d\u00ad(){}[]",
);
const texts = fc.oneof(
  fc.string({ unit: characters, maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

test('a text is folded as it is defined, the fast way and the slow', () => {
  fc.assert(
    fc.property(texts, text => {
      assert.equal(foldText(text), defined(text));
      assert.deepEqual(foldedWords(text), defined(text) === '' ? [] : defined(text).split(' '));
    }),
    { numRuns: 10_000, examples: [['a…Σ'], ['aΣ…a'], ['ΟΔΟΣ']] },
  );
});

test('every character of the first plane is folded as it is defined, alone and in a word', () => {
  for (let code = 0; code < 0x10000; code += 1)
    for (const text of [String.fromCharCode(code), `a${String.fromCharCode(code)}b Ω`])
      if (foldText(text) !== defined(text)) assert.fail(`U+${code.toString(16)}: “${foldText(text)}”`);
});
