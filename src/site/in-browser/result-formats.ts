import { lostAddress } from './address-lookup.ts';

/** The formats in which the results of a search can be had, as the downloads of the whole archive name them. */
export type ResultFormatName = 'csv' | 'ris' | 'bibtex' | 'json-lines';

/** How the file of a whole archive is cut into the records of its articles. */
export interface RecordFormat {
  /** The end of a file’s name. */
  readonly ending: string;
  /** Where the record that begins at `from` ends; undefined when the text stops before. */
  readonly endOf: (text: string, from: number) => number | undefined;
  /** The id of the record’s article; undefined for what is none, such as the head of a table. */
  readonly idOf: (record: string) => string | undefined;
  /** What stands before the first record. */
  readonly hasHead: boolean;
  /** What parts two records. */
  readonly between: string;
}

const recordFormats: Readonly<Record<ResultFormatName, RecordFormat>> = {
  csv: {
    ending: 'csv',
    endOf: endOfRow,
    idOf: row => /^"?([a-z]+)/.exec(row)?.[1],
    hasHead: true,
    between: '',
  },
  ris: {
    ending: 'ris',
    endOf: (text, from) => after(text, '\r\nER  - \r\n', from),
    idOf: record => /^ID {2}- ([a-z]+)\r$/m.exec(record)?.[1],
    hasHead: false,
    between: '\r\n',
  },
  bibtex: {
    ending: 'bib',
    endOf: (text, from) => after(text, '\n}\n', from),
    idOf: record => /^@\w+\{([a-z]+),$/m.exec(record)?.[1],
    hasHead: false,
    between: '\n',
  },
  'json-lines': {
    ending: 'jsonl',
    endOf: (text, from) => after(text, '\n', from),
    idOf: idInJson,
    hasHead: false,
    between: '',
  },
};

/** @throws when there is no such format: the page and its script name the same. */
export function recordFormat(name: string): RecordFormat {
  const format = Object.entries(recordFormats).find(([one]) => one === name)?.[1];
  if (format === undefined) throw new Error(`Results cannot be had as ${name}.`);
  return format;
}

/** The id that closes an article’s address. */
export function idInAddress(url: string): string | undefined {
  return lostAddress(url).id;
}

function after(text: string, sign: string, from: number): number | undefined {
  const at = text.indexOf(sign, from);
  return at < 0 ? undefined : at + sign.length;
}

/** Behind the line break that is in no quoted cell: a doubled quotation mark inside one closes and opens it again. */
function endOfRow(text: string, from: number): number | undefined {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === '\n' && !isQuoted) return at + 1;
  }
  return undefined;
}

function idInJson(line: string): string | undefined {
  const article: unknown = JSON.parse(line);
  return typeof article === 'object' && article !== null && 'id' in article ? String(article.id) : undefined;
}

/**
 * Those records of a whole archive’s file whose articles were found, by id, with the head of a table under ''. The text
 * comes in chunks and is let go of as it is read.
 */
export async function recordsAmong(
  chunks: AsyncIterable<string>,
  format: RecordFormat,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let text = '';
  let isHead = format.hasHead;
  for await (const chunk of chunks) {
    text += chunk;
    let from = 0;
    for (let end = format.endOf(text, from); end !== undefined; end = format.endOf(text, from)) {
      const record = text.slice(from, end).replace(/^[\r\n]+/, '');
      const id = isHead ? '' : format.idOf(record);
      if (id === '' || (id !== undefined && wanted.has(id))) found.set(id, record);
      isHead = false;
      from = end;
    }
    text = text.slice(from);
  }
  return found;
}
