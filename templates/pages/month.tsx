import type { JSX } from 'preact';
import { edtfLabel } from '../../src/dates/date-label.ts';
import { addresses, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import type { Card, CatalogueWithCards } from '../../src/site/cards.ts';
import { type Listing, listingPages } from '../../src/site/listing.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { EarlierAndLater, ListCount, PageNumbers, titleOfPart } from '../components/list-navigation.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface MonthModel {
  /** `2022-09` */
  readonly month: string;
  readonly listing: Listing;
  readonly dated: readonly Card[];
  /** Those whose day is not known. */
  readonly imprecise: readonly Card[];
  /** The used months before and after. */
  readonly previous?: string;
  readonly next?: string;
}

export function plan({ calendar, cards }: CatalogueWithCards): readonly PlannedPage<MonthModel>[] {
  const groups = calendar.years.flatMap(year => year.months);
  return groups.flatMap(({ month, dated, imprecise }, index) => {
    const [previous, next] = [groups[index - 1]?.month, groups[index + 1]?.month];
    const loose = new Set(imprecise);
    return listingPages(monthUrl(month), [...dated, ...imprecise]).map(({ url, listing, articles }) => ({
      url,
      model: {
        month,
        listing,
        dated: cards.of(articles.filter(article => !loose.has(article))),
        imprecise: cards.of(articles.filter(article => loose.has(article))),
        ...(previous !== undefined && { previous }),
        ...(next !== undefined && { next }),
      },
    }));
  });
}

/** A month from its first day to its last, then the articles whose day is not known. */
export function MonthPage({ page }: PageProps<MonthModel>): JSX.Element {
  const { link } = useSite();
  const wording = useWording();
  const { say, count, monthName } = wording;
  const { month, listing, dated, imprecise, previous, next } = page.model;
  const { total } = listing;
  const year = month.slice(0, -3);
  const title = edtfLabel(month, wording);
  return (
    <Layout
      title={titleOfPart(title, listing, say)}
      description={total === undefined ? undefined : count('year.description', total, { year: title })}
    >
      <PageHead
        over={
          <>
            <a href={link(addresses.years)}>{say('section.years')}</a> <a href={link(yearUrl(year))}>{year}</a>
          </>
        }
        title={title}
      >
        <ListCount listing={listing} />
      </PageHead>
      {dated.length > 0 && <Entries wide cards={dated} level={2} />}
      {imprecise.length > 0 && (
        <section class="band">
          <h2 class="band-title">{say('month.some', { month: monthName(month) })}</h2>
          <p class="band-note">{say('month.someNote')}</p>
          <Entries wide cards={imprecise} />
        </section>
      )}
      <PageNumbers listing={listing} />
      <EarlierAndLater
        label={say('month.beside')}
        previous={previous === undefined ? undefined : { url: monthUrl(previous), text: edtfLabel(previous, wording) }}
        next={next === undefined ? undefined : { url: monthUrl(next), text: edtfLabel(next, wording) }}
      />
    </Layout>
  );
}
