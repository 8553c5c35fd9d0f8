import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveEvidence, ownEvidence } from '../../src/names/archive-evidence.ts';
import { emptyAuthority } from '../../src/names/authority.ts';
import { allCapsRuns, capitalRuns } from '../../src/names/capital-runs.ts';
import { addEvidence, leadingKind, settledKind, type Tally } from '../../src/names/evidence-tally.ts';
import { findOccurrences, sentenceOf } from '../../src/names/find-occurrences.ts';
import { lexiconFrom } from '../../src/names/lexicon.ts';
import { resolveArticle } from '../../src/names/resolve-article.ts';
import { segmentsOf } from '../../src/names/segments.ts';
import { tokenise } from '../../src/names/tokens.ts';
import { recordOf } from './name-records.ts';

const lexicon = lexiconFrom(emptyAuthority);
const resolved = (id: string, ...paragraphs: string[]) =>
  resolveArticle(findOccurrences(recordOf(id, paragraphs), lexicon), lexicon);
const wordsOf = (text: string, { start, end }: { readonly start: number; readonly end: number }) =>
  tokenise(text)
    .slice(start, end)
    .map(token => token.text)
    .join(' ');

test('a row of capitals is cut where a name ends: at titles, demonyms and days', () => {
  const namesIn = (text: string) =>
    capitalRuns(tokenise(text)).flatMap(run =>
      segmentsOf(run, tokenise(text), lexicon).map(
        segment => `${segment.titled ? 'titled ' : ''}${segment.form} ${wordsOf(text, segment)}`,
      ),
    );
  assert.deepEqual(namesIn('On Monday Deputy Prime Minister Orlo Zantanik spoke.'), ['titled open Orlo Zantanik']);
  assert.deepEqual(namesIn('It said Belarusian Orlo Zantanik spoke.'), ['open Orlo Zantanik']);
  assert.deepEqual(namesIn('It fled to Zantania Province.'), ['place Zantania Province']);
  assert.deepEqual(namesIn('It asked the Zantanian Ministry of Health.'), [
    'organisation Zantanian Ministry of Health',
  ]);
});

test('for the sentence of a name no other text of the article is read, for a long article has a thousand of both', () => {
  const record = recordOf('a', ['Nobody came.', 'The mayor met Orlo Zantanik there.']);
  const [occurrence] = findOccurrences(record, lexicon).occurrences;
  const unread = { ...record.body[0], kind: 'paragraph', lines: [1] } as const;
  const first = Object.defineProperty({ ...unread, text: '' }, 'text', { get: () => assert.fail('read') });
  const [, second] = record.body;
  assert.ok(occurrence && second);
  assert.equal(sentenceOf(occurrence, { ...record, body: [first, second] }), 'The mayor met Orlo Zantanik there.');
});

test('a sentence in capitals tells of no name; a row of acronyms is none', () => {
  const runsIn = (text: string) => allCapsRuns(tokenise(text)).map(run => wordsOf(text, run));
  assert.deepEqual(runsIn('He read MAN FELL FROM THE BRIDGE aloud.'), ['MAN FELL FROM THE BRIDGE']);
  assert.deepEqual(runsIn('Talks of NATO, OPEC and WHO went on.'), []);
});

test('an occurrence keeps its words, its evidence and the sentence it stands in', () => {
  const text = 'It rained. The mayor met Dr. Orlo Zantanik of Missoula. He left.';
  const record = recordOf('aaaaaa', [text]);
  const { occurrences } = findOccurrences(record, lexicon);
  assert.deepEqual(
    occurrences.map(one => [one.key, text.slice(one.start, one.end)]),
    [
      ['orlo zantanik', 'Orlo Zantanik'],
      ['missoula', 'Missoula'],
    ],
  );
  assert.ok(occurrences[0]?.evidence.some(({ rule, kind }) => rule === 'title' && kind === 'person'));
  const [first] = occurrences;
  assert.equal(first && sentenceOf(first, record), 'The mayor met Dr. Orlo Zantanik of Missoula.');
});

test('small particles before a family name belong to it where the full name has them', () => {
  const { settled } = resolved('aaaaaa', 'President Orlo van der Zantan spoke. Later van der Zantan left.');
  assert.deepEqual(
    settled.map(({ occurrence, identity, rule }) => [occurrence.text, identity.key, rule]),
    [
      ['Orlo van der Zantan', 'orlo van der zantan', 'title'],
      ['van der Zantan', 'orlo van der zantan', 'coreference'],
    ],
  );
});

test('a short form stands for the one name of the article that it can belong to, and for neither of two', () => {
  const one = resolved('aaaaaa', 'President Orlo Zantanik spoke. Then Zantanik left.');
  assert.deepEqual(
    one.settled.map(({ identity }) => identity.key),
    ['orlo zantanik', 'orlo zantanik'],
  );
  const two = resolved('aaaaaa', 'President Orlo Zantanik met President Ulva Zantanik. Then Zantanik left.');
  assert.deepEqual(
    two.open.map(({ text }) => text),
    ['Zantanik'],
  );
});

test('evidence of one rule counts once, and a kind settles when it has three points and one more than the next', () => {
  const tally: Tally = new Map();
  addEvidence(tally, [
    { kind: 'person', weight: 2, rule: 'speech' },
    { kind: 'person', weight: 2, rule: 'speech' },
  ]);
  assert.equal(settledKind(tally), undefined);
  assert.equal(leadingKind(tally), 'person');
  addEvidence(tally, [{ kind: 'person', weight: 1, rule: 'full-name' }]);
  assert.deepEqual(settledKind(tally), { kind: 'person', rule: 'speech' });
  addEvidence(tally, [{ kind: 'place', weight: 2.5, rule: 'preposition' }]);
  assert.equal(settledKind(tally), undefined, 'the next kind is less than a point behind');
});

test('the archive knows a family name when two articles give it in full, whatever their order', () => {
  const full = (id: string) => resolved(id, 'President Orlo Zantanik spoke.');
  const alone = resolved('aaaaac', 'It was like Zantanik to go.');
  const keyOf = (...articles: ReturnType<typeof resolved>[]) =>
    archiveEvidence(articles.map(ownEvidence), () => lexicon).resolve('zantanik')?.identity.key;
  assert.equal(keyOf(full('aaaaaa'), alone), undefined);
  assert.equal(keyOf(full('aaaaaa'), full('aaaaab'), alone), 'orlo zantanik');
  assert.equal(keyOf(alone, full('aaaaab'), full('aaaaaa')), 'orlo zantanik');
  assert.equal(
    archiveEvidence([full('aaaaaa'), full('aaaaab')].map(ownEvidence), () => lexicon).articles.get(
      'person:orlo zantanik',
    ),
    2,
  );
});
