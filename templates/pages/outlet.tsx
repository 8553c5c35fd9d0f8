import type { JSX } from 'preact';
import { outletAddress } from '../../src/record/outlet-names.ts';
import { addresses } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { titleOfPart } from '../components/title-of-part.ts';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** The articles of an outlet, oldest first. */
export function OutletPage({ page }: { readonly page: PageOf<'outlet'> }): JSX.Element {
  const { link, site } = useSite();
  const { say, count } = useWording();
  const { use, listing } = page.model;
  const title = use.outlet ?? say('outlets.unknown');
  const address = use.outlet === undefined ? undefined : outletAddress(use.outlet, site.settings.outlets);
  return (
    <Layout
      title={titleOfPart(title, listing, say)}
      description={count('outlet.description', listing.total, { outlet: title })}
    >
      <PageHead over={<a href={link(addresses.outlets)}>{say('section.outlets')}</a>} title={title}>
        <p class="page-count">{count('count.articles', listing.total)}</p>
        {address !== undefined && (
          <p class="page-note">
            <a href={address} rel="external">
              {address}
            </a>
          </p>
        )}
        {use.outlet === undefined && <p class="page-note">{say('outlet.unknownNote')}</p>}
      </PageHead>
      <Entries wide articles={listing.articles} level={2} />
      <PageNumbers listing={listing} />
    </Layout>
  );
}
