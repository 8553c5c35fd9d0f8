import { Document } from 'yaml';
import type { ArticleDate } from '../dates/article-date.ts';
import type { ArticleRecord, Attributed } from './article-record.ts';
import { formatBody } from './format-body.ts';
import { recordFormat } from './record-format.ts';

/** The record as one Markdown file: YAML front matter that other tools know (title, authors, date), then the body. */
export function formatRecord(record: ArticleRecord): string {
  return `---\n${yamlOf(frontMatterOf(record))}---\n\n${formatBody(record.body)}`;
}

/**
 * Strings that YAML 1.1 or 1.2 would read as a date, number or boolean are quoted, so that no reader changes them.
 */
function yamlOf(value: Readonly<Record<string, unknown>>): string {
  const document = new Document(value, { schema: 'yaml-1.1', version: '1.1', aliasDuplicateObjects: false });
  return document.toString({ lineWidth: 0 });
}

function frontMatterOf(record: ArticleRecord): Readonly<Record<string, unknown>> {
  const { date } = record;
  return {
    title: record.headline?.text,
    authors: record.byline.length === 0 ? undefined : record.byline.map(author => author.text),
    date: date.basis === 'unknown' ? undefined : date.edtf,
    outlet: record.outlet?.text,
    standfirst: record.standfirst?.text,
    language: record.language,
    captured: record.captured,
    source: record.sourceUrl,
    rights: record.rights,
    state: record.state,
    basis: basisOf(record),
    captions: record.captions,
    sources: record.sources,
    related: record.related,
    repairs: record.repairs,
    blocks: record.body.map(block => block.lines.join(' ')).join(', '),
    capture: captureOf(record),
    id: record.id,
    format: recordFormat,
  };
}

/** How each value is known. */
function basisOf({ headline, byline, outlet, standfirst, date }: ArticleRecord) {
  return {
    title: headline && groundsOf(headline),
    authors: byline.length === 0 ? undefined : byline.map(groundsOf),
    date: dateBasis(date),
    outlet: outlet && groundsOf(outlet),
    standfirst: standfirst && groundsOf(standfirst),
  };
}

function groundsOf({ basis, line }: Attributed) {
  return { from: basis, line };
}

function dateBasis(date: ArticleDate) {
  return date.basis === 'unknown' ? { from: 'unknown' } : { from: date.basis, evidence: date.evidence };
}

function captureOf({ capture, fixity }: ArticleRecord) {
  return {
    path: capture.path,
    format: capture.format,
    lines: capture.lineCount,
    encoding: capture.encoding.name,
    encodingBasis: capture.encoding.basis,
    byteOrderMark: capture.encoding.hasByteOrderMark,
    bytes: fixity.byteLength,
    sha256: fixity.digest,
  };
}
