import type { JSX } from 'preact';
import { addresses, authorUrl } from '../../src/site/addresses.ts';
import { type TimeCount, timeCounts } from '../../src/site/calendar.ts';
import { type Card, type CatalogueWithCards, cardsOnPage } from '../../src/site/cards.ts';
import { atomUrl, nameFeedFormats } from '../../src/site/feeds/feeds.ts';
import { type Listing, newestFirstPages } from '../../src/site/listing.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entry.tsx';
import { FeedLinks } from '../components/head.tsx';
import { Layout } from '../components/layout.tsx';
import { ListCount, PageNumbers, titleOfPart } from '../components/list-navigation.tsx';
import { hasOrderSwitch, ListTools } from '../components/list-tools.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Sparkline } from '../components/time-chart.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface AuthorModel {
  readonly author: string;
  readonly listing: Listing;
  readonly cards: readonly Card[];
  /** On the first page, how often over time. */
  readonly counts: readonly TimeCount[];
}

export function plan({ authors, cards }: CatalogueWithCards): readonly PlannedPage<AuthorModel>[] {
  return authors.all
    .filter(({ hasPage }) => hasPage)
    .flatMap(use =>
      newestFirstPages(authorUrl(use), use.articles).map(({ url, listing, articles }) => {
        const counts = listing.number === 1 ? timeCounts(use.articles) : [];
        return {
          url,
          model: {
            author: use.author,
            listing,
            cards: cardsOnPage(cards, listing.number, articles).map(unlessAlone),
            counts,
          },
        };
      }),
    );
}

/** The page is called after its author: who signed alone is not named again with each article. */
function unlessAlone({ byline, ...card }: Card): Card {
  return byline === undefined || byline.length === 1 ? card : { ...card, byline };
}

/** The articles that somebody signed, newest first. */
export function AuthorPage({ page }: PageProps<AuthorModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { author, listing, cards, counts } = page.model;
  const { total } = listing;
  return (
    <Layout
      title={titleOfPart(author, listing, say)}
      description={total === undefined ? undefined : count('author.description', total, { author })}
      scripts={hasOrderSwitch(listing) ? ['list-page'] : []}
      head={<FeedLinks title={author} of={listing.list} formats={nameFeedFormats} />}
    >
      <PageHead over={<a href={link(addresses.authors)}>{say('section.authors')}</a>} title={author}>
        <ListCount listing={listing} feed={atomUrl(listing.list)} />
        <Sparkline counts={counts} />
      </PageHead>
      <ListTools listing={listing} facet="author" value={author} />
      <Entries wide cards={cards} level={2} />
      <PageNumbers listing={listing} />
    </Layout>
  );
}
