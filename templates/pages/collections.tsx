import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { collectionLink } from '../../src/site/collection-uses.ts';
import type { CountedName } from '../../src/site/name-uses.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface CollectionsModel {
  readonly collections: readonly CountedCollection[];
}

interface CountedCollection extends CountedName {
  readonly description?: string;
}

/** There is no page where there are no collections. */
export function plan({ collections: { all } }: Catalogue): readonly PlannedPage<CollectionsModel>[] {
  const collections = all.map(use => ({
    ...collectionLink(use),
    count: use.articles.length,
    ...(use.description !== undefined && { description: use.description }),
  }));
  return all.length === 0 ? [] : [{ url: addresses.collections, model: { collections } }];
}

/** Every collection with what it is about and the number of its articles, in the editor's order. */
export function CollectionsPage({ page }: PageProps<CollectionsModel>): JSX.Element {
  const { link } = useSite();
  const { say, count, number } = useWording();
  const { collections } = page.model;
  return (
    <Layout title={say('section.collections')} description={say('collections.description')}>
      <PageHead title={say('section.collections')}>
        <p class="page-count">{count('count.collection', collections.length)}</p>
      </PageHead>
      <ul class="index-list index-large collection-list">
        {collections.map(use => (
          <li>
            <a href={link(use.url)}>{use.name}</a>
            <span class="count">{number(use.count)}</span>
            {use.description !== undefined && <p class="index-note">{use.description}</p>}
          </li>
        ))}
      </ul>
    </Layout>
  );
}
