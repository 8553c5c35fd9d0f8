import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { foldWord } from '../../src/names/fold-word.ts';
import { nameIndex } from '../../src/names/name-index.ts';
import { isWebName, tokenise } from '../../src/names/tokens.ts';
import { recordOf } from './name-records.ts';

const words = (text: string) => tokenise(text).map(({ text: word }) => word);

test('words keep initials, web names and apostrophes, and lose possessives', () => {
  assert.deepEqual(words('U.S. troops, O’Brien’s'), ['U.S.', 'troops', 'O’Brien']);
  assert.deepEqual(words('told Express.co.uk: no'), ['told', 'Express.co.uk', 'no']);
  assert.deepEqual(words('he said.The end'), ['he', 'said', 'The', 'end']);
  assert.deepEqual(words('AT&T and Kassym-Jomart'), ['AT&T', 'and', 'Kassym', 'Jomart']);
});

test('a space lost before a title is found again, other inner capitals are kept', () => {
  assert.deepEqual(words('BelarusianPresident'), ['Belarusian', 'President']);
  assert.deepEqual(words('YouTube McDonald KazBurgylau'), ['YouTube', 'McDonald', 'KazBurgylau']);
});

test('web names end in lower case, sentences that lost a space do not', () => {
  assert.equal(isWebName('Express.co.uk'), true);
  assert.equal(isWebName('said.The'), false);
});

test('a full stop opens a sentence, the dot of a title or an initial does not', () => {
  const opening = (text: string) => tokenise(text).flatMap(({ text: word, opens }) => (opens ? [word] : []));
  assert.deepEqual(opening('It ended. Dr. Ann J. Bush left. “No,” she said.'), ['It', 'Dr', 'No']);
});

test('folding makes spellings of one name equal and leaves other scripts whole', () => {
  assert.equal(foldWord('Erdoğan'), foldWord('ERDOGAN'));
  assert.equal(foldWord('Łódź'), 'lodz');
  assert.equal(foldWord('हिन्दी'), 'हिन्दी');
  assert.equal(foldWord('Йод'), 'йод');
});

test('the index counts articles, months and the names beside a name', () => {
  const records = [
    recordOf('a', ['President Omar Diallo flew to Peru. Diallo left Peru.']),
    recordOf('b', ['Omar Diallo said he would go to Kenya.']),
  ];
  const months = new Map([['a', '2023-06']]);
  const index = nameIndex(findNames(records, emptyAuthority), id => months.get(id));
  const diallo = index.find(({ name }) => name.preferred === 'Omar Diallo');
  assert.deepEqual(diallo?.articles, ['a', 'b']);
  assert.equal(diallo?.mentionCount, 3);
  assert.deepEqual(diallo?.months, [{ month: '2023-06', articles: 1 }]);
  assert.deepEqual(
    diallo?.beside.map(({ name, articles }) => [name.preferred, articles]),
    [
      ['Kenya', 1],
      ['Peru', 1],
    ],
  );
});
