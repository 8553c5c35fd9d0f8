import type { JSX } from 'preact';
import { addresses, yearUrl } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { DateLegend } from '../components/date-legend.tsx';
import { Layout } from '../components/layout.tsx';
import { MonthStrip } from '../components/month-strip.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PlotLinks } from '../components/plot-links.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** Every used year with its months. */
export function YearsPage({ page }: { readonly page: PageOf<'years'> }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { years, spanning, undated } = page.model.calendar;
  const loose = spanning.length + undated.length;
  return (
    <Layout title={say('section.years')} description={say('years.description')}>
      <PageHead title={say('section.years')}>
        <PlotLinks />
      </PageHead>
      <ol class="years">
        {years.toReversed().map(group => (
          <li class="year-row">
            <h2>
              <a href={link(yearUrl(group.year))}>{group.year}</a>
            </h2>
            <p class="count">{count('count.articles', group.count)}</p>
            <MonthStrip group={group} />
          </li>
        ))}
        {loose > 0 && (
          <li class="year-row">
            <h2>
              <a href={link(addresses.undated)}>{say('years.none')}</a>
            </h2>
            <p class="count">{count('count.articles', loose)}</p>
          </li>
        )}
      </ol>
      <DateLegend />
    </Layout>
  );
}
