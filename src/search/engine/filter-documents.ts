import { formsOf } from '../analysis/analysis.ts';
import type { Facet } from '../format/facet-file.ts';
import type { FacetKind } from '../format/manifest.ts';
import type { FacetTerm } from '../query/parsed-query.ts';
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
  kind: FacetKind,
  values: readonly string[],
  documents: Documents,
): Promise<Accept | undefined> {
  if (values.length === 0) return undefined;
  return withAnyValue(await documents.facet(kind), value => values.includes(value));
}

/** Documents that have a value with all the words asked for: `person:putin` is Vladimir Putin, too. */
export async function withFacetTerm({ kind, forms, prohibited }: FacetTerm, documents: Documents): Promise<Accept> {
  const accept = withAnyValue(await documents.facet(kind), value => {
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
