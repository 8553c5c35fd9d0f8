import type { JSX } from 'preact';
import { capturedLabel, edtfLabel } from '../../src/dates/date-label.ts';
import { wordingOf } from '../../src/messages/wording.ts';
import { articleUrl, captureUrl, markdownUrl, versionsUrl } from '../../src/site/addresses.ts';
import type { ArticleVersion, RemovedVersion } from '../../src/site/archive.ts';
import { headlineText } from '../../src/site/article-text.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { publishedInPart } from '../../src/site/publication.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { type VersionsSummary, versionsSummary } from '../../src/site/versions-summary.ts';
import { isChanged, type VersionChange } from '../../src/versions/version-change.ts';
import { Changes } from '../components/changes.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface VersionsModel {
  readonly headline: string;
  /** BCP 47, of the article. */
  readonly language: string;
  readonly article: SiteUrl;
  readonly summary: VersionsSummary;
  readonly original?: string;
  /** Newest first. */
  readonly versions: readonly ListedVersion[];
  readonly removed: readonly RemovedVersion[];
  /** The text is published in part, so that nothing is told of what changed in it. */
  readonly isWithheld: boolean;
}

interface ListedVersion {
  /** Counted from 1, oldest first. */
  readonly number: number;
  readonly url: SiteUrl;
  readonly markdown: SiteUrl;
  readonly capture?: SiteUrl;
  readonly sha256?: string;
  /** EDTF. */
  readonly captured?: string;
  readonly language: string;
  readonly change?: VersionChange;
}

export function plan({ articles, archive }: Catalogue): readonly PlannedPage<VersionsModel>[] {
  const { say } = wordingOf(archive.texts);
  return articles.flatMap(({ record, versions }) => {
    if (versions === undefined) return [];
    const { sourceUrl, language } = record;
    return {
      url: versionsUrl(record),
      model: {
        headline: headlineText(record, say('headline.none')),
        language,
        article: articleUrl(record),
        summary: versionsSummary(record, versions),
        ...(sourceUrl !== undefined && { original: sourceUrl }),
        versions: versions.shown.map(listedVersion).reverse(),
        removed: versions.removed,
        isWithheld: publishedInPart(record) !== undefined,
      },
      indexed: record.state.kind !== 'retracted',
    };
  });
}

function listedVersion({ record, change }: ArticleVersion, at: number): ListedVersion {
  const { captured, fixity, language } = record;
  const capture = captureUrl(record);
  return {
    number: at + 1,
    url: articleUrl(record),
    markdown: markdownUrl(record),
    ...(capture && { capture }),
    ...(fixity && { sha256: fixity.digest }),
    ...(captured !== undefined && { captured }),
    language,
    ...(change && { change }),
  };
}

/** Every version of an article, newest first, with what changed in it since the one before. */
export function VersionsPage({ page }: PageProps<VersionsModel>): JSX.Element {
  const { headline, language, article, summary, original, versions, removed, isWithheld } = page.model;
  const { link } = useSite();
  const wording = useWording();
  const { say, count } = wording;
  const hasChanges = versions.some(({ change }) => change && isChanged(change));
  return (
    <Layout
      title={say('versions.title', { headline })}
      description={count('versions.description', versions.length)}
      head={
        <>
          {original !== undefined && <link rel="original" href={original} />}
          <link rel="timemap" type="application/link-format" href={link(summary.timeMap)} />
          <link rel="latest-version" href={link(article)} />
        </>
      }
    >
      <PageHead
        over={
          <a href={link(article)} lang={language}>
            {headline}
          </a>
        }
        title={say('versions.heading')}
      >
        <p class="page-note">
          {count('versions.note', versions.length)} {hasChanges && <Legend />}
        </p>
        {isWithheld && <p class="page-note">{say('versions.withheld')}</p>}
      </PageHead>
      <ol class="versions" reversed>
        {versions.map((version, at) => (
          <li>
            <VersionEntry version={version} before={versions[at + 1]} />
          </li>
        ))}
      </ol>
      {removed.map(({ date, reason }) => (
        <section class="notice">
          <p class="notice-title">{say('versions.removed')}</p>
          <p>
            <b>{edtfLabel(date, wording)}</b> {reason}
          </p>
        </section>
      ))}
    </Layout>
  );
}

/** How words that went and came look: not by colour alone. */
function Legend(): JSX.Element {
  const { say } = useWording();
  return (
    <>
      {say('versions.legend')} <del>{say('versions.legendRemoved')}</del> <ins>{say('versions.legendAdded')}</ins>
    </>
  );
}

interface VersionEntryProps {
  readonly version: ListedVersion;
  readonly before: ListedVersion | undefined;
}

function VersionEntry({ version, before }: VersionEntryProps): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const { url, markdown, capture, sha256, change, language } = version;
  return (
    <>
      <h2>
        <a href={link(url)}>
          <SavedOn version={version} />
        </a>
      </h2>
      <p class="version-files">
        {capture && (
          <>
            <a href={link(capture)}>{say('provenance.asSaved')}</a>,{' '}
          </>
        )}
        <a href={link(markdown)} type="text/markdown">
          Markdown
        </a>
        {sha256 !== undefined && (
          <>
            {' '}
            <span class="digest">SHA-256 {sha256}</span>
          </>
        )}
      </p>
      {before === undefined && <p class="band-note">{say('versions.first')}</p>}
      {before && change && <Changes change={change} language={language} />}
    </>
  );
}

function SavedOn({ version: { captured } }: { readonly version: ListedVersion }): JSX.Element {
  const wording = useWording();
  return (
    <>
      {captured === undefined
        ? wording.say('versions.undated')
        : wording.say('versions.saved', { date: capturedLabel(captured, wording) })}
    </>
  );
}
