import matter from 'gray-matter';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ArticleId, Sha256 } from '../capture/capture.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import type { ArticleRecord, Attributed, Basis } from './article-record.ts';
import { parseBody } from './parse-body.ts';
import { type RecordFrontMatter, recordSchema } from './record-schema.ts';
import { withoutAbsent } from './without-absent.ts';

type Grounds = { readonly from: Basis; readonly line?: number | undefined };

/** Reads what formatRecord wrote; throws when the text is not such a record. */
export function parseRecord(markdown: string): ArticleRecord {
  const { yaml, body } = splitRecord(markdown);
  const read = recordSchema.safeParse(parse(yaml, { schema: 'failsafe', maxAliasCount: 0 }));
  if (!read.success) throw new Error(`not a record of this version:\n${z.prettifyError(read.error)}`);
  return recordOf(read.data, body);
}

/**
 * Front matter and body. gray-matter would run front matter that names a programming language, and would turn dates
 * into Dates; so the only engine it is given hands the source through, and every other is refused.
 */
function splitRecord(markdown: string): { yaml: string; body: string } {
  let yaml = '';
  const keep = (source: string): object => {
    yaml = source;
    return {};
  };
  const refuse = (): never => {
    throw new Error('a record’s front matter is YAML; this one names another language');
  };
  const engines = { yaml: keep, json: refuse, javascript: refuse };
  const { content } = matter(markdown, { language: 'yaml', engines });
  return { yaml, body: content };
}

function recordOf(front: RecordFrontMatter, body: string): ArticleRecord {
  const { basis, capture } = front;
  return withoutAbsent({
    id: front.id as ArticleId,
    headline: attributed(front.title, basis.title),
    standfirst: attributed(front.standfirst, basis.standfirst),
    byline: front.authors.map((text, at) => withoutAbsent({ text, ...basisOf(basis.authors[at]) })),
    outlet: attributed(front.outlet, basis.outlet),
    date: dateOf(front),
    captured: front.captured,
    sourceUrl: front.source,
    language: front.language,
    body: parseBody(body, front.blocks),
    captions: front.captions,
    sources: front.sources.map(withoutAbsent),
    related: front.related,
    repairs: front.repairs,
    rights: front.rights,
    state: front.state,
    capture: {
      path: capture.path,
      format: capture.format,
      encoding: { name: capture.encoding, hasByteOrderMark: capture.byteOrderMark, basis: capture.encodingBasis },
      lineCount: capture.lines,
    },
    fixity: { algorithm: 'sha256' as const, digest: capture.sha256 as Sha256, byteLength: capture.bytes },
  });
}

function attributed(text: string | undefined, grounds: Grounds | undefined): Attributed | undefined {
  return text === undefined ? undefined : withoutAbsent({ text, ...basisOf(grounds) });
}

function basisOf(grounds: Grounds | undefined): { basis: Basis; line: number | undefined } {
  return { basis: grounds?.from ?? 'editor', line: grounds?.line };
}

function dateOf({ date, basis }: RecordFrontMatter): ArticleDate {
  if (basis.date.from === 'unknown' || date === undefined) return { basis: 'unknown' };
  return { basis: basis.date.from, edtf: date, evidence: basis.date.evidence.map(withoutAbsent) };
}
