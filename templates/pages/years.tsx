import type { JSX } from 'preact';
import { addresses, yearUrl } from '../../src/site/addresses.ts';
import { outsideYears, type YearCounts, yearCounts } from '../../src/site/calendar.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { DateLegend } from '../components/date-stamp.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead, PlotLinks } from '../components/page-head.tsx';
import { MonthNames, MonthStrip, mostOfMonth } from '../components/strips.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface YearsModel {
  /** Used years only, oldest first. */
  readonly years: readonly YearCounts[];
  /** Articles that no single year holds. */
  readonly outside: number;
}

export function plan({ calendar }: Catalogue): readonly PlannedPage<YearsModel>[] {
  return [{ url: addresses.years, model: { years: calendar.years.map(yearCounts), outside: outsideYears(calendar) } }];
}

/** Every used year with its months, a row each. */
export function YearsPage({ page }: PageProps<YearsModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { years, outside } = page.model;
  const most = mostOfMonth(years);
  return (
    <Layout title={say('section.years')} description={say('years.description')}>
      <PageHead title={say('section.years')}>
        <PlotLinks />
      </PageHead>
      {years.length > 0 && <MonthNames />}
      <ol class="years">
        {years.toReversed().map(year => (
          <li class="year-row">
            <h2>
              <a href={link(yearUrl(year.year))}>{year.year}</a>
            </h2>
            <p class="count">{count('count.articles', year.count)}</p>
            <MonthStrip year={year} row={{ most }} />
          </li>
        ))}
        {outside > 0 && (
          <li class="year-row is-unknown">
            <h2>
              <a href={link(addresses.undated)}>{say('years.none')}</a>
            </h2>
            <p class="count">{count('count.articles', outside)}</p>
          </li>
        )}
      </ol>
      <DateLegend />
    </Layout>
  );
}
