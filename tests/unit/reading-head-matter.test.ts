import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { authorsIn, isNameLine } from '../../src/bylines/split-byline.ts';
import { publishedDay } from '../../src/dates/date-words.ts';
import { dateHabits, writtenDay } from '../../src/dates/written-date.ts';
import { rulesOutsideTheTable, ruleTable } from '../../src/reading/rule-table.ts';

test('a byline gives its names without roles, places and dates', () => {
  assert.deepEqual(authorsIn('By Jane Doe'), ['Jane Doe']);
  assert.deepEqual(authorsIn('By JANE DOE and John Roe, Political Correspondents'), ['Jane Doe', 'John Roe']);
  assert.deepEqual(authorsIn('Von Katharina Brenner 28.04.2023, 18:11 Uhr'), ['Katharina Brenner']);
  assert.deepEqual(authorsIn('Par Jeanne Moreau-Vidal et Luc Petit'), ['Jeanne Moreau-Vidal', 'Luc Petit']);
  assert.deepEqual(authorsIn('Por María de la Cruz'), ['María de la Cruz']);
  assert.deepEqual(authorsIn('By Reuters'), ['Reuters']);
});

test('on a line with a day the names may come last', () => {
  assert.deepEqual(authorsIn('Do 25.04.24 | 14:07 Uhr | Von Eva Kirchner'), ['Eva Kirchner']);
  assert.deepEqual(authorsIn('December 15, 2025 · 30 min · Ash Varden'), ['Ash Varden']);
  assert.deepEqual(authorsIn('03/21/2017 by Agatha Hale'), ['Agatha Hale']);
  assert.deepEqual(authorsIn('Dec 17, 2025Julian Arden'), ['Julian Arden']);
  assert.deepEqual(authorsIn('Region | 12 March 2021'), []);
});

test('one word is a name only right after a “by” and alone', () => {
  assert.deepEqual(authorsIn('By MixmasterFred'), ['MixmasterFred']);
  assert.deepEqual(authorsIn('MixmasterFred'), []);
  assert.deepEqual(authorsIn('by hand'), []);
});

test('of a change and a publication on one line the publication counts', () => {
  assert.equal(publishedDay('Updated 4 March 2021. Published 3 March 2021.'), '2021-03-03');
  assert.equal(publishedDay('Aktualizacja: 19.04.2026 19:45 Publikacja: 18.04.2026 19:05'), '2026-04-18');
  assert.equal(publishedDay('Updated 4 March 2021'), '2021-03-04');
  assert.equal(publishedDay('3 March 2021, updated 4 March 2021'), '2021-03-03');
});

test('what is no byline gives no name', () => {
  for (const text of [
    'By the river',
    'By Monday',
    'Latest News',
    'Share This Story',
    'By our staff',
    'Von München bis Aachen',
  ]) {
    assert.deepEqual(authorsIn(text), [], text);
  }
  assert.ok(isNameLine('Jane Doe and John Roe'));
  assert.ok(!isNameLine('Jane Doe crossed the river'));
});

test('a stated day is read in many forms', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['Published: 12 March 2021, 10:30 GMT', '2021-03-12'],
    ['March 3rd, 2021', '2021-03-03'],
    ['Fri, Apr 28 20232:23 PM EDT', '2023-04-28'],
    ['Publiziert17. Dezember 2024, 12:17', '2024-12-17'],
    ['28. 4. 2023, 18:41 Uhr', '2023-04-28'],
    ['Publié le 8 juin 2017 à 9h30', '2017-06-08'],
    ['21 de enero de 2016', '2016-01-21'],
    ['5 апреля 2019', '2019-04-05'],
    ['2025年1月13日 21時37分', '2025-01-13'],
    ['2022-10-14', '2022-10-14'],
  ];
  for (const [text, day] of forms) assert.equal(writtenDay(text), day, text);
});

test('a day in doubt is not read', () => {
  for (const text of [
    '03/04/2021',
    '31 February 2021',
    'spring 2021',
    '12 men of 2021',
    'May 2021',
    '14:30',
    '40.13.2021',
  ]) {
    assert.equal(writtenDay(text), undefined, text);
  }
});

test('another date of the page may tell which number is the day', () => {
  assert.equal(dateHabits(['03/04/2021', '25/04/2021']).order, 'day-first');
  assert.equal(dateHabits(['03/04/2021', '04/25/2021']).order, 'month-first');
  assert.equal(dateHabits(['03/04/2021', '25/04/2021', '04/25/2021']).order, undefined);
  assert.equal(writtenDay('03/04/2021', { order: 'day-first' }), '2021-04-03');
  assert.equal(writtenDay('03/04/2021', { order: 'month-first' }), '2021-03-04');
});

test('docs/reading.md explains every rule', () => {
  const page = readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8');
  const names = [...ruleTable.map(rule => rule.name), ...Object.keys(rulesOutsideTheTable)];
  assert.deepEqual(
    names.filter(name => !page.includes(`| \`${name}\` |`)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});
