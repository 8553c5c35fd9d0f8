import { addresses, monthUrl, yearUrl } from '../addresses.ts';
import { listingPages } from '../listing.ts';
import type { Page } from '../site-plan.ts';
import type { Survey } from '../survey.ts';
import { makePage } from './make-page.ts';

/** The index of years, a page for each used year and month, and one for articles that have no date. */
export function planDates({ calendar }: Survey): readonly Page[] {
  return [
    makePage('years', addresses.years, { calendar }),
    ...yearPages({ calendar }),
    ...monthPages({ calendar }),
    ...undatedPages({ calendar }),
  ];
}

function yearPages({ calendar }: Pick<Survey, 'calendar'>): readonly Page[] {
  const years = calendar.years.map(group => group.year);
  return calendar.years.flatMap((group, index) =>
    listingPages(yearUrl(group.year), group.imprecise).map(({ url, listing }) =>
      makePage('year', url, { group, listing, ...beside(years, index) }),
    ),
  );
}

function monthPages({ calendar }: Pick<Survey, 'calendar'>): readonly Page[] {
  const groups = calendar.years.flatMap(year => year.months);
  const months = groups.map(group => group.month);
  return groups.flatMap((group, index) =>
    listingPages(monthUrl(group.month), [...group.dated, ...group.imprecise]).map(({ url, listing }) =>
      makePage('month', url, { group, listing, ...beside(months, index) }),
    ),
  );
}

function undatedPages({ calendar }: Pick<Survey, 'calendar'>): readonly Page[] {
  if (calendar.undated.length === 0 && calendar.spanning.length === 0) return [];
  return listingPages(addresses.undated, calendar.undated).map(({ url, listing }) =>
    makePage('undated', url, { listing, spanning: listing.number === 1 ? calendar.spanning : [] }),
  );
}

function beside(all: readonly string[], index: number) {
  const previous = all[index - 1];
  const next = all[index + 1];
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
}
