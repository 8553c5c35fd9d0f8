import type { ByteWriter } from '../format/bytes.ts';
import { writeCalendar, writeDocuments, writeFacet, writeLengths } from '../format/document-file.ts';
import { beginFile, type FileKind, fileName } from '../format/index-file.ts';
import { type FacetKind, facetKinds } from '../format/manifest.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected, CollectedDocument } from './collect-documents.ts';
import { zip } from './index-file-series.ts';

const encoder = new TextEncoder();

/** Writes one file of the index. */
export function indexFile(stamp: string, kind: FileKind, number: number, write: (to: ByteWriter) => void): SearchFile {
  const file = beginFile(stamp, kind, number);
  write(file);
  return { name: fileName(stamp, kind, number), bytes: zip(file.view(), kind) };
}

/** What results show, a few documents a file. */
export function documentFiles({ stamp, documents }: Collected, perFile: number): readonly SearchFile[] {
  return chunks(documents, perFile).map((chunk, number) =>
    indexFile(stamp, 'd', number, to => {
      // A search whose hits are all shown finds their lengths here and needs no length files.
      writeLengths(lengthsOf(chunk), to);
      to.bytes(encoder.encode(writeDocuments(chunk.map(shown))));
    }),
  );
}

/** Text lengths, which scores need: in pieces and, when there are several, in a last file all together. */
export function lengthFiles({ stamp, documents }: Collected, perFile: number): readonly SearchFile[] {
  const pieces = chunks(documents, perFile);
  const files = pieces.length > 1 ? [...pieces, documents] : pieces;
  return files.map((chunk, number) => indexFile(stamp, 'l', number, to => writeLengths(lengthsOf(chunk), to)));
}

/** The days of all dated documents. */
export function calendarFile({ stamp, documents }: Collected): SearchFile {
  return indexFile(stamp, 'c', 0, to =>
    writeCalendar(
      documents.flatMap(one => one.days ?? []),
      to,
    ),
  );
}

function lengthsOf(documents: readonly CollectedDocument[]): readonly number[] {
  return documents.map(one => one.textLength);
}

function shown({ document }: CollectedDocument) {
  const { headline, url, date = '', dateLabel, outlet = '', language } = document;
  return { headline, url, date, dateLabel, outlet, language };
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

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
