import type { JSX } from 'preact';
import { addresses, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import type { MonthGroup } from '../../src/site/calendar.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Beside } from '../components/beside.tsx';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { MonthStrip } from '../components/month-strip.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { titleOfPart } from '../components/title-of-part.ts';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** Up to this many articles a year is shown whole; past it the months are the way in. */
const wholeYear = 100;

/** A year: its months, its articles while they are few, and those that no month holds. */
export function YearPage({ page }: { readonly page: PageOf<'year'> }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { group, listing, previous, next } = page.model;
  return (
    <Layout
      title={titleOfPart(group.year, listing, say)}
      description={count('year.description', group.count, { year: group.year })}
    >
      <PageHead over={<a href={link(addresses.years)}>{say('section.years')}</a>} title={group.year}>
        <p class="page-count">{count('count.articles', group.count)}</p>
      </PageHead>
      {listing.number === 1 && <MonthStrip group={group} />}
      {listing.number === 1 && group.count <= wholeYear && group.months.map(month => <MonthSection month={month} />)}
      {group.imprecise.length > 0 && (
        <section class="band" id="no-month">
          <h2 class="band-title">{say('year.some', { year: group.year })}</h2>
          <p class="band-note">{say('year.someNote')}</p>
          <Entries wide articles={listing.articles} />
          <PageNumbers listing={listing} />
        </section>
      )}
      <Beside
        label={say('section.years')}
        previous={previous === undefined ? undefined : { url: yearUrl(previous), text: previous }}
        next={next === undefined ? undefined : { url: yearUrl(next), text: next }}
      />
    </Layout>
  );
}

function MonthSection({ month }: { readonly month: MonthGroup }): JSX.Element {
  const { link } = useSite();
  const { monthName } = useWording();
  return (
    <section class="month-section">
      <h2 class="rubric">
        <a href={link(monthUrl(month.month))}>{monthName(month.month)}</a>
      </h2>
      <Entries wide articles={[...month.dated, ...month.imprecise]} />
    </section>
  );
}
