import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWord, isWebName, tokenise } from '../../src/names/tokens.ts';

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
