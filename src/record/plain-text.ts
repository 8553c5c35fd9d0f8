import type { ArticleRecord, Block } from './article-record.ts';

/** Headline, standfirst and body as plain text, one paragraph, crosshead, list item or table cell a line. */
export function plainText(record: ArticleRecord): string {
  return [record.headline?.text, record.standfirst?.text, ...record.body.flatMap(blockTexts)]
    .filter(Boolean)
    .join('\n');
}

/** The body alone, as `plainText` has it. */
export function bodyText(record: Pick<ArticleRecord, 'body'>): string {
  return record.body.flatMap(blockTexts).join('\n');
}

/** The texts a block is made of, in reading order. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
      return [block.text];
    case 'quote':
      return block.paragraphs;
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
  }
}

/** Cuts at the end of a word, at most `length` characters, with an ellipsis when anything was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}
