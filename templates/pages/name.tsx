import type { JSX } from 'preact';
import type { Name } from '../../src/names/names.ts';
import { nameIndexUrl, nameUrl } from '../../src/site/addresses.ts';
import { type TimeCount, timeCounts } from '../../src/site/calendar.ts';
import { type Card, type CatalogueWithCards, cardsOnPage } from '../../src/site/cards.ts';
import { atomUrl, nameFeedFormats } from '../../src/site/feeds/feeds.ts';
import { type Listing, newestFirstPages } from '../../src/site/listing.ts';
import { nameJsonLd } from '../../src/site/machines/json-ld.ts';
import { type NameLink, type NamesOfKind, nameLink, namesByKind, usesBeside } from '../../src/site/name-uses.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { absoluteLink } from '../../src/site/site-url.ts';
import { Entries } from '../components/entry.tsx';
import { FeedLinks } from '../components/head.tsx';
import { Layout } from '../components/layout.tsx';
import { ListCount, PageNumbers, titleOfPart } from '../components/list-navigation.tsx';
import { hasOrderSwitch, ListTools } from '../components/list-tools.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Sparkline } from '../components/time-chart.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface NameModel {
  readonly name: Name;
  readonly listing: Listing;
  readonly cards: readonly Card[];
  /** On the first page, how often over time. */
  readonly counts: readonly TimeCount[];
  /** Names that are often in the same articles. */
  readonly beside: readonly NamesOfKind<NameLink>[];
}

/** Names of each kind shown beside a name. */
const companions = 6;

export function plan({ names, cards }: CatalogueWithCards): readonly PlannedPage<NameModel>[] {
  return names.withPage.flatMap(use => {
    const { name } = use;
    const beside = namesByKind(usesBeside(names, use, companions), nameLink);
    return newestFirstPages(nameUrl(name), use.articles).map(({ url, listing, articles }) => {
      const counts = listing.number === 1 ? timeCounts(use.articles) : [];
      return {
        url,
        model: { name, listing, cards: cardsOnPage(cards, listing.number, articles), counts, beside },
      };
    });
  });
}

/** A name: its other forms, the articles that mention it, newest first, and who and what stands beside it. */
export function NamePage({ page }: PageProps<NameModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { name, listing, cards, counts, beside } = page.model;
  const { total } = listing;
  return (
    <Layout
      title={titleOfPart(name.preferred, listing, say)}
      description={total === undefined ? undefined : count('name.description', total, { name: name.preferred })}
      scripts={hasOrderSwitch(listing) ? ['list-page'] : []}
      head={<NameHead name={name} />}
    >
      <PageHead over={<a href={link(nameIndexUrl(name.kind))}>{say(`section.${name.kind}`)}</a>} title={name.preferred}>
        <ListCount listing={listing} feed={atomUrl(nameUrl(name))} />
        <NameFacts name={name} />
        <Sparkline counts={counts} />
      </PageHead>
      <div class="list-columns">
        <div>
          <ListTools listing={listing} facet={name.kind} value={name.preferred} />
          <Entries wide cards={cards} level={2} />
          <PageNumbers listing={listing} />
        </div>
        {beside.length > 0 && (
          <aside class="list-margin" aria-labelledby="beside">
            <h2 class="rubric" id="beside">
              {say('name.beside')}
            </h2>
            {beside.map(({ kind, names }) => (
              <BesideOfKind kind={kind} names={names} />
            ))}
          </aside>
        )}
      </div>
    </Layout>
  );
}

function BesideOfKind({ kind, names }: NamesOfKind<NameLink>): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <>
      <h3 class="beside-kind">{say(`section.${kind}`)}</h3>
      <ul class="name-list">
        {names.map(({ name, url }) => (
          <li>
            <a href={link(url)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function NameHead({ name }: { readonly name: Name }): JSX.Element {
  const { site } = useSite();
  const facts = nameJsonLd(name, absoluteLink(site.settings.address, nameUrl(name)));
  return (
    <>
      <FeedLinks title={name.preferred} of={nameUrl(name)} formats={nameFeedFormats} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: facts }} />
    </>
  );
}

function NameFacts({ name }: { readonly name: Name }): JSX.Element {
  const { say } = useWording();
  return (
    <ul class="page-facts">
      {name.note !== undefined && <li>{name.note}</li>}
      {name.variants.length > 0 && <li>{say('name.variants', { variants: name.variants.join(' · ') })}</li>}
      {name.wikidata !== undefined && (
        <li>
          <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(name.wikidata)}`} rel="external">
            Wikidata {name.wikidata}
          </a>
        </li>
      )}
    </ul>
  );
}
