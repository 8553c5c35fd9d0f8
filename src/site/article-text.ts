import type { ArticleRecord, Basis, Block } from '../record/article-record.ts';
import { inRows, shortened, standingTexts } from '../record/plain-text.ts';
import { firstWords } from './first-words.ts';

/** What an article is called; `opening`: it has no headline, and these are its first words. */
export interface ShownHeadline {
  readonly text: string;
  readonly basis: Basis | 'opening';
}

/** An article, or what a list shows of it. */
interface Headed {
  readonly headline?: ShownHeadline;
  readonly body?: readonly Block[];
  /** BCP 47. */
  readonly language: string;
}

/** The headline, or else the first words of the text; absent when there is no text either. */
export function shownHeadline(headed: Headed): ShownHeadline | undefined {
  const { headline, language } = headed;
  if (headline !== undefined) return { text: headline.text, basis: headline.basis };
  // The text of a record may have to be read for this.
  const text = firstWords((headed.body ?? []).flatMap(linesOf), language);
  return text === '' ? undefined : { text, basis: 'opening' };
}

/** Whether the headline is not the article's own: such a one stands in square brackets. */
export function isSupplied({ basis }: ShownHeadline): boolean {
  return basis === 'editor' || basis === 'opening';
}

/**
 * What an article is called, as plain text: in square brackets when it is not its own headline.
 *
 * @param none what stands for an article that has neither headline nor text, in the language of the page
 */
export function headlineText(article: Headed, none: string): string {
  const headline = shownHeadline(article);
  if (headline === undefined) return `[${none}]`;
  return isSupplied(headline) ? `[${headline.text}]` : headline.text;
}

/** Plain text of the body, a paragraph, crosshead, list item or table row a line. */
export function bodyText(record: Pick<ArticleRecord, 'body'>): string {
  return record.body.flatMap(linesOf).join('\n');
}

/** The first paragraph, or failing that the first words of any kind. */
export function openingText(record: Pick<ArticleRecord, 'body'>): string {
  const opening = record.body.find(block => block.kind === 'paragraph') ?? record.body[0];
  return opening === undefined ? '' : (linesOf(opening)[0] ?? '').replaceAll('\n', ' ');
}

/** The first paragraphs until there are `length` characters of them; only the last may be cut. */
export function openingParagraphs(record: Pick<ArticleRecord, 'body'>, length: number): readonly string[] {
  const opening: string[] = [];
  let taken = 0;
  for (const block of record.body) {
    if (taken >= length || block.kind !== 'paragraph') break;
    const text = linesOf(block).join(' ').replaceAll('\n', ' ');
    opening.push(shortened(text, Math.max(length - taken, 200)));
    taken += text.length;
  }
  return opening;
}

const otherWordSign = /^[\p{L}\p{N}]/u;

/** Words in any script, for reading time: runs of letters and digits, counted without making a text of each. */
export function wordCount(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isWide = code >= 0xd800 && code < 0xdc00;
    const isWord = code < 128 ? isAsciiWordSign(code) : otherWordSign.test(text.slice(at, at + (isWide ? 2 : 1)));
    if (isWord && !inWord) words += 1;
    inWord = isWord;
    if (isWide && text.codePointAt(at) !== code) at += 1;
  }
  return words;
}

function isAsciiWordSign(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Minutes at 230 words a minute, at least one. */
export function readingMinutes(record: Pick<ArticleRecord, 'body'>): number {
  return Math.max(1, Math.round(wordCount(bodyText(record)) / 230));
}

/** As a record's plain text has it, but a table's row is one line. */
function linesOf(block: Block): readonly string[] {
  const texts = standingTexts(block);
  if (block.kind !== 'table') return texts;
  return inRows(texts, block.rows).map(row => row.join(' · '));
}
