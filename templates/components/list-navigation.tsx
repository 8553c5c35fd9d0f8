import type { JSX } from 'preact';
import type { Wording } from '../../src/messages/wording.ts';
import { type Listing, listingUrl } from '../../src/site/listing.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { Pager } from './pager.tsx';
import { useWording } from './wording-context.ts';

interface ListCountProps {
  readonly listing: Listing;
  /** The list's own feed, where it has one. */
  readonly feed?: SiteUrl;
}

/** How many articles a list has, on its first page. */
export function ListCount({ listing, feed }: ListCountProps): JSX.Element | null {
  const { link } = useSite();
  const { count } = useWording();
  if (listing.total === undefined) return null;
  return (
    <p class="page-count">
      {count('count.articles', listing.total)}
      {feed !== undefined && (
        <>
          {' '}
          <a href={link(feed)}>Atom</a>
        </>
      )}
    </p>
  );
}

/** Links to the pages of a long list; nothing when there is one page. */
export function PageNumbers({ listing }: { readonly listing: Listing }): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  const { number, last } = listing;
  return <Pager label={say('list.pages')} number={number} last={last} linkTo={one => link(listingUrl(listing, one))} />;
}

/** A page before or after another in time. */
export interface Neighbour {
  readonly url: SiteUrl;
  readonly text: string;
}

interface EarlierAndLaterProps {
  readonly label: string;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** Links to what comes before and after in time. */
export function EarlierAndLater({ label, previous, next }: EarlierAndLaterProps): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="beside" aria-label={label}>
      {previous && (
        <a class="beside-previous" rel="prev" href={link(previous.url)}>
          <span class="label">{say('list.earlier')}</span> {previous.text}
        </a>
      )}
      {next && (
        <a class="beside-next" rel="next" href={link(next.url)}>
          <span class="label">{say('list.later')}</span> {next.text}
        </a>
      )}
    </nav>
  );
}

/** The title of a page of a long list: from the second on with its number. */
export function titleOfPart(title: string, { number }: Listing, say: Wording['say']): string {
  return number === 1 ? title : say('frame.titlePart', { title, number: String(number) });
}
