import { escapeHtml } from '../../capture/html-elements.ts';
import type { ArticleMetadata } from '../../capture/metadata.ts';
import { languageTag, webAddress } from '../../capture/yaml-fields.ts';
import { type DateHint, dateHabits } from '../../dates/written-date.ts';
import { exportDate } from '../dates.ts';
import type { ImportChoices, Imported, ImportedCapture, ImportFile, PlannedImport } from '../imported.ts';
import { withParagraphs } from '../paragraphs.ts';
import { brokenExport, leftOut, unreadValue } from '../problems.ts';
import { type ColumnField, type ColumnMap, columnsFile, guessColumns, readColumns } from './columns.ts';
import { type Row, rowsOf } from './rows.ts';

/** Rows that are looked at before anything is said of the columns. */
const sampleSize = 100;

/** A table of articles: its columns are those of a file, or else guessed. */
export async function tableImport(
  file: ImportFile,
  form: 'csv' | 'json',
  { columns }: ImportChoices,
): Promise<PlannedImport | { readonly fault: string } | undefined> {
  const sample: Row[] = [];
  for await (const row of rowsOf(file, form)) {
    if ('fault' in row) break;
    sample.push(row);
    if (sample.length === sampleSize) break;
  }
  if (sample.length === 0) return undefined;
  const said = columns === undefined ? { map: guessColumns(sample.map(({ values }) => values)) } : readColumns(columns);
  if ('fault' in said) return said;
  const { map } = said;
  const all = [...new Set(sample.flatMap(({ values }) => [...values.keys()]))];
  if (map.text === undefined)
    return { fault: `which column is the text could not be told. Columns are ${all.join(', ')}` };
  const dates = sample.flatMap(({ values }) => saidIn(values, map, 'date') ?? []);
  const languages = new Set(sample.flatMap(({ values }) => saidIn(values, map, 'language') ?? []));
  const habits = dateHabits(dates, languages.size === 1 ? [...languages][0] : undefined);
  return {
    title: `A table with the columns ${all.join(', ')}`,
    holds: [],
    columns: columnsFile(map, all),
    entries: () => tableArticles(file, form, map, habits),
  };
}

async function* tableArticles(
  file: ImportFile,
  form: 'csv' | 'json',
  map: ColumnMap,
  habits: DateHint,
): AsyncIterable<Imported> {
  let number = 0;
  for await (const row of rowsOf(file, form)) {
    if ('fault' in row) {
      yield { kind: 'problem', problem: brokenExport(file.path, row.fault, row.line) };
      continue;
    }
    number += 1;
    yield* articleOf(row, `row ${number}`, file.path, map, habits);
  }
}

function* articleOf(row: Row, place: string, path: string, map: ColumnMap, habits: DateHint): Iterable<Imported> {
  const value = (field: ColumnField) => saidIn(row.values, map, field);
  const headline = (value('headline') ?? '').replace(/\s+/g, ' ').trim();
  const text = value('text');
  if (text === undefined) {
    yield {
      kind: 'problem',
      problem: leftOut(path, `${place}${headline === '' ? '' : ` (“${headline}”)`}`, 'it has no text', row.line),
    };
    return;
  }
  const unread: string[] = [];
  const read = <T>(field: ColumnField, understand: (text: string) => T | undefined): T | undefined => {
    const said = value(field);
    const understood = said === undefined ? undefined : understand(said);
    if (said !== undefined && understood === undefined) unread.push(`${field} “${said.slice(0, 80)}”`);
    return understood;
  };
  const date = read('date', said => exportDate(said, habits));
  const url = read('url', said => webAddress.safeParse(said).data);
  const language = read('language', said => languageTag.safeParse(said.replace('_', '-')).data);
  const rights = read('rights', said => webAddress.safeParse(said).data);
  const image = read('image', said => webAddress.safeParse(said).data);
  for (const one of unread) yield { kind: 'problem', problem: unreadValue(path, place, one, row.line) };
  const capture = captureOf(headline, text, language, image);
  const isFile = capture.kind === 'file';
  const metadata: ArticleMetadata = {
    ...plainFacts(row, map),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(rights !== undefined && { rights }),
    ...(isFile && headline !== '' && { lines: { 1: 'headline' } }),
    whole: true,
  };
  yield { kind: 'article', place, headline, metadata, capture };
}

function plainFacts({ values }: Row, map: ColumnMap): ArticleMetadata {
  const line = (field: ColumnField) => saidIn(values, map, field)?.replace(/\s+/g, ' ').trim() || undefined;
  const listOf = (field: ColumnField, separator: RegExp) =>
    (map[field] ?? [])
      .flatMap(column => values.get(column) ?? [])
      .flatMap(text => text.split(separator))
      .map(text => text.replace(/\s+/g, ' ').trim())
      .filter(text => /[\p{L}\p{N}]/u.test(text));
  const [standfirst, outlet] = [line('standfirst'), line('outlet')];
  const byline = listOf('byline', /[;|\n]/);
  const topics = [...new Set(listOf('topics', /[;|,\n]/))];
  return {
    ...(standfirst !== undefined && { standfirst }),
    ...(outlet !== undefined && { outlet }),
    ...(byline.length === 1 && { byline: byline[0] }),
    ...(byline.length > 1 && { byline }),
    ...(topics.length > 0 && { topics }),
  };
}

function saidIn(values: Row['values'], map: ColumnMap, field: ColumnField): string | undefined {
  for (const column of map[field] ?? []) {
    const said = values.get(column)?.join('; ').trim() ?? '';
    if (said !== '' && !/^(?:null|none|nan|n\/a|\\N)$/i.test(said)) return said;
  }
  return undefined;
}

/** A text that holds elements is HTML; a plain one is a text file, the headline on its first line. */
function captureOf(
  headline: string,
  text: string,
  language: string | undefined,
  image: string | undefined,
): ImportedCapture {
  const isHtml = /<(?:p|br|div|h[1-6]|ul|ol|li|figure|img|blockquote|span|a|em|strong|b|i)\b[^<>]{0,500}>/i.test(text);
  if (!isHtml && image === undefined) {
    const isThere = headline !== '' && text.split(/\r?\n/, 1)[0]?.trim() === headline;
    const whole = headline === '' || isThere ? text : `${headline}\n\n${text}`;
    return { kind: 'file', extension: '.txt', bytes: new TextEncoder().encode(`${whole.trimEnd()}\n`) };
  }
  const html = isHtml ? text : escapeHtml(text);
  const body = /<(?:p|div|br)\b/i.test(html) ? html : withParagraphs(html, { breaks: true });
  return {
    kind: 'page',
    body,
    ...(language !== undefined && { language }),
    ...(image !== undefined && { lead: { address: image } }),
  };
}
