import { onlyHere } from '../../stories/only-here.ts';
import { addresses, storyUrl } from '../addresses.ts';
import type { Page } from '../site-plan.ts';
import type { StoryUse } from '../story-uses.ts';
import type { Survey } from '../survey.ts';
import { makePage } from './make-page.ts';

/** The index of stories and a page for each, when articles share any. */
export function planStories({ stories }: Survey): readonly Page[] {
  if (stories.length === 0) return [];
  return [
    makePage('stories', addresses.stories, { stories }),
    ...stories.map(use =>
      makePage('story', storyUrl(use.story), {
        ...use,
        alone: onlyHere(
          idsOf(use),
          use.articles.map(one => one.record),
        ),
      }),
    ),
  ];
}

/** Only the articles that may be shown: a removed one has nothing of its own any more. */
function idsOf({ articles }: StoryUse) {
  return { articles: articles.map(article => article.record.id) };
}
