import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparedText, findCopies, leastOverlap, sharedShingles, shinglesOf } from '../../src/stories/find-copies.ts';
import { termTable } from '../../src/stories/term-table.ts';
import { topK } from '../../src/stories/top-k.ts';
import { cosineScratch, countWords, tfIdfVectors } from '../../src/stories/vectors.ts';
import { wordHashes } from '../../src/stories/word-hashes.ts';

test('words are what readers take for words', () => {
  const same: readonly (readonly [string, string])[] = [
    ['The Dam, broke!', 'the dam broke'],
    ['Putin’s call', 'putin call'],
    ['42,000 people', '42,000, people'],
    ['naïve', 'NAÏVE'],
    ['港は閉鎖', '港 は 閉 鎖'],
  ];
  for (const [a, b] of same) assert.deepEqual(wordHashes(a), wordHashes(b), a);
  assert.notDeepEqual(wordHashes('42,000'), wordHashes('42 000'));
  assert.deepEqual(wordHashes('invaded', 5), wordHashes('invasive', 5).length === 1 ? wordHashes('invad', 5) : []);
  assert.equal(wordHashes('港は閉鎖').length, 4);
});

test('the share of common shingles is that of the sets', () => {
  const texts = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }).map(words => Uint32Array.from(words));
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [left, right] = [new Set(shinglesOf(a)), new Set(shinglesOf(b))];
      const common = [...left].filter(shingle => right.has(shingle)).length;
      const all = new Set([...left, ...right]).size;
      assert.equal(sharedShingles(shinglesOf(a), shinglesOf(b)), all === 0 ? 0 : common / all);
    }),
  );
});

test('near copies are found by their signatures, as comparing all pairs would', () => {
  const word = fc.integer({ min: 0, max: 100_000 });
  const text = fc.array(word, { minLength: 120, maxLength: 200 });
  const cut = fc.double({ min: 0.6, max: 1, noNaN: true });
  fc.assert(
    fc.property(text, cut, text, (words, share, other) => {
      const documents = [words, words.slice(0, Math.floor(words.length * share)), other].map(list =>
        Uint32Array.from(list),
      );
      const overlap = sharedShingles(
        shinglesOf(documents[0] ?? new Uint32Array()),
        shinglesOf(documents[1] ?? new Uint32Array()),
      );
      const found = findCopies(documents.map(comparedText));
      assert.equal(found.length, overlap >= leastOverlap ? 1 : 0);
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('terms are numbered as a Map would number them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 400 }), hashes => {
      const table = termTable();
      const numbers = new Map<number, number>();
      for (const hash of hashes) {
        if (!numbers.has(hash)) numbers.set(hash, numbers.size);
        assert.equal(table.numberOf(hash), numbers.get(hash));
      }
      assert.equal(table.size(), numbers.size);
    }),
  );
});

test('the table of terms grows without forgetting', () => {
  const table = termTable();
  for (let hash = 0; hash < 200_000; hash++) table.numberOf(hash * 7919);
  for (let hash = 0; hash < 200_000; hash += 1000) assert.equal(table.numberOf(hash * 7919), hash);
});

test('a cosine is that of the whole vectors when none is cut', () => {
  const word = fc.integer({ min: 0, max: 30 });
  const documents = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(documents, lists => {
      const vectors = tfIdfVectors(lists.map(list => countWords([Uint32Array.from(list)])));
      const cosine = cosineScratch(vectors).compare(0, cosineWith => cosineWith(1));
      assert.ok(Math.abs(cosine - plainCosine(lists)) < 1e-4, `${cosine} is not ${plainCosine(lists)}`);
    }),
  );
});

function plainCosine(lists: readonly (readonly number[])[]): number {
  const rarity = (word: number) => {
    const found = lists.filter(list => list.includes(word)).length;
    return Math.log1p(lists.length / found) * (found === 1 ? 1 - lists.length / 400 : 1);
  };
  const [a, b] = lists.slice(0, 2).map(list => {
    const weights = new Map(
      [...new Set(list)].map(word => [
        word,
        (1 + Math.log(list.filter(other => other === word).length)) * rarity(word),
      ]),
    );
    const length = Math.hypot(...weights.values());
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  });
  let sum = 0;
  for (const [word, weight] of a ?? []) sum += weight * (b?.get(word) ?? 0);
  return sum;
}

test('the k greatest are those of a full sort', () => {
  const sums = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 });
  fc.assert(
    fc.property(sums, list => {
      const kept = topK(5);
      list.forEach((sum, article) => {
        if (sum >= kept.least()) kept.offer(article, sum);
      });
      const sorted = list
        .map((sum, article) => ({ sum, article }))
        .sort((a, b) => b.sum - a.sum || a.article - b.article);
      assert.deepEqual(
        kept.take(),
        sorted.slice(0, 5).map(({ article }) => article),
      );
      assert.equal(kept.least(), 0);
    }),
  );
});
