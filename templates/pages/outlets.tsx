import type { JSX } from 'preact';
import type { PageOf } from '../../src/site/site-plan.ts';
import { grouped } from '../components/counted.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useSite } from '../page-context.ts';

/** Every outlet with the number of its articles. */
export function OutletsPage({ page }: { readonly page: PageOf<'outlets'> }): JSX.Element {
  const { link } = useSite();
  return (
    <Layout title="Outlets" description="The newspapers, agencies and sites that published the articles.">
      <PageHead title="Outlets">
        <p class="page-note">The newspapers, agencies and sites that published the articles, where that is known.</p>
      </PageHead>
      <ul class="index-list index-large">
        {page.model.outlets.map(use => (
          <li>
            <a href={link(use.url)}>{use.outlet ?? <i>Outlet not known</i>}</a>
            <span class="count">{grouped(use.articles.length)}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
