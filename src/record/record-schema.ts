import { z } from 'zod';
import { formatNames } from '../capture/formats/capabilities.ts';
import { identifiersSchema } from '../capture/identifiers.ts';
import { captureLimits } from '../capture/limits.ts';
import { type ProblemCode, problemCatalogue } from '../problems.ts';
import { repairRules } from '../reading/labelled-line.ts';
import { type BoilerplateKind, boilerplateKinds, type LineLabel, labelNames } from '../reading/labels.ts';
import { embedSchema } from './article-embeds.ts';
import { pictureRowSchema, pictureSchema } from './article-pictures.ts';
import type { LedgerRow } from './article-record.ts';
import { type OwnKey, textRows } from './fields.ts';

/** Version of the Markdown record's layout; a reader of another version must refuse. */
export const recordFormat = 'backfile-record/2';

/** The keys of the front matter that are no texts. */
export type FrontMatterKey = OwnKey | 'basis' | 'format';

/** Readers of YAML without types give every scalar as a string, as written. */
const whole = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
]);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Lines of each block: commas between blocks, spaces between a block's lines. */
const blocks = z
  .string()
  .regex(/^[\d ,]*$/)
  .transform(text => text.split(',').map(lines => lines.split(' ').filter(Boolean).map(Number)));

/** No capture has more lines: a few ranges could stand for more than the memory holds. */
const mostLines = captureLimits.lines;

/** Numbers of lines with spaces between them; `5-9` is five lines. Undefined for anything else. */
function lineNumbersIn(text: unknown): readonly number[] | undefined {
  if (typeof text !== 'string') return undefined;
  const numbers: number[] = [];
  for (const range of text === '' ? [] : text.split(' ')) {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(range) ?? [];
    if (first === undefined || numbers.length + Number(last) - Number(first) >= mostLines) return undefined;
    for (let number = Number(first); number <= Number(last); number += 1) numbers.push(number);
  }
  return numbers;
}

const lineNumbers = z.unknown().transform((text, context) => {
  const numbers = lineNumbersIn(text);
  if (numbers === undefined) context.addIssue({ code: 'custom', message: 'not line numbers' });
  return numbers ?? [];
});

/** The lines of each page; no line is on two. */
const linesOfPages = z.array(z.unknown()).transform((texts, context) => {
  const pages: (readonly number[])[] = [];
  let lines = 0;
  for (const text of texts) {
    const numbers = lineNumbersIn(text);
    lines += numbers?.length ?? 0;
    if (numbers === undefined || lines > mostLines) {
      context.addIssue({ code: 'custom', message: 'not the lines of pages' });
      return z.NEVER;
    }
    pages.push(numbers);
  }
  return pages;
});

/** The inverse. */
export function formatLineNumbers(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const open = ranges.at(-1);
    if (open && line === open[1] + 1) open[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}

const labels: ReadonlySet<unknown> = new Set(labelNames);
const isLabel = (name: unknown): name is LineLabel => labels.has(name);
const isKind = (name: unknown): name is BoilerplateKind =>
  typeof name === 'string' && Object.hasOwn(boilerplateKinds, name);

/**
 * Lines, label (`label:kind` where there is a kind), how sure, rule, reason; and of lines that are set aside, how each
 * begins. There are a hundred such rows in a record, which a schema would take long to check.
 */
function rowIn(row: unknown, isAside: boolean): LedgerRow | undefined {
  if (!Array.isArray(row) || row.length !== (isAside ? 6 : 5)) return undefined;
  const [text, labelled, sure, rule, reason, opens]: readonly unknown[] = row;
  const [lines, confidence] = [lineNumbersIn(text), shareIn(sure)];
  const [label, kind] = typeof labelled === 'string' ? labelled.split(':') : [];
  if (!lines || confidence === undefined || typeof rule !== 'string' || typeof reason !== 'string') return undefined;
  if (!isLabel(label) || !(kind === undefined || isKind(kind))) return undefined;
  const used = { lines, label, rule, reason, confidence, ...(kind && { kind }) };
  if (!isAside) return used;
  return areTexts(opens) ? { ...used, opens } : undefined;
}

function areTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every(one => typeof one === 'string');
}

function shareIn(value: unknown): number | undefined {
  const share = typeof value === 'string' && /^[01](?:\.\d{1,17})?$/.test(value) ? Number(value) : value;
  return typeof share === 'number' && share >= 0 && share <= 1 ? share : undefined;
}

function rowsOf(isAside: boolean) {
  return z.array(z.unknown()).transform((rows, context) => {
    const read: LedgerRow[] = [];
    let lines = 0;
    for (const [at, given] of rows.entries()) {
      const row = rowIn(given, isAside);
      lines += row?.lines.length ?? 0;
      if (row === undefined || lines > mostLines) {
        context.addIssue({ code: 'custom', path: [at], message: 'not a row of the ledger' });
        return z.NEVER;
      }
      read.push(row);
    }
    return read;
  });
}

const grounds = z.strictObject({ from: z.enum(['capture', 'page', 'editor']), line: whole.optional() });
/** An outlet that nothing names goes by its domain. */
const outletGrounds = grounds.extend({ from: z.enum(['capture', 'page', 'editor', 'address']) });
const evidence = z.strictObject({ quote: z.string(), line: whole.optional(), note: z.string().optional() });
const placed = z.strictObject({ text: z.string(), line: whole });
const pictureAddress = z.string().regex(/^https?:\/\//, 'no address of the web');

const state = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('published') }),
  z.strictObject({
    kind: z.literal('corrected'),
    notes: z.array(z.strictObject({ date: z.string(), note: z.string() })),
  }),
  z.strictObject({ kind: z.literal('retracted'), date: z.string(), reason: z.string() }),
  z.strictObject({ kind: z.literal('removed'), date: z.string(), reason: z.string() }),
]);

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problemCatalogue, code);
/** Codes that this version does not know are another's, and dropped. */
const problems = z
  .array(
    z.strictObject({
      code: z.string(),
      path: z.string(),
      line: whole.optional(),
      message: z.string(),
      hint: z.string(),
    }),
  )
  .transform(all => all.flatMap(({ code, ...rest }) => (isCode(code) ? [{ code, ...rest }] : [])));

/** The front matter of a record but for its texts. What a person who writes a record by hand leaves out has a default. */
export const ownSchema = z.strictObject({
  title: z.string().optional(),
  authors: z.array(z.string()).default([]),
  date: z.string().optional(),
  outlet: z.string().optional(),
  standfirst: z.string().optional(),
  language: z.string().optional(),
  identifiers: identifiersSchema.optional(),
  rights: z.string().optional(),
  state: state.default({ kind: 'published' }),
  basis: z
    .strictObject({
      title: grounds.optional(),
      authors: z.array(grounds).default([]),
      date: z
        .strictObject({
          from: z.enum(['stated', 'inferred', 'unknown']),
          evidence: z.array(evidence).default([]),
        })
        .optional(),
      outlet: outletGrounds.optional(),
      standfirst: grounds.optional(),
    })
    .default({ authors: [] }),
  captions: z.array(placed.extend({ picture: pictureAddress.optional() })).default([]),
  pictures: z.array(pictureSchema).optional(),
  embeds: z.array(embedSchema).optional(),
  sources: z
    .array(
      z.strictObject({ outlet: z.string().optional(), title: z.string().optional(), text: z.string(), line: whole }),
    )
    .default([]),
  related: z.array(placed).default([]),
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
  blocks: blocks.default([]),
  lines: rowsOf(false).default([]),
  setAside: rowsOf(true).default([]),
  continues: lineNumbers.prefault(''),
  refused: z.array(z.strictObject({ line: whole, words: z.array(z.string()) })).default([]),
  picturesRead: z.array(pictureRowSchema).optional(),
  embedsRead: z.array(pictureRowSchema).optional(),
  problems: problems.optional(),
  capture: z
    .strictObject({
      path: z.string(),
      format: z.enum(formatNames),
      lines: whole,
      pages: linesOfPages.optional(),
      encoding: z.string(),
      encodingBasis: z.enum(['byte-order-mark', 'declared', 'detected', 'default']),
      byteOrderMark: flag,
      bytes: whole,
      sha256,
    })
    .optional(),
  id: z
    .string()
    .regex(/^[a-z]{6}(?:[a-z]{3})?$/)
    .optional(),
  format: z.literal(recordFormat).default(recordFormat),
  reading: z
    .strictObject({
      reader: z.string(),
      metadata: sha256,
      events: sha256.optional(),
      body: sha256,
      facts: sha256,
    })
    .optional(),
} satisfies Readonly<Record<FrontMatterKey, z.ZodType>>);

export type OwnFrontMatter = z.output<typeof ownSchema>;

/** Texts and lists of texts, by their rows in the table of fields. */
export const textSchema = z.strictObject(
  Object.fromEntries(
    textRows.map(({ kind: is, markdown: [key] }) => [
      key,
      (is === 'text' ? z.string() : z.array(z.string())).optional(),
    ]),
  ),
);
