import type { ArticleId, Sha256 } from '../../src/capture/capture.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';

/** A record that holds these paragraphs and nothing else of interest to names. */
export function recordOf(id: string, paragraphs: readonly string[], headline?: string): ArticleRecord {
  return {
    id: id as ArticleId,
    ...(headline === undefined ? {} : { headline: { text: headline, basis: 'capture' } }),
    byline: [],
    date: { basis: 'unknown' },
    language: 'en',
    body: paragraphs.map((text, index) => ({ kind: 'paragraph', text, lines: [index + 1] })),
    captions: [],
    sources: [],
    related: [],
    ledger: { rows: [], continues: [], refused: [] },
    rights: 'http://rightsstatements.org/vocab/CNE/1.0/',
    state: { kind: 'published' },
    capture: {
      path: `articles/${id}.txt`,
      format: 'text',
      encoding: { name: 'utf-8', hasByteOrderMark: false, basis: 'default' },
      lineCount: paragraphs.length,
    },
    fixity: { algorithm: 'sha256', digest: ''.padStart(64, '0') as Sha256, byteLength: 1 },
  };
}
