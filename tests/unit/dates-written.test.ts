import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { isDateLine } from '../../src/dates/date-line.ts';
import { datesWithRoles, publishedDay, saysOnlyChange } from '../../src/dates/date-words.ts';
import { openingDate } from '../../src/dates/opening-date.ts';
import { dateHabits, dateInAddress, dateValue, writtenDates, writtenDay } from '../../src/dates/written-date.ts';

type Row = readonly [text: string, day: string | undefined, language?: string];

/** Strings on which three readers of dates once disagreed, with what is right. */
const onceInDispute: readonly Row[] = [
  ['12 March 2021', '2021-03-12'],
  ['March 12th, 2021', '2021-03-12'],
  ['12 de marzo de 2021', '2021-03-12'],
  ['12. März 2021', '2021-03-12'],
  ['12 mars 2021', '2021-03-12'],
  ['12 marzo 2021', '2021-03-12'],
  ['12 março 2021', '2021-03-12'],
  ['12 марта 2021 г.', '2021-03-12'],
  ['12 березня 2021', '2021-03-12'],
  ['12 Şubat 2021', '2021-02-12'],
  ['12 Ocak 2021', '2021-01-12'],
  ['5. listopada 2021', '2021-10-05'],
  ['5. listopada 2021.', '2021-10-05'],
  ['5. listopada 2021.', '2021-10-05', 'hr'],
  ['5 listopada 2021', undefined],
  ['5 listopada 2021', '2021-11-05', 'pl'],
  ['5 listopada 2021', '2021-10-05', 'hr'],
  ['12. října 2021', '2021-10-12'],
  ['12. prosince 2021', '2021-12-12'],
  ['2021. március 5.', '2021-03-05'],
  ['5 Μαρτίου 2021', '2021-03-05'],
  ['12 mart 2021', '2021-03-12'],
  ['3 août 2021', '2021-08-03'],
  ['1er août 2021', '2021-08-01'],
  ['25.04.24', undefined],
  ['25.04.24', '2024-04-25', 'de'],
  ['25.04.24', '2025-04-24', 'ko'],
  ['25.04.24', undefined, 'en'],
  ['25.04.2024', '2024-04-25'],
  ['03/04/2021', undefined],
  ['03/04/2021', undefined, 'en'],
  ['03/04/2021', '2021-03-04', 'en-US'],
  ['03/04/2021', '2021-04-03', 'en-GB'],
  ['03/04/2021', '2021-04-03', 'fr'],
  ['13/04/2021', '2021-04-13'],
  ['13/04/2021', '2021-04-13', 'en-US'],
  ['2021年3月5日', '2021-03-05'],
  ['2021년 3월 5일', '2021-03-05'],
  ['20210305', '2021-03-05'],
  ['5 maja 2021', '2021-05-05'],
  ['12 elokuuta 2021', '2021-08-12'],
  ['12. august 2021', '2021-08-12'],
  ['5 de setembro de 2021', '2021-09-05'],
  ['12 settembre 2021', '2021-09-12'],
  ['3 Haziran 2022', '2022-06-03'],
  ['Updated 5 May 2021', '2021-05-05'],
  ['Mon 12 March 2021', '2021-03-12'],
  ['Sept. 5, 2021', '2021-09-05'],
  ['5th of May 2021', '2021-05-05'],
  ['5 מרץ 2021', '2021-03-05'],
  ['5 آذار 2021', '2021-03-05'],
  ['٥ مارس ٢٠٢١', '2021-03-05'],
  ['12 Mac 2021', undefined],
  ['12 Mac 2021', '2021-03-12', 'ms'],
  ['12 November 1899', '1899-11-12'],
  ['Nov 5, 1650', '1650-11-05'],
  ['12 kwietnia 2021', '2021-04-12'],
  ['21 ביוני 2021', '2021-06-21'],
];

const otherForms: readonly Row[] = [
  ['5. elokuun 2021', '2021-08-05'],
  ['5. septembril 2021', '2021-09-05'],
  ['5. marta 2021.', '2021-03-05'],
  ['5. марта 2021.', '2021-03-05'],
  ['5. avgusta 2021', '2021-08-05'],
  ['5. srpna 2021', '2021-08-05'],
  ['5. srpnja 2021.', '2021-07-05'],
  ['5 lipca 2021', '2021-07-05'],
  ['5. lipnja 2021.', '2021-06-05'],
  ['5 листопада 2021', '2021-11-05'],
  ['5 pro 2021', '2021-12-05', 'cs'],
  ['5 paź 2021', '2021-10-05'],
  ['12 Ara 2021', '2021-12-12', 'tr'],
  ['12 ARALIK 2021', '2021-12-12'],
  ['12 KASIM 2021', '2021-11-12'],
  ['12 NİSAN 2021', '2021-04-12'],
  ['12 Subat 2021', '2021-02-12'],
  ['3 aout 2021', '2021-08-03'],
  ['5 ΜΑΡΤΙΟΥ 2021', '2021-03-05'],
  ['5 janvier 1789', '1789-01-05'],
  ['7. Jänner 2020', '2020-01-07'],
  ['5. Feber 2020', '2020-02-05'],
  ['5 de setiembre de 2021', '2021-09-05'],
  ['5 d’abril del 2021', '2021-04-05'],
  ['5 مارس/آذار 2021', '2021-03-05'],
  ['5 آذار (مارس) 2021', '2021-03-05'],
  ['٥ كانون الثاني ٢٠٢١', '2021-01-05'],
  ['5 تشرين الأول 2021', '2021-10-05'],
  ['5 غشت 2021', '2021-08-05'],
  ['05‏/03‏/2021', '2021-03-05', 'ar'],
  ['۵ مارس ۲۰۲۱', '2021-03-05'],
  ['५ मार्च २०२१', '2021-03-05'],
  ['१९ सितम्बर २०२१', '2021-09-19'],
  ['৫ মার্চ, ২০২১', '2021-03-05'],
  ['5 มีนาคม 2564', '2021-03-05'],
  ['5 มี.ค. 2564', '2021-03-05'],
  ['วันศุกร์ที่ 5 มีนาคม พ.ศ. 2564', '2021-03-05'],
  ['ngày 5 tháng 3 năm 2021', '2021-03-05'],
  ['5 tháng 3, 2021', '2021-03-05'],
  ['2021 m. kovo 19 d.', '2021-03-19'],
  ['2021. gada 5. martā', '2021-03-05'],
  ['2021(e)ko martxoaren 5(a)', '2021-03-05'],
  ['2021 ж. 5 наурыз', '2021-03-05'],
  ['2021. 3. 5.', '2021-03-05'],
  ['5. 3. 2021 13:31', '2021-03-05'],
  ['2021.03.05 10:22', '2021-03-05'],
  ['令和3年3月5日', '2021-03-05'],
  ['民國110年3月5日', '2021-03-05'],
  ['２０２１年３月５日', '2021-03-05'],
  ['2021-03-05T10:32:00+01:00', '2021-03-05'],
  ['20210305T101500', '2021-03-05'],
  ['12-Mar-2021', '2021-03-12'],
  ['12/Mar/2021', '2021-03-12'],
  ['2021-Mar-12', '2021-03-12'],
  ['Friday,12.März 2021', '2021-03-12'],
  ['Fri Mar 12 10:02:33 GMT 2021', '2021-03-12'],
  ['Mar 12 at 10:02 pm, 2021', '2021-03-12'],
  ['March 12, 20212:23 PM', '2021-03-12'],
  ['April 10, 20233 years ago', '2023-04-10'],
  ['11/19/19 06:56 AM EST', '2019-11-19'],
  ['31.12.99', '1999-12-31'],
  ['8.12.23', '2023-12-08', 'ru'],
  ['5 May 2021 (2021-05-06)', '2021-05-05'],
];

/** What has the look of a date and is none, or is in doubt. */
const noDay: readonly Row[] = [
  ['2 March Street', undefined],
  ['2 March Street, 2021', undefined],
  ['May 5 people', undefined],
  ['12 men of 2021', undefined],
  ['iPhone 12 Pro 2021', undefined],
  ['iPhone 12 Pro 2021', undefined, 'en-US'],
  ['Version 1.2.2019.3', undefined],
  ['Version 1.12.24', undefined, 'de'],
  ['Version 10.12.2021', undefined],
  ['v1.2.2021', undefined],
  ['1.2.24', undefined],
  ['1.2.24', undefined, 'de'],
  ['IP 10.12.20.21', undefined],
  ['Tel. 06-12-20-21', undefined],
  ['+44 20 7946 0123', undefined],
  ['Call 0800 11 2021', undefined],
  ['6-3, 7-6, 2021', undefined],
  ['21-19, 15-21', undefined],
  ['$12.03.2021', undefined],
  ['€ 5.99', undefined],
  ['5–6 March 2021', undefined],
  ['5 - 6 March 2021', undefined],
  ['March 5–7, 2021', undefined],
  ['10:30', undefined],
  ['ID 20210305', undefined],
  ['31 June 2019', undefined],
  ['29 February 2021', undefined],
  ['99/99/2019', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['12 March 3021', undefined],
  ['in November', undefined],
  ['May 2021', undefined],
  ['14:30', undefined],
  ['Friday, June 4, 2015', undefined],
  ['lundi 4 juin 2015', undefined],
  ['29.12.66', undefined],
  ['29/12/66', undefined, 'th'],
  ['昭和900年3月5日', undefined],
];

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
      const context = createContext({ read, text });
      assert.doesNotThrow(() => runInContext('read(text)', context, { timeout: 3000 }), `${name} on ${unit}`);
    }
  }
});
