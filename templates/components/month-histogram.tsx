import type { JSX } from 'preact';
import type { MonthCounts } from '../../src/search/search-request.ts';
import { monthCount, periodLabel, periodsFrom } from '../../src/site/in-browser/periods.ts';
import { type SearchAddress, writeSearchAddress } from '../../src/site/in-browser/search-address.ts';
import { useWording } from './wording-context.ts';

/** More months than this are drawn as years, which lead to their months. */
const mostMonths = 36;

interface Bar {
  /** `2022` or `2022-09`; what from and to are set to. */
  readonly period: string;
  readonly count: number;
}

interface MonthHistogramProps {
  readonly months: MonthCounts;
  readonly address: SearchAddress;
}

/** How the results lie in time; each bar is a link that narrows the search to it. */
export function MonthHistogram({ months, address }: MonthHistogramProps): JSX.Element {
  const bars = barsOf(months, address);
  const most = bars.reduce((found, bar) => Math.max(found, bar.count), 0);
  const wording = useWording();
  const { say } = wording;
  return (
    <section class="histogram" aria-label={say('search.overTime')}>
      <h2 class="rubric">{say('search.when')}</h2>
      <ol class="histogram-bars">
        {bars.map(bar => (
          <li key={bar.period}>{bar.count > 0 && <BarLink bar={bar} most={most} address={address} />}</li>
        ))}
      </ol>
      <p class="histogram-ends" aria-hidden="true">
        <span>{periodLabel(bars[0]?.period ?? '', wording)}</span>
        <span>{bars.length > 1 && periodLabel(bars.at(-1)?.period ?? '', wording)}</span>
      </p>
      <Apart months={months} />
    </section>
  );
}

interface BarLinkProps {
  readonly bar: Bar;
  readonly most: number;
  readonly address: SearchAddress;
}

function BarLink({ bar: { period, count }, most, address }: BarLinkProps): JSX.Element {
  const wording = useWording();
  const chosen = address.from === period && address.to === period;
  const target = chosen ? { from: '', to: '' } : { from: period, to: period };
  const label = wording.count('search.bar', count, { when: periodLabel(period, wording) });
  return (
    <a
      class="histogram-bar"
      data-search=""
      href={writeSearchAddress({ ...address, ...target, page: 1 })}
      aria-current={chosen ? 'true' : undefined}
      title={label}
      style={{ '--share': String(count / most) }}
    >
      <span class="visually-hidden">{chosen ? wording.say('search.barChosen', { bar: label }) : label}</span>
    </a>
  );
}

function Apart({ months: { imprecise, undated } }: { readonly months: MonthCounts }): JSX.Element | null {
  const { say, count } = useWording();
  const apart = [
    imprecise > 0 ? count('search.apartImprecise', imprecise) : '',
    undated > 0 ? count('search.apartUndated', undated) : '',
  ].filter(words => words !== '');
  return apart.length === 0 ? null : <p class="histogram-apart">{say('search.apart', { counts: apart.join(', ') })}</p>;
}

/** Months, or years when there are too many months; the months of a year that was chosen. Gaps are empty bars. */
function barsOf({ months }: MonthCounts, { from, to }: SearchAddress): readonly Bar[] {
  const year = /^\d{4}$/.test(from) && from === to ? from : undefined;
  const within = year === undefined ? months : months.filter(({ month }) => month.startsWith(`${year}-`));
  const shown = within.length > 0 ? within : months;
  const [first = '', last = ''] = [shown[0]?.month, shown.at(-1)?.month];
  const letters = monthCount(first, last) > mostMonths ? 4 : 7;
  const counts = new Map(periodsFrom(first.slice(0, letters), last.slice(0, letters)).map(period => [period, 0]));
  for (const { month, count } of shown) {
    const period = month.slice(0, letters);
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return [...counts].map(([period, count]) => ({ period, count }));
}
