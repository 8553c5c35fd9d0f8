import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { addresses, articleUrl, captureUrl, jsonUrl, markdownUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/article-text.ts';
import { partedByline } from '../../src/site/citations/citation-facts.ts';
import { articleJsonLd } from '../../src/site/machines/json-ld.ts';
import { type MetaTag, metaTags, schemasOf } from '../../src/site/machines/meta-tags.ts';
import { isLicence } from '../../src/site/rights-label.ts';
import { absoluteLink, type SiteUrl } from '../../src/site/site-url.ts';
import type { VersionsSummary } from '../../src/site/versions-summary.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface MachineHeadProps {
  readonly record: ArticleRecord;
  readonly tags: readonly MetaTag[];
  /** The pictures that its page shows. */
  readonly pictures: readonly SiteUrl[];
  /** Its versions, where there are several. */
  readonly versions?: VersionsSummary | undefined;
  /** Which of them the page shows; absent for the page of the article itself. */
  readonly version?: ShownVersion;
}

export interface ShownVersion {
  /** Counted from 1, oldest first. */
  readonly number: number;
  readonly article: SiteUrl;
}

/** What an article's page tells citation software. */
export function useArticleTags(record: ArticleRecord): readonly MetaTag[] {
  const { site } = useSite();
  const { say } = useWording();
  return metaTags(record, {
    url: absoluteLink(site.settings.address, articleUrl(record)),
    title: headlineText(record, say('headline.none')),
    authors: partedByline(site.settings, record),
  });
}

/** What programs read in an article's head beside its tags: JSON-LD, links to its other forms (Signposting). */
export function ArticleMachineHead({ record, tags, pictures, versions, version }: MachineHeadProps): JSX.Element {
  const { site, link } = useSite();
  const url = absoluteLink(site.settings.address, articleUrl(record));
  const capture = captureUrl(record);
  return (
    <>
      <link rel="alternate describedby" type="text/markdown" href={link(markdownUrl(record))} />
      {site.settings.articleJson && <link rel="alternate" type="application/json" href={link(jsonUrl(record))} />}
      {isLicence(record.rights) && <link rel="license" href={record.rights} />}
      <link rel="type" href="https://schema.org/NewsArticle" />
      <link rel="type" href="https://schema.org/AboutPage" />
      <link rel="collection" type="text/html" href={link(addresses.home)} />
      {capture && <link rel="item" type="text/plain" href={link(capture)} />}
      {versions && <VersionLinks record={record} versions={versions} version={version} />}
      {schemasOf(tags).map(([prefix, schema]) => (
        <link rel={`schema.${prefix}`} href={schema} />
      ))}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: articleJsonLd(site, record, url, { pictures, versions, version }) }}
      />
    </>
  );
}

interface VersionLinksProps {
  readonly record: ArticleRecord;
  readonly versions: VersionsSummary;
  readonly version: ShownVersion | undefined;
}

/** Where the other versions are: as Memento has it (RFC 7089), and as version histories of the web have it (RFC 5829). */
function VersionLinks({ record, versions: { url, timeMap, versions }, version }: VersionLinksProps): JSX.Element {
  const { link } = useSite();
  const own = versions[(version?.number ?? versions.length) - 1];
  const [before, after] = version ? [versions[version.number - 2], versions[version.number]] : [];
  return (
    <>
      {record.sourceUrl !== undefined && <link rel="original" href={record.sourceUrl} />}
      <link rel="timemap" type="application/link-format" href={link(timeMap)} />
      {own?.date !== undefined && <link rel="memento" href={link(own.url)} {...{ datetime: own.date }} />}
      <link rel="version-history" href={link(url)} />
      {version && <link rel="latest-version" href={link(version.article)} />}
      {before && <link rel="predecessor-version" href={link(before.url)} />}
      {after && <link rel="successor-version" href={link(after.url)} />}
    </>
  );
}
