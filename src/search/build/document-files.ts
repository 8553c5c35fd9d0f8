import type { ByteWriter } from '../format/bytes.ts';
import { writeCalendar, writeDocuments, writeFacet, writeLengths } from '../format/document-file.ts';
import { beginFile, type FileKind, fileName } from '../format/index-file.ts';
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

/** What results show, a few documents a file; `stored` names what there is beside title and address. */
export function documentFiles(
  { stamp, documents }: Collected,
  perFile: number,
  stored: readonly string[],
): readonly SearchFile[] {
  return chunks(documents, perFile).map((chunk, number) =>
    indexFile(stamp, 'd', number, to => {
      // A search whose hits are all shown finds their lengths here and needs no length files.
      writeLengths(lengthsOf(chunk), to);
      to.bytes(
        encoder.encode(
          writeDocuments(
            chunk.map(one => one.document),
            stored,
          ),
        ),
      );
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
      documents.flatMap(one => one.document.days ?? []),
      to,
    ),
  );
}

function lengthsOf(documents: readonly CollectedDocument[]): readonly number[] {
  return documents.map(one => one.textLength);
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** A file for each facet that has values, numbered as in the schema, with the number of its values. */
export function facetFiles({ stamp, documents }: Collected, facets: readonly string[]): readonly FacetFile[] {
  return facets.map((name, number) => {
    const columns = documents.map(({ document }) => [...new Set(document.facets?.[name])]);
    const values = byFrequency(columns);
    const indexes = new Map(values.map((value, index) => [value, index]));
    const entries = columns.map(column => column.map(value => indexes.get(value) ?? 0).sort((a, b) => a - b));
    const file = indexFile(stamp, 'f', number, to => writeFacet(values, entries, to));
    return { name, values: values.length, files: values.length === 0 ? [] : [file] };
  });
}

interface FacetFile {
  readonly name: string;
  readonly values: number;
  /** None where there are no values. */
  readonly files: readonly SearchFile[];
}

function byFrequency(columns: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const column of columns) for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([value]) => value);
}
