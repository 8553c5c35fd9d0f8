import { createHash } from 'node:crypto';
import { formsOf } from '../analysis/terms.ts';
import type { ByteWriter } from '../format/bytes.ts';
import { writeCalendar, writeDocuments, writeFacet, writeLengths } from '../format/document-file.ts';
import { formatVersion } from '../format/index-file.ts';
import { groupsPerLengthFile } from '../format/numbering.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collect-documents.ts';
import { type FilePiece, indexFile } from './index-file-series.ts';
import type { CollectedDocument } from './words-as-read.ts';

const encoder = new TextEncoder();

/**
 * What results show, a group of documents a file; `stored` names what there is beside title and address.
 *
 * @param before the files of the build before this one, each by what it is made of
 */
export function documentFiles(
  { documents, groups }: Collected,
  stored: readonly string[],
  before?: FilesBefore,
): readonly FilePiece[] {
  return inGroups(documents, groups).map(chunk => {
    const shown = chunk.map(({ document: { title, url, language, stored: more } }) => ({
      title,
      url,
      language,
      stored: more ?? {},
    }));
    const lengths = lengthsOf(chunk);
    const first = createHash('sha256')
      .update(JSON.stringify([formatVersion, stored, shown, lengths]))
      .digest('hex');
    const piece = { kind: 'd', count: chunk.length, first, last: '' } as const;
    const write = (to: ByteWriter) => {
      // A search whose hits are all shown finds their lengths here and needs no length files.
      writeLengths(lengths, to);
      to.bytes(encoder.encode(writeDocuments(shown, stored)));
    };
    return { ...piece, file: before?.find(piece) ?? indexFile('d', write) };
  });
}

interface FilesBefore {
  readonly find: (piece: Omit<FilePiece, 'file'>) => SearchFile | undefined;
}

/** Text lengths, which scores need: in pieces and, when there are several, in a last file all together. */
export function lengthFiles({ documents, groups }: Collected): readonly SearchFile[] {
  const inGroup = inGroups(documents, groups);
  const pieces = Array.from({ length: Math.ceil(inGroup.length / groupsPerLengthFile) }, (_, index) =>
    inGroup.slice(index * groupsPerLengthFile, (index + 1) * groupsPerLengthFile).flat(),
  );
  const files = pieces.length > 1 ? [...pieces, documents] : pieces;
  return files.map(piece => indexFile('l', to => writeLengths(lengthsOf(piece), to)));
}

/** The days of all dated documents. */
export function calendarFile({ documents }: Collected): SearchFile {
  return indexFile('c', to =>
    writeCalendar(
      documents.flatMap(one => one.document.days ?? []),
      to,
    ),
  );
}

function lengthsOf(documents: readonly CollectedDocument[]): readonly number[] {
  return documents.map(one => one.textLength);
}

function inGroups<T>(list: readonly T[], groups: readonly number[]): readonly (readonly T[])[] {
  let end = 0;
  return groups.map(count => {
    end += count;
    return list.slice(end - count, end);
  });
}

/** The groups of words that mean the same; none where there are none. */
export function synonymFiles(groups: readonly (readonly string[])[]): readonly SearchFile[] {
  const folded = groups.map(words => [...new Set(words.map(word => formsOf(word).join(' ')))].filter(Boolean));
  const useful = folded.filter(words => words.length > 1);
  return useful.length === 0 ? [] : [indexFile('s', to => to.bytes(encoder.encode(JSON.stringify(useful))))];
}

/** A file for each facet that has values, in the order of the schema, with the number of its values. */
export function facetFiles({ documents }: Collected, facets: readonly string[]): readonly FacetFile[] {
  return facets.map(name => {
    const columns = documents.map(({ document }) => [...new Set(document.facets?.[name])]);
    const values = byFrequency(columns);
    const indexes = new Map(values.map((value, index) => [value, index]));
    const entries = columns.map(column => column.map(value => indexes.get(value) ?? 0).sort((a, b) => a - b));
    const file = indexFile('f', to => writeFacet(values, entries, to));
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
