import type { JSX } from 'preact';
import type { ArticleDate } from '../../src/dates/article-date.ts';
import { dateLabel, shortDateLabel } from '../../src/dates/date-label.ts';
import { dateMarks } from '../../src/site/article-dates.ts';
import type { Page } from '../../src/site/site-plan.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface DateStampProps {
  readonly date: ArticleDate;
  /** Say in words, too, that a date is inferred. */
  readonly long?: boolean;
}

/** A date in words, with the mark that says at a glance how it is known. */
export function DateStamp({ date, long = false }: DateStampProps): JSX.Element {
  const classes = ['date', ...dateMarks(date).map(mark => `date-${mark}`)].join(' ');
  const wording = useWording();
  const words = long ? dateLabel(date, wording) : shortDateLabel(date, wording);
  const machine = isUndatedArticle(useSite().page) ? undefined : machineDate(date);
  return machine === undefined ? (
    <span class={classes}>{words}</span>
  ) : (
    <time class={classes} datetime={machine}>
      {words}
    </time>
  );
}

/** Citation software takes the first `time` of a page that has no date of its own: here, some neighbour's. */
function isUndatedArticle(page: Page): boolean {
  return page.kind === 'article' && page.model.article.record.date.basis === 'unknown';
}

const htmlDate = /^\d{4}(?:-\d{2}){0,2}(?=[~?%]?$)/;

/** HTML's `datetime` knows days, months and years; of any other date only the words are given. */
function machineDate(date: ArticleDate): string | undefined {
  return date.basis === 'unknown' ? undefined : htmlDate.exec(date.edtf)?.[0];
}
