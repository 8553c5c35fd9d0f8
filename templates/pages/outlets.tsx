import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface OutletsModel {
  readonly outlets: readonly CountedOutlet[];
}

interface CountedOutlet {
  /** Absent for the articles whose outlet is not known. */
  readonly outlet?: string;
  readonly url: SiteUrl;
  readonly count: number;
}

export function plan({ outlets }: Catalogue): readonly PlannedPage<OutletsModel>[] {
  const counted = outlets.map(({ articles, isSite: _, ...use }) => ({ ...use, count: articles.length }));
  return [{ url: addresses.outlets, model: { outlets: counted } }];
}

/** Every outlet with the number of its articles. */
export function OutletsPage({ page }: PageProps<OutletsModel>): JSX.Element {
  const { link } = useSite();
  const { say, number } = useWording();
  return (
    <Layout title={say('section.outlets')} description={say('outlets.description')}>
      <PageHead title={say('section.outlets')}>
        <p class="page-note">{say('outlets.note')}</p>
      </PageHead>
      <ul class="index-list index-large">
        {page.model.outlets.map(use => (
          <li>
            <a href={link(use.url)}>{use.outlet ?? <i>{say('outlets.unknown')}</i>}</a>
            <span class="count">{number(use.count)}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
