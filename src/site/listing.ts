import { numberedUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import { isDated } from './calendar.ts';
import { pageBelow, type SiteUrl } from './site-url.ts';

/** Where a page stands in a list of several; `number` counts from 1, which the list's own address shows. */
export interface Listing {
  readonly list: SiteUrl;
  readonly number: number;
  readonly last: number;
  /** The first page has the newest articles; else the oldest. */
  readonly newestFirst?: true;
  /** Articles on all pages of the list. The first page alone tells it, for one more article would change every page. */
  readonly total?: number;
}

/** A page of a list with its own address and articles. */
export interface ListingPage {
  readonly url: SiteUrl;
  readonly listing: Listing;
  readonly articles: readonly Article[];
}

/** Articles on one page of a list. */
const pageLength = 100;

/** On a page of the older articles of a list that begins with the newest; hosts count files, and its entries are short. */
const olderLength = 200;

/** The first page of such a list has never fewer, so that a list begins with what there is to read. */
const leastFirst = 50;

/** Cuts a list into pages counted from its oldest article: a new one changes the last page, and the count on the first. */
export function listingPages(list: SiteUrl, articles: readonly Article[]): readonly ListingPage[] {
  const last = Math.max(1, Math.ceil(articles.length / pageLength));
  return Array.from({ length: last }, (_, index) => ({
    url: numberedUrl(list, index + 1),
    listing: { list, number: index + 1, last, ...(index === 0 && { total: articles.length }) },
    articles: articles.slice(index * pageLength, (index + 1) * pageLength),
  }));
}

/**
 * Cuts a list into pages that begin with the newest. The pages after the first hold 200 articles each, for good, and are
 * numbered from the oldest on in their addresses: a new article changes the first page only, until it is 250 long.
 */
export function newestFirstPages(list: SiteUrl, articles: readonly Article[]): readonly ListingPage[] {
  const whole = Math.max(0, Math.floor((articles.length - leastFirst) / olderLength));
  const [undated, dated] = [articles.filter(article => !isDated(article)), articles.filter(isDated)];
  const fromOldest = [...undated, ...dated];
  return Array.from({ length: whole + 1 }, (_, index) => {
    const total = index === 0 ? { total: articles.length } : {};
    const listing = { list, number: index + 1, last: whole + 1, newestFirst: true, ...total } as const;
    const start = (whole - index) * olderLength;
    const end = index === 0 ? articles.length : start + olderLength;
    return { url: listingUrl(listing, index + 1), listing, articles: fromOldest.slice(start, end).reverse() };
  });
}

/** The address of a page of a list. */
export function listingUrl({ list, last, newestFirst }: Listing, number: number): SiteUrl {
  if (!newestFirst || number === 1) return numberedUrl(list, number);
  return pageBelow(list, `page-${last - number + 1}`);
}
