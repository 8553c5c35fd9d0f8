import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDateLine } from '../../src/dates/date-line.ts';
import { datesWithRoles, publishedDay, saysOnlyChange } from '../../src/dates/date-words.ts';
import { openingDate } from '../../src/dates/opening-date.ts';
import { dateHabits, dateInAddress, dateValue, writtenDates, writtenDay } from '../../src/dates/written-date.ts';
import { noDay, onceInDispute, otherForms } from '../support/date-tables.ts';
import { endsInTime } from '../support/ends-in-time.ts';

for (const [name, rows] of Object.entries({ onceInDispute, otherForms, noDay })) {
  test(`days of the table ${name} are read right, or not at all`, () => {
    const wrong = rows.filter(([text, day, language]) => writtenDay(text, { language }) !== day);
    const read = wrong.map(([text, day, language]) => [text, language, writtenDay(text, { language }), 'not', day]);
    assert.deepEqual(read, []);
  });
}

test('a day without its year stands alone, and a month has its year', () => {
  const read = (text: string) => writtenDates(text).map(({ edtf }) => edtf);
  assert.deepEqual(read('Monday, March 19'), ['XXXX-03-19']);
  assert.deepEqual(read('19 мар — РИА Новости'), ['XXXX-03-19']);
  assert.deepEqual(read('October 2022'), ['2022-10']);
  assert.deepEqual(read('2 March Street'), []);
  assert.deepEqual(read('March 5-7'), []);
  assert.deepEqual(read('May 5 %'), []);
});

test('a value of metadata may be less than a day, and a placeholder is none', () => {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['2019', '2019'],
    ['2019-11', '2019-11'],
    ['November 2019', '2019-11'],
    ['1574071200', '2019-11-18'],
    ['1574071200000', '2019-11-18'],
    ['1970-01-01T00:00:00Z', undefined],
    ['1969-12-31T19:00:00-05:00', undefined],
    ['1969-12-31', '1969-12-31'],
    ['1899-12-30T00:00:00Z', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['0', undefined],
    ['soon', undefined],
    ['20210305101500', undefined],
  ];
  for (const [value, edtf] of values) assert.equal(dateValue(value), edtf, value);
});

test('an address gives its day, or its month', () => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['https://a.example/2019/11/18/bridge', '2019-11-18'],
    ['https://a.example/2019-11-18-bridge', '2019-11-18'],
    ['https://a.example/20191118/bridge', '2019-11-18'],
    ['https://a.example/2019/nov/18/bridge', '2019-11-18'],
    ['https://a.example/2019/11/bridge.html', '2019-11'],
    ['https://a.example/20191399/bridge', undefined],
    ['https://2019-11-18.example/bridge', undefined],
    ['https://a.example/bridge-1234567', undefined],
  ];
  for (const [address, edtf] of addresses) assert.equal(dateInAddress(address), edtf, address);
});

test('what other dates of a page tell decides those in doubt', () => {
  const read = (text: string, ...others: string[]) => writtenDay(text, dateHabits([text, ...others]));
  assert.equal(read('5 listopada 2021'), undefined);
  assert.equal(read('5 listopada 2021', '12 kwietnia 2021'), '2021-11-05');
  assert.equal(read('5 listopada 2021', '12. travnja 2021.'), '2021-10-05');
  assert.equal(read('03/04/2021', '25/04/2021'), '2021-04-03');
  assert.equal(read('03/04/2021', '04/25/2021'), '2021-03-04');
  assert.equal(read('03/04/2021', '04/25/2021', '25/04/2021'), undefined);
});

test('each date of a line has its role, and the day of publication is told from that of a change', () => {
  const roles = datesWithRoles('Publié le 1er mars 2020 – Mis à jour le 3 mars 2020').map(({ role }) => role);
  assert.deepEqual(roles, ['published', 'updated']);
  assert.equal(publishedDay('Updated 4 March 2021. Published 3 March 2021.'), '2021-03-03');
  assert.equal(publishedDay('3 March 2021, updated 4 March 2021'), '2021-03-03');
  assert.equal(saysOnlyChange('Last updated 4 March 2021'), true);
  assert.equal(saysOnlyChange('3 March 2021, updated 4 March 2021'), false);
});

test('a date line is a date and little else, also where the day is in doubt', () => {
  const dateLines = [
    'Published: 12 March 2021, 10:30 GMT',
    'Berlin, 12. März 2021',
    'Sist oppdatert torsdag 09. mai 2024 - 20:24',
    '2021. március 5.',
    '2021년 3월 5일',
    '12 березня 2021',
    '03/04/2021',
    '25.4.24',
    'Do 25.04.24 | 14:07 Uhr | Von Eva Kirchner',
    '٥ مارس ٢٠٢١',
  ];
  const others = [
    'On 12 the March began',
    'The bridge closed on 12 March 2021',
    'iPhone 12 Pro 2021',
    'Example Press - 2024-10-29',
    '- November 20, 2019, 10:54 am',
    ', accessed Nov. 5, 2019',
    '2 March Street',
    'May 5 people',
    'Version 1.2.2019.3',
    '',
  ];
  assert.deepEqual(
    dateLines.filter(text => !isDateLine(text)),
    [],
  );
  assert.deepEqual(others.filter(isDateLine), []);
});

test('offsets are those of the line', () => {
  for (const [text, date] of [
    ['Published: 12 March 2021, 10:30', '12 March 2021'],
    ['نشر في: ٥ مارس ٢٠٢١ م', '٥ مارس ٢٠٢١'],
    ['𝟏 — 12 March 2021', '12 March 2021'],
  ] as const) {
    const [found] = writtenDates(text);
    assert.equal(text.slice(found?.start, found?.end), date);
  }
});

/** The limit only stops what would run for minutes. */
test('no line of 50,000 hostile characters stalls a reader of dates', () => {
  const units = [
    '1.',
    '1. ',
    '2021-',
    '19 de ',
    'A, ',
    '(',
    'March ',
    'march/',
    '1月',
    ' ',
    '/',
    '1',
    '12 March 2021 ',
    'listopada ',
    '٥ ',
    'a.b.',
    '-',
    ', ',
    'updated ',
    '令和',
  ];
  const readers = { writtenDates, dateValue, publishedDay, isDateLine, openingDate, dateInAddress };
  const manyLines = (text: string) => dateHabits(Array.from({ length: 100 }, () => `${text.slice(0, 2000)} 2021`));
  for (const [name, read] of Object.entries({ ...readers, manyLines })) {
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(50_000 / unit.length));
      endsInTime(`${name} on ${unit}`, () => {
        read(text);
      });
    }
  }
});
