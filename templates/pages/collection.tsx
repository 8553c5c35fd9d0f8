import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { type Card, type CatalogueWithCards, cardsOnPage } from '../../src/site/cards.ts';
import { atomUrl, nameFeedFormats } from '../../src/site/feeds/feeds.ts';
import { type Listing, listingPages, newestFirstPages } from '../../src/site/listing.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entry.tsx';
import { FeedLinks } from '../components/head.tsx';
import { Layout } from '../components/layout.tsx';
import { ListCount, PageNumbers, titleOfPart } from '../components/list-navigation.tsx';
import { hasOrderSwitch, ListTools } from '../components/list-tools.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface CollectionModel {
  readonly title: string;
  readonly description?: string;
  readonly listing: Listing;
  readonly cards: readonly Card[];
}

export function plan({ collections, cards }: CatalogueWithCards): readonly PlannedPage<CollectionModel>[] {
  return collections.all.flatMap(({ title, description, url: list, oldestFirst, articles: all }) => {
    const pages = oldestFirst ? listingPages(list, all) : newestFirstPages(list, all);
    return pages.map(({ url, listing, articles }) => ({
      url,
      model: {
        title,
        ...(description !== undefined && listing.number === 1 && { description }),
        listing,
        cards: cardsOnPage(cards, listing.number, articles),
      },
    }));
  });
}

/** The articles of a collection, in the order that its editor wants. */
export function CollectionPage({ page }: PageProps<CollectionModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { title, description, listing, cards } = page.model;
  const { total } = listing;
  const counted = total === undefined ? undefined : count('collection.description', total, { collection: title });
  return (
    <Layout
      title={titleOfPart(title, listing, say)}
      description={description ?? counted}
      scripts={hasOrderSwitch(listing) ? ['list-page'] : []}
      head={<FeedLinks title={title} of={listing.list} formats={nameFeedFormats} />}
    >
      <PageHead over={<a href={link(addresses.collections)}>{say('section.collections')}</a>} title={title}>
        <ListCount listing={listing} feed={atomUrl(listing.list)} />
        {description !== undefined && <p class="page-note">{description}</p>}
      </PageHead>
      <ListTools listing={listing} facet="collection" value={title} />
      <Entries wide cards={cards} level={2} />
      <PageNumbers listing={listing} />
    </Layout>
  );
}
