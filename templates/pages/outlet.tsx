import type { JSX } from 'preact';
import { outletAddress } from '../../src/record/outlet-names.ts';
import { addresses } from '../../src/site/addresses.ts';
import { type Card, type CatalogueWithCards, cardsOnPage } from '../../src/site/cards.ts';
import { type Listing, newestFirstPages } from '../../src/site/listing.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { ListCount, PageNumbers, titleOfPart } from '../components/list-navigation.tsx';
import { hasOrderSwitch, ListTools } from '../components/list-tools.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface OutletModel {
  /** Absent for the articles whose outlet is not known. */
  readonly outlet?: string;
  /** The domain of the original pages stands for it. */
  readonly isSite: boolean;
  readonly listing: Listing;
  readonly cards: readonly Card[];
}

export function plan({ outlets, cards }: CatalogueWithCards): readonly PlannedPage<OutletModel>[] {
  return outlets.flatMap(({ outlet, isSite, ...use }) =>
    newestFirstPages(use.url, use.articles).map(({ url, listing, articles }) => ({
      url,
      model: {
        ...(outlet !== undefined && { outlet }),
        isSite,
        listing,
        // The page is called after the outlet: its articles do not name it again.
        cards: cardsOnPage(cards, listing.number, articles).map(({ outlet: _, ...card }) => card),
      },
    })),
  );
}

/** The articles of an outlet, newest first. */
export function OutletPage({ page }: PageProps<OutletModel>): JSX.Element {
  const { link, site } = useSite();
  const { say, count } = useWording();
  const { outlet, isSite, listing, cards } = page.model;
  const { total } = listing;
  const title = outlet ?? say('outlets.unknown');
  const address = outlet === undefined ? undefined : outletAddress(outlet, site.settings.outlets);
  return (
    <Layout
      title={titleOfPart(title, listing, say)}
      description={total === undefined ? undefined : count('outlet.description', total, { outlet: title })}
      scripts={outlet !== undefined && hasOrderSwitch(listing) ? ['list-page'] : []}
    >
      <PageHead over={<a href={link(addresses.outlets)}>{say('section.outlets')}</a>} title={title}>
        <ListCount listing={listing} />
        {address !== undefined && (
          <p class="page-note">
            <a href={address} rel="external">
              {address}
            </a>
          </p>
        )}
        {isSite && <p class="page-note">{say('outlet.siteNote')}</p>}
        {outlet === undefined && <p class="page-note">{say('outlet.unknownNote')}</p>}
      </PageHead>
      {outlet !== undefined && <ListTools listing={listing} facet="outlet" value={outlet} />}
      <Entries wide cards={cards} level={2} />
      <PageNumbers listing={listing} />
    </Layout>
  );
}
