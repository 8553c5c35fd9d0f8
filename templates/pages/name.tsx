import type { JSX } from 'preact';
import type { Name } from '../../src/names/names.ts';
import { nameFeedUrl, nameFolders, nameIndexUrl, nameUrl } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { timeCounts } from '../../src/site/time-counts.ts';
import { counted } from '../components/counted.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { Sparkline } from '../components/sparkline.tsx';
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
      head={<link rel="alternate" type="application/rss+xml" title={name.preferred} href={link(nameFeedUrl(name))} />}
    >
      <PageHead
        over={<a href={link(nameIndexUrl(name.kind))}>{folder.slice(0, 1).toUpperCase() + folder.slice(1)}</a>}
        title={name.preferred}
      >
        <p class="page-count">
          {counted(listing.total, 'article')} <a href={link(nameFeedUrl(name))}>RSS</a>
        </p>
        {listing.number === 1 && <Sparkline counts={timeCounts(use.articles)} />}
        <NameFacts name={name} />
      </PageHead>
      <div class="list-columns">
        <div>
          <Entries wide articles={listing.articles} level={2} />
          <PageNumbers listing={listing} />
        </div>
        {beside.length > 0 && (
          <aside class="list-margin" aria-labelledby="beside">
            <h2 class="rubric" id="beside">
              In the same articles
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

function NameFacts({ name }: { readonly name: Name }): JSX.Element {
  return (
    <ul class="page-facts">
      {name.note !== undefined && <li>{name.note}</li>}
      {name.variants.length > 0 && <li>Also: {name.variants.join(' · ')}</li>}
      {name.wikidata !== undefined && (
        <li>
          <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(name.wikidata)}`} rel="external">
            Wikidata {name.wikidata}
          </a>
        </li>
      )}
    </ul>
  );
}
