import type { JSX } from 'preact';
import { addresses, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import { type MonthGroup, type YearCounts, yearCounts } from '../../src/site/calendar.ts';
import type { Card, CatalogueWithCards } from '../../src/site/cards.ts';
import { type Listing, listingPages } from '../../src/site/listing.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { EarlierAndLater, PageNumbers, titleOfPart } from '../components/list-navigation.tsx';
import { PageHead } from '../components/page-head.tsx';
import { MonthStrip } from '../components/strips.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface YearModel {
  readonly year: YearCounts;
  /** The articles of each month, on the first page of a year that has few. */
  readonly months: readonly MonthCards[];
  readonly listing: Listing;
  /** Those of this page that no single month holds. */
  readonly imprecise: readonly Card[];
  readonly previous?: string;
  readonly next?: string;
}

interface MonthCards {
  readonly month: string;
  readonly cards: readonly Card[];
}

/** Up to this many articles a year is shown whole; past it the months are the way in. */
const wholeYear = 100;

export function plan({ calendar, cards }: CatalogueWithCards): readonly PlannedPage<YearModel>[] {
  const { years } = calendar;
  const cardsOf = ({ month, dated, imprecise }: MonthGroup) => ({ month, cards: cards.of([...dated, ...imprecise]) });
  return years.flatMap((group, index) => {
    const [previous, next] = [years[index - 1]?.year, years[index + 1]?.year];
    return listingPages(yearUrl(group.year), group.imprecise).map(({ url, listing, articles }) => ({
      url,
      model: {
        year: yearCounts(group),
        months: listing.number === 1 && group.count <= wholeYear ? group.months.map(cardsOf) : [],
        listing,
        imprecise: cards.of(articles),
        ...(previous !== undefined && { previous }),
        ...(next !== undefined && { next }),
      },
    }));
  });
}

/** A year: its months, its articles while they are few, and those that no month holds. */
export function YearPage({ page }: PageProps<YearModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { year, months, listing, imprecise, previous, next } = page.model;
  return (
    <Layout
      title={titleOfPart(year.year, listing, say)}
      description={count('year.description', year.count, { year: year.year })}
    >
      <PageHead over={<a href={link(addresses.years)}>{say('section.years')}</a>} title={year.year}>
        <p class="page-count">{count('count.articles', year.count)}</p>
      </PageHead>
      {listing.number === 1 && <MonthStrip year={year} />}
      {months.map(month => (
        <MonthSection {...month} />
      ))}
      {imprecise.length > 0 && (
        <section class="band" id="no-month">
          <h2 class="band-title">{say('year.some', { year: year.year })}</h2>
          <p class="band-note">{say('year.someNote')}</p>
          <Entries wide cards={imprecise} />
          <PageNumbers listing={listing} />
        </section>
      )}
      <EarlierAndLater
        label={say('section.years')}
        previous={previous === undefined ? undefined : { url: yearUrl(previous), text: previous }}
        next={next === undefined ? undefined : { url: yearUrl(next), text: next }}
      />
    </Layout>
  );
}

function MonthSection({ month, cards }: MonthCards): JSX.Element {
  const { link } = useSite();
  const { monthName } = useWording();
  return (
    <section class="month-section">
      <h2 class="rubric">
        <a href={link(monthUrl(month))}>{monthName(month)}</a>
      </h2>
      <Entries wide cards={cards} />
    </section>
  );
}
