import { dayRange } from '../query/day-range.ts';
import type { SearchDocument } from '../search-document.ts';

/**
 * Documents of a file of JSON lines: each an object with `url` and `text`, and, where there are any, `id`, `title`, `language`,
 * `date` (a year, month or day), `facets` and `stored`. Throws at a line that is none, and says which.
 */
export function* documentsFromJsonLines(text: string): Generator<SearchDocument> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield documentFrom(parse(line, index + 1), index + 1);
  }
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is not JSON.`);
  }
}

function documentFrom(value: unknown, number: number): SearchDocument {
  const given = isObject(value) ? value : {};
  const { url, text, id = url, title = url, language = 'und', date = '', facets = {}, stored = {} } = given;
  if (typeof url !== 'string' || typeof text !== 'string') {
    throw new Error(`Line ${number} has no “url” and “text”: a document is an object with both, as texts.`);
  }
  const days = dayRange(String(date));
  return {
    id: String(id),
    url,
    title: String(title),
    text,
    language: String(language),
    ...(days && { days }),
    facets: mapValues(facets, values => (Array.isArray(values) ? values.map(String) : [String(values)])),
    stored: { ...(date === '' ? {} : { date: String(date) }), ...mapValues(stored, String) },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues<T>(value: unknown, change: (one: unknown) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(isObject(value) ? value : {}).map(([key, one]) => [key, change(one)]));
}
