import type { JSX } from 'preact';
import { addresses, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import { monthName, monthText } from '../../src/site/month-names.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Beside } from '../components/beside.tsx';
import { counted } from '../components/counted.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { useSite } from '../page-context.ts';

/** A month from its first day to its last, then the articles whose day is not known. */
export function MonthPage({ page }: { readonly page: PageOf<'month'> }): JSX.Element {
  const { link } = useSite();
  const { group, listing, previous, next } = page.model;
  const imprecise = new Set(group.imprecise);
  const dated = listing.articles.filter(article => !imprecise.has(article));
  const loose = listing.articles.filter(article => imprecise.has(article));
  const year = group.month.slice(0, -3);
  const title = monthText(group.month);
  const part = listing.number > 1 ? `, page ${listing.number}` : '';
  return (
    <Layout title={`${title}${part}`} description={`${counted(listing.total, 'article')} of ${title}.`}>
      <PageHead
        over={
          <>
            <a href={link(addresses.years)}>Years</a> <a href={link(yearUrl(year))}>{year}</a>
          </>
        }
        title={title}
      >
        <p class="page-count">{counted(listing.total, 'article')}</p>
      </PageHead>
      {dated.length > 0 && <Entries wide articles={dated} level={2} />}
      {loose.length > 0 && (
        <section class="band">
          <h2 class="band-title">Some day in {monthName(group.month)}</h2>
          <p class="band-note">Their dates fit more than one day of the month.</p>
          <Entries wide articles={loose} />
        </section>
      )}
      <PageNumbers listing={listing} />
      <Beside
        label="Months"
        previous={previous === undefined ? undefined : { url: monthUrl(previous), text: monthText(previous) }}
        next={next === undefined ? undefined : { url: monthUrl(next), text: monthText(next) }}
      />
    </Layout>
  );
}
