import { formsOf } from '../analysis/terms.ts';
import type { Calendar, Facet } from '../format/document-file.ts';
import type { FacetTerm } from '../query/parse-query.ts';
import type { FacetCount, MonthCounts } from '../search-request.ts';
import type { Documents } from './documents.ts';

/** Says of a document whether it may stay. */
export type Accept = (document: number) => boolean;

/** Documents that may have been published within these days. Undated ones cannot be known to be. */
export async function withinDays(
  from: number | undefined,
  to: number | undefined,
  documents: Documents,
): Promise<Accept | undefined> {
  if (from === undefined && to === undefined) return undefined;
  const { first, last } = await documents.calendar();
  const earliest = from ?? Number.NEGATIVE_INFINITY;
  const latest = to ?? Number.POSITIVE_INFINITY;
  return document => document < first.length && (last[document] ?? 0) >= earliest && (first[document] ?? 0) <= latest;
}

/** Documents that have one of these values. */
export async function withValues(
  name: string,
  values: readonly string[],
  documents: Documents,
): Promise<Accept | undefined> {
  if (values.length === 0) return undefined;
  return withAnyValue(await documents.facet(name), value => values.includes(value));
}

/** Documents that have a value with all the words asked for: `person:putin` is Vladimir Putin, too. */
export async function withFacetTerm({ name, forms, prohibited }: FacetTerm, documents: Documents): Promise<Accept> {
  const accept = withAnyValue(await documents.facet(name), value => {
    const words = formsOf(value);
    return forms.every(form => words.includes(form));
  });
  return prohibited ? document => !accept(document) : accept;
}

function withAnyValue(facet: Facet | undefined, wanted: (value: string) => boolean): Accept {
  if (!facet) return () => false;
  const chosen = Uint8Array.from(facet.values, value => Number(wanted(value)));
  return document => {
    const end = facet.starts[document + 1] ?? 0;
    for (let at = facet.starts[document] ?? 0; at < end; at += 1) {
      if (chosen[facet.entries[at] ?? 0] === 1) return true;
    }
    return false;
  };
}

/** How many of the documents have each value; most first, and those that are chosen are listed even when none has. */
export function countValues(
  documents: Iterable<number>,
  facet: Facet,
  chosen: readonly string[],
): readonly FacetCount[] {
  const counts = new Uint32Array(facet.values.length);
  for (const document of documents) {
    const end = facet.starts[document + 1] ?? 0;
    for (let at = facet.starts[document] ?? 0; at < end; at += 1) {
      const entry = facet.entries[at] ?? 0;
      counts[entry] = (counts[entry] ?? 0) + 1;
    }
  }
  return facet.values
    .map((value, index) => ({ value, count: counts[index] ?? 0, chosen: chosen.includes(value) }))
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const day = 86_400_000;
const monthOf = (days: number) => new Date(days * day).toISOString().slice(0, 7);

/** How many of the documents were published in each month, oldest first. */
export function countMonths(documents: Iterable<number>, { first, last }: Calendar): MonthCounts {
  const counts = new Map<string, number>();
  let imprecise = 0;
  let undated = 0;
  for (const document of documents) {
    if (document >= first.length) {
      undated += 1;
      continue;
    }
    const month = monthOf(first[document] ?? 0);
    if (month === monthOf(last[document] ?? 0)) counts.set(month, (counts.get(month) ?? 0) + 1);
    else imprecise += 1;
  }
  const months = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, count]) => ({ month, count }));
  return { months, imprecise, undated };
}
