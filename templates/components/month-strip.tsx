import type { JSX } from 'preact';
import { monthUrl, yearUrl } from '../../src/site/addresses.ts';
import type { MonthGroup, YearGroup } from '../../src/site/calendar.ts';
import { useSite } from '../page-context.ts';
import { CountBar, smallestScale } from './count-bar.tsx';
import { useWording } from './wording-context.ts';

const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The twelve months with their counts; months that hold articles are links. */
export function MonthStrip({ group }: { readonly group: YearGroup }): JSX.Element {
  const { link } = useSite();
  const { say, number: written } = useWording();
  const counts = new Map(group.months.map(month => [month.month, countOf(month)]));
  const most = Math.max(smallestScale, group.imprecise.length, ...counts.values());
  return (
    <ol class="strip strip-months">
      {numbers.map(number => {
        const month = `${group.year}-${number}`;
        const count = counts.get(month) ?? 0;
        const face = <MonthFace month={month} count={count} most={most} />;
        return (
          <li>{count === 0 ? <span class="strip-empty">{face}</span> : <a href={link(monthUrl(month))}>{face}</a>}</li>
        );
      })}
      {group.imprecise.length > 0 && (
        <li>
          <a href={`${link(yearUrl(group.year))}#no-month`}>
            <CountBar share={group.imprecise.length / most} />
            <span class="strip-label">{say('year.noMonth')}</span>
            <span class="count">{written(group.imprecise.length)}</span>
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

function countOf(month: MonthGroup): number {
  return month.dated.length + month.imprecise.length;
}
