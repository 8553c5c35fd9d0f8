import { dateFault, dayRange } from '../search/query/day-range.ts';
import type { SearchAddress } from '../site/in-browser/search-address.ts';
import type { FieldFault } from '../site/in-browser/search-view.ts';

/** A search whose dates were read, and what is wrong with the first that cannot be. */
export interface ReadDates {
  readonly address: SearchAddress;
  readonly fault?: FieldFault;
}

/**
 * The search with its dates as years, months and days. Dates in words need the reader of written dates, which knows the
 * months of some ninety languages and is fetched for them: 2022 and 2022-09 are read at once.
 */
export function readDates(address: SearchAddress, language: string): ReadDates | Promise<ReadDates> {
  return [address.from, address.to].every(isPlain) ? checked(address) : readInWords(address, language);
}

function isPlain(text: string): boolean {
  return text === '' || dayRange(text) !== undefined;
}

function checked(address: SearchAddress): ReadDates {
  const fault = dateFault(address.from, address.to);
  return fault === undefined ? { address } : { address, fault };
}

async function readInWords(address: SearchAddress, language: string): Promise<ReadDates> {
  const { typedDate } = await import('../dates/typed-date.ts');
  const read = { from: address.from, to: address.to };
  for (const field of ['from', 'to'] as const) {
    const text = address[field];
    if (isPlain(text)) continue;
    const date = typedDate(text, { language });
    if (date.kind === 'date') read[field] = date.edtf;
    else return { address: { ...address, ...read }, fault: { kind: date.kind, field, text } };
  }
  return checked({ ...address, ...read });
}

/** The reader's own English or German knows whether the day or the month comes first in 3/4/2021. */
export function languageOfReader(language: string, preferred: readonly string[]): string {
  return preferred.find(one => one.split('-')[0] === language.split('-')[0]) ?? language;
}

/** A date among the words of a query, with what is left of the query. */
export interface DateInQuery {
  /** A year, month or day, as EDTF. */
  readonly edtf: string;
  readonly rest: string;
}

/** A date has no more words than this: `Saturday, 24 September 2022`. */
const longestDate = 4;

/** The date that a query has among its words; its quotations are meant as they stand. Most queries have no year and cost nothing. */
export async function dateInQuery(query: string, language: string): Promise<DateInQuery | undefined> {
  if (!/(?:^|[\s\-./])\p{Nd}{4}(?:$|[\s\-./,])/u.test(query)) return undefined;
  const { typedDate } = await import('../dates/typed-date.ts');
  const words = query.match(/[-+]?[\p{L}]*:?"[^"]*"?|\S+/gu) ?? [];
  for (let length = Math.min(longestDate, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const within = words.slice(start, start + length);
      if (within.some(word => /["“”:~*]|^[-+]/u.test(word))) continue;
      const date = typedDate(within.join(' '), { language });
      if (date.kind !== 'date' || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(date.edtf)) continue;
      return { edtf: date.edtf, rest: [...words.slice(0, start), ...words.slice(start + length)].join(' ') };
    }
  }
  const year = words.findIndex(word => /^[12]\d{3}$/.test(word));
  return year < 0 ? undefined : { edtf: words[year] ?? '', rest: words.filter((_, at) => at !== year).join(' ') };
}
