import type { Stretch } from '../capture/inline-marks.ts';
import type { ArticleRecord, Block, PlacedMark } from './article-record.ts';

/** Headline, standfirst and body as plain text without what is struck out, one paragraph, crosshead, list item or table cell a line. */
export function plainText(record: ArticleRecord): string {
  return [record.headline?.text, record.standfirst?.text, ...record.body.flatMap(standingTexts)]
    .filter(Boolean)
    .join('\n');
}

/** The body alone, as `plainText` has it. */
export function bodyText(record: Pick<ArticleRecord, 'body'>): string {
  return record.body.flatMap(standingTexts).join('\n');
}

/** The texts a block is made of, in reading order. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'code':
      return [block.text];
    case 'quote':
    case 'note':
      return block.paragraphs;
    case 'break':
      return [];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
  }
}

/** The texts of a table's cells, in rows as long as these. */
export function inRows(texts: readonly string[], rows: readonly (readonly unknown[])[]): string[][] {
  let at = 0;
  return rows.map(row => row.map(() => texts[at++] ?? ''));
}

/** The same without the words that are struck out, which no longer stand. */
export function standingTexts(block: Block): readonly string[] {
  const texts = blockTexts(block);
  if (!block.marks?.some(({ kind }) => kind === 'struck')) return texts;
  const marksOf = marksByPart(block);
  return texts.map((text, part) => withoutStruck(text, marksOf(part).filter(isStruck), ''));
}

/** The same with spaces in the place of words that are struck out, so that all others stand where they stood. */
export function blankedTexts(block: Block): readonly string[] {
  const texts = blockTexts(block);
  if (!block.marks?.some(({ kind }) => kind === 'struck')) return texts;
  const marksOf = marksByPart(block);
  return texts.map((text, part) => withoutStruck(text, marksOf(part).filter(isStruck), ' '));
}

function isStruck({ kind }: PlacedMark): boolean {
  return kind === 'struck';
}

const noMarks: readonly PlacedMark[] = [];

/** The marks of each text of a block. A list or a table may have tens of thousands of both. */
export function marksByPart({ marks = noMarks }: Block): (part: number) => readonly PlacedMark[] {
  const parts = new Map<number, PlacedMark[]>();
  for (const mark of marks) {
    const there = parts.get(mark.part);
    if (there) there.push(mark);
    else parts.set(mark.part, [mark]);
  }
  return part => parts.get(part) ?? noMarks;
}

function withoutStruck(text: string, struck: readonly Stretch[], blank: '' | ' '): string {
  if (struck.length === 0) return text;
  let standing = '';
  let from = 0;
  for (const { start, end } of struck) {
    standing += text.slice(from, start) + blank.repeat(end - start);
    from = end;
  }
  standing += text.slice(from);
  return blank === '' ? standing.replace(/ {2,}/g, ' ').trim() : standing;
}

/** Cuts at the end of a word, at most `length` characters, with an ellipsis when anything was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}
