import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { outletUrl } from '../../src/site/addresses.ts';
import { readingMinutes } from '../../src/site/article-text.ts';
import { useSite } from '../page-context.ts';
import { DateStamp } from './date-stamp.tsx';
import { Headline } from './headline.tsx';
import { useWording } from './wording-context.ts';

/** Outlet, headline, standfirst, byline and date. */
export function ArticleHead({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const direction = directionOf(record.language);
  return (
    <header class="article-head">
      {record.outlet && (
        <p class="kicker">
          <a href={link(outletUrl(record.outlet.text))}>{record.outlet.text}</a>
        </p>
      )}
      <h1 dir={direction}>
        <Headline record={record} />
      </h1>
      {record.headline?.basis === 'editor' && <p class="supplied-note">{say('article.supplied')}</p>}
      {record.standfirst && (
        <p class="standfirst" lang={record.language} dir={direction}>
          {record.standfirst.text}
        </p>
      )}
      <p class="article-facts">
        {record.byline.length > 0 && (
          <span class="byline">
            {say('article.byline', { authors: record.byline.map(author => author.text).join(', ') })}
          </span>
        )}
        <DateStamp date={record.date} long />
        <span>{count('count.minutes', readingMinutes(record))}</span>
      </p>
    </header>
  );
}
