import { addresses, storyUrl } from './addresses.ts';
import { makePage } from './make-page.ts';
import type { Page } from './site-plan.ts';
import type { Survey } from './survey.ts';

/** The index of stories and a page for each, when articles share any. */
export function planStories({ stories }: Survey): readonly Page[] {
  if (stories.length === 0) return [];
  return [
    makePage('stories', addresses.stories, { stories }),
    ...stories.map(use => makePage('story', storyUrl(use.story), use)),
  ];
}
