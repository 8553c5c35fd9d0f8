import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import { type LabelledLine, shownText } from '../reading/labelled-line.ts';

/** What stands for an outlet that nothing names: its domain, and the line that has it when the capture does. */
export interface OutletSite {
  readonly site: string;
  readonly line?: number;
}

/**
 * The domain of the site that published an article: from the address of its original page, or else from the page's own
 * words, which are an address alone above the text, or the only domain in its copyright notices.
 */
export function outletSite(address: string | undefined, lines: readonly LabelledLine[]): OutletSite | undefined {
  const site = address === undefined ? undefined : siteOf(address);
  if (site !== undefined) return { site };
  return fromAddressLine(lines) ?? fromNotices(lines);
}

/** The site of a web address as readers know it: “sputniknews.com” of https://m.sputniknews.com/news/1.html. */
export function siteOf(address: string): string | undefined {
  const original = originalAddress(address.slice(0, longestAddress));
  if (!URL.canParse(original)) return undefined;
  const { protocol, hostname } = new URL(original);
  if (!/^https?:$/.test(protocol)) return undefined;
  // The address says that there is a site, also under a top level that no list has yet.
  const site = registrable(hostname, true);
  return site === undefined || keepers.has(site) ? undefined : domainToUnicode(site);
}

/** Sites that keep copies of others' pages. */
const keepers: ReadonlySet<string> = new Set(
  'archive.org archive.today archive.is archive.ph archive.md archive.li archive.vn archive.fo ghostarchive.org perma.cc webcitation.org googleusercontent.com ampproject.org google.com'.split(
    ' ',
  ),
);

/** What a copy was made of: web.archive.org/web/2022/https://example.com/news and the caches of Google. */
export function originalAddress(address: string): string {
  const copied = /^https?:\/\/[^/]+\/.*?(https?:\/{1,2}\S+)$/i.exec(address)?.[1];
  const cached =
    /^https?:\/\/(?:[^/]+\.ampproject\.org\/[cv]\/(?:s\/)?|(?:www\.)?google\.[a-z.]+\/amp\/(?:s\/)?)(\S+)$/i;
  const host = URL.canParse(address) ? (registrable(new URL(address).hostname, false) ?? '') : '';
  if (!keepers.has(host)) return address;
  const bare = cached.exec(address)?.[1];
  return copied?.replace(/^(https?:)\/{1,2}/i, '$1//') ?? (bare === undefined ? address : `https://${bare}`);
}

/** Hosts of others' sites that the Public Suffix List does not know as such. */
const platforms: ReadonlySet<string> = new Set(
  'wordpress.com substack.com livejournal.com tumblr.com typepad.com over-blog.com beehiiv.com medium.com'.split(' '),
);

/** The part of a host that somebody registered, a blog's name on its platform included; none of an IP address. */
function registrable(host: string, underAny: boolean): string | undefined {
  const { domain, isIcann, isPrivate, subdomain } = parse(host, { allowPrivateDomains: true });
  if (domain === null || !(underAny || isIcann === true || isPrivate === true)) return undefined;
  const blog = platforms.has(domain) ? subdomain?.split('.').at(-1) : undefined;
  return blog === undefined || blog === '' || blog === 'www' ? domain : `${blog}.${domain}`;
}

const addressAlone = /^https?:\/\/[^\s/]+\/[^\s]{8,}$/i;

/** A capture that begins with where it comes from. */
function fromAddressLine(lines: readonly LabelledLine[]): OutletSite | undefined {
  const text = lines.findIndex(({ label }) => label === 'paragraph');
  const sites = lines.slice(0, Math.max(0, text)).flatMap(line => {
    const words = shownText(line).trim();
    const site = addressAlone.test(words) ? siteOf(words) : undefined;
    return site === undefined ? [] : [{ site, line: line.number }];
  });
  return onlyOne(sites);
}

const longestAddress = 4000;

const domain = /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?![\p{L}\p{N}@-])/giu;

/** “© 2022 Example.com”: where two domains are named, neither is known to be the site. */
function fromNotices(lines: readonly LabelledLine[]): OutletSite | undefined {
  const notices = lines.filter(line => line.label === 'boilerplate' && line.kind === 'copyright');
  const sites = notices.flatMap(line =>
    [...shownText(line).slice(0, longestNotice).matchAll(domain)].flatMap(([, host = '']) => {
      // “v2.0” and “e.g.this” look like hosts: here only a known top level counts.
      const site = registrable(host.toLowerCase(), false) && siteOf(`https://${host.toLowerCase()}/`);
      return site === undefined ? [] : [{ site, line: line.number }];
    }),
  );
  return onlyOne(sites);
}

const longestNotice = 1000;

function onlyOne(sites: readonly OutletSite[]): OutletSite | undefined {
  return new Set(sites.map(({ site }) => site)).size === 1 ? sites[0] : undefined;
}
