import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { recordOf } from './name-records.ts';

/** A rule, a text in which it finds a name, and one that is nearly the same and holds none of the kind. */
const rows: readonly (readonly [rule: string, found: string, text: string, nearMiss: string])[] = [
  ['family-name', 'person Tavu Fernández', 'A letter from Tavu Fernández came.', 'A letter from UCLA Fernández came.'],
  [
    'named-again',
    'person Tsering Dolkar',
    'Tsering Dolkar keeps a shop. On Monday Dolkar was away.',
    'We saw Miami Seaquarium. On Monday the Seaquarium was closed.',
  ],
  ['who', 'person Lorna Two-Feathers', 'Lorna Two-Feathers, who left.', 'Lorem Two-Feathers, which left.'],
  ['done-to-people', 'person Ram Qirpal Yelav', 'A court jailed Ram Qirpal Yelav.', 'A court saw Ram Qirpal Yelav.'],
  ['family', 'person Zorvan', 'It wrote to the Zorvan family.', 'It wrote to the Zorvan factory.'],
  [
    'pronoun',
    'person Tava Parenk',
    'Tava Parenk sold carpets for years and gave her receipts away.',
    'Tava Parenk sent him a stamp.',
  ],
  ['part-of-land', 'place Gomvi', 'It fell off the bridge over the Gomvi.', 'It fell off the table over the Gomvi.'],
  ['gazetteer-place', 'place Missoula', 'They flew to Missoula.', 'They wrote to Missoula.'],
  ['site-before', 'place Saqvara', 'Her dig at Saqvara is over.', 'Her anger at Saqvara is over.'],
  ['employee-before', 'organisation Larran Wial', 'An analyst at Larran Wial agreed.', 'An anger at Larran Wial rose.'],
  ['holding-before', 'organisation SQX', 'Shares in SQX fell.', 'A belief in SQX fell.'],
  [
    'organisation-apposition',
    'organisation Codelvo',
    'We asked Codelvo, the state miner, about it.',
    'We asked Codelvo, the miner is gone.',
  ],
  ['team', 'organisation Toledo Mud Hens', 'It beat the Toledo Mud Hens.', 'It left the Toledo Summer Games.'],
  ['organisation-opener', 'organisation Air Zantana', 'He flew Air Zantana home.', 'He saw Air Force planes.'],
  ['gazetteer-organisation', 'organisation Petrobras', 'It is said Petrobras drills.', 'It is said Petrobrax drills.'],
  ['office-after', 'organisation Ofcam', 'It is said Ofcam chief Mel Dar left.', 'It is said Ofcam aide Mel Dar left.'],
  ['acronym', 'organisation SQX', 'They asked the SQX.', 'They asked the HDMI.'],
];

const found = (text: string): string[] =>
  [...findNames([recordOf('a', [text])], emptyAuthority).mentions.values()]
    .flat()
    .map(({ kind, text: words, rule }) => `${kind} ${words} ${rule}`);

for (const [rule, name, text, nearMiss] of rows)
  test(`evidence: ${rule} finds ${name}, and nothing in its near miss`, () => {
    assert.ok(found(text).includes(`${name} ${rule}`), found(text).join('; '));
    const kind = name.slice(0, name.indexOf(' '));
    assert.deepEqual(
      found(nearMiss).filter(line => line.startsWith(`${kind} `)),
      [],
    );
  });

test('a company of the list stands back where the article names somebody so', () => {
  assert.deepEqual(found('Mayor Jane Accenture spoke. Accenture left.'), [
    'person Jane Accenture title',
    'person Accenture coreference',
  ]);
});

test('an abbreviated title is one before a name, not in it', () => {
  assert.deepEqual(found('The painter Anoushka Sen-Gupta met Mr Debabrata Sen. A concert follows.'), [
    'person Anoushka Sen-Gupta role-before',
    'person Debabrata Sen title',
  ]);
});

test('a word with marks on its letters is no English one', () => {
  assert.deepEqual(found('We met Bích Hằng, 34, there.'), ['person Bích Hằng age']);
});
