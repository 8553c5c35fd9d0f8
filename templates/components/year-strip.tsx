import type { JSX } from 'preact';
import { addresses, yearUrl } from '../../src/site/addresses.ts';
import type { Calendar } from '../../src/site/calendar.ts';
import { useSite } from '../page-context.ts';
import { CountBar, smallestScale } from './count-bar.tsx';
import { useWording } from './wording-context.ts';

/** Every used year as a link with a bar for its articles, and the undated at the end. */
export function YearStrip({ calendar }: { readonly calendar: Calendar }): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const most = calendar.years.reduce((found, year) => Math.max(found, year.count), smallestScale);
  const loose = calendar.undated.length + calendar.spanning.length;
  return (
    <ol class="strip">
      {calendar.years.map(year => (
        <li>
          <a href={link(yearUrl(year.year))}>
            <CountBar share={year.count / most} />
            <span class="strip-label">{year.year}</span>
            <Count count={year.count} />
          </a>
        </li>
      ))}
      {loose > 0 && (
        <li>
          <a href={link(addresses.undated)}>
            <CountBar share={loose / Math.max(most, loose)} />
            <span class="strip-label">{say('years.noneShort')}</span>
            <Count count={loose} />
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
