import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { recordOf } from './name-records.ts';

function placesIn(...articles: readonly string[]): readonly string[] {
  const records = articles.map((text, at) => recordOf(`article-${at}`, [text]));
  const { names } = findNames(records, emptyAuthority);
  return names.filter(({ kind }) => kind === 'place').map(({ preferred }) => preferred);
}

test('a city before a state of another country is another city', () => {
  assert.deepEqual(placesIn('They met in Paris, Texas. In Paris it rained.'), ['Paris, Texas', 'Texas']);
  assert.deepEqual(placesIn('They met in London, Ontario, and left.'), ['London, Ontario', 'Ontario']);
  assert.deepEqual(placesIn('They met in Paris, Texas and Rome.'), ['Paris', 'Rome', 'Texas']);
  assert.deepEqual(placesIn('They met in Paris, France.'), ['France', 'Paris']);
});

test('where two places of one name are in the archive, the country stands beside the better known', () => {
  assert.deepEqual(placesIn('They met in Paris, Texas.', 'They met in Paris.'), [
    'Paris (France)',
    'Paris, Texas',
    'Texas',
  ]);
});

test('Georgia beside a place of the United States is the state, and the country elsewhere', () => {
  const state = 'Georgia (United States)';
  for (const text of [
    'They met in Atlanta, Georgia.',
    'They voted in Georgia, Florida.',
    'It is in the state of Georgia.',
  ])
    assert.ok(placesIn(text).includes(state), text);
  assert.deepEqual(placesIn('They met in Tbilisi, Georgia.'), ['Georgia', 'Tbilisi']);
  assert.deepEqual(placesIn('They met in Atlanta, Georgia. In Georgia it rained.', 'They met in Georgia.'), [
    'Atlanta',
    'Georgia',
    state,
  ]);
});
