import type { JSX } from 'preact';
import type { PlainKey } from '../../src/messages/wording.ts';
import { addresses, nameIndexUrl } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PlotFigure } from '../components/plot-figure.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

type PlotKind = 'timeline' | 'map' | 'network';

interface PlotWords {
  readonly title: PlainKey;
  /** The index that says the same in words. */
  readonly over: { readonly label: PlainKey; readonly url: SiteUrl };
}

const words: Readonly<Record<PlotKind, PlotWords>> = {
  timeline: { title: 'section.timeline', over: { label: 'section.years', url: addresses.years } },
  map: { title: 'plot.mapTitle', over: { label: 'section.place', url: nameIndexUrl('place') } },
  network: { title: 'plot.networkTitle', over: { label: 'section.person', url: nameIndexUrl('person') } },
};

/** A drawing of the whole archive, with its table. */
export function PlotPage({ page }: { readonly page: PageOf<PlotKind> }): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const { over, ...texts } = words[page.kind];
  const title = say(texts.title);
  const { plot } = page.model;
  return (
    <Layout title={title} description={plot.caption}>
      <PageHead over={<a href={link(over.url)}>{say(over.label)}</a>} title={title} />
      <PlotFigure plot={plot} title={title} />
    </Layout>
  );
}
