import { formerId } from '../capture/former-addresses.ts';
import { pathFault } from '../capture/site-paths.ts';
import { wordingOf } from '../messages/wording.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import { articleUrl, tombstoneUrl } from './addresses.ts';
import { headlineText } from './article-text.ts';
import type { Catalogue } from './catalogue.ts';
import { escapeMarkup } from './markup.ts';
import type { SiteFile } from './site-file.ts';
import type { Site } from './site-plan.ts';
import { absoluteLink, outputPath, pageUrl, relativeLink, type SiteUrl, siteUrl } from './site-url.ts';

/** An address that an article had, and where it is now. */
export interface MovedAddress {
  readonly from: SiteUrl;
  readonly to: SiteUrl;
  /** The id in the address, by which it is known whatever words stand before it. */
  readonly id?: string;
  /** Absent for a removed article. */
  readonly headline?: string;
}

/** Every address that editors say an article had, in the order of the archive. */
export function movedAddresses({
  articles,
  archive,
}: Pick<Catalogue, 'articles' | 'archive'>): readonly MovedAddress[] {
  const { say } = wordingOf(archive.texts);
  const moved = [
    ...articles.flatMap(({ record }) => {
      const headline = headlineText(record, say('headline.none'));
      return ledTo(articleUrl(record), record, record).map(one => ({ ...one, headline }));
    }),
    ...archive.removed.flatMap(notice => ledTo(tombstoneUrl(notice), notice, { id: notice.id })),
  ];
  const first = new Map<string, MovedAddress>();
  for (const one of moved) if (!first.has(keyOf(one.from))) first.set(keyOf(one.from), one);
  return [...first.values()];
}

/** There are disks on which capitals do not count. */
function keyOf(url: SiteUrl): string {
  return outputPath(url).toLowerCase();
}

type Formerly = Pick<ArticleRecord, 'formerly'> | Pick<RemovedArticle, 'formerly'>;

function ledTo(
  to: SiteUrl,
  { formerly = [] }: Formerly,
  named: Pick<ArticleRecord, 'id' | 'headline'>,
): readonly MovedAddress[] {
  return formerly.flatMap(address => {
    const id = formerId(address);
    const ofId = id === undefined ? [] : [articleUrl({ ...nameOf(named), id }), articleUrl({ id })];
    const asWritten = address === id ? undefined : pageAt(address);
    const from = [...ofId, ...(asWritten === undefined ? [] : [asWritten])];
    return from.filter(one => one !== to).map(one => ({ from: one, to, ...(id !== undefined && { id }) }));
  });
}

/** Not the record itself: its address is known. */
function nameOf({ headline }: Pick<ArticleRecord, 'headline'>): Pick<ArticleRecord, 'headline'> {
  return headline === undefined ? {} : { headline };
}

/** The page at a path that someone wrote: a file where it ends as one of a page, else a folder; none where nothing can stand there. */
export function pageAt(path: string): SiteUrl | undefined {
  if (pathFault(path) !== undefined) return undefined;
  const parts = path.replace(/^\/+|\/+$/g, '').split('/');
  if (/^index\.html?$/i.test(parts.at(-1) ?? '')) parts.pop();
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  return /\.html?$/i.test(last) && !path.endsWith('/') ? siteUrl(...parts) : pageUrl(...parts);
}

/**
 * A page at each former address that leads on, for hosts that read no `_redirects`: GitHub Pages, buckets, most servers.
 * Where something else of the site stands, it stays.
 */
export function leadingPages(
  site: Site,
  moved: readonly MovedAddress[],
  taken: readonly { readonly path: string }[],
): readonly SiteFile[] {
  const paths = new Set(taken.map(({ path }) => path.toLowerCase()));
  const folders = new Set([...paths].flatMap(foldersOf));
  return moved.flatMap(one => {
    const path = outputPath(one.from);
    const folded = keyOf(one.from);
    // No file has the name of a folder.
    if (paths.has(folded) || folders.has(folded) || foldersOf(folded).some(folder => paths.has(folder))) return [];
    paths.add(folded);
    for (const folder of foldersOf(folded)) folders.add(folder);
    return [{ kind: 'text', path, text: leadingPage(site, one) } as const];
  });
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function leadingPage({ settings, texts }: Site, { from, to, headline }: MovedAddress): string {
  const { say } = wordingOf(texts);
  const link = escapeMarkup(relativeLink(from, to));
  const title = escapeMarkup(say('moved.title'));
  return [
    `<!doctype html><html lang="${escapeMarkup(texts.language)}"><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    `<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width">`,
    `<title>${title}</title>`,
    `<link rel="canonical" href="${escapeMarkup(absoluteLink(settings.address, to))}">`,
    `<meta http-equiv="refresh" content="0; url=${link}">`,
    `<p>${title}: <a href="${link}">${escapeMarkup(headline ?? say('moved.here'))}</a></p></html>\n`,
  ].join('\n');
}
