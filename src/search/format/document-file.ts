import { formsOf } from '../analysis/terms.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { IndexFault } from './index-file.ts';
import { NumberModel, RangeDecoder, RangeEncoder, readNumber, writeNumber } from './range-coder.ts';

/** What a list of results shows of a document. */
export interface FoundDocument {
  readonly headline: string;
  /** Site-relative, without the path prefix. */
  readonly url: string;
  /** EDTF; empty when unknown. */
  readonly date: string;
  readonly dateLabel: string;
  readonly outlet: string;
  /** BCP 47. */
  readonly language: string;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** Columns; what can be told from other columns is left out. */
export function writeDocuments(documents: readonly FoundDocument[]): string {
  return JSON.stringify([
    documents.map(one => one.headline),
    documents.map(writeUrl),
    documents.map(one => one.date),
    documents.map(one => (one.dateLabel === plainLabel(one.date) ? '' : one.dateLabel)),
    documents.map(one => one.outlet),
    documents.map((one, index) => (one.language === documents[index - 1]?.language ? '' : one.language)),
  ]);
}

/** Throws an IndexFault when the text is something else. */
export function readDocuments(text: string, name: string): readonly FoundDocument[] {
  const columns = parse(text);
  if (columns === undefined) throw new IndexFault('damaged', name, 'it holds no documents');
  const [headlines, urls, dates, labels, outlets, languages] = columns;
  let language = '';
  return headlines.map((headline, index) => {
    language = languages[index] || language;
    const date = dates[index] ?? '';
    return {
      headline,
      url: readUrl(urls[index] ?? '', headline),
      date,
      dateLabel: labels[index] || plainLabel(date),
      outlet: outlets[index] ?? '',
      language,
    };
  });
}

type Texts = readonly string[];
type Columns = readonly [Texts, Texts, Texts, Texts, Texts, Texts];

function parse(text: string): Columns | undefined {
  try {
    const columns: unknown = JSON.parse(text);
    return isColumns(columns) ? columns : undefined;
  } catch {
    return undefined;
  }
}

function isColumns(value: unknown): value is Columns {
  if (!Array.isArray(value) || value.length !== 6) return false;
  const isColumn = (cells: unknown) =>
    Array.isArray(cells) && cells.length === value[0].length && cells.every(cell => typeof cell === 'string');
  return value.every(isColumn);
}

/** Addresses mostly repeat the headline: `articles/` + 17 letters of its words + `-abcdef/`. */
function writeUrl({ url, headline }: FoundDocument): string {
  const words = formsOf(headline).join('-');
  const folder = url.indexOf('/') + 1;
  let shared = 0;
  while (shared < words.length && words[shared] === url[folder + shared]) shared += 1;
  return `${url.slice(0, folder)}\n${shared}\n${url.slice(folder + shared)}`;
}

function readUrl(written: string, headline: string): string {
  const [folder = '', shared = '0', rest = ''] = written.split('\n');
  return folder + formsOf(headline).join('-').slice(0, Number(shared)) + rest;
}

/** `2023-06-24` as "24 June 2023"; empty for any other date. */
function plainLabel(edtf: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(edtf);
  return match ? `${Number(match[3])} ${months[Number(match[2]) - 1]} ${Number(match[1])}` : '';
}

/**
 * Text lengths in words, the largest thing a first query fetches. Range coding brings them within a hundredth of the
 * fewest bits there can be; gzip alone needs a fifth more.
 */
export function writeLengths(lengths: readonly number[], to: ByteWriter): void {
  const coder = new RangeEncoder(to);
  const model = new NumberModel();
  for (const length of lengths) writeNumber(length, coder, model);
  coder.finish();
}

export function readLengths(from: ByteReader, count: number): Uint32Array {
  const coder = new RangeDecoder(from);
  const model = new NumberModel();
  const lengths = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) lengths[index] = readNumber(coder, model);
  return lengths;
}

/** The first and last possible day of each dated document, in days since 1970-01-01. */
export interface Calendar {
  /** Ascending, for documents are numbered by it. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Days before 1970 are rare; the smallest day is written as a distance from a day before all articles. */
const epoch = 5_000_000;

export function writeCalendar(
  days: readonly { readonly first: number; readonly last: number }[],
  to: ByteWriter,
): void {
  to.varint(days.length);
  let previous = -epoch;
  for (const { first } of days) {
    to.varint(first - previous);
    previous = first;
  }
  for (const { first, last } of days) to.varint(last - first);
}

export function readCalendar(from: ByteReader): Calendar {
  const count = from.varint();
  const gaps = from.varints(count);
  const spans = from.varints(count);
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  let day = -epoch;
  for (let index = 0; index < count; index += 1) {
    day += gaps[index] ?? 0;
    first[index] = day;
    last[index] = day + (spans[index] ?? 0);
  }
  return { first, last };
}

/** One facet: its values, and which of them each document has. */
export interface Facet {
  /** Most frequent first. */
  readonly values: readonly string[];
  /** For document n, the indexes in `entries` from starts[n] to starts[n + 1]. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

export function writeFacet(values: readonly string[], documents: readonly (readonly number[])[], to: ByteWriter): void {
  to.varint(values.length);
  for (const value of values) to.text(value);
  for (const entries of documents) to.varint(entries.length);
  for (const entries of documents) for (const entry of entries) to.varint(entry);
}

export function readFacet(from: ByteReader, documents: number): Facet {
  const values = Array.from({ length: from.varint() }, () => from.text(from.varint()));
  const counts = from.varints(documents);
  const starts = new Uint32Array(documents + 1);
  for (let index = 0; index < documents; index += 1) starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0);
  return { values, starts, entries: from.varints(starts[documents] ?? 0) };
}
