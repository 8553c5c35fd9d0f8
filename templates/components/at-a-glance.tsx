import type { ComponentChildren, JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { TimeCount, YearCounts } from '../../src/site/calendar.ts';
import type { TrustedHtml } from '../../src/site/markup.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { YearStrip } from './strips.tsx';
import { TimeChart } from './time-chart.tsx';
import { useWording } from './wording-context.ts';

/** More years than this have a row of their own. */
const fewYears = 16;

interface AtAGlanceProps {
  readonly years: readonly Pick<YearCounts, 'year' | 'count'>[];
  /** Articles that no single year holds. */
  readonly outside: number;
  /** For the small picture that leads to the timeline. */
  readonly counts: readonly TimeCount[];
  readonly map: TrustedHtml | undefined;
}

/** The whole archive in small pictures that lead to the large ones: its years, and the drawings that there are. */
export function AtAGlance({ years, outside, counts, map }: AtAGlanceProps): JSX.Element {
  const { site, link } = useSite();
  const { say } = useWording();
  const urls = new Set(site.plots.map(({ url }) => url));
  return (
    <section class="front-glance" aria-label={say('home.drawings')}>
      <div class={years.length > fewYears ? 'front-years is-long' : 'front-years'}>
        <h2 class="rubric">
          <a href={link(addresses.years)}>{say('home.years')}</a>
        </h2>
        <YearStrip years={years} outside={outside} />
      </div>
      {urls.has(addresses.timeline) && counts.length > 1 && (
        <Drawing url={addresses.timeline} label={say('section.timeline')}>
          <TimeChart counts={counts} />
        </Drawing>
      )}
      {urls.has(addresses.map) && map !== undefined && (
        <Drawing url={addresses.map} label={say('section.map')}>
          <span dangerouslySetInnerHTML={{ __html: map }} />
        </Drawing>
      )}
    </section>
  );
}

interface DrawingProps {
  readonly url: SiteUrl;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Drawing({ url, label, children }: DrawingProps): JSX.Element {
  const { link } = useSite();
  return (
    <a class="front-drawing" href={link(url)}>
      <span class="rubric">{label}</span>
      {children}
    </a>
  );
}
