import type { JSX } from 'preact';
import type { MonthCounts } from '../../src/search/search-request.ts';
import { monthNumber, monthOf, periodLabel } from '../../src/site/in-browser/periods.ts';
import { type SearchAddress, writeSearchAddress } from '../../src/site/in-browser/search-address.ts';
import { useWording } from './wording-context.ts';

/** As many as fit beside the results, each as wide as a finger. */
const mostBars = 12;

/** Months of a bar: a month, a quarter, a year and more. */
const barSizes = [1, 3, 12, 24, 60, 120, 300, 600, 1200];

interface Bar {
  /** `2022` or `2022-09`; what from and to are set to. */
  readonly from: string;
  readonly to: string;
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
          <li key={bar.from}>{bar.count > 0 && <BarLink bar={bar} most={most} address={address} />}</li>
        ))}
      </ol>
      <p class="histogram-ends" aria-hidden="true">
        <span>{periodLabel(bars[0]?.from ?? '', wording)}</span>
        <span>{bars.length > 1 && periodLabel(bars.at(-1)?.to ?? '', wording)}</span>
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

function BarLink({ bar: { from, to, count }, most, address }: BarLinkProps): JSX.Element {
  const wording = useWording();
  const chosen = address.from === from && address.to === to;
  const target = chosen ? { from: '', to: '' } : { from, to };
  const [first, last] = [periodLabel(from, wording), periodLabel(to, wording)];
  const when = from === to ? first : wording.say('date.span', { first, last });
  const label = wording.count('search.bar', count, { when });
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

/**
 * Bars of equal times, the shortest that give no more bars than a finger can tell apart; within the dates that were chosen.
 * Gaps are empty bars.
 */
function barsOf({ months }: MonthCounts, address: SearchAddress): readonly Bar[] {
  const { from, to } = drawnSpan(address);
  const within = months.filter(({ month }) => month >= from && (to === '' || month.slice(0, to.length) <= to));
  const shown = within.length > 0 ? within : months;
  const [first = '', last = ''] = [shown[0]?.month, shown.at(-1)?.month];
  const size = barSizes.find(months => barOf(last, months) - barOf(first, months) < mostBars) ?? barSizes.at(-1) ?? 1;
  const counts = new Map<number, number>();
  for (let bar = barOf(first, size); bar <= barOf(last, size); bar += 1) counts.set(bar, 0);
  for (const { month, count } of shown) counts.set(barOf(month, size), (counts.get(barOf(month, size)) ?? 0) + count);
  return [...counts].map(([bar, count]) => {
    const span = spanOf(bar, size);
    const [least, most] = [first.slice(0, span.from.length), last.slice(0, span.to.length)];
    // The first and the last bar say no more than there is.
    return { from: span.from < least ? least : span.from, to: span.to > most ? most : span.to, count };
  });
}

/** A month or a day that was chosen is seen among the months of its year. */
function drawnSpan({ from, to }: SearchAddress): Pick<Bar, 'from' | 'to'> {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return first === last ? { from: first.slice(0, 4), to: last.slice(0, 4) } : { from: first, to: last };
}

/** The number of the bar, counted from the year 0, that a month belongs to. */
function barOf(month: string, months: number): number {
  return Math.floor(monthNumber(month) / months);
}

function spanOf(bar: number, months: number): Pick<Bar, 'from' | 'to'> {
  const [first, last] = [monthOf(bar * months), monthOf((bar + 1) * months - 1)];
  return months % 12 === 0 ? { from: first.slice(0, 4), to: last.slice(0, 4) } : { from: first, to: last };
}
