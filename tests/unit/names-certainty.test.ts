import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAuthority } from '../../src/names/authority.ts';
import { isFullPersonName } from '../../src/names/certainty.ts';
import { findNames } from '../../src/names/find-names.ts';
import { loadAuthority } from '../../src/names/load-authority.ts';
import { isCertain } from '../../src/names/names.ts';
import { recordOf } from './name-records.ts';

/** The certain names of articles of a paragraph each. */
function certainIn(articles: readonly string[], authority = emptyAuthority): readonly string[] {
  const records = articles.map((text, at) => recordOf(`article-${at}`, [text]));
  const { names } = findNames(records, authority);
  return names.filter(isCertain).map(({ kind, preferred }) => `${kind} ${preferred}`);
}

const certain: readonly (readonly [reason: string, name: string, articles: readonly string[]])[] = [
  [
    'a role in two articles',
    'person Farid Demirov',
    ['The mayor, Farid Demirov, opened the bridge.', 'Mayor Farid Demirov closed it.'],
  ],
  ['a verb and the family name with one', 'person Ingrid Halvorsen', ['Ingrid Halvorsen said no. Halvorsen said so.']],
  ['the gazetteer, and nothing else', 'place Kazakhstan', ['They met in Kazakhstan.']],
  ['a sure city', 'place Paris', ['They met in Paris.']],
  [
    'a body by its form, twice',
    'organisation Larkhaven Harbour Authority',
    ['The Larkhaven Harbour Authority met. The Larkhaven Harbour Authority closed it.'],
  ],
];

const uncertain: readonly (readonly [reason: string, name: string, articles: readonly string[]])[] = [
  [
    'a party and a state',
    'R-Ky',
    ['Sen. Rand Paul, R-Ky., said the bill was late.', 'Sen. Rand Paul, R-Ky., said so again.', 'R-Ky said no.'],
  ],
  [
    'a chamber',
    'GOP Senate',
    ['GOP Senate said it would vote. GOP Senate told reporters.', 'GOP Senate leader John Thune said so.'],
  ],
  [
    'a style',
    'Art Deco',
    ['The Art Deco hall opened. Art Deco said it all.', 'An Art Deco tower. The Art Deco architect resigned.'],
  ],
  [
    'a drink',
    'Espresso Martini',
    [
      'An Espresso Martini costs 14 pounds. For Espresso Martini lovers the bar stays open.',
      'The Espresso Martini arrived late. Espresso Martini inventor Dick Bradsell said so.',
    ],
  ],
  ['one mention', 'Ingrid Halvorsen', ['Ingrid Halvorsen, the mayor, arrived.']],
  ['a full name by its looks alone', 'Ingrid Halvorsen', ['For Ingrid Halvorsen.', 'Of Ingrid Halvorsen.']],
  ['a family name alone', 'Halvorsen', ['Mayor Halvorsen said so.', 'Mayor Halvorsen said no.']],
];

test('a name is certain when a list holds it or two occurrences have strong evidence', () => {
  for (const [reason, name, articles] of certain) assert.ok(certainIn(articles).includes(name), `${name}: ${reason}`);
});

test('what only looks like a name, or is named once, is not certain', () => {
  for (const [reason, name, articles] of uncertain) {
    const found = certainIn(articles).filter(one => one.endsWith(` ${name}`));
    assert.deepEqual(found, [], `${name}: ${reason}`);
  }
});

test('an editor’s list makes a name certain at its first mention', () => {
  const bytes = new TextEncoder().encode('Ingrid Halvorsen: {}\n');
  const authority = loadAuthority([{ path: 'authority/people.yml', bytes }]).value;
  assert.deepEqual(certainIn(['For Ingrid Halvorsen.'], authority), ['person Ingrid Halvorsen']);
});

test('a person’s full name has two words of letters that are no bodies and brands', () => {
  for (const name of [
    'Ana Lopez',
    'J. K. Rowling',
    'JD Vance',
    'Kassym-Jomart Tokayev',
    'Seán Ó Gallchóir',
    'Samuel L. Jackson',
    'Muhammad bin Salman',
    'Conan O’Brien',
    "Sinéad O'Connor",
    'Yoshihide Suga',
    'Владимир Путин',
  ])
    assert.ok(isFullPersonName(name), name);
  for (const name of ['R-Ky', 'GOP Senate', 'Madonna', 'Senate GOP', 'Area 51', 'NBC News'])
    assert.ok(!isFullPersonName(name), name);
});
