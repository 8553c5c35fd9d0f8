import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDates, dateSpan } from '../../src/dates/article-date.ts';
import { dateLabel, edtfLabel, shortDateLabel, timestampLabel } from '../../src/dates/date-label.ts';
import { overlaps } from '../../src/dates/date-overlap.ts';
import { type EdtfDate, isPossibleDate, parseEdtf } from '../../src/dates/edtf.ts';
import { englishWording as english } from '../../src/messages/languages.ts';

function read(text: string): EdtfDate {
  const date = parseEdtf(text);
  assert.ok(date, `“${text}” is EDTF`);
  return date;
}

const spans: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
  ['2023-06-24', '2023-06-24', '2023-06-24', 'day'],
  ['2022-10-14T23:32:00-11:00', '2022-10-14', '2022-10-14', 'day'],
  ['2022-09~', '2022-09-01', '2022-09-30', 'month'],
  ['2024-02', '2024-02-01', '2024-02-29', 'month'],
  ['2022-XX', '2022-01-01', '2022-12-31', 'year'],
  ['2022-XX-15', '2022-01-15', '2022-12-15', 'year'],
  ['2022-1X', '2022-10-01', '2022-12-31', 'year'],
  ['2022-10-1X', '2022-10-10', '2022-10-19', 'month'],
  ['XXXX-03-19', '0000-03-19', '9999-03-19', 'no-year'],
  ['XXXX-02-29', '0000-02-29', '9996-02-29', 'no-year'],
  ['201X', '2010-01-01', '2019-12-31', 'longer'],
  ['201', '2010-01-01', '2019-12-31', 'longer'],
  ['20', '2000-01-01', '2099-12-31', 'longer'],
  ['2022-09-26/2022-09-30', '2022-09-26', '2022-09-30', 'interval'],
  ['2022-09~/2022-10', '2022-09-01', '2022-10-31', 'interval'],
  ['[2022-09-26..2022-09-30]', '2022-09-26', '2022-09-30', 'interval'],
  ['{2022,2024}', '2022-01-01', '2024-12-31', 'interval'],
  ['../2022-05', undefined, '2022-05-31', 'open'],
  ['2022-05/..', '2022-05-01', undefined, 'open'],
  ['/2022', undefined, '2022-12-31', 'open'],
  ['2021-23', '2021-09-01', '2021-11-30', 'season'],
  ['2021-24', '2021-12-01', '2022-02-28', 'season'],
  ['2021-36', '2021-10-01', '2021-12-31', 'season'],
];

test('EDTF gives the first and last possible day', () => {
  for (const [text, earliest, latest, precision] of spans) {
    const date = read(text);
    assert.deepEqual([date.earliest, date.latest, date.precision], [earliest, latest, precision], text);
  }
});

test('what is not EDTF, not in the calendar, or runs backwards is no date', () => {
  const wrong = ['', ' ', '2022-02-30', '2023-02-29', '2022-13', '14/10/2022', 'yesterday', '2022-10-14/2022-10-12'];
  for (const text of [...wrong, 'Y12022', '-0044', `[${'2022,'.repeat(40)}2023]`]) {
    assert.equal(parseEdtf(text), undefined, text);
  }
});

test('any day of the calendar is its own span', () => {
  const days = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, day => {
      const text = day.toISOString().slice(0, 10);
      assert.deepEqual(dateSpan(text), { first: text, last: text, approximate: false });
    }),
  );
});

test('two dates overlap when one day may be both', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['2023-06-24', '2023-06-24/2023-07-01', true],
    ['2023-06-23', '2023-06-24/2023-07-01', false],
    ['2022-09~', '2022', true],
    ['XXXX-03-19', '2022-03', true],
    ['XXXX-03-19', '2022-04/2023-02', false],
    ['XXXX-03-19', '2022-04/2023-03', true],
    ['XXXX-02-29', '2021/2023', false],
    ['XXXX-02-29', 'XXXX-02', true],
    ['2022-XX-31', '2022-11', false],
    ['../2022-05', '2022-05-31/..', true],
    ['../2022-05', '2022-06/..', false],
  ];
  for (const [a, b, answer] of pairs) {
    assert.equal(overlaps(read(a), read(b)), answer, `${a} and ${b}`);
    assert.equal(overlaps(read(b), read(a)), answer, `${b} and ${a}`);
  }
});

test('dates are ordered by first day, then last; without a year, and undated, last', () => {
  const ordered = ['../2019', '2019', '2019-01-01/2020-01-01', '2019-01-02', '2019-05/..', '2020', 'XXXX-03-19'];
  const dates = [...ordered.map(read), undefined];
  const sorted = [...dates].reverse().sort(compareDates);
  assert.deepEqual(
    sorted.map(date => date?.text),
    [...ordered, undefined],
  );
});

const labels: readonly (readonly [string, string, string])[] = [
  ['2023-06-24', '24 June 2023', '24 Jun 2023'],
  ['2023-06-04~', 'about 4 June 2023', 'c. 4 Jun 2023'],
  ['2023-06-04?', 'perhaps 4 June 2023', '? 4 Jun 2023'],
  ['2022-09~', 'about September 2022', 'c. Sep 2022'],
  ['2022-09', 'September 2022', 'Sep 2022'],
  ['2022-XX', '2022', '2022'],
  ['2022-09-26/2022-09-30', '26–30 September 2022', '26–30 Sep 2022'],
  ['2022-09-21/2022-09-30', 'late September 2022', 'late Sep 2022'],
  ['2022-09-01/2022-09-10', 'early September 2022', 'early Sep 2022'],
  ['2022-02-11/2022-02-20', 'mid February 2022', 'mid Feb 2022'],
  ['2023-06-24/2023-07-01', '24 June – 1 July 2023', '24 Jun – 1 Jul 2023'],
  ['2022-12-28/2023-01-03', '28 December 2022 – 3 January 2023', '28 Dec 2022 – 3 Jan 2023'],
  ['2022-09/2022-10', 'September–October 2022', 'Sep–Oct 2022'],
  ['2022-09/2023-01', 'September 2022 – January 2023', 'Sep 2022 – Jan 2023'],
  ['2021/2023', '2021–2023', '2021–2023'],
  ['2022-09~/2022-10-03', 'about September 2022 – 3 October 2022', 'c. Sep 2022 – 3 Oct 2022'],
  ['../2022-05', 'until May 2022', 'until May 2022'],
  ['2022-05/..', 'from May 2022', 'from May 2022'],
  ['../..', 'undated', 'undated'],
  ['XXXX-03-19', '19 March, year unknown', '19 Mar, year unknown'],
  ['XXXX-03', 'March, year unknown', 'Mar, year unknown'],
  ['XXXX', 'undated', 'undated'],
  ['2022-XX-15', '15 of an unknown month, 2022', '15 of an unknown month, 2022'],
  ['2022-10-1X', '10–19 October 2022', '10–19 Oct 2022'],
  ['2022-1X', '1 October – 31 December 2022', '1 Oct – 31 Dec 2022'],
  ['201X', '2010s', '2010s'],
  ['20XX', '2000–2099', '2000–2099'],
  ['2021-23', 'autumn 2021', 'autumn 2021'],
  ['2021-35', 'third quarter of 2021', 'third quarter of 2021'],
  ['last week', 'last week', 'last week'],
];

test('dates are told in words', () => {
  for (const [edtf, long, short] of labels) {
    assert.equal(edtfLabel(edtf, english), long, edtf);
    assert.equal(shortDateLabel({ basis: 'stated', edtf, evidence: [] }, english), short, edtf);
  }
});

test('a label says how the date is known', () => {
  assert.equal(dateLabel({ basis: 'unknown' }, english), 'undated');
  assert.equal(dateLabel({ basis: 'stated', edtf: '2023-06-24', evidence: [] }, english), '24 June 2023');
  assert.equal(
    dateLabel({ basis: 'inferred', edtf: '2022-09-21/2022-09-30', evidence: [] }, english),
    'late September 2022 (estimated)',
  );
  assert.equal(
    dateLabel({ basis: 'inferred', edtf: '2023-06-24~', evidence: [] }, english),
    'about 24 June 2023 (estimated)',
  );
});

test('a time that a machine wrote is told as a date with its time zone', () => {
  const told = {
    '2024-03-01T17:47:33Z': '1 March 2024, 17:47 UTC',
    '2024-03-01T17:47:33.120+0000': '1 March 2024, 17:47 UTC',
    '2019-11-08T15:30:00-05:00': '8 November 2019, 15:30 UTC-05:00',
    '2018-10-07 09:00': '7 October 2018, 09:00',
    '2024-03-01': '1 March 2024',
  };
  for (const [text, label] of Object.entries(told)) assert.equal(timestampLabel(text, english), label);
  for (const text of ['Published 2024-03-01', '1 March 2024', '2024-03', '20240301', ''])
    assert.equal(timestampLabel(text, english), undefined, text);
});

test('an editor may write what the record can use, and nothing else', () => {
  for (const text of [
    '20210314',
    '202103',
    '12345',
    'Y12345',
    '-0100',
    '99990101',
    'Y-17E7',
    '2021-02-30',
    '{2021-02-30,2021-03-01}',
  ])
    assert.equal(isPossibleDate(text), false, text);
  for (const text of ['0000-02/0000~', '2021-01-01T00:00:00+13:00', '2021-XX', '196X', '../2021', '2021-21'])
    assert.equal(isPossibleDate(text), true, text);
});
