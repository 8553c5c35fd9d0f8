import type { JSX } from 'preact';
import type { BareDate } from '../../src/dates/article-date.ts';
import { wordingOf } from '../../src/messages/wording.ts';
import { addresses, storyUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/article-text.ts';
import { cardOf } from '../../src/site/cards.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { DateStamp } from '../components/date-stamp.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface StoriesModel {
  /** Newest first. */
  readonly stories: readonly StoryEntry[];
}

/** A story is shown by its oldest article. */
interface StoryEntry {
  readonly url: SiteUrl;
  readonly headline: string;
  readonly date: BareDate;
  readonly count: number;
}

export function plan({ stories, archive }: Catalogue): readonly PlannedPage<StoriesModel>[] {
  if (stories.length === 0) return [];
  const { say } = wordingOf(archive.texts);
  const entries = stories.toReversed().flatMap(({ story, articles }) =>
    articles.slice(0, 1).map(first => ({
      url: storyUrl(story),
      headline: headlineText(first.record, say('headline.none')),
      date: cardOf(first, 0).date,
      count: articles.length,
    })),
  );
  return [{ url: addresses.stories, model: { stories: entries } }];
}

/** Every event that several articles tell. */
export function StoriesPage({ page }: PageProps<StoriesModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  return (
    <Layout title={say('section.stories')} description={say('stories.description')}>
      <PageHead title={say('section.stories')}>
        <p class="page-note">{say('stories.note')}</p>
      </PageHead>
      <ul class="entries">
        {page.model.stories.map(story => (
          <li>
            <article class="entry">
              <h2>
                <a href={link(story.url)}>{story.headline}</a>
              </h2>
              <p>
                <DateStamp date={story.date} />
                <span>{count('count.articles', story.count)}</span>
              </p>
            </article>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
