import { numberedUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import type { SiteUrl } from './site-url.ts';

/** Where a page stands in a list of several; `number` counts from 1, the oldest. */
export interface Listing {
  readonly list: SiteUrl;
  readonly number: number;
  readonly last: number;
  /** Articles on all pages of the list. */
  readonly total: number;
}

/** A page of a list with its own address and articles. */
export interface ListingPage {
  readonly url: SiteUrl;
  readonly listing: Listing;
  readonly articles: readonly Article[];
}

/** Articles on one page of a list. */
const pageLength = 100;

/** Cuts a list into pages counted from its oldest article, so that a new one changes the last page only. */
export function listingPages(list: SiteUrl, articles: readonly Article[]): readonly ListingPage[] {
  const last = Math.max(1, Math.ceil(articles.length / pageLength));
  return Array.from({ length: last }, (_, index) => ({
    url: numberedUrl(list, index + 1),
    listing: { list, number: index + 1, last, total: articles.length },
    articles: articles.slice(index * pageLength, (index + 1) * pageLength),
  }));
}
