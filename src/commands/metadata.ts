import { relative, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Document } from 'yaml';
import type { ArticleFile } from '../capture/capture.ts';
import { nearestKey } from '../capture/closest-word.ts';
import { articleMetadataSchema } from '../capture/metadata.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { parseYaml } from '../capture/parse-yaml.ts';
import { readCapture } from '../capture/read-capture.ts';
import { yamlDocument } from '../capture/read-yaml.ts';
import { existingFile } from '../io/media-folder.ts';
import { OperationError } from '../io/operation-error.ts';
import { readSources } from '../io/read-sources.ts';
import { readBytes } from '../io/regular-file.ts';
import { writeFile, writeWithin } from '../io/write-file.ts';
import type { Problem } from '../problems.ts';
import { recordPathOf } from '../read-records.ts';
import {
  articleColumn,
  asTexts,
  cellOf,
  csvLine,
  metadataKeys,
  type RawMetadata,
  shownColumns,
  tableColumns,
  untamed,
  valueIn,
} from '../record/metadata-table.ts';
import { recordIfReadable } from '../record/parse-record.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { changedYaml } from './edit-metadata.ts';
import type { Ask } from './new.ts';
import { reportProblems } from './report-problems.ts';
import { counted, visible } from './terminal.ts';

export interface MetadataOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Bytes of a table that is read: 100,000 articles have room in it. */
const largest = 256 * 1024 * 1024;

/** Writes what editors say of all articles into a table, or takes a table's changes into the NAME.yml files. */
export async function metadata(
  what: string,
  file: string,
  options: MetadataOptions,
  context: CommandContext,
  { folder, ask }: { readonly folder: string; readonly ask?: Ask | undefined },
): Promise<ExitCode> {
  const path = resolve(folder, file);
  if (what === 'export') return exportTable(path, options, context);
  return importTable(path, options, context, ask);
}

function exportTable(path: string, { force }: MetadataOptions, { root, terminal }: CommandContext): ExitCode {
  if (existingFile(path) && !force)
    throw new OperationError(
      `${path} is there already. Nothing was written.`,
      'Give another name, or say --force: what was changed in it and not imported is lost.',
    );
  const { articles, records = [] } = readSources(root);
  const recordAt = new Map(records.map(record => [record.path, record]));
  const lines = articles.map(article => {
    const found = recordAt.get(recordPathOf(article.path));
    const record = found && recordIfReadable(new TextDecoder().decode(found.bytes));
    const date = record && record.date.basis !== 'unknown' ? record.date.edtf : '';
    const said = rawMetadata(article);
    return csvLine([
      article.path,
      ...[record?.headline?.text ?? '', date, record?.outlet?.text ?? ''],
      ...metadataKeys.map(key => cellOf(key, said[key])),
    ]);
  });
  // Spreadsheets take a file without the mark for one in the computer's old encoding.
  writeFile(path, `\ufeff${csvLine(tableColumns)}${lines.join('')}`);
  terminal.tell(`${terminal.paintError('green', '✓')} ${counted(articles.length, 'article')} in ${path}.`);
  return 0;
}

/** What NAME.yml says, as it stands there; of an article with front matter, what that says. */
function rawMetadata(article: ArticleFile): RawMetadata {
  const { sidecar } = article;
  const said = sidecar
    ? yamlDocument(new TextDecoder().decode(sidecar.bytes)).toJS()
    : hasFrontMatter(article)
      ? readCapture(article).value?.metadata
      : {};
  const texts = asTexts(said);
  return typeof texts === 'object' && !Array.isArray(texts) ? Object.fromEntries(Object.entries(texts)) : {};
}

function hasFrontMatter(article: ArticleFile): boolean {
  if (article.sidecar || !/\.(?:txt|text|md|markdown)$/i.test(article.path)) return false;
  return (readCapture(article).value?.frontMatterLines ?? 0) > 0;
}

/** What becomes of one NAME.yml. */
interface Change {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

async function importTable(
  path: string,
  { yes, dryRun }: MetadataOptions,
  { root, env, terminal }: CommandContext,
  ask: Ask | undefined,
): Promise<ExitCode> {
  const articles = new Map(readSources(root).articles.map(article => [article.path, article]));
  const place = relative(root, path).replaceAll('\\', '/');
  const outcomes = rowsOf(path).map(({ row, line }) => changeOf(row, { place, line, articles }));
  const problems = outcomes.flatMap(outcome => outcome?.problems ?? []);
  const changes = outcomes.flatMap(outcome => outcome?.change ?? []);
  for (const change of changes) {
    terminal.print(change.path);
    for (const line of change.lines)
      terminal.print(terminal.paint(line.startsWith('-') ? 'red' : 'green', `  ${visible(line)}`));
  }
  if (problems.length > 0) {
    reportProblems(problems, terminal, env);
    terminal.tell(`${terminal.paintError('red', '✗')} Nothing was written: correct the table first.`);
    return 1;
  }
  if (changes.length === 0) terminal.tell('The table says what the .yml files say. Nothing was written.');
  else if (dryRun || !(yes || (await isWanted(ask, changes.length)))) terminal.tell('Nothing was written.');
  else {
    for (const change of changes) writeWithin(root, change.path, change.text);
    terminal.tell(`${terminal.paintError('green', '✓')} ${counted(changes.length, '.yml file')} changed.`);
  }
  return 0;
}

async function isWanted(ask: Ask | undefined, count: number): Promise<boolean> {
  if (ask === undefined)
    throw new OperationError('Nobody is there to confirm. Nothing was written.', 'Say --yes to write, or --dry-run.');
  return /^y(?:es)?$/i.test((await ask(`Write ${counted(count, '.yml file')}? [y/N] `)).trim());
}

interface TableRow {
  readonly line: number;
  readonly row: ReadonlyMap<string, string>;
}

/** @throws OperationError when it is no table of this kind. */
function rowsOf(path: string): readonly TableRow[] {
  const text = new TextDecoder().decode(readBytes(path, largest));
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  // Spreadsheets write semicolons where the comma is for decimals.
  const delimiter = [',', ';', '\t'].find(sign => first.split(sign).length > 3) ?? ',';
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it is damaged';
    throw new OperationError(`${path} is no table: ${why}. Nothing was written.`, 'Save it as CSV, in UTF-8.');
  }
  const columns = (rows[0] ?? []).map(name => name.trim());
  if (!columns.includes(articleColumn))
    throw new OperationError(
      `${path} has no column “${articleColumn}”. Nothing was written.`,
      'Its first row names the columns: `npx backfile metadata export` writes one.',
    );
  for (const column of columns) {
    if (tableColumns.includes(column)) continue;
    const near = nearestKey(column, metadataKeys);
    throw new OperationError(
      `${path} has a column “${column}”, which is no key of NAME.yml. Nothing was written.`,
      near ? `Did you mean “${near}”?` : 'Remove it; docs/article-metadata.md lists the keys.',
    );
  }
  return rows.slice(1).map((cells, at) => ({
    line: at + 2,
    row: new Map(columns.map((column, place) => [column, untamed(cells[place] ?? '')])),
  }));
}

interface Around {
  readonly place: string;
  readonly line: number;
  readonly articles: ReadonlyMap<string, ArticleFile>;
}

function changeOf(
  row: ReadonlyMap<string, string>,
  { place, line, articles }: Around,
): { readonly change?: Change; readonly problems: readonly Problem[] } | undefined {
  const name = row.get(articleColumn) ?? '';
  const article = articles.get(name);
  const fault = (message: string, hint: string): Problem => ({
    code: 'invalid-value',
    path: place,
    line,
    message,
    hint,
  });
  if (article === undefined)
    return { problems: [fault(`There is no article “${name}”.`, 'Write its path, or remove the row.')] };
  const before = rawMetadata(article);
  const isShown = (key: string) => shownColumns.some(column => column === key) || key === articleColumn;
  const changed = [...row].filter(([key, cell]) => !isShown(key) && cell.trim() !== cellOf(key, before[key]).trim());
  if (changed.length === 0) return undefined;
  if (hasFrontMatter(article)) {
    const hint = 'Change it there, or leave the row as it was.';
    return { problems: [fault(`${name} has its metadata at its head, and Backfile does not change it.`, hint)] };
  }
  const path = article.sidecar?.path ?? metadataPathOf(name);
  const old = article.sidecar ? new TextDecoder().decode(article.sidecar.bytes) : '';
  const text = changedYaml(path, old, document => {
    for (const [key, cell] of changed) setValue(document, key, cell);
  });
  const { problems } = parseYaml(path, new TextEncoder().encode(text), articleMetadataSchema);
  const lines = changed.flatMap(([key, cell]) => [
    ...(before[key] === undefined ? [] : [`- ${key}: ${cellOf(key, before[key])}`]),
    ...(cell.trim() === '' ? [] : [`+ ${key}: ${cell.trim()}`]),
  ]);
  const told = problems.map(problem => ({ ...problem, path: place, line, message: `${name}: ${problem.message}` }));
  return { change: { path, text, lines }, problems: told };
}

function setValue(document: Document, key: string, cell: string): void {
  const value = valueIn(key, cell);
  if (value === undefined) document.delete(key);
  else document.set(key, typeof value === 'string' ? value : document.createNode(value));
}
