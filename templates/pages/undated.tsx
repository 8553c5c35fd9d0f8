import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** Articles that no year holds: dates across years, and no dates at all. */
export function UndatedPage({ page }: { readonly page: PageOf<'undated'> }): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const { listing, spanning } = page.model;
  return (
    <Layout title={say('years.none')} description={say('undated.description')}>
      <PageHead over={<a href={link(addresses.years)}>{say('section.years')}</a>} title={say('years.none')} />
      {spanning.length > 0 && (
        <section class="band">
          <h2 class="band-title">{say('undated.across')}</h2>
          <p class="band-note">{say('undated.acrossNote')}</p>
          <Entries wide articles={spanning} />
        </section>
      )}
      {listing.articles.length > 0 && (
        <section class="band">
          <h2 class="band-title">{say('undated.title')}</h2>
          <p class="band-note">{say('undated.note')}</p>
          <Entries wide articles={listing.articles} />
        </section>
      )}
      <PageNumbers listing={listing} />
    </Layout>
  );
}
