import { addresses, articleUrl, monthUrl, nameUrl, yearUrl } from '../addresses.ts';
import { headlineText } from '../article-text.ts';
import { nameNetwork } from '../plots/name-network.ts';
import { placeMap } from '../plots/place-map.ts';
import type { Plot } from '../plots/plot.ts';
import { timeline } from '../plots/timeline.ts';
import type { PageOf } from '../site-plan.ts';
import { linksFrom } from '../site-url.ts';
import type { Survey } from '../survey.ts';
import { makePage } from './make-page.ts';

/** Names given to the network, most used first; it draws far fewer. */
const networkNames = 400;

/** Timeline, map and network, each where the archive has what it needs. */
export function planPlots(survey: Survey): readonly PlotPage[] {
  return [
    ...page('timeline', timelineOf(survey)),
    ...page('map', mapOf(survey)),
    ...page('network', networkOf(survey)),
  ];
}

type PlotPage = PageOf<'timeline'> | PageOf<'map'> | PageOf<'network'>;

function page(kind: PlotPage['kind'], plot: Plot | undefined): readonly PlotPage[] {
  return plot === undefined ? [] : [makePage(kind, addresses[kind], { plot })];
}

function timelineOf({ archive, articles, calendar }: Survey): Plot | undefined {
  const months = new Set(calendar.years.flatMap(year => year.months.map(group => group.month)));
  const years = new Set(calendar.years.map(group => group.year));
  const drawn = articles.map(({ record }) => ({
    headline: headlineText(record, archive.wording.say('headline.none')),
    url: articleUrl(record),
    date: record.date,
  }));
  const pages = {
    year: (year: string) => (years.has(year) ? yearUrl(year) : undefined),
    month: (month: string) => (months.has(month) ? monthUrl(month) : undefined),
  };
  return timeline(drawn, pages, { wording: archive.wording, link: linksFrom(addresses.timeline) });
}

function mapOf({ archive, names }: Survey): Plot | undefined {
  const places = names.ofKind('place').map(({ name, articles }) => ({
    name: name.preferred,
    url: nameUrl(name),
    count: articles.length,
    ...(name.coordinates && { coordinates: name.coordinates }),
    ...(name.country !== undefined && { country: name.country }),
  }));
  return placeMap(places, { wording: archive.wording, link: linksFrom(addresses.map) });
}

function networkOf({ archive, names }: Survey): Plot | undefined {
  const drawn = names.all.flatMap(({ name, articles }) =>
    // Nearly every article names places, which would tie everybody to everybody; the map shows them.
    name.kind === 'topic' || name.kind === 'place'
      ? []
      : [{ name: name.preferred, url: nameUrl(name), kind: name.kind, articles: articles.map(one => one.record.id) }],
  );
  return nameNetwork(drawn.slice(0, networkNames), { wording: archive.wording, link: linksFrom(addresses.network) });
}
