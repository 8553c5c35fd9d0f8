import { isUtf8 } from 'node:buffer';
import { wordPage } from '../../capture/formats/docx.ts';
import { rtfPage } from '../../capture/formats/rtf.ts';
import { pageLines } from '../../capture/html-lines.ts';
import { parsePage } from '../../capture/parse-page.ts';
import { dateHabits } from '../../dates/written-date.ts';
import type { Imported, ImportFile, PlannedImport } from '../imported.ts';
import { leftOut } from '../problems.ts';
import { readDocument } from './read-document.ts';
import { type DatabaseDocument, type DatabaseForm, databaseForm, splitDocuments } from './split-documents.ts';

/** Databases give some hundred articles a file. */
const largest = 100 * 1024 * 1024;

/** A file of Nexis or Factiva with many articles: text, or a Word document. */
export async function databaseImport(
  file: ImportFile,
): Promise<PlannedImport | { readonly fault: string } | undefined> {
  const bytes = bytesOf(file);
  if (bytes === undefined)
    return { fault: `it has more than ${largest / 1024 / 1024} MB. Ask the database for fewer articles a file` };
  const lines = await linesIn(file.path, bytes);
  if (typeof lines === 'string') return { fault: lines };
  const form = databaseForm(lines);
  if (form === undefined) return undefined;
  const documents = splitDocuments(lines, form);
  return {
    title: form.startsWith('nexis') ? 'Articles of Nexis' : 'Articles of Factiva',
    holds: [['article', documents.length]],
    entries: () => articlesOf(file.path, documents, form, lines),
  };
}

function bytesOf(file: ImportFile): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of file.pieces()) {
    length += piece.length;
    if (length > largest) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** The lines of a file, or what is wrong with it. */
async function linesIn(path: string, bytes: Uint8Array): Promise<readonly string[] | string> {
  const page = /\.rtf$/i.test(path) ? rtfPage : /\.docx$/i.test(path) ? wordPage : undefined;
  if (page === undefined) return decoded(bytes).split(/\r\n?|\n/);
  try {
    return linesOfPage(await page(bytes));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `it cannot be read: ${error.message}`;
  }
}

/** A paragraph of a document is a line, with an empty one behind it. */
function linesOfPage(html: string): readonly string[] {
  const tree = parsePage(html);
  return tree === undefined ? [] : pageLines(tree.body).flatMap(({ text }) => [text, '']);
}

function* articlesOf(
  path: string,
  documents: readonly DatabaseDocument[],
  form: DatabaseForm,
  lines: readonly string[],
): Iterable<Imported> {
  const habits = dateHabits(lines.filter(line => line.length < 80 && /\d{4}/.test(line)).slice(0, 2000), undefined);
  for (const [index, { line, lines: own }] of documents.entries()) {
    const place = `article ${index + 1}`;
    const { headline, lines: kept, metadata, hasText } = readDocument(own, form, habits);
    if (hasText)
      yield {
        kind: 'article',
        ...{ place, headline, metadata },
        capture: { kind: 'file', extension: '.txt', bytes: new TextEncoder().encode(`${kept.join('\n')}\n`) },
      };
    else
      yield {
        kind: 'problem',
        problem: leftOut(path, `${place}${headline === '' ? '' : ` (“${headline}”)`}`, 'it has no text', line),
      };
  }
}
