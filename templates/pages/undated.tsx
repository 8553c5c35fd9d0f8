import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { useSite } from '../page-context.ts';

/** Articles that no year holds: dates across years, and no dates at all. */
export function UndatedPage({ page }: { readonly page: PageOf<'undated'> }): JSX.Element {
  const { link } = useSite();
  const { listing, spanning } = page.model;
  return (
    <Layout title="No year" description="Articles whose year is not known.">
      <PageHead over={<a href={link(addresses.years)}>Years</a>} title="No year" />
      {spanning.length > 0 && (
        <section class="band">
          <h2 class="band-title">Across years</h2>
          <p class="band-note">Their dates fit more than one year.</p>
          <Entries wide articles={spanning} />
        </section>
      )}
      {listing.articles.length > 0 && (
        <section class="band">
          <h2 class="band-title">Undated</h2>
          <p class="band-note">Nothing in these articles tells when they were published.</p>
          <Entries wide articles={listing.articles} />
        </section>
      )}
      <PageNumbers listing={listing} />
    </Layout>
  );
}
