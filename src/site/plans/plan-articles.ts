import type { ArticleId } from '../../capture/capture.ts';
import { articleUrl, tombstoneUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { lastChange } from '../article-dates.ts';
import type { Page, PageOf } from '../site-plan.ts';
import type { StoryUse } from '../story-uses.ts';
import type { Survey } from '../survey.ts';
import { makePage } from './make-page.ts';

/** A page for each article, and a notice for each that was removed. */
export function planArticles(survey: Survey): readonly Page[] {
  const neighbours = new Neighbours(survey);
  return [
    ...survey.articles.map((article, index) => articlePage(survey, neighbours, article, index)),
    ...tombstones(survey),
  ];
}

/** Looks up what an article's page shows of others. */
class Neighbours {
  readonly byId: ReadonlyMap<ArticleId, Article>;
  readonly storyOf: ReadonlyMap<ArticleId, StoryUse>;
  readonly #copiesOf: ReadonlyMap<ArticleId, readonly ArticleId[]>;

  constructor({ archive, articles, stories }: Survey) {
    this.byId = new Map(articles.map(article => [article.record.id, article]));
    this.storyOf = new Map(stories.flatMap(use => use.articles.map(article => [article.record.id, use] as const)));
    this.#copiesOf = new Map(
      archive.stories.copies.flatMap(group => group.articles.map(id => [id, group.articles] as const)),
    );
  }

  copiesOf(id: ArticleId): readonly Article[] {
    return (this.#copiesOf.get(id) ?? []).flatMap(other => (other === id ? [] : (this.byId.get(other) ?? [])));
  }
}

function articlePage(survey: Survey, neighbours: Neighbours, article: Article, index: number): PageOf<'article'> {
  const { id } = article.record;
  const story = neighbours.storyOf.get(id);
  const previous = survey.articles[index - 1];
  const next = survey.articles[index + 1];
  const related = survey.archive.stories.related.get(id) ?? [];
  return makePage(
    'article',
    articleUrl(article.record),
    {
      article,
      names: survey.names.of(article),
      ...(story && { story }),
      copies: neighbours.copiesOf(id),
      related: related.flatMap(one => neighbours.byId.get(one.article) ?? []),
      ...(previous && { previous }),
      ...(next && { next }),
    },
    { lastModified: lastChange(article.record.state), indexed: article.record.state.kind !== 'retracted' },
  );
}

function tombstones({ archive }: Survey): readonly PageOf<'tombstone'>[] {
  return archive.removed.map(({ id, date, reason }) =>
    makePage('tombstone', tombstoneUrl({ id }), { id, date, reason }, { indexed: false }),
  );
}
