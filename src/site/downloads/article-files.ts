import type { Mention } from '../../names/names.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import { articleUrl, captureUrl, jsonUrl, markdownUrl, timeMapUrl, tombstoneUrl } from '../addresses.ts';
import { type Archive, type Article, type ArticleVersion, removedWhole } from '../archive.ts';
import { partedByline } from '../citations/citation-facts.ts';
import { cslName } from '../citations/csl.ts';
import { timeMapText } from '../machines/memento.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import type { SiteFile } from '../site-file.ts';
import { absoluteLink, below } from '../site-url.ts';
import { stableJson } from '../stable-json.ts';

/** The record as Markdown, and as JSON where that is asked for, and the capture as received, beside the article's page. */
export function planArticleFiles(settings: ArchiveSettings, article: Article): readonly SiteFile[] {
  const versions = article.versions?.shown ?? [];
  return [
    ...filesBeside(settings, article),
    ...versions.flatMap(({ record }) => filesBeside(settings, { record, mentions: [] })),
    ...(versions.length > 0
      ? [{ kind: 'text', path: timeMapUrl(article.record), text: timeMapText(settings, article) } as const]
      : []),
  ];
}

function filesBeside({ articleJson }: ArchiveSettings, article: Article): readonly SiteFile[] {
  const { record } = article;
  return [
    { kind: 'record-markdown', path: markdownUrl(record), article },
    ...(articleJson ? [{ kind: 'article-json', path: jsonUrl(record), article } as const] : []),
    ...captureFile(record),
  ];
}

function captureFile(record: ArticleRecord): readonly SiteFile[] {
  const { capture, fixity } = record;
  const path = captureUrl(record);
  return capture && fixity && path ? [{ kind: 'copy', path, from: capture.path, sha256: fixity.digest }] : [];
}

/** The record with its names and its ledger, for programs. */
export function articleJson(settings: ArchiveSettings, article: Article): string {
  return `${JSON.stringify(JSON.parse(stableJson(publishedArticle(settings, article))), undefined, 2)}\n`;
}

/** What is published of an article as JSON. */
export function publishedArticle(settings: ArchiveSettings, { record: known, mentions, versions }: Article): object {
  const { address } = settings;
  const { publishedAt: _, folder: __, ...record } = known;
  const capture = captureUrl(known);
  return {
    url: absoluteLink(address, articleUrl(known)),
    markdown: absoluteLink(address, markdownUrl(known)),
    ...(capture && { captureUrl: absoluteLink(address, capture) }),
    ...record,
    ...(record.byline.length > 0 && { authors: partedByline(settings, record).map(cslName) }),
    mentions: mentions.map(publishedMention),
    ...(versions && { versions: versions.shown.map(version => publishedVersion(settings, version)) }),
  };
}

/** Where a version of an article is, and by what its file is known. */
function publishedVersion({ address }: ArchiveSettings, { record }: ArticleVersion): object {
  const { id, captured, fixity } = record;
  const capture = captureUrl(record);
  return {
    id,
    url: absoluteLink(address, articleUrl(record)),
    markdown: absoluteLink(address, markdownUrl(record)),
    ...(capture && { captureUrl: absoluteLink(address, capture) }),
    ...(captured !== undefined && { captured }),
    ...(fixity && { sha256: fixity.digest }),
  };
}

/** Programs know where a mention stands as its place. */
function publishedMention({ kind, slug, location, ...rest }: Mention): object {
  return { kind, slug, place: location, ...rest };
}

/** The notices of removed articles for programs: whoever had the article's index.json or index.md finds why it is gone. */
export function tombstoneFiles(archive: Archive): readonly SiteFile[] {
  const { settings } = archive;
  return removedWhole(archive).flatMap(({ id, date, reason }): readonly SiteFile[] => {
    const folder = tombstoneUrl({ id });
    const notice = { url: absoluteLink(settings.address, folder), id, state: { kind: 'removed', date, reason } };
    return [
      ...(settings.articleJson
        ? [
            {
              kind: 'text',
              path: below(folder, 'index.json'),
              text: `${JSON.stringify(notice, undefined, 2)}\n`,
            } as const,
          ]
        : []),
      { kind: 'text', path: below(folder, 'index.md'), text: frontMatter(notice) },
    ];
  });
}

/** Whether the text of an index.md is such a notice. */
export function isNotice(markdown: string): boolean {
  return /^---\nurl: ".*"\nid: "[a-z]+"\nstate: \{"kind":"removed".*\}\n---\n$/.test(markdown);
}

/** JSON is YAML too: so no reason can end the front matter. */
function frontMatter(notice: object): string {
  const lines = Object.entries(notice).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}
