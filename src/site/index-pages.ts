import { byInitial, type InitialGroup, type Listed } from './name-listing.ts';
import type { CountedName } from './name-uses.ts';
import { pageBelow, type SiteUrl } from './site-url.ts';

/** A name under the form by which it is listed: people by their family name. */
export interface ListedCount extends CountedName, Listed {}

/** An index of names, or the part of it that one page lists. */
export interface NameIndex {
  readonly total: number;
  readonly groups: readonly InitialGroup<ListedCount>[];
  /** Where each initial's names are. */
  readonly initials: readonly { readonly initial: string; readonly url: SiteUrl; readonly anchor?: string }[];
  /** The one initial this page is about. */
  readonly only?: string;
}

interface IndexPage {
  readonly url: SiteUrl;
  readonly index: NameIndex;
}

/** Up to this many names stand on one page; past it each initial has its own. */
const onePage = 500;

/**
 * The pages of an index, the list itself first; none when there are no names.
 *
 * @param language whose alphabet orders them
 */
export function indexPages(names: readonly ListedCount[], list: SiteUrl, language: string): readonly IndexPage[] {
  const total = names.length;
  if (total === 0) return [];
  const groups = byInitial(names, language);
  if (total <= onePage) {
    const initials = groups.map(({ initial, anchor }) => ({ initial, anchor, url: list }));
    return [{ url: list, index: { total, groups, initials } }];
  }
  const initials = groups.map(({ initial, anchor }) => ({ initial, url: initialUrl(list, anchor) }));
  const pages = groups.map(group => ({
    url: initialUrl(list, group.anchor),
    index: { total: group.entries.length, groups: [group], initials, only: group.initial },
  }));
  return [{ url: list, index: { total, groups: [], initials } }, ...pages];
}

/** `-` begins no slug, so that an initial's page never takes a name's address. */
function initialUrl(list: SiteUrl, anchor: string): SiteUrl {
  return pageBelow(list, `-${anchor}`);
}
