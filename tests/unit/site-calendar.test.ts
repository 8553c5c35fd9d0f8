import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleDate } from '../../src/dates/article-date.ts';
import { dateMarks, statedDay } from '../../src/site/article-dates.ts';
import { calendarOf, timeCounts } from '../../src/site/calendar.ts';
import { listingPages } from '../../src/site/listing.ts';
import { pageUrl } from '../../src/site/site-url.ts';
import { articleWith, idOf } from '../support/site-archive.ts';

function dated(edtf: string, basis: 'stated' | 'inferred' = 'stated'): ArticleDate {
  return { basis, edtf, evidence: [] };
}

test('an article stands in the narrowest group that holds its whole date', () => {
  const dates = ['2022-09-26', '2022-09~', '2022-09-26/2022-09-30', '2022-09-28/2022-10-02', '2022', '2021-12/2022-01'];
  const articles = dates.map((edtf, index) => articleWith({ id: idOf(index), date: dated(edtf) }));
  const undated = articleWith({ id: idOf(50), date: { basis: 'unknown' } });
  const calendar = calendarOf([...articles, undated]);
  const [year] = calendar.years;
  assert.deepEqual(
    year?.months.map(month => [month.month, month.dated.length, month.imprecise.length]),
    [['2022-09', 1, 2]],
  );
  assert.deepEqual(year?.imprecise, [articles[3], articles[4]]);
  assert.equal(year?.count, 5);
  assert.deepEqual(calendar.spanning, [articles[5]]);
  assert.deepEqual(calendar.undated, [undated]);
});

test('the mark of a date tells one day from several, and stated from inferred', () => {
  assert.deepEqual(dateMarks(dated('2022-09-26')), ['stated']);
  assert.deepEqual(dateMarks(dated('2022-09-26', 'inferred')), ['inferred']);
  assert.deepEqual(dateMarks(dated('2022-09')), ['stated', 'interval']);
  assert.deepEqual(dateMarks(dated('2022-09-26/2022-09-30', 'inferred')), ['inferred', 'interval']);
  assert.deepEqual(dateMarks({ basis: 'unknown' }), ['undated']);
});

test('machines are told a day only when the article states it', () => {
  assert.equal(statedDay(dated('2022-09-26')), '2022-09-26');
  assert.equal(statedDay(dated('2021-01-01T00:00:00+13:00')), '2021-01-01');
  for (const date of [dated('2022-09-26', 'inferred'), dated('2022-09'), dated('2022-09-26~')]) {
    assert.equal(statedDay(date), undefined);
  }
});

test('pages are counted from the oldest, so that one more article changes the last page alone', () => {
  const list = pageUrl('years', '2022');
  const articles = Array.from({ length: 250 }, (_, index) => articleWith({ id: idOf(index) }));
  const before = listingPages(list, articles);
  const after = listingPages(list, [...articles, articleWith({ id: idOf(999) })]);
  assert.deepEqual(
    before.map(page => page.articles.length),
    [100, 100, 50],
  );
  assert.deepEqual(
    after.slice(0, 2).map(page => page.articles),
    before.slice(0, 2).map(page => page.articles),
  );
  assert.equal(listingPages(list, []).length, 1);
});

const withDates = (...dates: readonly string[]) =>
  dates.map((edtf, index) => articleWith({ id: idOf(index), date: { basis: 'stated', edtf, evidence: [] } }));

test('articles are counted by month, and months without any are there too', () => {
  const articles = withDates('2021-11-03', '2022-02', '2022-02-09', '2022', '2021/2022');
  assert.deepEqual(timeCounts(articles), [
    { time: '2021-11', count: 1 },
    { time: '2021-12', count: 0 },
    { time: '2022-01', count: 0 },
    { time: '2022-02', count: 2 },
  ]);
  assert.deepEqual(timeCounts(withDates('2021/2022', '2022')), []);
});

test('over more than ten years articles are counted by year, those without a month as well', () => {
  const counts = timeCounts(withDates('1999-11-03', '2012-02', '2012'));
  assert.equal(counts.length, 14);
  assert.deepEqual(counts[0], { time: '1999', count: 1 });
  assert.deepEqual(counts.at(-1), { time: '2012', count: 2 });
});
