import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateRole } from '../../src/dates/date-words.ts';
import { agency, dash, openingDate, wireOpening } from '../../src/dates/opening-date.ts';
import { writtenDates } from '../../src/dates/written-date.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { LineLabel } from '../../src/reading/labels.ts';
import { statedDates } from '../../src/record/shown-dates.ts';

function line(text: string, label: LineLabel): LabelledLine {
  return { number: 1, text, ending: '\n', label, rule: 'test', reason: 'test', confidence: 1 };
}

/** Date lines and bylines with the date that they state; absent where two readings are possible. */
const lines: readonly (readonly [string, string | undefined])[] = [
  ['Published: 14 October 2022, 10:32 BST', '2022-10-14'],
  ['Published 3:45 p.m. ET, Tues., Aug. 3rd, 2021', '2021-08-03'],
  ['First published on Fri 19 Mar 2021 07.00 GMT', '2021-03-19'],
  ['Posted on March 19, 2021 by Amina Okafor', '2021-03-19'],
  ['By Ruth Adeyemi | 2 May 2019', '2019-05-02'],
  ['By May Ellison, 7 June 2018 at 21:05', '2018-06-07'],
  ['Jonas Lindqvist, Stockholm correspondent – 1st of December 2020', '2020-12-01'],
  ['2021-03-19 10:32', '2021-03-19'],
  ['2021-03-19T10:32:00+01:00', '2021-03-19'],
  ['2021/3/9', '2021-03-09'],
  ['19.03.2021', '2021-03-19'],
  ['19.03.2021, 17:45 Uhr', '2021-03-19'],
  ['19/03/2021 08:15', '2021-03-19'],
  ['3/19/2021', '2021-03-19'],
  ['Posted 05/05/2020', '2020-05-05'],
  ['03/04/2021', undefined],
  ['19/03/21', undefined],
  ['31/02/2021', undefined],
  ['30 February 2021', undefined],
  ['Updated 2 hours ago', undefined],
  ['4 min read', undefined],
  ['Veröffentlicht am 1. Dezember 2019 um 06:00 Uhr', '2019-12-01'],
  ['Von Lena Hartwig, 12. März 2021', '2021-03-12'],
  ['Wien, 7. Jänner 2020', '2020-01-07'],
  ['Publié le 1er mars 2020 à 08h15', '2020-03-01'],
  ['Par Claire Moreau – le 14 août 2021', '2021-08-14'],
  ['Mis à jour le 3 février 2021 à 08h15', '2021-02-03'],
  ['Publicado el 19 de marzo de 2021', '2021-03-19'],
  ['Madrid, 5 de septiembre de 2018 - 12:01 CEST', '2018-09-05'],
  ['Pubblicato il 28 gennaio 2022', '2022-01-28'],
  ['Publicado em 9 de maio de 2017 às 18h30', '2017-05-09'],
  ['Gepubliceerd op 11 april 2019', '2019-04-11'],
  ['Publicerad 6 juli 2020', '2020-07-06'],
  ['Publisert 17. mai 2021 kl. 09:12', '2021-05-17'],
  ['Julkaistu 19. maaliskuuta 2021', '2021-03-19'],
  ['Опубликовано 19 марта 2021 г., 12:00', '2021-03-19'],
  ['8 мая 2022, 14:20', '2022-05-08'],
  ['Опубліковано: 24 лютого 2022', '2022-02-24'],
  ['Opublikowano 3 kwietnia 2021', '2021-04-03'],
  ['19 listopada 2021', undefined],
  ['Publikováno 2. června 2020', '2020-06-02'],
  ['2021. március 19.', '2021-03-19'],
  ['2021 m. kovo 19 d.', '2021-03-19'],
  ['Yayınlanma: 19 Mart 2021 Cuma', '2021-03-19'],
  ['Δημοσιεύτηκε: 19 Μαρτίου 2021', '2021-03-19'],
  ['نشر في: ١٩ مارس ٢٠٢١', '2021-03-19'],
  ['פורסם ב-19 במרץ 2021', '2021-03-19'],
  ['प्रकाशित: 19 मार्च 2021', '2021-03-19'],
  ['2021年3月19日 10:32', '2021-03-19'],
  ['입력 2021년 3월 19일', '2021-03-19'],
  ['Diterbitkan 17 Agustus 2021', '2021-08-17'],
  ['October 2022', '2022-10'],
  ['Monday, March 19', 'XXXX-03-19'],
  ['February 29', 'XXXX-02-29'],
  ['19 March 2021 | Updated: 20 March 2021', '2021-03-19'],
  ['Updated 20 March 2021, first published 19 March 2021', '2021-03-19'],
  ['19 March 2021 to 23 April 2021', undefined],
  ['© 1 January 2021 Example Press', undefined],
  ['Ends January 9, 2026', undefined],
  ['Friends of the museum, 9 January 2026', '2026-01-09'],
  ['Thursday, June 4, 2015', '2015-06-04'],
  ['Friday, June 4, 2015', undefined],
  ['Published Monday 2 March 2020, updated Friday 6 March 2020', '2020-03-02'],
  ['The Sunday Bridge, 4 June 2015', '2015-06-04'],
  ['jeudi 4 juin 2015', '2015-06-04'],
  ['lundi 4 juin 2015', undefined],
];

/** Openings of stories. */
const openings: readonly (readonly [string, string | undefined])[] = [
  ['LONDON, March 19 (Reuters) - Shares rose on Friday.', 'XXXX-03-19'],
  ['LONDON, March 19 (Reuters) — Shares rose on Friday.', 'XXXX-03-19'],
  ['MOSCOW, March 19. /TASS/. The ministry said so.', 'XXXX-03-19'],
  ['МОСКВА, 19 мар — РИА Новости. Глава ведомства сообщил.', 'XXXX-03-19'],
  ['New Delhi [India], March 19 (ANI): The court heard the case.', 'XXXX-03-19'],
  ['NEW YORK, Oct. 3, 2022 /PRNewswire/ -- Acme announced results.', '2022-10-03'],
  ['Paris, 19 mars 2021 (AFP) - Le gouvernement a annoncé la mesure.', '2021-03-19'],
  ['Frankfurt am Main, 19. März 2021 – Die Bank hat entschieden.', '2021-03-19'],
  ['Madrid, 19 mar (EFE).- El presidente viaja el lunes.', 'XXXX-03-19'],
  ['Rio de Janeiro, sexta-feira, 19 de março de 2021 — A cidade parou.', '2021-03-19'],
  ['BEIJING, March 19 (Xinhua) -- The plan was published.', 'XXXX-03-19'],
  ['新华社北京3月19日电 国务院发布了文件。', 'XXXX-03-19'],
  ['On March 19 he said - loudly - that it was over.', undefined],
  ['WASHINGTON — On March 19 the committee will meet.', undefined],
  ['In London on 19 March, police - who had waited - moved in.', undefined],
  ['The treaty of March 19, 2020 - signed in Oslo - has lapsed.', undefined],
];

test('60 date lines and bylines are read right or left out', () => {
  for (const [text, edtf] of lines) {
    const found = statedDates([line(text, text.startsWith('By ') ? 'byline' : 'dateline')]);
    const best = found.find(date => date.role !== 'updated') ?? found[0];
    assert.equal(best?.edtf, edtf, text);
  }
  assert.ok(lines.length + openings.length >= 60);
});

test('datelines that open a story are read, and sentences that hold a date are not', () => {
  for (const [text, edtf] of openings) assert.equal(openingDate(text)?.edtf, edtf, text);
});

test('a line tells the role of each of its dates', () => {
  const found = statedDates([line('Publié le 1er mars 2020 – Mis à jour le 3 mars 2020', 'dateline')]);
  assert.deepEqual(
    found.map(date => [date.edtf, date.role]),
    [
      ['2020-03-01', 'published'],
      ['2020-03-03', 'updated'],
    ],
  );
  assert.equal(dateRole('Copyright © Example Press, '), 'other');
  assert.equal(dateRole('First published, last updated '), 'updated');
});

test('page furniture counts only when it says that it tells the publication', () => {
  assert.equal(statedDates([line('Friday 19 March 2021', 'boilerplate')]).length, 0);
  assert.equal(statedDates([line('Published: 19 March 2021', 'boilerplate')]).length, 1);
  assert.equal(statedDates([line('It ended on 19 March 2021.', 'paragraph')]).length, 0);
});

test('each pattern matches its line and not the near miss', () => {
  const pairs: readonly (readonly [RegExp, string, string])[] = [
    [agency, ' (Reuters) - Shares', ' Reuters) - Shares'],
    [dash, ' — Shares', ' to Shares'],
    [wireOpening, '新华社北京3月19日电', '我们在北京3月19日见面'],
  ];
  for (const [regex, matches, nearMiss] of pairs) {
    assert.equal(new RegExp(regex.source, regex.flags.replace('g', '')).test(matches), true, matches);
    assert.equal(new RegExp(regex.source, regex.flags.replace('g', '')).test(nearMiss), false, nearMiss);
  }
});

test('offsets are those of the line', () => {
  const text = 'نشر في: ١٩ مارس ٢٠٢١ م';
  const [date] = writtenDates(text);
  assert.equal(text.slice(date?.start, date?.end), '١٩ مارس ٢٠٢١');
});
