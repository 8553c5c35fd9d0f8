import type { Capture } from '../capture/capture.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import { numberOrder, publishedDay, saysOnlyChange } from '../dates/stated-day.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { type DayBesideHeadline, dayBesideHeadline } from './day-beside-headline.ts';

/**
 * The date that is the article's own, given what the ladder of dates found. An editor's or the page's word stands. Of
 * the dates that a page shows, only one beside the headline or in the text's own dateline is taken: the others are of
 * teasers more often than not. A day of change is taken only where the reading took its line for the article's day:
 * elsewhere the article is often years older.
 */
export function ownDate(capture: Capture, lines: readonly LabelledLine[], found: ArticleDate): ArticleDate {
  if (capture.metadata.date !== undefined || capture.page?.date !== undefined) return found;
  const beside = dayOfArticle(lines) ?? dayBesideHeadline(lines);
  if (beside) {
    const { edtf, line } = beside;
    return { basis: 'stated', edtf, evidence: [{ quote: line.text.trim(), line: line.number }] };
  }
  if (found.basis === 'unknown') return found;
  const isOwn = found.basis === 'stated' ? opensText(found, lines) : !isOfChange(found, lines);
  return isOwn ? found : { basis: 'unknown' };
}

/** The day that the reading took for the article's own, on a line of its own or in the byline. */
function dayOfArticle(lines: readonly LabelledLine[]): DayBesideHeadline | undefined {
  const line =
    lines.find(({ rule }) => rule === 'article-day') ??
    lines.find(({ rule, text }) => rule === 'article-byline' && publishedDay(text) !== undefined);
  const edtf = line && publishedDay(line.text, numberOrder(lines.map(({ text }) => text)));
  return line && edtf !== undefined && !saysOnlyChange(line.text) ? { edtf, line } : undefined;
}

type Found = Extract<ArticleDate, { basis: 'stated' | 'inferred' }>;

/** The date stands in the text's own dateline ("LONDON, March 19 (Reuters)"), or has no line: the page's address. */
function opensText(found: Found, lines: readonly LabelledLine[]): boolean {
  return found.evidence.every(({ line }) => line === undefined || lines[line - 1]?.label === 'paragraph');
}

/** A day of change on a line that the reading did not take for the article's day. */
function isOfChange(found: Found, lines: readonly LabelledLine[]): boolean {
  return found.evidence.some(({ line }) => {
    const { text = '', rule } = lines[(line ?? 0) - 1] ?? {};
    return saysOnlyChange(text) && rule !== 'article-day';
  });
}
