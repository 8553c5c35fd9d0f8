import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import { loadAuthority } from '../../src/names/load-authority.ts';
import type { NamesInArchive } from '../../src/names/names.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { Remembering } from '../support/remembering.ts';
import { recordOf } from './name-records.ts';

const lists = (files: Readonly<Record<string, string>>) =>
  loadAuthority(
    Object.entries(files).map(([name, text]) => ({
      path: `authority/${name}.yml`,
      bytes: new TextEncoder().encode(text),
    })),
  ).value;

const said = (found: NamesInArchive): string[] =>
  [...found.mentions.values()].flat().map(({ kind, slug, text, rule }) => `${kind} ${slug} “${text}” ${rule}`);

const find = (paragraphs: readonly string[], files: Readonly<Record<string, string>> = {}, headline?: string) =>
  findNames([recordOf('a', paragraphs, headline)], lists(files));

test('a listed name wins over everything, by its longest form, without regard to case and marks', () => {
  const files = { people: 'Recep Tayyip Erdoğan:\n  variants: [Erdoğan]\n', places: 'Erdogan Park: {}\n' };
  assert.deepEqual(said(find(['ERDOGAN spoke in Erdogan Park.'], files)), [
    'person recep-tayyip-erdogan “ERDOGAN” authority',
    'place erdogan-park “Erdogan Park” authority',
  ]);
});

test('a name is only found with its capitals', () => {
  assert.deepEqual(said(find(['They ate turkey and asked who had come from Turkey.'])), [
    'place turkey “Turkey” gazetteer-place',
  ]);
});

test('a given name with a hyphen is one name, though a town is called as its first half; two places are not', () => {
  assert.deepEqual(said(find(['Mary-Anne Halvorsen, the mayor, arrived.'])), [
    'person mary-anne-halvorsen “Mary-Anne Halvorsen” role-apposition',
  ]);
  assert.ok(said(find(['The Jordan-Israel Treaty was signed in Oslo.'])).every(line => !line.startsWith('person')));
});

test('a family name stands for the one person of the article who bears it', () => {
  const found = find(['Ingrid Halvorsen, the mayor, arrived. Halvorsen did not speak.']);
  assert.deepEqual(said(found), [
    'person ingrid-halvorsen “Ingrid Halvorsen” role-apposition',
    'person ingrid-halvorsen “Halvorsen” coreference',
  ]);
});

test('a family name that two people bear stands for neither', () => {
  const found = find(['John Okello and Jane Okello run the school. On Monday Okello was away.']);
  assert.equal(
    said(found).some(line => line.includes('“Okello”')),
    false,
  );
  assert.deepEqual(
    found.candidates.map(({ text }) => text),
    ['Okello'],
  );
});

test('a headline repeats names that are known from elsewhere, and gives no new ones', () => {
  const found = find(['Mayor Ingrid Halvorsen spoke.'], {}, 'Halvorsen Meets Gruber Over Ferries');
  assert.deepEqual(said(found), [
    'person ingrid-halvorsen “Halvorsen” heading',
    'person ingrid-halvorsen “Ingrid Halvorsen” title',
  ]);
  assert.deepEqual(found.candidates, []);
});

test('what one article leaves open the others may settle', () => {
  const records = [
    recordOf('a', ['The Vostok group denied it.']),
    recordOf('b', ['Fighters of Vostok crossed the border.']),
  ];
  assert.deepEqual(said(findNames(records, emptyAuthority)), [
    'organisation vostok-group “Vostok group” organisation-noun',
    'organisation vostok-group “Vostok” archive-short-form',
  ]);
});

test('a lone capital that nothing explains waits for an editor, with its sentence', () => {
  const [candidate] = find(['It rained. The men waited for Zarquon all day.']).candidates;
  assert.equal(candidate?.text, 'Zarquon');
  assert.equal(candidate?.kind, 'unclear');
  assert.deepEqual(candidate?.sentences, [{ article: 'a', sentence: 'The men waited for Zarquon all day.' }]);
});

test('a rejected reading is not asked about again, nor found', () => {
  assert.deepEqual(find(['The men waited for Zarquon.'], { rejected: 'Zarquon: a joke\n' }).candidates, []);
  assert.deepEqual(said(find(['They flew to Lima.'], { rejected: 'Lima: ""\n' })), []);
});

test('a reading rejected for one name does not lead to it by its short form', () => {
  const people = 'Omar Rostov:\n  rejected: [Rostov]\n';
  const found = find(['Omar Rostov left. Rostov was cold.'], { people });
  assert.equal(said(found).includes('person omar-rostov “Rostov” coreference'), false);
});

test('the owner of a ministry belongs to its name', () => {
  const found = find(['Kenya’s Foreign Ministry and the Peruvian Defence Ministry agreed.']);
  assert.deepEqual(
    found.names.map(({ preferred }) => preferred),
    ['Kenya Foreign Ministry', 'Peru Defence Ministry', 'Kenya'],
  );
});

test('an article in another language is read for known names only', () => {
  const record = { ...recordOf('a', ['Der Minister Franz Obermoser reiste nach Kenya.']), language: 'de' };
  assert.deepEqual(said(findNames([record], emptyAuthority)), ['place kenya “Kenya” gazetteer']);
});

test('topics need a word in the headline or enough of them in the body', () => {
  const topics = 'Fishing:\n  keywords: [fishing quota, trawler]\n';
  assert.deepEqual(said(find(['A trawler sank.'], { topics })), []);
  assert.deepEqual(said(find(['Two Trawlers sank. The fishing quotas stay.'], { topics })), [
    'topic fishing “Trawlers” keyword',
    'topic fishing “fishing quotas” keyword',
  ]);
  assert.deepEqual(said(find(['It sank.'], { topics }, 'Trawler lost')), ['topic fishing “Trawler” keyword']);
});

test('topics that an editor gives an article are its topics, listed or not, and bring their words with them', () => {
  const topics = 'Fishing:\n  keywords: [fishing quota, trawler]\n  note: Nets and quotas.\n';
  const told = (given: readonly string[]) =>
    findNames([{ ...recordOf('a', ['A trawler sank.']), topics: given }], lists({ topics }));
  assert.deepEqual(said(told(['fishing', 'Sea rescue', 'sea rescue'])), [
    'topic fishing “trawler” keyword',
    'topic fishing “fishing” editor',
    'topic sea-rescue “sea rescue” editor',
  ]);
  assert.deepEqual(
    told(['fishing', 'Sea rescue']).names.map(({ preferred, note }) => [preferred, note]),
    [
      ['Fishing', 'Nets and quotas.'],
      ['Sea rescue', undefined],
    ],
  );
});

test('of the forms in which articles are given a topic the commonest is shown', () => {
  const records = ['Sea Rescue', 'sea rescue', 'sea rescue'].map((topic, at) => ({
    ...recordOf(`a${at}`, ['It sank.']),
    topics: [topic],
  }));
  const [name, ...others] = findNames(records, emptyAuthority).names;
  assert.deepEqual(
    [name?.slug, name?.preferred, name?.variants, others],
    ['sea-rescue', 'sea rescue', ['Sea Rescue'], []],
  );
});

const paragraphs = [
  'President Omar Diallo said so in Dakar.',
  'Diallo left. The Vostok group stayed in Peru.',
  'Vostok and Zarquon met Ana Quispe, the mayor.',
  'Quispe told the Bank of Peru to wait.',
  'Georgia Okoro and Jordan said nothing in Jordan.',
];

test('the order of the articles makes no difference', () => {
  const records = paragraphs.map((text, index) => recordOf(`id${index}`, [text], text.slice(0, 20)));
  const plain = (found: NamesInArchive) => JSON.stringify({ ...found, mentions: [...found.mentions] });
  const wanted = plain(findNames(records, emptyAuthority));
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), shuffled => {
      assert.equal(plain(findNames(shuffled, emptyAuthority)), wanted);
    }),
    { numRuns: 8 },
  );
});

test('mentions quote the text they stand in and do not overlap, whatever the text is', () => {
  const words = fc.constantFrom(
    ...paragraphs.join(' ').split(' '),
    'İstanbul',
    '’s',
    '(UN)',
    '🙂',
    'de',
    'la',
    '—',
    'O’',
    '\n',
  );
  const texts = fc.array(
    fc.array(words, { maxLength: 40 }).map(picked => picked.join(' ')),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(texts, body => {
      const found = find(body);
      const ends = new Map<string, number>();
      for (const { location, start, end, text } of found.mentions.values().next().value ?? []) {
        const block = typeof location === 'object' && 'block' in location ? location.block : -1;
        assert.equal(body[block]?.slice(start, end), text);
        assert.ok(start >= (ends.get(`${block}`) ?? 0));
        ends.set(`${block}`, end);
      }
    }),
    { numRuns: 25 },
  );
});

test('fifty thousand hostile characters are read', () => {
  for (const piece of ['A ', 'Aa-', 'A.', "A'", 'Bank of ', 'Aa and ', 'President ', '(A) ', 'de A ', 'Aa, '])
    assert.equal(find([piece.repeat(50_000 / piece.length)]).mentions.size, 1);
});

test('a headline may repeat a full name that only another article makes certain', () => {
  const records = [
    recordOf('a', ['It rained.'], 'Ana Quispe Returns'),
    recordOf('b', ['Mayor Ana Quispe spoke to us.']),
  ];
  assert.deepEqual(said(findNames(records, emptyAuthority)), [
    'person ana-quispe “Ana Quispe” heading',
    'person ana-quispe “Ana Quispe” title',
  ]);
});

test('an article is read again when what others say of its names changed, and else is not', () => {
  const alone = recordOf('a', ['It was like Zantanik to go.']);
  const heading = recordOf('b', ['It rained all day.'], 'Orlo Zantanik speaks');
  const titled = recordOf('c', ['President Zantanik arrived in Paris.']);
  const other = recordOf('d', ['Nothing was said in Lima.'], 'Rain');
  const [full, again] = ['e', 'f'].map(id => recordOf(id, ['President Orlo Zantanik spoke in Oslo.']));
  assert.ok(full && again);
  const memory = new Remembering();
  const namesMade = (...records: readonly ArticleRecord[]) => {
    const before = memory.madeOf.length;
    assert.deepEqual(findNames(records, emptyAuthority, memory), findNames(records, emptyAuthority));
    return memory.madeOf.slice(before).filter(input => input.startsWith('names names ')).length;
  };
  assert.equal(namesMade(alone, heading, titled, other), 4);
  // Headings repeat what one article settles; the full name of a president needs two.
  assert.equal(namesMade(alone, heading, titled, other, full), 2);
  assert.equal(namesMade(alone, heading, titled, other, full, again), 2);
  assert.equal(namesMade(alone, heading, titled, other, full), 0);
});

test('names are the same when what lists say of them was lost, and it is kept again', () => {
  const records = [
    recordOf('a', ['The minister spoke in Paris and in Lima.']),
    recordOf('b', ['It rained in Lima.'], 'Rain in Paris'),
  ];
  const memory = new Remembering();
  const wanted = findNames(records, emptyAuthority, memory);
  memory.forget('names known ');
  assert.deepEqual(findNames(records, emptyAuthority, memory), wanted);
  const before = memory.made;
  assert.deepEqual(findNames(records, emptyAuthority, memory), wanted);
  assert.equal(memory.made, before);
});
