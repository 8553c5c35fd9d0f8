import type { JSX } from 'preact';
import { addresses, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import type { MonthGroup } from '../../src/site/calendar.ts';
import { monthName } from '../../src/site/month-names.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Beside } from '../components/beside.tsx';
import { counted } from '../components/counted.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { MonthStrip } from '../components/month-strip.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { useSite } from '../page-context.ts';

/** Up to this many articles a year is shown whole; past it the months are the way in. */
const wholeYear = 100;

/** A year: its months, its articles while they are few, and those that no month holds. */
export function YearPage({ page }: { readonly page: PageOf<'year'> }): JSX.Element {
  const { link } = useSite();
  const { group, listing, previous, next } = page.model;
  const part = listing.number > 1 ? `, page ${listing.number}` : '';
  return (
    <Layout title={`${group.year}${part}`} description={`${counted(group.count, 'article')} of ${group.year}.`}>
      <PageHead over={<a href={link(addresses.years)}>Years</a>} title={group.year}>
        <p class="page-count">{counted(group.count, 'article')}</p>
      </PageHead>
      {listing.number === 1 && <MonthStrip group={group} />}
      {listing.number === 1 && group.count <= wholeYear && group.months.map(month => <MonthSection month={month} />)}
      {group.imprecise.length > 0 && (
        <section class="band" id="no-month">
          <h2 class="band-title">Some time in {group.year}</h2>
          <p class="band-note">Their dates fit more than one month.</p>
          <Entries wide articles={listing.articles} />
          <PageNumbers listing={listing} />
        </section>
      )}
      <Beside
        label="Years"
        previous={previous === undefined ? undefined : { url: yearUrl(previous), text: previous }}
        next={next === undefined ? undefined : { url: yearUrl(next), text: next }}
      />
    </Layout>
  );
}

function MonthSection({ month }: { readonly month: MonthGroup }): JSX.Element {
  const { link } = useSite();
  return (
    <section class="month-section">
      <h2 class="rubric">
        <a href={link(monthUrl(month.month))}>{monthName(month.month)}</a>
      </h2>
      <Entries wide articles={[...month.dated, ...month.imprecise]} />
    </section>
  );
}
