import type { Calendar } from '../format/calendar-file.ts';
import type { Facet } from '../format/facet-file.ts';
import type { FacetCount, MonthCounts } from '../search-request.ts';

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
