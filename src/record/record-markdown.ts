import { Document, parse } from 'yaml';
import { z } from 'zod';
import type { ArticleId, Sha256 } from '../capture/capture.ts';
import { formatNames } from '../capture/formats/capabilities.ts';
import { splitFrontMatter } from '../capture/read-metadata.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import { repairRules } from '../reading/labelled-line.ts';
import type { ArticleRecord, Attributed, Basis, Outlet, OwnFields } from './article-record.ts';
import { formatBody, parseBody } from './body-markdown.ts';
import { type OwnFieldName, type OwnKey, type TextFields, textRows, textsFrom } from './fields.ts';

/** Version of the Markdown record's layout; a reader of another version must refuse. */
const recordFormat = 'backfile-record/1';

/** The keys of the front matter that are no texts. */
type FrontMatterKey = OwnKey | 'basis' | 'format';

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
    ...textsOf(record),
    rights: record.rights,
    state: record.state,
    basis: allGrounds(record),
    captions: record.captions,
    sources: record.sources,
    related: record.related,
    repairs: record.repairs,
    blocks: record.body.map(block => block.lines.join(' ')).join(', '),
    capture: captureOf(record),
    id: record.id,
    format: recordFormat,
  } satisfies Readonly<Record<FrontMatterKey, unknown>>;
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

/** Front matter is read with every scalar a string, as written; numbers and booleans are made here. */
const whole = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const flag = z.enum(['true', 'false']).transform(text => text === 'true');
/** Lines of each block: commas between blocks, spaces between a block's lines. */
const blocks = z
  .string()
  .regex(/^[\d ,]*$/)
  .transform(text => text.split(',').map(lines => lines.split(' ').filter(Boolean).map(Number)));

const grounds = z.strictObject({ from: z.enum(['capture', 'page', 'editor']), line: whole.optional() });
/** An outlet that nothing names goes by its domain. */
const outletGrounds = grounds.extend({ from: z.enum(['capture', 'page', 'editor', 'address']) });
const evidence = z.strictObject({ quote: z.string(), line: whole.optional(), note: z.string().optional() });
const placed = z.strictObject({ text: z.string(), line: whole });

const state = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('published') }),
  z.strictObject({
    kind: z.literal('corrected'),
    notes: z.array(z.strictObject({ date: z.string(), note: z.string() })),
  }),
  z.strictObject({ kind: z.literal('retracted'), date: z.string(), reason: z.string() }),
  z.strictObject({ kind: z.literal('removed'), date: z.string(), reason: z.string() }),
]);

/** The front matter of a record but for its texts, as formatRecord writes it. */
const ownSchema = z.strictObject({
  title: z.string().optional(),
  authors: z.array(z.string()).default([]),
  date: z.string().optional(),
  outlet: z.string().optional(),
  standfirst: z.string().optional(),
  language: z.string(),
  rights: z.string(),
  state,
  basis: z.strictObject({
    title: grounds.optional(),
    authors: z.array(grounds).default([]),
    date: z.strictObject({
      from: z.enum(['stated', 'inferred', 'unknown']),
      evidence: z.array(evidence).default([]),
    }),
    outlet: outletGrounds.optional(),
    standfirst: grounds.optional(),
  }),
  captions: z.array(placed),
  sources: z.array(
    z.strictObject({ outlet: z.string().optional(), title: z.string().optional(), text: z.string(), line: whole }),
  ),
  related: z.array(placed),
  repairs: z
    .array(
      z.strictObject({
        line: whole,
        rule: z.enum(repairRules),
        at: whole,
        stood: z.string(),
        stands: z.string(),
        reason: z.string(),
      }),
    )
    .optional(),
  blocks,
  capture: z.strictObject({
    path: z.string(),
    format: z.enum(formatNames),
    lines: whole,
    encoding: z.string(),
    encodingBasis: z.enum(['byte-order-mark', 'declared', 'detected', 'default']),
    byteOrderMark: flag,
    bytes: whole,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  id: z.string().regex(/^[a-z]{6}(?:[a-z]{3})?$/),
  format: z.literal(recordFormat),
} satisfies Readonly<Record<FrontMatterKey, z.ZodType>>);

type OwnFrontMatter = z.output<typeof ownSchema>;

const textSchema = z.strictObject(
  Object.fromEntries(
    textRows.map(({ kind, markdown: [key] }) => [key, (kind === 'text' ? z.string() : z.array(z.string())).optional()]),
  ),
);

type Grounds<From> = { readonly from: From; readonly line?: number | undefined };

/** Reads what formatRecord wrote; throws when the text is not such a record. */
export function parseRecord(markdown: string): ArticleRecord {
  const { yaml, body } = splitFrontMatter(markdown);
  const front: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
  const [own, texts] = [
    ownSchema.safeParse(keysOf(front, key => !isText(key))),
    textSchema.safeParse(keysOf(front, isText)),
  ];
  const fault = own.error ?? texts.error;
  if (fault || !own.success || !texts.success) {
    throw new Error(`not a record of this version:\n${fault ? z.prettifyError(fault) : ''}`);
  }
  return { ...withoutAbsent(ownFields(own.data, body)), ...textFields(texts.data) };
}

const textKeys: ReadonlySet<string> = new Set(textRows.map(({ markdown: [key] }) => key));
const isText = (key: string): boolean => textKeys.has(key);

function keysOf(front: unknown, isWanted: (key: string) => boolean): object {
  const entries = typeof front === 'object' && front !== null ? Object.entries(front) : [];
  return Object.fromEntries(entries.filter(([key]) => isWanted(key)));
}

/** T with every key there, those that may be left out as undefined. */
type Spelt<T> = { [Key in keyof T]-?: Pick<T, Key> extends Required<Pick<T, Key>> ? T[Key] : T[Key] | undefined };

function ownFields(front: OwnFrontMatter, body: string): Spelt<OwnFields> {
  const { basis, capture } = front;
  return {
    id: front.id as ArticleId,
    headline: attributed(front.title, basis.title),
    standfirst: attributed(front.standfirst, basis.standfirst),
    byline: front.authors.map((text, at) => withoutAbsent({ text, ...basisOf(basis.authors[at]) })),
    outlet: attributed(front.outlet, basis.outlet),
    date: dateOf(front),
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
  } satisfies Readonly<Record<OwnFieldName, unknown>>;
}

function textFields(front: z.output<typeof textSchema>): TextFields {
  return textsFrom(({ markdown: [key] }) => front[key]);
}

function attributed<From = Basis>(text: string | undefined, grounds: Grounds<From> | undefined) {
  return text === undefined ? undefined : withoutAbsent({ text, ...basisOf(grounds) });
}

function basisOf<From = Basis>(
  grounds: Grounds<From> | undefined,
): { basis: From | 'editor'; line: number | undefined } {
  return { basis: grounds?.from ?? 'editor', line: grounds?.line };
}

function dateOf({ date, basis }: OwnFrontMatter): ArticleDate {
  if (basis.date.from === 'unknown' || date === undefined) return { basis: 'unknown' };
  return { basis: basis.date.from, edtf: date, evidence: basis.date.evidence.map(withoutAbsent) };
}

/** T with every optional key either there or left out, never there and undefined. */
type WithoutAbsent<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Leaves out the keys whose value is undefined. */
function withoutAbsent<T extends object>(given: T): WithoutAbsent<T> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as WithoutAbsent<T>;
}
