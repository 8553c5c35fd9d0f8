import { closeSync, openSync, readSync } from 'node:fs';
import type { SearchDocument } from '../../src/search/search-document.ts';

const nothing = { people: [], places: [], organisations: [], topics: [] };

/** Documents of a file of JSON lines, one after another: either whole ones or just id, title, body and, if known, date. */
export function* readCorpus(path: string): Generator<SearchDocument> {
  let number = 0;
  for (const line of linesOf(path)) {
    if (line.trim() !== '') yield documentOf(JSON.parse(line), number);
    number += 1;
  }
}

function documentOf(
  given: Partial<SearchDocument> & { readonly title?: string; readonly body?: string },
  number: number,
): SearchDocument {
  const { title, body, ...document } = given;
  const id = document.id ?? String(number);
  return {
    url: `articles/${id}/`,
    headline: title ?? '',
    text: body ?? '',
    language: 'en',
    dateLabel: document.date ?? 'undated',
    ...nothing,
    ...document,
    id,
  };
}

function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
    const all = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
      yield all.toString('utf8', from, end);
      from = end + 1;
    }
    rest = Buffer.from(all.subarray(from));
  }
  closeSync(file);
  yield rest.toString('utf8');
}
