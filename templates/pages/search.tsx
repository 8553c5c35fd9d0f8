import type { JSX } from 'preact';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';

/** The search page as it stands before a search. */
export function SearchPage({ page }: { readonly page: PageOf<'search'> }): JSX.Element {
  return (
    <Layout title="Search" description="Search the archive.">
      <PageHead title="Search" />
      <Entries articles={page.model.articles} level={2} />
    </Layout>
  );
}
