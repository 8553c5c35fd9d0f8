import type { JSX } from 'preact';
import { wordingOf } from '../../src/messages/wording.ts';
import { addresses } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { mappedPlaces, placeMap } from '../../src/site/plots/place-map.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { linksFrom } from '../../src/site/site-url.ts';
import { type PlotModel, PlotPage } from '../components/plot-page.tsx';
import { useWording } from '../components/wording-context.ts';
import type { PageProps } from '../page-context.ts';

export function plan({ archive, names }: Catalogue): readonly PlannedPage<PlotModel>[] {
  const url = addresses.map;
  const plot = placeMap(mappedPlaces(names), { wording: wordingOf(archive.texts), link: linksFrom(url) });
  return plot === undefined ? [] : [{ url, model: { plot } }];
}

/** Where the archive's articles take place. */
export function MapPage({ page }: PageProps<PlotModel>): JSX.Element {
  const { say } = useWording();
  const over = { label: say('section.place'), url: addresses.places };
  return <PlotPage plot={page.model.plot} title={say('plot.mapTitle')} over={over} />;
}
