import { closeSync, openSync, readSync } from 'node:fs';
import { dayRange } from '../../src/search/query/day-range.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { storedArticle } from '../../src/site/in-browser/search-schema.ts';

/** Documents of a file of JSON lines, one after another: either whole ones or just id, title, body and, if known, date. */
export function* readCorpus(path: string): Generator<SearchDocument> {
  let number = 0;
  for (const line of linesOf(path)) {
    if (line.trim() !== '') yield documentOf(JSON.parse(line), number);
    number += 1;
  }
}

function documentOf(
  given: Partial<SearchDocument> & { readonly body?: string; readonly date?: string },
  number: number,
): SearchDocument {
  const { body = '', date = '', ...document } = given;
  const id = document.id ?? String(number);
  const days = dayRange(date);
  return {
    url: `articles/${id}/`,
    title: '',
    text: body,
    language: 'en',
    ...(days && { days }),
    stored: storedArticle({ date, dateLabel: date || 'undated', outlet: '', byline: '', languageLabel: '' }),
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

/** Some 400 documents from all over the corpus, which queries are drawn from. */
export function sampleOf(path: string): { readonly articles: number; readonly sample: readonly SearchDocument[] } {
  let articles = 0;
  for (const _ of readCorpus(path)) articles += 1;
  const step = Math.max(1, Math.floor(articles / 400));
  const sample: SearchDocument[] = [];
  let number = 0;
  for (const one of readCorpus(path)) if (number++ % step === 0) sample.push(one);
  return { articles, sample };
}
