import { isUtf8 } from 'node:buffer';
import { CsvError, type Parser, parse } from 'csv-parse';
import { type ImportFile, importLimits } from '../imported.ts';
import { jsonObjects } from '../json-objects.ts';

/** An entry of a table: what it says by the names of its columns. */
export interface Row {
  readonly line: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export interface RowFault {
  readonly fault: string;
  readonly line: number;
}

/** The rows of a CSV file or of objects in JSON, one on each line or all in a list. */
export function rowsOf(file: ImportFile, form: 'csv' | 'json'): AsyncIterable<Row | RowFault> {
  return form === 'csv' ? csvRows(file) : jsonRows(file);
}

async function* csvRows(file: ImportFile): AsyncIterable<Row | RowFault> {
  const { label, delimiter } = formOf(file);
  const rows: Row[] = [];
  let names: readonly string[] | undefined;
  const parser = parse({
    ...{ bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    max_record_size: 4 * importLimits.text,
    // Rows that wait in a stream are lost when it meets a fault.
    on_record: (record: readonly string[], { lines }) => {
      if (names === undefined) names = distinct(record.map(name => name.trim()));
      else rows.push({ line: lines, values: named(names, record) });
      return null;
    },
  });
  parser.on('error', () => {});
  parser.resume();
  let fault: RowFault | undefined;
  for (const text of decoded(file, label)) {
    fault = faultOf(await written(parser, text));
    yield* rows.splice(0);
    if (fault) break;
  }
  fault ??= faultOf(await ended(parser));
  yield* rows;
  if (fault) yield fault;
}

function written(parser: Parser, text: string): Promise<unknown> {
  return new Promise(resolve => parser.write(text, resolve));
}

function ended(parser: Parser): Promise<unknown> {
  return new Promise(resolve => {
    parser.once('error', resolve);
    parser.once('end', () => resolve(undefined));
    parser.end();
  });
}

/** @throws what is no fault of the table */
function faultOf(error: unknown): RowFault | undefined {
  if (error === undefined || error === null) return undefined;
  if (!(error instanceof CsvError)) throw error;
  const line: unknown = error['lines'];
  return { fault: plainFault(error.code), line: typeof line === 'number' ? line : 1 };
}

/** Columns of one name are told apart: `date`, `date (2)`. */
function distinct(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map(name => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function named(names: readonly string[], record: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(names.map((name, at) => [name, [record[at] ?? '']] as const));
}

function plainFault(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark has no end';
  return code === 'CSV_MAX_RECORD_SIZE'
    ? 'a row is longer than any article'
    : `${code.toLowerCase().replaceAll('_', ' ')}`;
}

function* decoded(file: ImportFile, label: string): Iterable<string> {
  const decoder = new TextDecoder(label);
  for (const piece of file.pieces()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The encoding and the sign between columns, from the beginning of the file. */
function formOf(file: ImportFile): { readonly label: string; readonly delimiter: string } {
  const first = beginningOf(file);
  const start = first.subarray(0, first.lastIndexOf(10) + 1 || first.length);
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  const label = isWide ? 'utf-16le' : isUtf8(start) ? 'utf-8' : 'windows-1252';
  const [head = ''] = new TextDecoder(label).decode(start).split(/\r?\n/, 1);
  const counts = [',', ';', '\t', '|'].map(sign => ({ sign, count: head.split(sign).length }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return { label, delimiter: best?.sign ?? ',' };
}

function beginningOf(file: ImportFile): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of file.pieces()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(pieces).subarray(0, headLength);
}

const headLength = 256 * 1024;

async function* jsonRows(file: ImportFile): AsyncIterable<Row | RowFault> {
  for (const found of jsonObjects(file, new Set(['']))) {
    if ('fault' in found) yield found;
    else yield { line: found.line, values: flattened(found.value) };
  }
}

/** `{author: {name: "A"}, tags: ["x", "y"]}` has the columns `author.name` and `tags`. */
function flattened(value: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (name: string, one: unknown, depth: number): void => {
    if (Array.isArray(one)) found.set(name, one.slice(0, 1000).flatMap(namesIn));
    else if (typeof one === 'object' && one !== null) {
      if (depth < 4)
        for (const [key, inner] of Object.entries(one)) add(name === '' ? key : `${name}.${key}`, inner, depth + 1);
    } else if (one !== null && one !== undefined) found.set(name, [String(one)]);
  };
  add('', value, 0);
  return found;
}

/** A list of names, or of things that have one. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const named = Object.entries(value).find(([key]) => /^(?:name|title|label)$/i.test(key))?.[1];
  return typeof named === 'string' ? [named] : [];
}
