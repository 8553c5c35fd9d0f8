import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { Card, CatalogueWithCards } from '../../src/site/cards.ts';
import { type Listing, listingPages } from '../../src/site/listing.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { PageNumbers } from '../components/list-navigation.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface UndatedModel {
  readonly listing: Listing;
  readonly undated: readonly Card[];
  /** On the first page, those whose dates lie in several years. */
  readonly spanning: readonly Card[];
}

export function plan({ calendar, cards }: CatalogueWithCards): readonly PlannedPage<UndatedModel>[] {
  const { undated, spanning } = calendar;
  if (undated.length === 0 && spanning.length === 0) return [];
  return listingPages(addresses.undated, undated).map(({ url, listing, articles }) => ({
    url,
    model: { listing, undated: cards.of(articles), spanning: listing.number === 1 ? cards.of(spanning) : [] },
  }));
}

/** Articles that no year holds: dates across years, and no dates at all. */
export function UndatedPage({ page }: PageProps<UndatedModel>): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const { listing, undated, spanning } = page.model;
  return (
    <Layout title={say('years.none')} description={say('undated.description')}>
      <PageHead over={<a href={link(addresses.years)}>{say('section.years')}</a>} title={say('years.none')} />
      {spanning.length > 0 && (
        <section class="band">
          <h2 class="band-title">{say('undated.across')}</h2>
          <p class="band-note">{say('undated.acrossNote')}</p>
          <Entries wide cards={spanning} />
        </section>
      )}
      {undated.length > 0 && (
        <section class="band">
          <h2 class="band-title">{say('undated.title')}</h2>
          <p class="band-note">{say('undated.note')}</p>
          <Entries wide cards={undated} />
        </section>
      )}
      <PageNumbers listing={listing} />
    </Layout>
  );
}
