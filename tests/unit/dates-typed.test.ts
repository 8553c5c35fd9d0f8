import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedDate } from '../../src/dates/typed-date.ts';

const read = (text: string, language?: string) => {
  const date = typedDate(text, { language });
  return date.kind === 'date' ? date.edtf : date.kind;
};

test('a field with one date is read as a day or a month, however it is written', () => {
  const dates: readonly (readonly [string, string, string?])[] = [
    ['March 2024', '2024-03'],
    ['march 2024', '2024-03', 'en'],
    ['Mar 2024', '2024-03', 'en'],
    ['24 Sept 2022', '2022-09-24', 'en'],
    ['24 September, 2022', '2022-09-24', 'en'],
    ['Sept. 24, 2022', '2022-09-24', 'en'],
    ['Saturday, 24 September 2022', '2022-09-24', 'en'],
    ['24th of September 2022', '2022-09-24', 'en'],
    ['März 2024', '2024-03', 'de'],
    ['Sept. 2022', '2022-09', 'de'],
    ['24.9.2022', '2022-09-24', 'de'],
    ['Samstag, 24. September 2022', '2022-09-24', 'de'],
    ['24 mars 2022', '2022-03-24', 'fr'],
    ['13/04/2021', '2021-04-13', 'en'],
    ['9/2022', '2022-09'],
    ['09.2022', '2022-09', 'de'],
    ['2022/9', '2022-09'],
    ['2022/09/24', '2022-09-24'],
    [' 24 Sep 2022. ', '2022-09-24', 'en'],
  ];
  assert.deepEqual(
    dates.map(([text, , language]) => [text, read(text, language)]),
    dates.map(([text, edtf]) => [text, edtf]),
  );
});

test('what is no date, has no year or two readings is told apart', () => {
  const others: readonly (readonly [string, string])[] = [
    ['last year', 'no-date'],
    ['yesterday', 'no-date'],
    ['spring 2022', 'no-date'],
    ['the 1990s', 'no-date'],
    ['13/2022', 'no-date'],
    ['31 February 2022', 'no-date'],
    ['Monday, 24 September 2022', 'no-date'],
    ['1 March 2022 to 3 May 2022', 'no-date'],
    ['since March 2024', 'no-date'],
    ['March', 'no-year'],
    ['24 September', 'no-year'],
    ['03/04/2021', 'two-readings'],
    ['', 'no-date'],
  ];
  assert.deepEqual(
    others.map(([text]) => [text, read(text, 'en')]),
    others,
  );
});
