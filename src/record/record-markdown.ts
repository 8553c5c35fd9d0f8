import { createHash } from 'node:crypto';
import type { Sha256 } from '../capture/capture.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import { pictureFrontMatter, pictureRow } from './article-pictures.ts';
import type { ArticleRecord, Attributed, LedgerRow, Outlet } from './article-record.ts';
import { formatBody } from './body-markdown.ts';
import { textRows } from './fields.ts';
import { formatFrontMatter } from './front-matter.ts';
import { isSetAside } from './ledger.ts';
import { type FrontMatterKey, formatLineNumbers, recordFormat } from './record-schema.ts';

/** The record as one Markdown file: front matter that other tools know (title, authors, date), then the body. */
export function formatRecord(record: ArticleRecord): string {
  const facts = formatFrontMatter(frontMatterOf(record));
  const body = formatBody(record.body);
  const { reading } = record;
  if (reading === undefined) return `---\n${facts}---\n\n${body}`;
  const { reader, metadata, events, edited } = reading;
  const above = `${facts}${formatFrontMatter({ reading: { reader, metadata, events } })}`;
  const digests = edited?.written ?? { body: sha256Of(body), facts: sha256Of(above) };
  return `---\n${above}  body: "${digests.body}"\n  facts: "${digests.facts}"\n---\n\n${body}`;
}

/** Of a text, as a record tells it. */
export function sha256Of(text: string): Sha256 {
  return createHash('sha256').update(text).digest('hex') as Sha256;
}

function frontMatterOf(record: ArticleRecord): Readonly<Record<string, unknown>> {
  const { date, ledger } = record;
  return {
    title: record.headline?.text,
    authors: record.byline.length === 0 ? undefined : record.byline.map(author => author.text),
    date: date.basis === 'unknown' ? undefined : date.edtf,
    outlet: record.outlet?.text,
    standfirst: record.standfirst?.text,
    language: record.language,
    identifiers: record.identifiers,
    ...textsOf(record),
    rights: record.rights,
    state: record.state,
    basis: allGrounds(record),
    captions: listed(record.captions),
    pictures: record.pictures?.map(pictureFrontMatter),
    embeds: record.embeds,
    sources: listed(record.sources),
    related: listed(record.related),
    repairs: record.repairs,
    blocks: record.body.map(block => block.lines.join(' ')).join(', '),
    lines: listed(ledger.rows.filter(row => !isSetAside(row)).map(usedRow)),
    setAside: listed(ledger.rows.filter(isSetAside).map(asideRow)),
    continues: ledger.continues.length === 0 ? undefined : formatLineNumbers(ledger.continues),
    refused: listed(ledger.refused),
    picturesRead: ledger.pictures?.map(pictureRow),
    embedsRead: ledger.embeds?.map(pictureRow),
    problems: record.problems,
    capture: captureOf(record),
    id: record.id,
    format: recordFormat,
    reading: undefined,
  } satisfies Readonly<Record<FrontMatterKey, unknown>>;
}

function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function usedRow({ lines, label, kind, confidence, rule, reason }: LedgerRow) {
  return [formatLineNumbers(lines), kind ? `${label}:${kind}` : label, confidence, rule, reason];
}

function asideRow(row: LedgerRow) {
  return [...usedRow(row), row.opens ?? []];
}

function textsOf(record: ArticleRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(textRows.map(({ name, markdown: [key] }) => [key, record[name]]));
}

/** How each value is known. */
function allGrounds({ headline, byline, outlet, standfirst, date }: ArticleRecord) {
  return {
    title: headline && groundsOf(headline),
    authors: byline.length === 0 ? undefined : byline.map(groundsOf),
    date: dateBasis(date),
    outlet: outlet && groundsOf(outlet),
    standfirst: standfirst && groundsOf(standfirst),
  };
}

function groundsOf({ basis, line }: Attributed | Outlet) {
  return { from: basis, line };
}

function dateBasis(date: ArticleDate) {
  return date.basis === 'unknown' ? { from: 'unknown' } : { from: date.basis, evidence: date.evidence };
}

function captureOf({ capture, fixity }: ArticleRecord) {
  if (capture === undefined || fixity === undefined) return undefined;
  return {
    path: capture.path,
    format: capture.format,
    lines: capture.lineCount,
    pages: capture.pages?.map(formatLineNumbers),
    encoding: capture.encoding.name,
    encodingBasis: capture.encoding.basis,
    byteOrderMark: capture.encoding.hasByteOrderMark,
    bytes: fixity.byteLength,
    sha256: fixity.digest,
  };
}
