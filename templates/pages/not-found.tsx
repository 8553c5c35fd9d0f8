import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { newestFirst } from '../../src/site/calendar.ts';
import type { Card, CatalogueWithCards } from '../../src/site/cards.ts';
import { lookupKind } from '../../src/site/lookup.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface NotFoundModel {
  /** Newest first. */
  readonly latest: readonly Card[];
  /** Which files the script looks the address up in. */
  readonly lookup: ReturnType<typeof lookupKind>;
}

/** Articles offered in the place of the one that was looked for. */
const shown = 5;

export function plan({ articles, cards, archive }: CatalogueWithCards): readonly PlannedPage<NotFoundModel>[] {
  const latest = cards.of(newestFirst(articles).slice(0, shown), 0);
  return [{ url: addresses.notFound, model: { latest, lookup: lookupKind({ archive }) }, indexed: false }];
}

/** Shown at an address that leads nowhere. */
export function NotFoundPage({ page }: PageProps<NotFoundModel>): JSX.Element {
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
          <Entries cards={page.model.latest} />
        </section>
      )}
    </Layout>
  );
}
