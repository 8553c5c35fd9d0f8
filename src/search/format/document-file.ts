import { formsOf } from '../analysis/terms.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { IndexFault } from './index-file.ts';
import { NumberModel, RangeDecoder, RangeEncoder, readNumber, writeNumber } from './range-coder.ts';

/** What the index tells of a document for a list of results. */
export interface FoundDocument {
  readonly title: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** What the index's schema stores besides; a document that has nothing of it has an empty text. */
  readonly stored: Readonly<Record<string, string>>;
}

type WrittenDocument = Pick<FoundDocument, 'title' | 'url' | 'language'> & Partial<FoundDocument>;

/** Columns: titles, addresses, what is stored under each of the names, languages (empty: as the one before). */
export function writeDocuments(documents: readonly WrittenDocument[], names: readonly string[]): string {
  return JSON.stringify([
    documents.map(one => one.title),
    documents.map(writeUrl),
    ...names.map(name => documents.map(one => one.stored?.[name] ?? '')),
    documents.map((one, index) => (one.language === documents[index - 1]?.language ? '' : one.language)),
  ]);
}

/** Throws an IndexFault when the text is something else. */
export function readDocuments(text: string, names: readonly string[], file: string): readonly FoundDocument[] {
  const [titles = [], urls = [], ...rest] = parseColumns(text, names.length + 3, file);
  let language = '';
  return titles.map((title, index) => {
    language = rest.at(-1)?.[index] || language;
    const stored = Object.fromEntries(names.map((name, column) => [name, rest[column]?.[index] ?? '']));
    return { title, url: readUrl(urls[index] ?? '', title), language, stored };
  });
}

type Column = readonly string[];

function parseColumns(text: string, count: number, file: string): readonly Column[] {
  const columns = parseJson(text);
  if (!areColumns(columns, count)) throw new IndexFault('damaged', file, 'it holds no documents');
  return columns;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function areColumns(value: unknown, count: number): value is readonly Column[] {
  if (!Array.isArray(value) || value.length !== count) return false;
  const isColumn = (cells: unknown) =>
    Array.isArray(cells) && cells.length === value[0].length && cells.every(cell => typeof cell === 'string');
  return value.every(isColumn);
}

/** Addresses mostly repeat the title: `pages/` + 17 letters of its words + `-abcdef/`. */
function writeUrl({ url, title }: WrittenDocument): string {
  const words = formsOf(title).join('-');
  const folder = url.indexOf('/') + 1;
  let shared = 0;
  while (shared < words.length && words[shared] === url[folder + shared]) shared += 1;
  return `${url.slice(0, folder)}\n${shared}\n${url.slice(folder + shared)}`;
}

function readUrl(written: string, title: string): string {
  const [folder = '', shared = '0', rest = ''] = written.split('\n');
  return folder + formsOf(title).join('-').slice(0, Number(shared)) + rest;
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

/** The first and last possible day of dated documents by their number, in days since 1970-01-01. */
export interface Calendar {
  /** Ascending, for documents are numbered by it. Numbers past its end are of undated documents. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Days before 1970 are rare; the smallest day is written as a distance from a day before all documents. */
const epoch = 5_000_000;
/** A day that a calendar can show. */
const lastDay = 100_000_000;

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

/** `numbers` are those of all documents in order; the dated ones are below `dated`. */
export function readCalendar(from: ByteReader, numbers: Uint32Array, dated: number): Calendar {
  const count = from.varint();
  const gaps = from.varints(count);
  const spans = from.varints(count);
  const first = new Int32Array(dated);
  const last = new Int32Array(dated);
  let day = -epoch;
  for (let index = 0; index < count; index += 1) {
    const number = numbers[index] ?? 0;
    day += gaps[index] ?? 0;
    if (day + (spans[index] ?? 0) > lastDay) throw new RangeError('There is no such day.');
    first[number] = day;
    last[number] = day + (spans[index] ?? 0);
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

/** `numbers` are those of all documents in order, `end` is above all of them. */
export function readFacet(from: ByteReader, numbers: Uint32Array, end: number): Facet {
  const values = from.texts(from.varint());
  const counts = from.varints(numbers.length);
  const starts = new Uint32Array(end + 1);
  for (const [index, number] of numbers.entries()) starts[number + 1] = counts[index] ?? 0;
  for (let number = 0; number < end; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const entries = from.varints(starts[end] ?? 0);
  if (entries.some(entry => entry >= values.length)) throw new RangeError('A document has a value that there is not.');
  return { values, starts, entries };
}
