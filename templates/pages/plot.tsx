import type { JSX } from 'preact';
import { addresses, nameIndexUrl } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PlotFigure } from '../components/plot-figure.tsx';
import { useSite } from '../page-context.ts';

type PlotKind = 'timeline' | 'map' | 'network';

interface PlotWords {
  readonly title: string;
  /** The index that says the same in words. */
  readonly over: { readonly label: string; readonly url: SiteUrl };
}

const words: Readonly<Record<PlotKind, PlotWords>> = {
  timeline: { title: 'Timeline', over: { label: 'Years', url: addresses.years } },
  map: { title: 'Map of places', over: { label: 'Places', url: nameIndexUrl('place') } },
  network: { title: 'Network of names', over: { label: 'People', url: nameIndexUrl('person') } },
};

/** A drawing of the whole archive, with its table. */
export function PlotPage({ page }: { readonly page: PageOf<PlotKind> }): JSX.Element {
  const { link } = useSite();
  const { title, over } = words[page.kind];
  const { plot } = page.model;
  return (
    <Layout title={title} description={plot.caption}>
      <PageHead over={<a href={link(over.url)}>{over.label}</a>} title={title} />
      <PlotFigure plot={plot} title={title} />
    </Layout>
  );
}
