import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { markedParagraphs } from './marked-paragraphs.ts';
import { recordOf } from './name-records.ts';
import { compareNames, f1Of } from './name-scores.ts';

const fixture = (set: string) => new URL(`../fixtures/names/paragraphs-${set}.txt`, import.meta.url).pathname;

for (const set of ['a', 'b'])
  test(`names of invented paragraphs ${set} are found with empty lists, exact in kind and extent`, () => {
    const paragraphs = markedParagraphs(fixture(set));
    assert.ok(paragraphs.length >= 30);
    const records = paragraphs.map(({ text }, index) => recordOf(`p${String(index).padStart(5, '0')}`, [text]));
    const { mentions } = findNames(records, emptyAuthority);
    const scores = compareNames(
      paragraphs,
      records.map(({ id }) => mentions.get(id) ?? []),
    );
    assert.ok(f1Of(scores.all) >= 0.9, JSON.stringify(scores));
    for (const [kind, counts] of Object.entries(scores.kinds))
      assert.ok(f1Of(counts) >= 0.85, `${kind} ${f1Of(counts)}`);
  });
