import { formsOf } from '../analysis/analysis.ts';
import { IndexFault } from './index-fault.ts';

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
