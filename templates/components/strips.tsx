import type { JSX } from 'preact';
import { addresses, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import type { YearCounts } from '../../src/site/calendar.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/** The count that a full bar stands for at least: one article alone should not look like many. */
export const smallestScale = 4;

interface YearStripProps {
  readonly years: readonly Pick<YearCounts, 'year' | 'count'>[];
  /** Articles that no single year holds. */
  readonly outside: number;
}

/** Every used year as a link with a bar for its articles, and the undated at the end. */
export function YearStrip({ years, outside }: YearStripProps): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const most = years.reduce((found, year) => Math.max(found, year.count), smallestScale);
  return (
    <ol class="strip">
      {years.map(({ year, count }) => (
        <li>
          <a href={link(yearUrl(year))}>
            <CountBar share={count / most} />
            <span class="strip-label">{year}</span>
            <Count count={count} />
          </a>
        </li>
      ))}
      {outside > 0 && (
        <li>
          <a href={link(addresses.undated)}>
            <CountBar share={outside / Math.max(most, outside)} />
            <span class="strip-label">{say('years.noneShort')}</span>
            <Count count={outside} />
          </a>
        </li>
      )}
    </ol>
  );
}

function Count({ count }: { readonly count: number }): JSX.Element {
  const { count: counted, number } = useWording();
  return (
    <span class="count">
      <span aria-hidden="true">{number(count)}</span>
      <span class="visually-hidden">{counted('count.articles', count)}</span>
    </span>
  );
}

const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The most articles of a month in any of the years: what a full bar stands for. */
export function mostOfMonth(years: readonly YearCounts[]): number {
  return years.reduce(
    (most, { months, imprecise }) =>
      months.reduce((found, { count }) => Math.max(found, count), Math.max(most, imprecise)),
    smallestScale,
  );
}

interface MonthStripProps {
  readonly year: YearCounts;
  /** In rows of years under one line of months, with bars of one scale; else each month bears its name. */
  readonly row?: { readonly most: number };
}

/** The twelve months with their counts; months that hold articles are links. */
export function MonthStrip({ year, row }: MonthStripProps): JSX.Element {
  const { link } = useSite();
  const { say, number: written } = useWording();
  const counts = new Map(year.months.map(({ month, count }) => [month, count]));
  const most = row?.most ?? mostOfMonth([year]);
  return (
    <ol class={row ? 'strip strip-row' : 'strip strip-months'}>
      {numbers.map(number => {
        const month = `${year.year}-${number}`;
        const count = counts.get(month) ?? 0;
        const face = <MonthFace month={month} count={count} most={most} />;
        return (
          <li>{count === 0 ? <span class="strip-empty">{face}</span> : <a href={link(monthUrl(month))}>{face}</a>}</li>
        );
      })}
      {year.imprecise > 0 && (
        <li>
          <a href={`${link(yearUrl(year.year))}#no-month`}>
            <CountBar share={year.imprecise / most} />
            <span class="strip-label">
              <span>{say('year.noMonth')}</span>
            </span>
            <span class="count">{written(year.imprecise)}</span>
          </a>
        </li>
      )}
    </ol>
  );
}

function MonthFace({ month, count, most }: { month: string; count: number; most: number }): JSX.Element {
  const { say, number, monthName, shortMonthName } = useWording();
  return (
    <>
      <CountBar share={count / most} />
      <span class="strip-label">
        <abbr title={monthName(month)}>{shortMonthName(month)}</abbr>
      </span>
      <span class="count">
        {count === 0 ? <span class="visually-hidden">{say('year.noArticle')}</span> : number(count)}
      </span>
    </>
  );
}

/** The names of the months over rows of years, for the eye: each month of a row says its own. */
export function MonthNames(): JSX.Element {
  const { shortMonthName } = useWording();
  return (
    <p class="strip-row strip-names" aria-hidden="true">
      {numbers.map(number => (
        <span>{shortMonthName(number)}</span>
      ))}
      <span>?</span>
    </p>
  );
}

/** Height of a bar's drawing; the style sheet scales it. */
const barHeight = 40;

/** An upright bar, `share` (0..1) of the tallest; never so small that something looks like nothing. */
function CountBar({ share }: { readonly share: number }): JSX.Element {
  const tall = share === 0 ? 0 : Math.max(1.5, tenth(share * barHeight));
  return (
    <svg
      class="count-bar"
      viewBox={`0 0 10 ${barHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="0" y={barHeight - tall} width="10" height={tall} />
    </svg>
  );
}

function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
