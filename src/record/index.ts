/** The record format by itself, for programs that read or write the Markdown files of records/. See docs/record-format.md. */

export type {
  ArticleRecord,
  ArticleState,
  Attributed,
  Basis,
  Block,
  Caption,
  CitedSource,
  Headline,
  Ledger,
  LedgerRow,
  Outlet,
  PlacedMark,
  RelatedLink,
} from './article-record.ts';
export { parseRecord, RecordFault } from './parse-record.ts';
export { plainText } from './plain-text.ts';
export { formatRecord } from './record-markdown.ts';
export { recordFormat } from './record-schema.ts';
