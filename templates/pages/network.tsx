import type { JSX } from 'preact';
import { wordingOf } from '../../src/messages/wording.ts';
import { addresses } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { nameNetwork } from '../../src/site/plots/name-network.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { linksFrom } from '../../src/site/site-url.ts';
import { type PlotModel, PlotPage } from '../components/plot-page.tsx';
import { useWording } from '../components/wording-context.ts';
import type { PageProps } from '../page-context.ts';

/** Names given to the network, most used first; it draws far fewer. */
const networkNames = 400;

export function plan({ archive, names }: Catalogue): readonly PlannedPage<PlotModel>[] {
  const here = addresses.network;
  const drawn = names.certain.flatMap(({ name, articles, url }) =>
    // Nearly every article names places, which would tie everybody to everybody; the map shows them.
    name.kind === 'topic' || name.kind === 'place'
      ? []
      : [{ name: name.preferred, url, kind: name.kind, articles: articles.map(one => one.record.id) }],
  );
  const plot = nameNetwork(drawn.slice(0, networkNames), { wording: wordingOf(archive.texts), link: linksFrom(here) });
  return plot === undefined ? [] : [{ url: here, model: { plot } }];
}

/** Who appears with whom. */
export function NetworkPage({ page }: PageProps<PlotModel>): JSX.Element {
  const { say } = useWording();
  const over = { label: say('section.person'), url: addresses.people };
  return <PlotPage plot={page.model.plot} title={say('plot.networkTitle')} over={over} />;
}
