import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayRange } from '../../src/search/query/day-range.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { storedArticle } from '../../src/site/in-browser/search-schema.ts';

/** A query with the articles that answer it, by id: 3 what it is looked for, 2 tells of it, 1 touches it. */
export interface JudgedQuery {
  readonly query: string;
  readonly grades: ReadonlyMap<string, number>;
}

export interface JudgedCollection {
  readonly documents: readonly SearchDocument[];
  /** Odd ones, from 1, are there to choose a ranking by; even ones to tell what it is worth, and they choose nothing. */
  readonly queries: readonly JudgedQuery[];
}

/**
 * Reads a folder with `articles.txt` (blocks of `# ID DAY LANGUAGE`, the headline, lines of text) and `queries.txt`
 * (`QUERY | ID:GRADE ID:GRADE …`).
 */
export function readJudged(folder: string): JudgedCollection {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8');
  const documents = lines('articles.txt').split(/^# /m).slice(1).map(documentOf);
  const queries = lines('queries.txt')
    .split('\n')
    .filter(line => line !== '')
    .map(queryOf);
  return { documents, queries };
}

function documentOf(block: string): SearchDocument {
  const [head = '', title = '', ...text] = block.trim().split('\n');
  const [id = '', date = '', language = 'en'] = head.split(' ');
  const days = dayRange(date);
  return {
    id,
    url: `articles/${id}/`,
    title,
    text: text.join('\n'),
    language,
    ...(days && { days }),
    stored: storedArticle({ date, dateLabel: date, outlet: '', byline: '', languageLabel: '' }),
  };
}

function queryOf(line: string): JudgedQuery {
  const [query = '', grades = ''] = line.split(' | ');
  const given = grades.split(' ').map(one => {
    const [id = '', grade = '0'] = one.split(':');
    return [id, Number(grade)] as const;
  });
  return { query, grades: new Map(given) };
}

/** How near the first ten come to the best order there is: each grade's 2^grade − 1, by the logarithm of its place. */
export function ndcgAt10(found: readonly string[], { grades }: JudgedQuery): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = gain([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : gain(found.map(id => grades.get(id) ?? 0)) / best;
}
