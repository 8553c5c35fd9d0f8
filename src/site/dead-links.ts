import { posix } from 'node:path';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import type { Problem } from '../problems.ts';
import type { ReadCapture } from '../reading/faults/text-faults.ts';
import { labelRow } from '../reading/labels.ts';
import { type ArticleRecord, sourceOf } from '../record/article-record.ts';
import { pageKey } from '../record/page-address.ts';
import { originalPage } from './original-addresses.ts';
import type { ArchiveSettings } from './settings/settings.ts';
import { outputPath } from './site-url.ts';

/** Links of one article that lead to this site, and to no original page of another article. */
export interface LinksHere {
  readonly record: ArticleRecord;
  readonly links: readonly LinkHere[];
}

interface LinkHere {
  readonly url: string;
  readonly line: number | undefined;
  /** Where its page would be; undefined where no page can be. */
  readonly path: string | undefined;
}

/** The links that may lead nowhere: most archives have none, and then nobody need know what pages there are. */
export function linksHere(records: readonly ArticleRecord[], settings: ArchiveSettings): readonly LinksHere[] {
  const originals = new Set(records.map(({ sourceUrl }) => sourceUrl && pageKey(sourceUrl)));
  return records.flatMap(record => {
    const links = linksOf(record).flatMap(({ url, line }): readonly LinkHere[] => {
      const page = originalPage(url, settings);
      if (page === undefined || originals.has(pageKey(url)) || isFrontPage(url)) return [];
      return [{ url, line, path: page.kind === 'page' ? outputPath(page.url).toLowerCase() : undefined }];
    });
    return links.length > 0 ? [{ record, links }] : [];
  });
}

function linksOf({ body }: ArticleRecord): readonly Pick<LinkHere, 'url' | 'line'>[] {
  const links = body.flatMap(({ marks = [], lines }) =>
    marks.flatMap(mark => (mark.kind === 'link' ? [{ url: mark.url, line: lines[0] }] : [])),
  );
  return [...new Map(links.map(link => [link.url, link])).values()];
}

/** `pageKey` has none for the front page of a site. */
function isFrontPage(url: string): boolean {
  return pageKey(url) === undefined;
}

/**
 * Links that lead to a page of this site which is not there, one note an article.
 *
 * @param pathsOf of all pages, and of those that lead on, in small letters; not asked for where no link needs it
 */
export function deadLinks(all: readonly LinksHere[], pathsOf: () => ReadonlySet<string>): readonly Problem[] {
  if (all.length === 0) return [];
  const paths = pathsOf();
  return all.flatMap(({ record, links }) => {
    const dead = links.filter(
      ({ path }) => path === undefined || !(paths.has(path) || paths.has(path.replace(/\/index\.html$/, ''))),
    );
    const [first] = dead;
    if (first === undefined) return [];
    const path = sourceOf(record);
    return [
      {
        code: 'dead-link',
        path,
        ...(first.line !== undefined && { line: first.line }),
        message: `${leads(dead.length)} to a page of this site that is not there: ${listed(dead.map(({ url }) => url))}.`,
        hint: 'Readers who follow it get the page for lost addresses. If an article here is that page, write the address as `url:` into its .yml file; if the article is missing, add it.',
      } satisfies Problem,
    ];
  });
}

/** Relative links of Markdown, of an article whose own address is not known: readers see their words alone. */
export function linksWithoutAddress(
  articles: readonly ReadCapture[],
  captures: readonly { readonly path: string }[],
): readonly Problem[] {
  const known = new Set(captures.map(({ path }) => path));
  return articles.flatMap(({ path, lines }) => {
    const found = lines
      .filter(({ label }) => labelRow(label).shown)
      .flatMap(({ number, lostLinks = [] }) => lostLinks.map(target => ({ number, target })));
    const [first] = found;
    if (first === undefined) return [];
    const others = [...new Set(found.flatMap(({ target }) => captureAt(path, target, known) ?? []))];
    return [
      {
        code: 'dead-link',
        path,
        line: first.number,
        message: `${leads(found.length)} to a file and not to an address: ${listed(found.map(({ target }) => target))}. Readers see the words without a link.`,
        hint: `Write the address of the original page as \`url:\` into ${metadataPathOf(path)}: links are read from there.${meant(others)}`,
      } satisfies Problem,
    ];
  });
}

/** The article that a link between two files of articles/ means. */
function captureAt(from: string, target: string, known: ReadonlySet<string>): string | undefined {
  const path = posix.join(posix.dirname(from), target.replace(/[?#].*$/s, ''));
  return known.has(path) ? path : undefined;
}

function meant(others: readonly string[]): string {
  if (others.length === 0) return '';
  return ` Links to ${listed(others)} need the \`url:\` of ${others.length === 1 ? 'that article' : 'those articles'} too.`;
}

function leads(count: number): string {
  return count === 1 ? 'A link leads' : `${count} links lead`;
}

const mostListed = 3;

function listed(all: readonly string[]): string {
  const more = all.length - mostListed;
  return all.slice(0, mostListed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
