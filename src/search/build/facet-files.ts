import { writeFacet } from '../format/facet-file.ts';
import { type FacetKind, facetKinds } from '../format/manifest.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected, CollectedDocument } from './collected.ts';
import { indexFile } from './document-files.ts';

type Document = CollectedDocument['document'];

const valuesOf: Readonly<Record<FacetKind, (document: Document) => readonly string[]>> = {
  outlet: document => (document.outlet === undefined ? [] : [document.outlet]),
  person: document => document.people,
  place: document => document.places,
  organisation: document => document.organisations,
  topic: document => document.topics,
};

/** One file for each facet that has values, with the number of its values. */
export function facetFiles(collected: Collected): ReadonlyMap<FacetKind, { values: number; file: SearchFile }> {
  return new Map(
    facetKinds.flatMap((kind, number) => {
      const columns = collected.documents.map(({ document }) => [...new Set(valuesOf[kind](document))]);
      const values = byFrequency(columns);
      if (values.length === 0) return [];
      const indexes = new Map(values.map((value, index) => [value, index]));
      const entries = columns.map(column => column.map(value => indexes.get(value) ?? 0).sort((a, b) => a - b));
      const file = indexFile(collected.stamp, 'f', number, to => writeFacet(values, entries, to));
      return [[kind, { values: values.length, file }] as const];
    }),
  );
}

function byFrequency(columns: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const column of columns) for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([value]) => value);
}
