import type { JSX } from 'preact';
import { wordingOf } from '../../src/messages/wording.ts';
import { addresses, articleUrl, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/article-text.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { timeline } from '../../src/site/plots/timeline.ts';
import { timelineLanes } from '../../src/site/plots/timeline-lanes.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { linksFrom } from '../../src/site/site-url.ts';
import { type PlotModel, PlotPage } from '../components/plot-page.tsx';
import { useWording } from '../components/wording-context.ts';
import type { PageProps } from '../page-context.ts';

export function plan({ archive, articles, calendar, names }: Catalogue): readonly PlannedPage<PlotModel>[] {
  const wording = wordingOf(archive.texts);
  const url = addresses.timeline;
  const months = new Set(calendar.years.flatMap(year => year.months.map(group => group.month)));
  const years = new Set(calendar.years.map(group => group.year));
  const drawn = articles.map(({ record }) => ({
    headline: headlineText(record, wording.say('headline.none')),
    url: articleUrl(record),
    date: record.date,
  }));
  const pages = {
    year: (year: string) => (years.has(year) ? yearUrl(year) : undefined),
    month: (month: string) => (months.has(month) ? monthUrl(month) : undefined),
  };
  const plot = timeline(drawn, { pages, lanes: timelineLanes(names.certain) }, { wording, link: linksFrom(url) });
  return plot === undefined ? [] : [{ url, model: { plot } }];
}

/** When the archive's articles were published. */
export function TimelinePage({ page }: PageProps<PlotModel>): JSX.Element {
  const { say } = useWording();
  const over = { label: say('section.years'), url: addresses.years };
  return <PlotPage plot={page.model.plot} title={say('section.timeline')} over={over} />;
}
