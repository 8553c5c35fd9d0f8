import fc from 'fast-check';
import type { ArticleId, Sha256 } from '../../src/capture/capture.ts';
import { type InlineMark, tidyMarks } from '../../src/capture/inline-marks.ts';
import { repairRules } from '../../src/reading/labelled-line.ts';
import { labelNames } from '../../src/reading/labels.ts';
import type { ArticleRecord, Block, Ledger, LedgerRow } from '../../src/record/article-record.ts';
import { isSetAside } from '../../src/record/ledger.ts';
import { blockTexts } from '../../src/record/plain-text.ts';

/** Text that Markdown, YAML, template engines or HTML could mistake for their own. */
export const nasty = [
  '#',
  '# x',
  '*',
  '**b**',
  '_',
  '1986. It was',
  '1) x',
  '- x',
  '+ x',
  '---',
  '***',
  '===',
  '{{ x }}',
  '{% y %}',
  '<script>alert(1)</script>',
  '<!-- x -->',
  '🙂',
  '👩‍🚀',
  '\u200fעברית',
  'عربي',
  '\u00a0',
  '  ',
  '\t',
  '\\',
  '\\\\',
  '[x](y)',
  '![x](y)',
  '[x]: y',
  '&amp;',
  '&#35;',
  '&copy',
  '\u2028',
  '\u2029',
  '\u0085',
  '`code`',
  '```',
  '~~~',
  '~~s~~',
  '> q',
  '|',
  '| a | b |',
  'a | b',
  ':--',
  'http://example.org/_a_',
  '<http://example.org>',
  'www.example.org',
  'a@example.org',
  '<%a@b.co>',
  '<0@b.co>',
  '"',
  "'",
  ': ',
  ' #',
  'yes',
  'null',
  '0123',
  '2022-10-14',
  '!!js/function',
  '&a',
  '*a',
  '\ufeff',
  '\u0001',
  '\u007f',
  'é',
  'e\u0301',
  '…',
  '$',
  '%',
  '@',
  '!',
  '?',
  'word',
  'Two words',
  '[^1]',
  '[ ]',
  '\u00ad',
];
const piece = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 6 }));
/** Lines of captures hold no line ending, and no NUL: that would be a binary file. */
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map(parts =>
    parts
      .join('')
      .replace(/[\r\n\0]/g, '')
      .trim(),
  )
  .filter(joined => joined !== '');
const line = fc.integer({ min: 1, max: 9999 });
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const cell = fc.oneof(text, fc.constant(''));
const rows = fc
  .integer({ min: 1, max: 3 })
  .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }))
  .filter(all => all.some(row => row.some(each => each !== '')));
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
/** Lines of verse have breaks between them. */
const verse = fc.array(text, { minLength: 1, maxLength: 3 }).map(parts => parts.join('\n'));
const verses = fc.array(verse, { minLength: 1, maxLength: 3 });
const plainBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: verse, lines }),
  fc.record({ kind: fc.constant('crosshead' as const), text, lines }),
  fc.record({ kind: fc.constant('quote' as const), paragraphs: verses, lines }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: texts, lines }),
  fc.record({ kind: fc.constant('table' as const), rows, lines }),
);

const url = fc
  .oneof(
    fc.constantFrom(
      'https://example.org/a_b_c?x=(1)&y=2#z',
      'http://example.org/**/~~/`',
      'mailto:a@example.org',
      'https://example.org/[x](y)?q=|&amp;',
      'https://example.org/\\\\?q=\\*\\)',
    ),
    text.map(words => `https://example.org/?${words}`),
  )
  .map(address => new URL(address).href);
const webAddress = url.filter(address => address.startsWith('http'));
const styled = fc.constantFrom('strong' as const, 'emphasis' as const, 'struck' as const, 'code' as const);
/** Where a mark stands, in thousandths of its text. */
const share = fc.integer({ min: 0, max: 1000 });
const mark = fc.record({ share, length: share, style: fc.option(styled, { nil: undefined }), url });

/** A block, and marks anywhere in it: next to each other, over each other, inside words. */
const block: fc.Arbitrary<Block> = fc
  .tuple(plainBlock, fc.array(fc.tuple(fc.nat({ max: 8 }), mark), { maxLength: 5 }))
  .map(([plain, wanted]) => {
    const parts = blockTexts(plain);
    const marks = parts.flatMap((words, part) => {
      const here = wanted.filter(([at]) => at % parts.length === part);
      const made = here.map(([, one]): InlineMark => {
        const start = Math.floor((one.share * words.length) / 1000);
        const end = Math.min(words.length, start + 1 + Math.floor((one.length * words.length) / 1000));
        return one.style ? { kind: one.style, start, end } : { kind: 'link', url: one.url, start, end };
      });
      return tidyMarks(
        words,
        made.filter(({ start, end }) => !cutsCharacter(words, start) && !cutsCharacter(words, end)),
      ).map(tidy => ({ ...tidy, part }));
    });
    return marks.length === 0 ? plain : { ...plain, marks };
  });

function cutsCharacter(words: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(words.slice(at, at + 1));
}

export const body = fc.array(block, { minLength: 1, maxLength: 5 });

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
