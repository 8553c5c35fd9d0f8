import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** Shown at an address that leads nowhere. */
export function NotFoundPage({ page }: { readonly page: PageOf<'not-found'> }): JSX.Element {
  const { link, site } = useSite();
  const { say } = useWording();
  return (
    <Layout title={say('lost.title')} description={say('lost.heading')} scripts={['not-found']}>
      <PageHead over="404" title={say('lost.heading')}>
        <p class="page-note">
          <MarkedText
            text={say('lost.note')}
            tags={{
              search: words => <a href={link(addresses.search)}>{words}</a>,
              years: words => <a href={link(addresses.years)}>{words}</a>,
            }}
          />
        </p>
      </PageHead>
      <section class="nearest" data-lookup={page.model.lookup} data-root={site.pathPrefix} hidden>
        <h2 class="rubric">{say('lost.nearest')}</h2>
        <ul class="index-list index-large" />
      </section>
      {page.model.latest.length > 0 && (
        <section>
          <h2 class="rubric">{say('home.latest')}</h2>
          <Entries articles={page.model.latest.slice(0, 5)} opening={0} />
        </section>
      )}
    </Layout>
  );
}
