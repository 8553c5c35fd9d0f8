import type { StoriesInArchive, Story } from '../stories/stories.ts';
import type { Article } from './archive.ts';

export interface StoryUse {
  readonly story: Story;
  readonly articles: readonly Article[];
}

/** The stories told by at least two articles that may be shown. */
export function storyUses(stories: StoriesInArchive, articles: readonly Article[]): readonly StoryUse[] {
  const byId = new Map(articles.map(article => [article.record.id, article]));
  return stories.stories
    .map(story => ({ story, articles: story.articles.flatMap(id => byId.get(id) ?? []) }))
    .filter(use => use.articles.length > 1);
}
