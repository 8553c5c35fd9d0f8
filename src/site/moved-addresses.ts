import { formerId } from '../capture/former-addresses.ts';
import { wordingOf } from '../messages/wording.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import { articleFolder, articleUrl, tombstoneUrl } from './addresses.ts';
import { type Archive, type Article, removedWhole } from './archive.ts';
import { headlineText } from './article-text.ts';
import type { Catalogue } from './catalogue.ts';
import { escapeMarkup } from './markup.ts';
import { originalPage } from './original-addresses.ts';
import type { SiteFile } from './site-file.ts';
import type { Site } from './site-plan.ts';
import { absoluteLink, outputPath, pageAt, relativeLink, type SiteUrl } from './site-url.ts';
import { TakenPaths } from './taken-paths.ts';

/** An address that an article had, and where it is now. */
export interface MovedAddress {
  readonly from: SiteUrl;
  readonly to: SiteUrl;
  /** The id in the address, by which it is known whatever words stand before it. */
  readonly id?: string;
  /** Absent for a removed article. */
  readonly headline?: string;
}

/**
 * Every address that leads to an article, in the order of the archive: those that editors say it had, that of its original
 * page where it lies on this site, and the archive's own where the article stands at the original one. No page of the site
 * stands at one of them.
 *
 * @param taken where pages stand
 */
export function movedAddresses(
  { articles, archive }: Pick<Catalogue, 'articles' | 'archive'>,
  taken: readonly { readonly path: string }[],
): readonly MovedAddress[] {
  const { say } = wordingOf(archive.texts);
  const named = articles.map(article => ({
    ...article,
    headline: headlineText(article.record, say('headline.none')),
  }));
  const moved = [
    ...named.flatMap(({ record, headline }) =>
      ledTo(articleUrl(record), record, record).map(one => ({ ...one, headline })),
    ),
    ...named.flatMap(({ headline, ...article }) => ledFromVersions(article).map(one => ({ ...one, headline }))),
    ...removedWhole(archive).flatMap(notice => ledTo(tombstoneUrl(notice), notice, { id: notice.id })),
    ...named.flatMap(({ record, headline }) => ledFromOther(record, archive).map(one => ({ ...one, headline }))),
  ];
  const known = new Set(taken.map(({ path }) => path.toLowerCase()));
  return moved.filter(({ from }) => {
    const isFirst = !known.has(keyOf(from));
    known.add(keyOf(from));
    return isFirst;
  });
}

/** From the original address to the archive's own, or the other way round. */
function ledFromOther(record: ArticleRecord, { settings }: Archive): readonly MovedAddress[] {
  const to = articleUrl(record);
  if (record.publishedAt !== undefined) return [{ from: articleFolder(record), to, id: record.id }];
  const original = record.sourceUrl === undefined ? undefined : originalPage(record.sourceUrl, settings);
  return original?.kind === 'page' ? [{ from: original.url, to }] : [];
}

/** A capture that was an article of its own before there was another, or before it was taken down, has an address. */
function ledFromVersions({ record, versions }: Article): readonly MovedAddress[] {
  if (versions === undefined) return [];
  const others = [...versions.shown.map(version => version.record), ...versions.removed];
  return others
    .filter(({ id }) => id !== record.id)
    .flatMap(one => ledTo(articleUrl(record), { formerly: [one.id] }, one));
}

/** There are disks on which capitals do not count. */
function keyOf(url: SiteUrl): string {
  return outputPath(url).toLowerCase();
}

type Formerly = Pick<ArticleRecord, 'formerly'> | Pick<RemovedArticle, 'formerly'>;

function ledTo(
  to: SiteUrl,
  { formerly = [] }: Formerly,
  { headline }: Pick<ArticleRecord, 'id' | 'headline'>,
): readonly MovedAddress[] {
  return formerly.flatMap(address => {
    const id = formerId(address);
    const ofId =
      id === undefined
        ? []
        : [articleFolder(headline === undefined ? { id } : { id, headline }), articleFolder({ id })];
    const asWritten = address === id ? undefined : pageAt(address);
    const from = [...ofId, ...(asWritten === undefined ? [] : [asWritten])];
    return from.filter(one => one !== to).map(one => ({ from: one, to, ...(id !== undefined && { id }) }));
  });
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
  const paths = new TakenPaths(taken.map(({ path }) => path));
  return moved.flatMap(one => {
    const path = outputPath(one.from);
    return paths.take(path) ? [{ kind: 'text', path, text: leadingPage(site, one) } as const] : [];
  });
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
