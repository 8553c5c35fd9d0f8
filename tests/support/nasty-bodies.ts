import fc from 'fast-check';
import { type InlineMark, tidyMarks } from '../../src/capture/inline-marks.ts';
import type { Block, ListPlace } from '../../src/record/article-record.ts';
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
  '[1]',
  '[note]',
  '[ ]',
  '\u00ad',
];
const piece = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 6 }));
/** Lines of captures hold no line ending, and no NUL: that would be a binary file. */
export const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map(parts =>
    parts
      .join('')
      .replace(/[\r\n\0]/g, '')
      .trim(),
  )
  .filter(joined => joined !== '');
export const line = fc.integer({ min: 1, max: 9999 });
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const cell = fc.oneof(text, fc.constant(''));
const rows = fc
  .integer({ min: 1, max: 3 })
  .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }))
  .filter(all => all.some(row => row.some(each => each !== '')));
export const texts = fc.array(text, { minLength: 1, maxLength: 3 });
/** Lines of verse have breaks between them. */
const verse = fc.array(text, { minLength: 1, maxLength: 3 }).map(parts => parts.join('\n'));
const verses = fc.array(verse, { minLength: 1, maxLength: 3 });
const noteLabel = fc.constantFrom('1', '2', 'note', 'Ж-3');
const sourceAddress = fc.constantFrom('https://example.org/a?b=(1)&amp;c=*_*', 'http://example.org/');
/** Items that stand at most one list deeper than the one before. */
const nestedList: fc.Arbitrary<Block> = fc
  .tuple(
    fc.boolean(),
    lines,
    fc.array(fc.tuple(text, fc.nat({ max: 3 }), fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 7 }),
  )
  .map(([ordered, lines, wanted]): Block => {
    const places: ListPlace[] = [];
    const open: boolean[] = [];
    for (const [, deep, isOrdered, goesOn] of wanted) {
      const depth = Math.min(deep, open.length);
      const isMore = goesOn && depth < open.length;
      open.length = Math.min(open.length, depth + 1);
      const own = depth === 0 ? ordered : isMore ? (open[depth] ?? isOrdered) : isOrdered;
      open[depth] = own;
      places.push({ depth, ordered: own, ...(isMore && { goesOn: true }) });
    }
    const isFlat = places.every(({ depth, goesOn }) => depth === 0 && !goesOn);
    return { kind: 'list', ordered, items: wanted.map(([one]) => one), ...(!isFlat && { places }), lines };
  });
const plainBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: verse, lines }),
  fc.record(
    {
      kind: fc.constant('crosshead' as const),
      text,
      level: fc.constantFrom(3 as const, 4 as const, 6 as const),
      lines,
    },
    { requiredKeys: ['kind', 'text', 'lines'] },
  ),
  fc.record({ kind: fc.constant('quote' as const), paragraphs: verses, lines }),
  fc.record({ kind: fc.constant('quote' as const), paragraphs: verses, source: sourceAddress, lines }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: texts, lines }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.constant(true),
    start: fc.integer({ min: 2, max: 999 }),
    items: texts,
    lines,
  }),
  nestedList,
  fc.record({ kind: fc.constant('table' as const), rows, lines }),
  fc.record({
    kind: fc.constant('code' as const),
    text: fc.array(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 4 }).map(parts => parts.join('\n')),
    lines,
  }),
  fc.record({ kind: fc.constant('note' as const), label: noteLabel, paragraphs: texts, lines }),
  fc.record({ kind: fc.constant('break' as const), lines }),
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
export const webAddress = url.filter(address => address.startsWith('http'));
const styled = fc.constantFrom('strong' as const, 'emphasis' as const, 'struck' as const, 'code' as const);
/** Where a mark stands, in thousandths of its text. */
const share = fc.integer({ min: 0, max: 1000 });
const mark = fc.record({ share, length: share, style: fc.option(styled, { nil: undefined }), url });

/** A block, and marks anywhere in it: next to each other, over each other, inside words. */
const block: fc.Arbitrary<Block> = fc
  .tuple(plainBlock, fc.array(fc.tuple(fc.nat({ max: 8 }), mark), { maxLength: 5 }))
  .map(([plain, wanted]) => {
    const parts = plain.kind === 'code' ? [] : blockTexts(plain);
    const marks = parts.flatMap((words, part) => {
      const here = wanted.filter(([at]) => at % parts.length === part);
      const made = here.map(([, one]): InlineMark => {
        const start = Math.floor((one.share * words.length) / 1000);
        const end = Math.min(words.length, start + 1 + Math.floor((one.length * words.length) / 1000));
        return one.style ? { kind: one.style, start, end } : { kind: 'link', url: one.url, start, end };
      });
      for (const { index, 0: sign } of words.matchAll(/\[(?:1|note)\]/g))
        made.push({ kind: 'note', label: sign.slice(1, -1), start: index, end: index + sign.length });
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

/** Signs of footnotes are such only where the body has the note. */
export const body = fc.array(block, { minLength: 1, maxLength: 5 }).map(blocks =>
  blocks.map((each): Block => {
    const labels = blocks.map(one => (one.kind === 'note' ? one.label : ''));
    const { marks = [], ...rest } = each;
    const kept = marks.filter(mark => mark.kind !== 'note' || labels.includes(mark.label));
    return kept.length === 0 ? rest : { ...rest, marks: kept };
  }),
);
