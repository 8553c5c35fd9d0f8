import type { JSX } from 'preact';
import { addresses, yearUrl } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { counted } from '../components/counted.ts';
import { DateLegend } from '../components/date-legend.tsx';
import { Layout } from '../components/layout.tsx';
import { MonthStrip } from '../components/month-strip.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PlotLinks } from '../components/plot-links.tsx';
import { useSite } from '../page-context.ts';

/** Every used year with its months. */
export function YearsPage({ page }: { readonly page: PageOf<'years'> }): JSX.Element {
  const { link } = useSite();
  const { years, spanning, undated } = page.model.calendar;
  const loose = spanning.length + undated.length;
  return (
    <Layout title="Years" description="Every year in which the archive holds an article.">
      <PageHead title="Years">
        <PlotLinks />
      </PageHead>
      <ol class="years">
        {years.toReversed().map(group => (
          <li class="year-row">
            <h2>
              <a href={link(yearUrl(group.year))}>{group.year}</a>
            </h2>
            <p class="count">{counted(group.count, 'article')}</p>
            <MonthStrip group={group} />
          </li>
        ))}
        {loose > 0 && (
          <li class="year-row">
            <h2>
              <a href={link(addresses.undated)}>No year</a>
            </h2>
            <p class="count">{counted(loose, 'article')}</p>
          </li>
        )}
      </ol>
      <DateLegend />
    </Layout>
  );
}
