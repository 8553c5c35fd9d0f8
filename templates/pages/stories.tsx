import type { JSX } from 'preact';
import { storyUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/headline-text.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { counted } from '../components/counted.ts';
import { DateStamp } from '../components/date-stamp.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useSite } from '../page-context.ts';

/** Every event that several articles tell. */
export function StoriesPage({ page }: { readonly page: PageOf<'stories'> }): JSX.Element {
  const { link } = useSite();
  return (
    <Layout title="Stories" description="Events that more than one article tells in its own words.">
      <PageHead title="Stories">
        <p class="page-note">
          Events that more than one article tells in its own words. Copies of one text do not make a story.
        </p>
      </PageHead>
      <ul class="entries">
        {page.model.stories.toReversed().map(({ story, articles }) => {
          const first = articles[0];
          if (first === undefined) return null;
          return (
            <li>
              <article class="entry">
                <h2 class="entry-headline">
                  <a href={link(storyUrl(story))}>{headlineText(first.record)}</a>
                </h2>
                <p class="entry-meta">
                  <DateStamp date={first.record.date} />
                  <span>{counted(articles.length, 'article')}</span>
                </p>
              </article>
            </li>
          );
        })}
      </ul>
    </Layout>
  );
}
