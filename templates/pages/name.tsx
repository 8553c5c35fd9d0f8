import type { JSX } from 'preact';
import { type Name, type NameKind, nameKinds } from '../../src/names/names.ts';
import { nameFeedUrls, nameIndexUrl, nameUrl } from '../../src/site/addresses.ts';
import { timeCounts } from '../../src/site/calendar.ts';
import { nameJsonLd } from '../../src/site/machines/json-ld.ts';
import type { NameUse } from '../../src/site/name-uses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { absoluteLink } from '../../src/site/site-url.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { Sparkline } from '../components/sparkline.tsx';
import { titleOfPart } from '../components/title-of-part.ts';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** A name: its other forms, the articles that mention it, and who and what stands beside it. */
export function NamePage({ page }: { readonly page: PageOf<'name'> }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { use, listing, beside } = page.model;
  const { name } = use;
  return (
    <Layout
      title={titleOfPart(name.preferred, listing, say)}
      description={count('name.description', listing.total, { name: name.preferred })}
      head={<NameHead name={name} />}
    >
      <PageHead over={<a href={link(nameIndexUrl(name.kind))}>{say(`section.${name.kind}`)}</a>} title={name.preferred}>
        <p class="page-count">
          {count('count.articles', listing.total)} <a href={link(nameFeedUrls(name).rss)}>{say('frame.rss')}</a>
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
              {say('name.beside')}
            </h2>
            {nameKinds.map(kind => (
              <BesideOfKind kind={kind} uses={beside.filter(other => other.name.kind === kind)} />
            ))}
          </aside>
        )}
      </div>
    </Layout>
  );
}

function BesideOfKind({ kind, uses }: { readonly kind: NameKind; readonly uses: readonly NameUse[] }) {
  const { link } = useSite();
  const { say } = useWording();
  if (uses.length === 0) return null;
  return (
    <>
      <h3 class="beside-kind">{say(`section.${kind}`)}</h3>
      <ul class="name-list">
        {uses.map(({ name }) => (
          <li>
            <a href={link(nameUrl(name))}>{name.preferred}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function NameHead({ name }: { readonly name: Name }): JSX.Element {
  const { link, site } = useSite();
  const { rss, atom, json } = nameFeedUrls(name);
  const facts = nameJsonLd(name, absoluteLink(site.settings.address, nameUrl(name)));
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={name.preferred} href={link(rss)} />
      <link rel="alternate" type="application/atom+xml" title={name.preferred} href={link(atom)} />
      <link rel="alternate" type="application/feed+json" title={name.preferred} href={link(json)} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: facts }} />
    </>
  );
}

function NameFacts({ name }: { readonly name: Name }): JSX.Element {
  const { say } = useWording();
  return (
    <ul class="page-facts">
      {name.note !== undefined && <li>{name.note}</li>}
      {name.variants.length > 0 && <li>{say('name.variants', { variants: name.variants.join(' · ') })}</li>}
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
