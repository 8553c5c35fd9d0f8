import type { DateEvidence } from '../dates/article-date.ts';
import type { DayInterval } from '../dates/calendar.ts';
import { dayOf, lastDay } from '../dates/calendar.ts';

/** Year, month and often day in the path of an address: `/2021/03/19/`, `/2021-03-19-`, `/20210319/`. */
export const datedAddress = /[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/._-])/;

export interface AddressDate {
  readonly days: DayInterval;
  readonly evidence: readonly DateEvidence[];
}

/** When the page at an address was published, as far as the address tells it. */
export function addressDate(address: string | undefined): AddressDate | undefined {
  const [, year, month, day] = datedAddress.exec(address?.slice(0, 500) ?? '') ?? [];
  if (address === undefined || year === undefined || month === undefined) return undefined;
  const exact = day === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
  const days =
    exact === undefined
      ? { first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay(Number(year), Number(month))}` }
      : { first: exact, last: exact };
  return { days, evidence: [{ quote: address, note: 'The date stands in the page’s address.' }] };
}
