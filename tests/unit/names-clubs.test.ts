import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { recordOf } from './name-records.ts';

function kindsIn(...paragraphs: readonly string[]): Readonly<Record<string, string>> {
  const record = recordOf('a00000', paragraphs);
  const mentions = findNames([record], emptyAuthority).mentions.get(record.id) ?? [];
  return Object.fromEntries(mentions.map(({ text, kind }) => [text, kind]));
}

test('what plays, is played against, signs and has players in a text on a team’s sport is a club', () => {
  assert.deepEqual(kindsIn('Derby beat Portsmouth 2-0.'), { Derby: 'organisation', Portsmouth: 'organisation' });
  assert.equal(kindsIn('The side drew 1-1 with Twente.')['Twente'], 'organisation');
  assert.equal(kindsIn('The striker has left Galatasaray on a free transfer.')['Galatasaray'], 'organisation');
  assert.equal(kindsIn('Leicester’s captain was sent off after two goals.')['Leicester'], 'organisation');
  assert.equal(kindsIn('Barrow, who have not lost since May, conceded two goals.')['Barrow'], 'organisation');
});

test('towns outside sport, countries that play, and people who play alone are no clubs', () => {
  assert.equal(kindsIn('Derby won a grant for its library.')['Derby'], 'place');
  assert.equal(kindsIn('A protest against Portsmouth in the season of strikes.')['Portsmouth'], 'place');
  assert.equal(kindsIn('Brazil beat Norway 4-1.')['Norway'], 'place');
  assert.equal(kindsIn('Wales beat Norway 4-1.')['Wales'], 'place');
  const tennis = kindsIn('Nadia Ferreyra beat Ilse Vandamme 6-4 6-3.', 'Ferreyra beat the first seed.');
  assert.equal(tennis['Ferreyra'], 'person');
  const goals = kindsIn('Sanna Koskela scored three goals in the match.', 'Koskela beat the goalkeeper from afar.');
  assert.equal(goals['Koskela'], 'person');
});

test('where shares are traded is no short form of the company', () => {
  const names = kindsIn('Halvorsen Inc (HLV.N) fell. The Kenya Revenue Authority (KRA) sued.');
  assert.equal(names['HLV'], undefined);
  assert.equal(names['KRA'], 'organisation');
});
