import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { counted } from '../components/counted.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { useSite } from '../page-context.ts';

/** The articles of an outlet, oldest first. */
export function OutletPage({ page }: { readonly page: PageOf<'outlet'> }): JSX.Element {
  const { link, site } = useSite();
  const { use, listing } = page.model;
  const title = use.outlet ?? 'Outlet not known';
  const address = use.outlet === undefined ? undefined : site.settings.outlets[use.outlet]?.url;
  const part = listing.number > 1 ? `, page ${listing.number}` : '';
  return (
    <Layout title={`${title}${part}`} description={`${counted(listing.total, 'article')}: ${title}.`}>
      <PageHead over={<a href={link(addresses.outlets)}>Outlets</a>} title={title}>
        <p class="page-count">{counted(listing.total, 'article')}</p>
        {address !== undefined && (
          <p class="page-note">
            <a href={address} rel="external">
              {address}
            </a>
          </p>
        )}
        {use.outlet === undefined && (
          <p class="page-note">Nothing in these captures names the newspaper or site that published them.</p>
        )}
      </PageHead>
      <Entries wide articles={listing.articles} level={2} />
      <PageNumbers listing={listing} />
    </Layout>
  );
}
