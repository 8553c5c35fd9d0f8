import type { JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import { articleUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { openingParagraphs } from '../../src/site/article-text.ts';
import { useSite } from '../page-context.ts';
import { DateStamp } from './date-stamp.tsx';
import { Headline } from './headline.tsx';

/** Characters of the article that stand on the front page. */
const openingLength = 1000;

/** The front page's first article: a large headline and the beginning of its text in columns. */
export function LeadEntry({ article }: { readonly article: Article }): JSX.Element {
  const { link } = useSite();
  const { record } = article;
  const paragraphs = openingParagraphs(record, openingLength);
  return (
    <article class="lead">
      <h2 class="lead-headline">
        <a href={link(articleUrl(record))}>
          <Headline record={record} />
        </a>
      </h2>
      <p class="entry-meta">
        <DateStamp date={record.date} />
        {record.outlet && <span class="outlet">{record.outlet.text}</span>}
      </p>
      {record.standfirst && (
        <p class="lead-standfirst" lang={record.language}>
          {record.standfirst.text}
        </p>
      )}
      <div class="lead-text" lang={record.language} dir={directionOf(record.language)}>
        {paragraphs.map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </div>
    </article>
  );
}
