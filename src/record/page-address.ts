import { originalAddress } from './outlet-site.ts';

/** Parameters by which sites find out where a reader comes from; no page reads otherwise without them. */
const tracking =
  /^(?:utm_\w+|(?:fb|g|dc|ms|y|tt|tw|li_fat_|wb|gb)(?:cl|ra)id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ttclid|twclid|igsh|igshid|li_fat_id|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|ref_(?:src|url)|at_(?:medium|campaign|custom\d?|link_\w+|ptr_name|bbc_team|format)|cmpid|cmp|ncid|ocid|icid|smid|smtyp|s_cid|wt\.mc_id|xtor|ns_(?:mchannel|source|campaign|linkname|fee)|__twitter_impression|guccounter|guce_referrer(?:_sig)?)$/i;

/** The address without parameters of trackers; all else as it stands. */
export function withoutTracking(address: string): string {
  const [, before = address, query = '', after = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(address) ?? [];
  if (query === '') return address;
  const kept = query.split('&').filter(one => !tracking.test(one.split('=', 1)[0] ?? ''));
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${after}`;
}

/** The same for all ways to write the address of one page: by scheme, case of the host, trackers, copy in an archive of the web. */
export function pageKey(address: string): string | undefined {
  const original = originalAddress(address);
  if (!URL.canParse(original)) return undefined;
  const { protocol, host, pathname, search } = new URL(withoutTracking(original));
  if (!/^https?:$/.test(protocol)) return undefined;
  const path = pathname.replace(/\/(?:index\.html?)?$/, '');
  // The front page of a site is no article.
  return path === '' && search === '' ? undefined : `${host.replace(/^(?:www|m|amp)\./, '')}${path}${search}`;
}
