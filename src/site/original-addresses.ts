import type { ArticleId } from '../capture/capture.ts';
import { formerKey, pathFault } from '../capture/site-paths.ts';
import type { Problem } from '../problems.ts';
import { type ArticleRecord, sourceOf } from '../record/article-record.ts';
import { orderArticles } from '../record/order-articles.ts';
import { originalAddress } from '../record/outlet-site.ts';
import { withoutTracking } from '../record/page-address.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import { isOwnAddress } from './addresses.ts';
import type { ArchiveSettings } from './settings/settings.ts';
import { outputPath, pageAt, type SiteUrl } from './site-url.ts';
import { TakenPaths } from './taken-paths.ts';

/** Where the original page of an article would stand on this site, or why no page can stand there. */
export type OriginalPage =
  | { readonly kind: 'page'; readonly url: SiteUrl }
  | { readonly kind: 'none'; readonly why: string };

type Homes = Pick<ArchiveSettings, 'address' | 'addressInFile'>;

/** Of an address that lies on the site that the archive is published as; undefined of all others. */
export function originalPage(address: string, settings: Homes): OriginalPage | undefined {
  const original = withoutTracking(originalAddress(address));
  if (!URL.canParse(original)) return undefined;
  const { protocol, host, pathname, search } = new URL(original);
  if (!/^https?:$/.test(protocol)) return undefined;
  const prefix = prefixesOn(host, settings).find(one => pathname.startsWith(one));
  return prefix === undefined ? undefined : pageFor(pathname.slice(prefix.length), search);
}

/** The original page where it is another site's: on the archive's own it is the article's page, or leads there or nowhere. */
export function originalElsewhere(
  { sourceUrl }: Pick<ArticleRecord, 'sourceUrl'>,
  settings: Homes,
): string | undefined {
  if (sourceUrl === undefined || originalAddress(sourceUrl) !== sourceUrl) return sourceUrl;
  return originalPage(sourceUrl, settings) === undefined ? sourceUrl : undefined;
}

/** A trial at another address, which the environment gives, has the articles where the site will have them. */
function prefixesOn(host: string, { address, addressInFile }: Homes): readonly string[] {
  return [address, ...(addressInFile === undefined ? [] : [addressInFile])].flatMap(one => {
    const home = new URL(one);
    return plainHost(home.host) === plainHost(host) ? [home.pathname.replace(/\/*$/, '/')] : [];
  });
}

function plainHost(host: string): string {
  return host.replace(/^(?:www|m|amp)\./, '');
}

function pageFor(escaped: string, search: string): OriginalPage {
  if (search !== '') return none(`it has a question (${search}), which the name of a file cannot have`);
  const path = unescaped(escaped);
  if (path === undefined) return none('its escaped letters are not UTF-8');
  if (formerKey(path) === '') return none('it is the front page');
  const fault = pathFault(path);
  if (fault !== undefined) return none(fault);
  const url = pageAt(path);
  return url === undefined ? none('it is the front page') : { kind: 'page', url };
}

function none(why: string): OriginalPage {
  return { kind: 'none', why };
}

/** An escaped slash parts no folders, and no file can have one. */
function unescaped(path: string): string | undefined {
  try {
    return decodeURIComponent(path.replace(/%2f/gi, '%5C'));
  } catch {
    return undefined;
  }
}

/** Articles that are published at the addresses of their original pages. */
export interface PlacedArticles {
  readonly urls: ReadonlyMap<ArticleId, SiteUrl>;
  readonly problems: readonly Problem[];
}

/**
 * With `addresses: original`, every article whose `url` lies on this site stands there. The oldest article has it where two
 * want the same place. Those that wait for their day keep their places.
 */
export function placeArticles(
  records: readonly ArticleRecord[],
  removed: readonly RemovedArticle[],
  settings: ArchiveSettings,
): PlacedArticles {
  const urls = new Map<ArticleId, SiteUrl>();
  if (settings.addresses !== 'original') return { urls, problems: [] };
  const problems: Problem[] = [];
  const places = new Places([...records, ...removed]);
  for (const record of inOrder(records)) {
    const original = record.sourceUrl === undefined ? undefined : originalPage(record.sourceUrl, settings);
    if (original === undefined) continue;
    const clash = original.kind === 'page' ? places.clashOf(original.url, record) : { why: original.why };
    if (clash !== undefined) problems.push(notAtOriginal(record, clash));
    else if (original.kind === 'page') urls.set(record.id, original.url);
  }
  if (urls.size === 0 && problems.length === 0) problems.push(nonePlaced(settings));
  return { urls, problems };
}

function inOrder(records: readonly ArticleRecord[]): readonly ArticleRecord[] {
  return orderArticles(records.map(record => ({ record }))).map(({ record }) => record);
}

interface Clash {
  readonly why: string;
  /** A page can stand there that leads on, unless one of the archive's own does. */
  readonly leadsOn?: true;
  /** The file of the article that is there. */
  readonly other?: string;
}

/** Which places are given away, and to whom. */
class Places {
  readonly #taken = new TakenPaths();
  readonly #owners = new Map<string, string>();
  readonly #ids: ReadonlySet<string>;

  constructor(articles: readonly (ArticleRecord | RemovedArticle)[]) {
    this.#ids = new Set(articles.map(({ id }) => id));
    // What an editor says of another article goes before what its page says of this one.
    for (const article of articles)
      for (const former of article.formerly ?? []) this.#owners.set(formerKey(former), pathOf(article));
  }

  /** Takes the place for an article; tells what stands in its way. */
  clashOf(url: SiteUrl, record: ArticleRecord): Clash | undefined {
    if (isOwnAddress(url, this.#ids)) return { why: 'the archive has pages of its own there', leadsOn: true };
    const key = formerKey(url);
    const path = sourceOf(record);
    const owner = this.#owners.get(key);
    if (owner !== undefined && owner !== path) return { why: `it is that of ${owner}`, other: owner };
    if (!this.#taken.take(outputPath(url)))
      return { why: 'another article has a file there where this one needs a folder' };
    this.#owners.set(key, path);
    return undefined;
  }
}

function pathOf(article: ArticleRecord | RemovedArticle): string {
  return 'path' in article ? article.path : sourceOf(article);
}

function notAtOriginal(record: ArticleRecord, { why, leadsOn, other }: Clash): Problem {
  const path = sourceOf(record);
  return {
    code: 'address-not-kept',
    path,
    message: `The article cannot stand at its original address ${record.sourceUrl}: ${why}.`,
    hint: hintFor(leadsOn, other),
  };
}

function hintFor(leadsOn: true | undefined, other: string | undefined): string {
  const own = 'It is published at an address of the archive’s own';
  if (other !== undefined)
    return `If both are one article, remove one of the files; else correct \`url:\` of one. ${own} until then.`;
  if (leadsOn) return `${own}. The old one leads there, unless a page of the archive has the same.`;
  return `${own}. If the old one has to lead there, set up a redirect at your host.`;
}

function nonePlaced({ address }: Homes): Problem {
  return {
    code: 'address-not-kept',
    path: 'archive.yml',
    message: `archive.yml says \`addresses: original\`, but the \`url:\` of no article begins with ${address}.`,
    hint: 'Write in `address:` the site that the articles are from, once you publish there. Else remove `addresses:`.',
  };
}
