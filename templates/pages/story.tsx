import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/headline-text.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { counted } from '../components/counted.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useSite } from '../page-context.ts';

/** One event and every article that tells it, oldest first. */
export function StoryPage({ page }: { readonly page: PageOf<'story'> }): JSX.Element {
  const { link } = useSite();
  const { articles } = page.model;
  const title = articles[0] === undefined ? 'A story' : headlineText(articles[0].record);
  return (
    <Layout title={`Story: ${title}`} description={`${counted(articles.length, 'article')} that tell one event.`}>
      <PageHead over={<a href={link(addresses.stories)}>Stories</a>} title={title}>
        <p class="page-note">
          {counted(articles.length, 'article')} tell this event in their own words, under the headline of the earliest.
        </p>
      </PageHead>
      <Entries wide articles={articles} level={2} opening={420} />
    </Layout>
  );
}
