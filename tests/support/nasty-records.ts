import fc from 'fast-check';
import type { ArticleId, Sha256 } from '../../src/capture/capture.ts';
import { repairRules } from '../../src/reading/labelled-line.ts';
import { labelNames } from '../../src/reading/labels.ts';
import type { ArticleRecord, Ledger, LedgerRow } from '../../src/record/article-record.ts';
import { isSetAside } from '../../src/record/ledger.ts';
import { body, line, text, texts, webAddress } from './nasty-bodies.ts';

const optional = { requiredKeys: ['text', 'basis'] as ['text', 'basis'] };
const basis = fc.constantFrom('capture' as const, 'page' as const, 'editor' as const);
const attributed = fc.record({ text, basis, line }, optional);
const evidence = fc.record({ quote: text, line, note: text }, { requiredKeys: ['quote'] });
const date = fc.oneof(
  fc.constant({ basis: 'unknown' as const }),
  fc.record({
    basis: fc.constantFrom('stated' as const, 'inferred' as const),
    edtf: fc.constantFrom('2022', '2022-10', '2022-10-14', '2022-09~', '2022-09-26/2022-09-30', '0123'),
    evidence: fc.array(evidence, { maxLength: 2 }),
  }),
);
const state = fc.oneof(
  fc.constant({ kind: 'published' as const }),
  fc.record({ kind: fc.constant('corrected' as const), notes: fc.array(fc.record({ date: text, note: text })) }),
  fc.record({ kind: fc.constantFrom('retracted' as const, 'removed' as const), date: text, reason: text }),
);
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/).map(digest => digest as Sha256);
/** Rows of neighbouring lines, from the first line on, with a gap here and there. */
const ledger: fc.Arbitrary<Ledger> = fc
  .array(
    fc.record({
      lines: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      label: fc.constantFrom(...labelNames),
      kind: fc.option(fc.constantFrom('share-social' as const, 'off-topic' as const), { nil: undefined }),
      rule: text,
      reason: text,
      confidence: fc.integer({ min: 0, max: 1000 }).map(thousandths => thousandths / 1000),
      opens: text,
    }),
    { maxLength: 4 },
  )
  .map(rows => {
    let at = 0;
    const placed = rows.map(({ lines: gaps, label, kind, rule, reason, confidence, opens }): LedgerRow => {
      const numbers = gaps.map(gap => (at += gap));
      const row = { lines: numbers, label, rule, reason, confidence, ...(kind && { kind }) };
      return isSetAside(row) ? { ...row, opens: numbers.map(() => opens) } : row;
    });
    return { rows: placed, continues: placed.flatMap(({ lines: [first = 1] }) => [first]), refused: [] };
  });
const problem = fc.record(
  {
    code: fc.constantFrom('no-headline' as const, 'dates-disagree' as const),
    path: text,
    line,
    message: text,
    hint: text,
  },
  { requiredKeys: ['code', 'path', 'message', 'hint'] },
);
const reading = fc.record({ reader: text, metadata: sha256, events: sha256 }, { requiredKeys: ['reader', 'metadata'] });

export const record: fc.Arbitrary<ArticleRecord> = fc.record(
  {
    id: fc.stringMatching(/^[a-z]{6}$/).map(id => id as ArticleId),
    headline: attributed,
    standfirst: attributed,
    byline: fc.array(attributed, { maxLength: 2 }),
    outlet: attributed,
    date,
    captured: text,
    sourceUrl: text,
    topics: texts,
    collections: texts,
    identifiers: fc.record({
      doi: fc.constant('10.5555/"<b>'),
      local: fc.array(fc.constantFrom('A 1', "'", '{}'), { minLength: 1 }),
    }),
    language: fc.constantFrom('en', 'ru', 'no', 'pt-BR'),
    body,
    captions: fc.array(fc.record({ text, line, picture: webAddress }, { requiredKeys: ['text', 'line'] }), {
      maxLength: 2,
    }),
    sources: fc.array(fc.record({ outlet: text, title: text, text, line }, { requiredKeys: ['text', 'line'] }), {
      maxLength: 2,
    }),
    related: fc.array(fc.record({ text, line }), { maxLength: 2 }),
    repairs: fc.array(
      fc.record({
        line,
        rule: fc.constantFrom(...repairRules),
        at: fc.nat({ max: 99_999 }),
        stood: text,
        stands: text,
        reason: text,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    rights: fc.constant('http://rightsstatements.org/vocab/CNE/1.0/'),
    state,
    ledger,
    problems: fc.array(problem, { minLength: 1, maxLength: 2 }),
    reading,
    capture: fc.record({
      path: text,
      format: fc.constantFrom('text' as const, 'markdown' as const, 'html' as const),
      encoding: fc.record({
        name: fc.constantFrom('utf-8', 'utf-16le', 'windows-1252'),
        hasByteOrderMark: fc.boolean(),
        basis: fc.constantFrom(
          'byte-order-mark' as const,
          'declared' as const,
          'detected' as const,
          'default' as const,
        ),
      }),
      lineCount: fc.nat(),
    }),
    fixity: fc.record({
      algorithm: fc.constant('sha256' as const),
      digest: sha256,
      byteLength: fc.nat(),
    }),
  },
  {
    requiredKeys: [
      'id',
      'byline',
      'date',
      'language',
      'body',
      'captions',
      'sources',
      'related',
      'rights',
      'state',
      'ledger',
      'capture',
      'fixity',
    ],
  },
);
