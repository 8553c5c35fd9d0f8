import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { markedParagraphs } from './marked-paragraphs.ts';
import { recordOf } from './name-records.ts';
import { compareNames, f1Of } from './name-scores.ts';

const fixture = (set: string) => new URL(`../fixtures/names/paragraphs-${set}.txt`, import.meta.url).pathname;

/** Sets a, b and g were written along with the rules, c to f before their code was read; f and h have served no rule. */
const floors = {
  a: { paragraphs: 30, all: 0.95, kind: 0.85 },
  b: { paragraphs: 30, all: 0.95, kind: 0.85 },
  c: { paragraphs: 30, all: 0.9, kind: 0.78 },
  d: { paragraphs: 25, all: 0.92, kind: 0.84 },
  e: { paragraphs: 30, all: 0.87, kind: 0.78 },
  f: { paragraphs: 30, all: 0.77, kind: 0.58 },
  g: { paragraphs: 20, all: 0.8, kind: 0.75 },
  h: { paragraphs: 15, all: 0.76, kind: 0.64 },
} as const;

for (const [set, floor] of Object.entries(floors))
  test(`names of invented paragraphs ${set} are found with empty lists, exact in kind and extent`, () => {
    const paragraphs = markedParagraphs(fixture(set));
    assert.ok(paragraphs.length >= floor.paragraphs);
    const records = paragraphs.map(({ text }, index) => recordOf(`p${String(index).padStart(5, '0')}`, [text]));
    const { mentions } = findNames(records, emptyAuthority);
    const scores = compareNames(
      paragraphs,
      records.map(({ id }) => mentions.get(id) ?? []),
    );
    assert.ok(f1Of(scores.all) >= floor.all, JSON.stringify(scores));
    for (const [kind, counts] of Object.entries(scores.kinds))
      assert.ok(f1Of(counts) >= floor.kind, `${kind} ${f1Of(counts)}`);
  });
