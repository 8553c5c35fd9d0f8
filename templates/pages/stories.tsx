import type { JSX } from 'preact';
import { storyUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/article-text.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { DateStamp } from '../components/date-stamp.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** Every event that several articles tell. */
export function StoriesPage({ page }: { readonly page: PageOf<'stories'> }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  return (
    <Layout title={say('section.stories')} description={say('stories.description')}>
      <PageHead title={say('section.stories')}>
        <p class="page-note">{say('stories.note')}</p>
      </PageHead>
      <ul class="entries">
        {page.model.stories.toReversed().map(({ story, articles }) => {
          const first = articles[0];
          if (first === undefined) return null;
          return (
            <li>
              <article class="entry">
                <h2 class="entry-headline">
                  <a href={link(storyUrl(story))}>{headlineText(first.record, say('headline.none'))}</a>
                </h2>
                <p class="entry-meta">
                  <DateStamp date={first.record.date} />
                  <span>{count('count.articles', articles.length)}</span>
                </p>
              </article>
            </li>
          );
        })}
      </ul>
    </Layout>
  );
}
