import type { JSX } from 'preact';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** Every outlet with the number of its articles. */
export function OutletsPage({ page }: { readonly page: PageOf<'outlets'> }): JSX.Element {
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
            <span class="count">{number(use.articles.length)}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
