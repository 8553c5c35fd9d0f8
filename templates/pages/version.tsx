import type { JSX } from 'preact';
import type { Sha256 } from '../../src/capture/capture.ts';
import { capturedLabel } from '../../src/dates/date-label.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { articleUrl } from '../../src/site/addresses.ts';
import { lineUse } from '../../src/site/archive.ts';
import { statedDay } from '../../src/site/article-dates.ts';
import { headlineText } from '../../src/site/article-text.ts';
import { type AuthorLink, authorLinks } from '../../src/site/author-uses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { embedsOf } from '../../src/site/embeds.ts';
import { figuresOf, largestOf, type ShownPicture, shownIn } from '../../src/site/pictures.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { type VersionsSummary, versionsSummary } from '../../src/site/versions-summary.ts';
import { ArticleFacts, ArticleHead, EditedNotice, StateNotice } from '../components/article-head.tsx';
import { ArticleMachineHead, useArticleTags } from '../components/article-machine-head.tsx';
import { ArticleMargin } from '../components/article-margin.tsx';
import { ArticleText } from '../components/article-text.tsx';
import { CitePanel } from '../components/cite-panel.tsx';
import { Layout } from '../components/layout.tsx';
import { Provenance } from '../components/provenance.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

/** One version of an article, as it was captured. */
interface VersionModel {
  readonly record: ArticleRecord;
  readonly authors: readonly AuthorLink[];
  readonly pictures: readonly (readonly [Sha256, ShownPicture])[];
  /** The page of the article, which shows the newest version. */
  readonly article: SiteUrl;
  /** Counted from 1, oldest first. */
  readonly number: number;
  readonly versions: VersionsSummary;
}

export function plan({ archive, articles, authors }: Catalogue): readonly PlannedPage<VersionModel>[] {
  return articles.flatMap(({ record: article, versions }) => {
    if (versions === undefined) return [];
    const summary = versionsSummary(article, versions);
    return versions.shown.map(({ record }, at) => ({
      url: articleUrl(record),
      model: {
        record,
        authors: authorLinks(authors, record),
        pictures: shownIn(record, archive.pictures),
        article: articleUrl(article),
        number: at + 1,
        versions: summary,
      },
      // Search engines have the newest.
      indexed: false,
    }));
  });
}

/** A version of an article: which one it is and where the others are, then what the page of an article has of its record. */
export function VersionPage({ page }: PageProps<VersionModel>): JSX.Element {
  const { record, authors, pictures, article, number, versions } = page.model;
  const { link } = useSite();
  const wording = useWording();
  const { say } = wording;
  const tags = useArticleTags(record);
  const figures = figuresOf(record, new Map(pictures));
  const place = { number: String(number), count: String(versions.count) };
  const title =
    record.captured === undefined
      ? say('version.undated', place)
      : say('version.saved', { ...place, date: capturedLabel(record.captured, wording) });
  const headline = headlineText(record, say('headline.none'));
  return (
    <Layout
      title={say('version.title', { headline, number: place.number })}
      description={title}
      article={{ language: record.language, published: statedDay(record.date), lead: undefined }}
      scripts={['article-page']}
      tags={tags}
      head={
        <ArticleMachineHead
          record={record}
          tags={tags}
          pictures={pictures.map(([, picture]) => largestOf(picture).url)}
          versions={versions}
          version={{ number, article }}
        />
      }
    >
      <article class="article">
        <section class="notice" aria-label={title}>
          <p class="notice-title">{title}</p>
          <p>
            <a href={link(article)}>{say(number === versions.count ? 'version.article' : 'version.newest')}</a>,{' '}
            <a href={link(versions.url)}>{say('version.compare')}</a>
          </p>
        </section>
        <StateNotice state={record.state} />
        <EditedNotice record={record} />
        <ArticleHead record={record} />
        <div class="article-columns">
          <div class="article-part article-opening">
            <ArticleFacts record={record} authors={authors} />
            <ArticleText record={record} mentions={[]} links={[]} figures={figures} embeds={embedsOf(record)} />
          </div>
          <ArticleMargin record={record} names={[]} collections={[]} />
          <CitePanel record={record} />
          <Provenance record={record} lines={lineUse(record.ledger)} />
        </div>
      </article>
    </Layout>
  );
}
