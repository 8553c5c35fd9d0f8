import type { JSX } from 'preact';
import type { ArticleId, Sha256 } from '../../src/capture/capture.ts';
import { type Wording, wordingOf } from '../../src/messages/wording.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { shortened } from '../../src/record/plain-text.ts';
import { articleUrl, storyUrl } from '../../src/site/addresses.ts';
import { type Article, lineUse } from '../../src/site/archive.ts';
import { lastChange, statedDay } from '../../src/site/article-dates.ts';
import { headlineText, openingText } from '../../src/site/article-text.ts';
import { type AuthorLink, authorLinks } from '../../src/site/author-uses.ts';
import type { CatalogueWithCards } from '../../src/site/cards.ts';
import type { StoryUse } from '../../src/site/catalogue.ts';
import { collectionLink } from '../../src/site/collection-uses.ts';
import { embedsOf } from '../../src/site/embeds.ts';
import {
  type LinkedMention,
  linkedMentions,
  type NameLink,
  type NamesOfKind,
  nameLink,
  namesByKind,
  usesInArticle,
} from '../../src/site/name-uses.ts';
import { figuresOf, largestOf, leadOf, type ShownPicture, shownIn } from '../../src/site/pictures.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { type VersionsSummary, versionsSummary } from '../../src/site/versions-summary.ts';
import { ArticleFacts, ArticleHead, EditedNotice, StateNotice } from '../components/article-head.tsx';
import { ArticleMachineHead, useArticleTags } from '../components/article-machine-head.tsx';
import { ArticleMargin } from '../components/article-margin.tsx';
import { ArticleRelations, type Relations } from '../components/article-relations.tsx';
import { ArticleText } from '../components/article-text.tsx';
import { CitePanel } from '../components/cite-panel.tsx';
import { WordsOnly } from '../components/date-stamp.tsx';
import { Layout } from '../components/layout.tsx';
import { EarlierAndLater, type Neighbour } from '../components/list-navigation.tsx';
import { Provenance } from '../components/provenance.tsx';
import { useWording } from '../components/wording-context.ts';
import type { PageProps } from '../page-context.ts';

/** The article is shown whole, and of others what lists show. */
interface ArticleModel extends Relations {
  readonly record: ArticleRecord;
  readonly mentions: readonly LinkedMention[];
  /** Addresses in its text that are those of other articles, with their pages. */
  readonly links: readonly { readonly address: string; readonly url: SiteUrl }[];
  /** The names of its byline, with where they lead. */
  readonly authors: readonly AuthorLink[];
  /** What is shown of its pictures. */
  readonly pictures: readonly (readonly [Sha256, ShownPicture])[];
  readonly names: readonly NamesOfKind<NameLink>[];
  readonly collections: readonly NameLink[];
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** Where there are several captures of it. */
  readonly versions?: VersionsSummary;
}

/** Articles told of under "related". */
const relatedShown = 5;

export function plan(catalogue: CatalogueWithCards): readonly PlannedPage<ArticleModel>[] {
  const others = new Others(catalogue);
  const { archive, articles, names, authors, collections, links } = catalogue;
  return articles.map((article, index) => {
    const { record, mentions } = article;
    const previous = others.neighbour(articles[index - 1]);
    const next = others.neighbour(articles[index + 1]);
    const shown = {
      mentions: linkedMentions(names, mentions),
      links: [...(links.to.get(record.id) ?? [])].map(([address, to]) => ({ address, url: articleUrl(to.record) })),
      authors: authorLinks(authors, record),
      pictures: shownIn(record, archive.pictures),
      names: namesByKind(usesInArticle(names, article), nameLink),
      collections: (collections.byArticle.get(article) ?? []).map(collectionLink),
      ...others.relationsOf(article),
      ...(previous && { previous }),
      ...(next && { next }),
      ...(article.versions && { versions: versionsSummary(record, article.versions) }),
    };
    return {
      url: articleUrl(record),
      model: { record, ...shown },
      // The record is long, and its text is only read when the page is rendered.
      ...(article.digest !== undefined && { standsForModel: [article.digest, shown] }),
      lastModified: lastChange(record.state),
      indexed: record.state.kind !== 'retracted',
    };
  });
}

/** Looks up what an article's page shows of others. */
class Others {
  readonly #catalogue: CatalogueWithCards;
  readonly #wording: Wording;
  readonly #byId: ReadonlyMap<ArticleId, Article>;
  readonly #storyOf: ReadonlyMap<ArticleId, StoryUse>;
  readonly #copiesOf: ReadonlyMap<ArticleId, readonly ArticleId[]>;

  constructor(catalogue: CatalogueWithCards) {
    const { archive, articles, stories } = catalogue;
    this.#catalogue = catalogue;
    this.#wording = wordingOf(archive.texts);
    this.#byId = new Map(articles.map(article => [article.record.id, article]));
    this.#storyOf = new Map(stories.flatMap(use => use.articles.map(article => [article.record.id, use] as const)));
    this.#copiesOf = new Map(
      archive.stories.copies.flatMap(group => group.articles.map(id => [id, group.articles] as const)),
    );
  }

  relationsOf(article: Article): Relations {
    const { cards, archive, links } = this.#catalogue;
    const { id } = article.record;
    const story = this.#storyOf.get(id);
    const sameStory = story?.articles.filter(one => one !== article) ?? [];
    const copies = this.#known((this.#copiesOf.get(id) ?? []).filter(other => other !== id));
    const near = this.#known((archive.stories.related.get(id) ?? []).map(one => one.article));
    const linkedFrom = links.from.get(id) ?? [];
    const shown = new Set([...sameStory, ...copies, ...linkedFrom]);
    const related = near.filter(one => !shown.has(one)).slice(0, relatedShown);
    return {
      ...(story &&
        sameStory.length > 0 && { sameStory: { url: storyUrl(story.story), cards: cards.of(sameStory, 140) } }),
      copies: cards.of(copies, 0),
      related: cards.of(related, 0),
      linkedFrom: cards.of(linkedFrom, 0),
    };
  }

  neighbour(article: Article | undefined): Neighbour | undefined {
    return (
      article && {
        url: articleUrl(article.record),
        text: headlineText(article.record, this.#wording.say('headline.none')),
      }
    );
  }

  #known(ids: readonly ArticleId[]): readonly Article[] {
    return ids.flatMap(id => this.#byId.get(id) ?? []);
  }
}

/**
 * An article: the text first, then what else tells of it; how its date is known and whom it names beside it; last how to
 * cite it and how this copy was made.
 */
export function ArticlePage({ page }: PageProps<ArticleModel>): JSX.Element {
  const { record, mentions, links, authors, pictures, names, collections, previous, next, versions, ...relations } =
    page.model;
  const { say } = useWording();
  const tags = useArticleTags(record);
  const shown = new Map(pictures);
  const figures = figuresOf(record, shown);
  const embeds = embedsOf(record);
  const lead = leadOf(record, shown);
  const description = shortened(record.standfirst?.text ?? openingText(record), 200);
  return (
    <WordsOnly.Provider value={record.date.basis === 'unknown'}>
      <Layout
        title={headlineText(record, say('headline.none'))}
        description={description === '' ? undefined : description}
        article={{ language: record.language, published: statedDay(record.date), lead }}
        scripts={['article-page']}
        tags={tags}
        head={
          <ArticleMachineHead
            record={record}
            tags={tags}
            pictures={pictures.map(([, picture]) => largestOf(picture).url)}
            versions={versions}
          />
        }
      >
        <article class="article">
          <StateNotice state={record.state} />
          <EditedNotice record={record} />
          <ArticleHead record={record} />
          <div class="article-columns">
            <div class="article-part article-opening">
              <ArticleFacts record={record} authors={authors} versions={versions} />
              <ArticleText record={record} mentions={mentions} links={links} figures={figures} embeds={embeds} />
            </div>
            <ArticleRelations {...relations} />
            <ArticleMargin record={record} names={names} collections={collections} />
            <CitePanel record={record} />
            <Provenance record={record} lines={lineUse(record.ledger)} />
          </div>
        </article>
        <EarlierAndLater label={say('article.beside')} previous={previous} next={next} />
      </Layout>
    </WordsOnly.Provider>
  );
}
