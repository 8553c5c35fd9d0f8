import { z } from 'zod';
import { repairRules } from '../reading/repair/repair.ts';
import { recordFormat } from './record-format.ts';

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

/** The front matter of a record, as formatRecord writes it. */
export const recordSchema = z.strictObject({
  title: z.string().optional(),
  authors: z.array(z.string()).default([]),
  date: z.string().optional(),
  outlet: z.string().optional(),
  standfirst: z.string().optional(),
  language: z.string(),
  captured: z.string().optional(),
  source: z.string().optional(),
  rights: z.string(),
  state,
  basis: z.strictObject({
    title: grounds.optional(),
    authors: z.array(grounds).default([]),
    date: z.strictObject({
      from: z.enum(['stated', 'inferred', 'unknown']),
      evidence: z.array(evidence).default([]),
    }),
    outlet: grounds.optional(),
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
    format: z.enum(['text', 'markdown', 'html']),
    lines: whole,
    encoding: z.string(),
    encodingBasis: z.enum(['byte-order-mark', 'declared', 'detected', 'default']),
    byteOrderMark: flag,
    bytes: whole,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  id: z.string().regex(/^[a-z]{6}(?:[a-z]{3})?$/),
  format: z.literal(recordFormat),
});

export type RecordFrontMatter = z.output<typeof recordSchema>;
