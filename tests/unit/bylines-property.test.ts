import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agencies } from '../../src/bylines/agencies.ts';
import { carefulJoiners, joiningWords, labels, openers, secondaryJoiners } from '../../src/bylines/byline-words.ts';
import { isNameLine, splitByline } from '../../src/bylines/split-byline.ts';
import { endsInTime } from '../support/ends-in-time.ts';

const firstNames = 'Jane John Anna Max Léa Ana María Jean-Pierre Kari Iván Иван Анна Νίκος Ayşe Þóra J.K. Élodie'.split(
  ' ',
);
const lastNames =
  'Doe Smith Müller Weber Martin Gil de_la_Cruz O’Brien McDonald Nordmann Петров Смирнова Παππάς Yılmaz van_der_Berg d’Angelo Doe-Roe'
    .split(' ')
    .map(name => name.replaceAll('_', ' '));
const people = fc.tuple(fc.constantFrom(...firstNames), fc.constantFrom(...lastNames)).map(parts => parts.join(' '));
const names = fc.uniqueArray(people, { minLength: 2, maxLength: 4, selector: name => name.toLowerCase() });

const marks = [', ', '; ', ' & ', ' · ', ' | ', '/', ' / ', ' – ', '、'];
const words = [...joiningWords.split('|'), ...carefulJoiners].map(word => ` ${word} `);
const commaWords = joiningWords.split('|').map(word => `, ${word} `);
const separators = fc.constantFrom(...marks, ...words, ...commaWords);
const secondary = fc.constantFrom(...[...secondaryJoiners].map(word => ` ${word} `));
const openings = fc.oneof(
  fc.constantFrom(...openers).map(word => `${word} `),
  fc.constantFrom(...openers, ...labels).map(word => `${word}: `),
);
const inCapitals = fc.boolean();

const found = (text: string, from: 'field' | 'line') => splitByline(text, { from }).credits.map(({ name }) => name);

test('names joined by any separator, behind any opening word, are given back', () => {
  fc.assert(
    fc.property(names, separators, openings, inCapitals, (given, separator, opening, isLarge) => {
      const text = `${isLarge ? opening.slice(0, 1).toUpperCase() + opening.slice(1) : opening}${given.join(separator)}`;
      assert.deepEqual(found(text, 'field'), given, text);
      assert.deepEqual(found(text, 'line'), given, text);
    }),
    { numRuns: 2000 },
  );
});

test('without an opening word a line of names is split as a field is', () => {
  fc.assert(
    fc.property(names, separators, (given, separator) => {
      const text = given.join(separator);
      assert.deepEqual(found(text, 'field'), given, text);
      assert.deepEqual(found(text, 'line'), given, text);
      assert.ok(isNameLine(text), text);
    }),
    { numRuns: 2000 },
  );
});

test('“with” leads to a second writer where the text names somebody', () => {
  fc.assert(
    fc.property(names, secondary, openings, (given, separator, opening) => {
      assert.deepEqual(found(opening + given.join(separator), 'line'), given);
      assert.deepEqual(found(given.join(separator), 'field'), given);
    }),
    { numRuns: 500 },
  );
});

test('every agency signs alone and behind a writer', () => {
  for (const agency of agencies) {
    assert.deepEqual(found(agency, 'field'), [agency]);
    assert.deepEqual(found(agency, 'line'), [agency]);
    for (const text of [`By Jane Doe, ${agency}`, `Jane Doe | ${agency}`, `Jane Doe/${agency}`])
      assert.deepEqual(found(text, 'line'), ['Jane Doe', agency], text);
  }
});

test('no text makes it throw, and it names nobody who is not in the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  const folded = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(texts, fc.constantFrom('field' as const, 'line' as const), (text, from) => {
      for (const name of found(text, from)) assert.ok(folded(text).includes(folded(name)), name);
    }),
    { numRuns: 3000 },
  );
});

/** What makes a bad pattern slow: long runs of what it takes, with an end that it does not. */
const runs = [
  'a',
  'A',
  ' ',
  'A b ',
  'Ab ',
  'by ',
  'By: ',
  ', ',
  ' and ',
  'Ab, ',
  'Ab and ',
  '|',
  '(',
  '(A',
  '@',
  '1 ',
  'Ab in ',
  'Ab for ',
  'Editor ',
  'BC ',
  'Aa.',
  '’A',
  '记',
  '记者 ',
  '기자 ',
  'May ',
  '—',
  'published ',
];

test('a long text takes no longer than a short one', () => {
  for (const run of runs) {
    const text = `By Jane ${run.repeat(100_000 / run.length)}!`;
    const work = () => {
      for (const one of [text, text.slice(8)]) {
        splitByline(one, { from: 'field', outlets: ['The Paper'] });
        splitByline(one, { from: 'line' });
        isNameLine(one);
      }
    };
    endsInTime(run, work);
  }
});
