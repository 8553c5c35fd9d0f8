import type { JSX } from 'preact';
import { nameFolders, nameIndexUrl, nameUrl } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { counted } from '../components/counted.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { useSite } from '../page-context.ts';

/** A name: its other forms, the articles that mention it, and who and what stands beside it. */
export function NamePage({ page }: { readonly page: PageOf<'name'> }): JSX.Element {
  const { link } = useSite();
  const { use, listing, beside } = page.model;
  const { name } = use;
  const folder = nameFolders[name.kind];
  const part = listing.number > 1 ? `, page ${listing.number}` : '';
  return (
    <Layout
      title={`${name.preferred}${part}`}
      description={`${counted(listing.total, 'article')} that name ${name.preferred}.`}
    >
      <PageHead
        over={<a href={link(nameIndexUrl(name.kind))}>{folder.slice(0, 1).toUpperCase() + folder.slice(1)}</a>}
        title={name.preferred}
      >
        <p class="page-count">{counted(listing.total, 'article')}</p>
        {name.variants.length > 0 && <p class="page-note">Also: {name.variants.join(' · ')}</p>}
        {name.note !== undefined && <p class="page-note">{name.note}</p>}
        {name.wikidata !== undefined && (
          <p class="page-note">
            <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(name.wikidata)}`} rel="external">
              Wikidata {name.wikidata}
            </a>
          </p>
        )}
      </PageHead>
      <div class="list-columns">
        <div>
          <Entries wide articles={listing.articles} level={2} />
          <PageNumbers listing={listing} />
        </div>
        {beside.length > 0 && (
          <aside class="list-margin" aria-labelledby="beside">
            <h2 class="rubric" id="beside">
              Named beside it
            </h2>
            <ul class="name-list">
              {beside.map(other => (
                <li>
                  <a href={link(nameUrl(other.name))}>{other.name.preferred}</a>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
    </Layout>
  );
}
