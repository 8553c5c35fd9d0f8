import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useSite } from '../page-context.ts';

/** Shown at an address that leads nowhere. */
export function NotFoundPage({ page }: { readonly page: PageOf<'not-found'> }): JSX.Element {
  const { link, site } = useSite();
  return (
    <Layout title="Page not found" description="There is no page at this address." scripts={['not-found']}>
      <PageHead over="404" title="There is no page at this address">
        <p class="page-note">
          The article may be under another headline now. <a href={link(addresses.search)}>Search the archive</a>, look
          through <a href={link(addresses.years)}>its years</a>, or start from the latest articles below.
        </p>
      </PageHead>
      <section class="nearest" data-lookup={page.model.lookup} data-root={site.pathPrefix} hidden>
        <h2 class="rubric">Did you mean</h2>
        <ul class="index-list index-large" />
      </section>
      {page.model.latest.length > 0 && (
        <section>
          <h2 class="rubric">Latest articles</h2>
          <Entries articles={page.model.latest.slice(0, 5)} opening={0} />
        </section>
      )}
    </Layout>
  );
}
