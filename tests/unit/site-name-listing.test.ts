import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { listedAuthor } from '../../src/site/author-uses.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { byInitial, listedForm } from '../../src/site/name-listing.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, mentionOf, nameWith, settingsWith } from '../support/site-archive.ts';

const person = (preferred: string, more: { readonly sort?: string } = {}) =>
  nameWith({ kind: 'person', slug: preferred.toLowerCase().replaceAll(' ', '-'), preferred, ...more });
const initialsOf = (names: readonly string[], language: string) =>
  byInitial(
    names.map(listed => ({ listed, slug: listed })),
    language,
  ).map(({ initial, anchor, entries }) => [initial, anchor, entries.map(({ listed }) => listed).join('; ')]);

test('people are listed by family name, in the form of an editor or of their articles’ language', () => {
  const settings = settingsWith({ nameOrder: { ta: 'family-first' } });
  const listed = (preferred: string, languages: readonly string[], sort?: string) =>
    listedForm(
      {
        name: person(preferred, { ...(sort !== undefined && { sort }) }),
        articles: languages.map(language => articleWith({ language })),
      },
      settings,
    );
  assert.equal(listed('Jane Doe', ['en']), 'Doe, Jane');
  assert.equal(listed('Ursula von der Leyen', ['de', 'de', 'en']), 'Leyen, Ursula von der');
  assert.equal(listed('Nagy László', ['hu']), 'Nagy László');
  assert.equal(listed('Murugan Selvam', ['ta']), 'Murugan Selvam');
  assert.equal(listed('Madonna', ['en']), 'Madonna');
  assert.equal(listed('Ludwig van Beethoven', ['en'], 'Beethoven, Ludwig van'), 'Beethoven, Ludwig van');
  const place = { ...person('New York'), kind: 'place' as const };
  assert.equal(listedForm({ name: place, articles: [articleWith({})] }, settings), 'New York');
});

test('initials are the letters of the archive’s language, other scripts have a group each', () => {
  const names = ['Zorn, Eva', 'Öster, Bo', 'Otto, Al', 'Åberg, Per', 'Æther, Jo', 'Nuñez, Ana', 'Ñandú, Eva', '3sat'];
  assert.deepEqual(initialsOf(names, 'de'), [
    ['A', 'a', 'Åberg, Per; Æther, Jo'],
    ['N', 'n', 'Ñandú, Eva; Nuñez, Ana'],
    ['O', 'o', 'Öster, Bo; Otto, Al'],
    ['Z', 'z', 'Zorn, Eva'],
    ['#', 'other', '3sat'],
  ]);
  assert.deepEqual(
    initialsOf(['Zorn', 'Öster', 'Otto', 'Åberg', 'Ängel', '3sat'], 'sv').map(([initial]) => initial),
    ['O', 'Z', 'Å', 'Ä', 'Ö', '#'],
  );
  assert.deepEqual(
    initialsOf(['Ñandú', 'Nuñez', 'Ozon'], 'es').map(([initial]) => initial),
    ['N', 'Ñ', 'O'],
  );
  assert.deepEqual(initialsOf(['Петров, Иван', '習近平', 'Doe, Jane', 'Абрамов, Олег'], 'en'), [
    ['D', 'd', 'Doe, Jane'],
    ['Cyrillic', 'cyrl', 'Абрамов, Олег; Петров, Иван'],
    ['Han', 'hani', '習近平'],
  ]);
  assert.deepEqual(
    initialsOf(['Петров, Иван', 'Йод, Ян', 'Doe, Jane', 'Иванов, Ян'], 'ru').map(([initial, anchor]) => [
      initial,
      anchor,
    ]),
    [
      ['И', 'и'],
      ['Й', 'й'],
      ['П', 'п'],
      ['латиница', 'latn'],
    ],
  );
});

test('a family name stands before longer ones that begin with it', () => {
  assert.deepEqual(initialsOf(['Doe Smith, Ann', 'Doering, Al', 'Doe, Zoe', 'doe, Ann'], 'en'), [
    ['D', 'd', 'doe, Ann; Doe, Zoe; Doe Smith, Ann; Doering, Al'],
  ]);
});

test('authors are listed in the form that an authority list gives', () => {
  const signed = articleWith({ byline: [{ text: 'Ludwig van Beethoven', basis: 'capture' }] });
  const authorOf = (sort?: string) => {
    const preferred = 'Ludwig van Beethoven';
    const listedPeople = [{ preferred, variants: [], ...(sort !== undefined && { sort }) }];
    const archive = archiveOf([signed], { listedPeople });
    return catalogueOf(archive).authors.all.map(use => listedAuthor(use, archive.settings).listed);
  };
  assert.deepEqual(authorOf(), ['van Beethoven, Ludwig']);
  assert.deepEqual(authorOf('Beethoven, Ludwig van'), ['Beethoven, Ludwig van']);
});

test('the index of people leads to their initials', () => {
  const names = Array.from({ length: 40 }, (_, at) => {
    const letter = String.fromCharCode(97 + (at % 20));
    return person(`Given${String.fromCharCode(97 + Math.floor(at / 20))} ${letter.toUpperCase()}${letter.repeat(3)}`);
  });
  const article = (at: number) => articleWith({ id: idOf(at) }, { mentions: names.map(mentionOf) });
  const site = renderSite(
    archiveOf([article(1), article(2)], { names: { names, mentions: new Map(), candidates: [] } }),
  );
  const { document } = parseHTML(site.pages.get('people/index.html')?.html ?? '');
  const links = [...document.querySelectorAll('.initials a')].map(link => link.getAttribute('href'));
  assert.deepEqual([links.length, links[0], links.at(-1)], [20, '#letter-a', '#letter-t']);
  for (const link of links) assert.ok(document.getElementById((link ?? '').slice(1)), link ?? '');
  const listed = [...document.querySelectorAll('#letter-b .index-list a')].map(link => link.textContent);
  assert.deepEqual(listed, ['Bbbb, Givena', 'Bbbb, Givenb']);
});
