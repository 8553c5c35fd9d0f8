import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayOpenWithNames } from '../../src/bylines/name-shape.ts';
import { namedFirst } from '../../src/bylines/split-byline.ts';

const words = (
  'By by: Von par Written by Kommentar von The the Associated Press Canadian press AP Reuters ReutersUpdated AFP ТАСС РИА ' +
  'Новости Europa Agence France-Presse Jane Doe DOE de la van y (Reuters) @jane x@y Jane(x) DoePublished , and und | · – / ' +
  'in for 5 May 2021 council voted on Staff Автор: Анна Ivánova autorin/autor Élodie McRoe O’Hara St. “quoted”'
).split(' ');
const texts = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts => parts.join(' ').replace(/\s+/gu, ' ').trim());

test('a text that is said to open with no names has none', () => {
  fc.assert(
    fc.property(texts, text => {
      if (!mayOpenWithNames(text)) assert.deepEqual(namedFirst(text, { from: 'line' }).credits, [], text);
    }),
    { numRuns: 10_000 },
  );
});

test('sentences are told from names at a glance', () => {
  for (const text of ['The council voted on Tuesday', 'a boat', '', 'Nobody spoke', '12 March 2021', 'Home'])
    assert.ok(!mayOpenWithNames(text), text);
  for (const text of ['Jane Doe', 'By jane', 'Reuters', 'ReutersPublished 3 May', 'The Associated Press', 'de la Cruz'])
    assert.ok(mayOpenWithNames(text), text);
});
