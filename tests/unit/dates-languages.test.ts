import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthWordTable } from '../../scripts/month-word-table.ts';
import table from '../../src/dates/month-words.json' with { type: 'json' };
import { monthNamed, monthOf, numberOrderOf, weekdayNamed } from '../../src/dates/month-words.ts';
import { moreMonthWords } from '../../src/dates/more-month-words.ts';
import { writtenDay } from '../../src/dates/written-date.ts';

const languages = Object.keys(table.languages);
const regional = ['en-US', 'en-GB', 'de-AT', 'es-PE', 'pt-PT', 'sr-Latn', 'ar-LB', 'ar-MA', 'ar-DZ', 'ar-SA', 'fr-CA'];

/** Every day of a leap year, and the first of each month in others. */
const days = Array.from({ length: 366 }, (_, day) => Date.UTC(2020, 0, 1 + day)).concat(
  Array.from({ length: 36 }, (_, month) => Date.UTC(2021, month, 1)),
);

test('the list of languages is long', () => assert.ok(languages.length >= 70));

for (const tag of [...languages, ...regional]) {
  test(`days as CLDR writes them in ${tag} are read back`, () => {
    const wrong: string[] = [];
    for (const dateStyle of ['full', 'long', 'medium'] as const) {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle, timeZone: 'UTC' });
      for (const day of days) {
        const text = format.format(day);
        const read = writtenDay(text, { language: tag });
        if (read !== new Date(day).toISOString().slice(0, 10)) wrong.push(`${text}: ${read}`);
      }
    }
    assert.deepEqual(wrong.slice(0, 5), []);
  });
}

test('month-words.json is what its script writes, where Node has the same CLDR', context => {
  if (process.versions['cldr'] !== table.cldr) return context.skip(`made from CLDR ${table.cldr}`);
  assert.deepEqual(table, monthWordTable());
});

test('month-words.json holds twelve months and seven weekdays of every language', () => {
  for (const [tag, words] of Object.entries(table.languages)) {
    assert.deepEqual([words.months.length, words.weekdays.length], [12, 7], tag);
    const forms = words.months.flatMap(each => (each === '' ? [] : each.split('|')));
    assert.deepEqual(
      forms.filter(form => form !== form.normalize('NFC').toLowerCase() || /[\d.]|^\s|\s$/u.test(form)),
      [],
      tag,
    );
  }
  // These count their months.
  const numbered = Object.entries(table.languages).filter(([, words]) => words.months.some(each => each === ''));
  assert.deepEqual(
    numbered.map(([tag]) => tag),
    ['ja', 'ko'],
  );
});

test('what is added by hand is not in the table, and says where it is from', () => {
  const tables: Readonly<Record<string, { readonly months: readonly string[] }>> = table.languages;
  for (const { language, months, source } of moreMonthWords) {
    assert.ok(source.length > 10);
    assert.equal(months.length, 12, language);
    for (const [at, forms] of months.entries()) {
      const known = tables[language]?.months[at]?.split('|') ?? [];
      const added = forms.split('|').filter(form => form !== '');
      assert.ok(added.length === 0 || added.some(form => !known.includes(form)), `${language}: ${forms}`);
    }
  }
});

test('a word that names two months has none until its language is known', () => {
  assert.equal(monthNamed('listopad'), undefined);
  assert.equal(monthNamed('listopad', 'cs'), 11);
  assert.equal(monthNamed('listopad', 'hr-HR'), 10);
  assert.equal(monthNamed('lipiec'), 7);
  assert.equal(monthOf('listopada', { hasDayStop: true }), 10);
  assert.equal(monthOf('listopada', { hasDayStop: true, language: 'pl' }), 11);
  assert.equal(monthOf('srp', { hasDayStop: true }), 'unclear');
});

test('a short word that few languages have needs its language', () => {
  assert.equal(monthNamed('pro'), undefined);
  assert.equal(monthNamed('pro', 'cs'), 12);
  assert.equal(monthNamed('mac', 'en'), undefined);
  assert.equal(monthNamed('jan'), 1);
  assert.equal(monthNamed('März', 'en'), 3);
});

test('old tags and regions are understood', () => {
  assert.equal(monthNamed('mai', 'no'), 5);
  assert.equal(numberOrderOf('en'), undefined);
  assert.equal(numberOrderOf('en-us'), 'month-first');
  assert.equal(numberOrderOf('en-Latn-GB'), 'day-first');
  assert.equal(numberOrderOf('ko'), 'year-first');
  assert.equal(numberOrderOf('tlh'), undefined);
  assert.deepEqual(weekdayNamed('jeudi'), new Set([4]));
});
