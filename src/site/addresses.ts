import { capabilitiesOf } from '../capture/formats/capabilities.ts';
import type { PlainKey } from '../messages/wording.ts';
import type { Name, NameKind } from '../names/names.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import type { Story } from '../stories/stories.ts';
import { below, pageAt, pageBelow, pageUrl, type SiteUrl, siteUrl } from './site-url.ts';
import { slugOf } from './slug.ts';

/** The addresses that do not depend on what the archive holds. */
export const addresses = {
  home: pageUrl(),
  search: pageUrl('search'),
  searchTips: pageUrl('search', 'tips'),
  years: pageUrl('years'),
  undated: pageUrl('years', 'undated'),
  people: pageUrl('people'),
  places: pageUrl('places'),
  organisations: pageUrl('organisations'),
  topics: pageUrl('topics'),
  outlets: pageUrl('outlets'),
  unknownOutlet: pageUrl('outlets', '-'),
  authors: pageUrl('authors'),
  stories: pageUrl('stories'),
  collections: pageUrl('collections'),
  about: pageUrl('about'),
  timeline: pageUrl('timeline'),
  map: pageUrl('map'),
  network: pageUrl('network'),
  downloads: pageUrl('data'),
  dataPackage: siteUrl('data', 'datapackage.json'),
  notFound: siteUrl('404.html'),
  sitemap: siteUrl('sitemap.xml'),
  robots: siteUrl('robots.txt'),
  llms: siteUrl('llms.txt'),
  openSearch: siteUrl('opensearch.xml'),
  oaiPmh: siteUrl('oai.xml'),
} as const;

/**
 * The pages that the main navigation can lead to, in its order, by the names that archive.yml gives them. Those that are
 * not there by default are for editors to choose.
 */
export const sections = {
  search: { url: addresses.search, label: 'section.search', byDefault: true },
  years: { url: addresses.years, label: 'section.years', byDefault: true },
  people: { url: addresses.people, label: 'section.person', byDefault: true },
  places: { url: addresses.places, label: 'section.place', byDefault: true },
  organisations: { url: addresses.organisations, label: 'section.organisation', byDefault: true },
  topics: { url: addresses.topics, label: 'section.topic', byDefault: true },
  collections: { url: addresses.collections, label: 'section.collections', byDefault: true },
  stories: { url: addresses.stories, label: 'section.stories', byDefault: true },
  outlets: { url: addresses.outlets, label: 'section.outlets', byDefault: true },
  authors: { url: addresses.authors, label: 'section.authors', byDefault: true },
  timeline: { url: addresses.timeline, label: 'section.timeline', byDefault: false },
  map: { url: addresses.map, label: 'section.map', byDefault: false },
  network: { url: addresses.network, label: 'section.network', byDefault: false },
  about: { url: addresses.about, label: 'section.about', byDefault: true },
  downloads: { url: addresses.downloads, label: 'section.downloads', byDefault: false },
} as const satisfies Readonly<Record<string, SectionPage>>;

interface SectionPage {
  readonly url: SiteUrl;
  readonly label: PlainKey;
  readonly byDefault: boolean;
}

/** The folder of each kind of name. */
export const nameFolders = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  topic: 'topics',
} as const satisfies Readonly<Record<NameKind, string>>;

/** Every page that names an article asks for its address. */
const articleUrls = new WeakMap<object, SiteUrl>();

/** Where an article stands: where its original page stood, or in its own folder. */
export function articleUrl(record: Pick<ArticleRecord, 'id' | 'headline' | 'publishedAt' | 'folder'>): SiteUrl {
  const known = articleUrls.get(record);
  if (known !== undefined) return known;
  const { publishedAt } = record;
  const url = (publishedAt === undefined ? undefined : pageAt(publishedAt)) ?? articleFolder(record);
  articleUrls.set(record, url);
  return url;
}

/**
 * Where the files of an article lie, and its page too if that has no other address. The id closes it, so that a changed
 * headline still leads here and no two articles share one.
 */
export function articleFolder(record: Pick<ArticleRecord, 'id' | 'headline' | 'folder'>): SiteUrl {
  return pageUrl('articles', ...(record.folder?.split('/') ?? [articleName(record)]));
}

/** The last part of an article's address, by which its files are called too. */
export function articleName({ id, headline, folder }: Pick<ArticleRecord, 'id' | 'headline' | 'folder'>): string {
  if (folder !== undefined) return folder.replaceAll('/', '-');
  const slug = slugOf(headline?.text ?? '');
  return slug === '' ? id : `${slug}-${id}`;
}

/** Where a removed article's notice stands: the headline went with the text, so only the id is left. */
export function tombstoneUrl(record: Pick<ArticleRecord, 'id'>): SiteUrl {
  return pageUrl('articles', record.id);
}

/**
 * The capture as received, beside its article; undefined when there is none. HTML is published as text, so that no host
 * runs what it holds.
 */
export function captureUrl(record: Pick<ArticleRecord, 'id' | 'headline' | 'folder' | 'capture'>): SiteUrl | undefined {
  return record.capture && below(articleFolder(record), capabilitiesOf(record.capture).publishedAs);
}

export function markdownUrl(record: ArticleRecord): SiteUrl {
  return below(articleFolder(record), 'index.md');
}

export function jsonUrl(record: ArticleRecord): SiteUrl {
  return below(articleFolder(record), 'index.json');
}

/** The page that compares the versions of an article. */
export function versionsUrl(record: Pick<ArticleRecord, 'id' | 'headline' | 'folder'>): SiteUrl {
  return pageBelow(articleFolder(record), versionsFolder);
}

/** The list of an article's versions for programs (Memento). */
export function timeMapUrl(record: Pick<ArticleRecord, 'id' | 'headline' | 'folder'>): SiteUrl {
  return below(articleFolder(record), 'timemap.link');
}

/** The folder of a version, below that of its article; it stays when newer versions come. */
export function versionFolder(article: string, version: Pick<ArticleRecord, 'id'>): string {
  return `${article}/${versionsFolder}/${version.id}`;
}

const versionsFolder = 'versions';

export function yearUrl(year: string): SiteUrl {
  return pageUrl('years', year);
}

/** `month` is `2022-09`. */
export function monthUrl(month: string): SiteUrl {
  const cut = month.lastIndexOf('-');
  return pageUrl('years', month.slice(0, cut), month.slice(cut + 1));
}

export function outletUrl(outlet: string): SiteUrl {
  const slug = slugOf(outlet);
  return slug === '' ? addresses.unknownOutlet : pageUrl('outlets', slug);
}

export function authorUrl(author: { readonly slug: string }): SiteUrl {
  return pageUrl('authors', author.slug);
}

export function nameIndexUrl(kind: NameKind): SiteUrl {
  return pageUrl(nameFolders[kind]);
}

export function nameUrl(name: Pick<Name, 'kind' | 'slug'>): SiteUrl {
  return pageUrl(nameFolders[name.kind], name.slug);
}

export function collectionUrl({ slug }: { readonly slug: string }): SiteUrl {
  return pageUrl('collections', slug);
}

export function storyUrl(story: Pick<Story, 'slug'>): SiteUrl {
  return pageUrl('stories', story.slug);
}

/** Page `number` of a list; the first page is the list's own address. */
export function numberedUrl(list: SiteUrl, number: number): SiteUrl {
  return number === 1 ? list : pageBelow(list, `page-${number}`);
}

/** What the archive has at the top of its site besides the pages above, in small letters. */
const otherParts = [
  ...Object.values(nameFolders),
  ...['assets', 'lookup', 'pictures', '.well-known', '_headers', '_redirects', 'manifest-sha256.txt'],
  ...['feed.xml', 'atom.xml', 'feed.json', 'offline.json', 'offline-worker.js'],
];

const ownParts: ReadonlySet<string> = new Set([
  ...Object.values(addresses).map(url => url.split('/', 1)[0] ?? ''),
  ...otherParts,
]);

/**
 * Whether the archive has, or may once have, a page or a file of its own at an address. In articles/ those are its own that
 * end in an id of one of its articles.
 */
export function isOwnAddress(url: SiteUrl, ids: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = url.toLowerCase().split('/');
  if (first === 'articles') return ids.has(second.split('-').at(-1) ?? '');
  return ownParts.has(first) || /^sitemap-\d+\.xml$/.test(first);
}
