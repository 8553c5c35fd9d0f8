import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { slugOf } from '../../src/site/slug.ts';

const cases: readonly (readonly [string, string])[] = [
  ['Putin’s allies, increasingly', 'putins-allies-increasingly'],
  ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan'],
  ['Łódź: Straße & Ærø', 'lodz-strasse-aero'],
  ['Лукашенко встретил Йорша', 'лукашенко-встретил-йорша'],
  ['الرئيس يتحدث', 'الرئيس-يتحدث'],
  ['हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['東京で会談', '東京で会談'],
  ['1986. It was', '1986-it-was'],
  ['--- *** ###', ''],
  ['../../etc/passwd', 'etc-passwd'],
  ['emoji 🎉 headline', 'emoji-headline'],
];

for (const [text, slug] of cases) {
  test(`the slug of ${text}`, () => assert.equal(slugOf(text), slug));
}

test('a long headline is cut between words', () => {
  assert.equal(slugOf(`${'harbour '.repeat(20)}`), Array(7).fill('harbour').join('-'));
});

test('a slug is a segment of a path, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
      const slug = slugOf(text);
      assert.ok(slug.length <= 60);
      assert.match(slug, /^(?:[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*)?$/u);
    }),
  );
});

test('fifty thousand marks after one letter are read in one pass', () => {
  assert.ok(slugOf(`e${'\u0301'.repeat(50_000)}`).length <= 60);
});
