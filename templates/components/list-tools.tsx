import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { emptyAddress, writeSearchAddress } from '../../src/site/in-browser/search-address.ts';
import type { FacetKind } from '../../src/site/in-browser/search-schema.ts';
import type { Listing } from '../../src/site/listing.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface ListToolsProps {
  readonly listing: Listing;
  /** The filter of the search that finds the articles of the list. */
  readonly facet: FacetKind;
  readonly value: string;
}

/** A list of one page is turned round where it stands, by a script (src/browser/list-page.entry.ts). */
export function hasOrderSwitch({ last, total, newestFirst }: Listing): boolean {
  return last === 1 && total !== 1 && newestFirst === true;
}

/** What can be done with a list of articles: search within it, and read it from its oldest where it begins with the newest. */
export function ListTools({ listing, facet, value }: ListToolsProps): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  if (listing.total === 1) return null;
  return (
    <div class="list-tools">
      <search>
        <form class="search-box" action={link(addresses.search)} method="get">
          <input type="hidden" name={facet} value={value} />
          <label class="visually-hidden" for="list-query">
            {say('list.searchWithin')}
          </label>
          <input class="field" id="list-query" name="q" type="search" placeholder={say('list.searchWithin')} />
          <button class="button" type="submit">
            {say('frame.searchButton')}
          </button>
        </form>
      </search>
      {hasOrderSwitch(listing) && <OrderSwitch />}
      {listing.newestFirst && listing.last > 1 && <OldestFirst facet={facet} value={value} />}
    </div>
  );
}

/** Hidden until the script is there that makes it work. */
function OrderSwitch(): JSX.Element {
  const { say } = useWording();
  return (
    <p class="order" data-order="" hidden>
      <button type="button" aria-pressed="true">
        {say('search.newest')}
      </button>
      <button type="button" aria-pressed="false" data-oldest="">
        {say('search.oldest')}
      </button>
    </p>
  );
}

/** A list of several pages is read from its oldest in the search. */
function OldestFirst({ facet, value }: Omit<ListToolsProps, 'listing'>): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const search = writeSearchAddress({ ...emptyAddress, facets: { [facet]: [value] }, sort: 'oldest' });
  return (
    <p class="order">
      <a href={`${link(addresses.search)}${search}`}>{say('search.oldest')}</a>
    </p>
  );
}
