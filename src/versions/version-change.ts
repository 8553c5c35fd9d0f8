import type { BareDate } from '../dates/article-date.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { blockTexts } from '../record/plain-text.ts';
import { DiffBudget, diffParagraphs, diffWords, type ParagraphChange, type Piece, wordsOf } from './word-diff.ts';

/** Facts of an article that are texts, in the order of its page. */
export const comparedFacts = ['headline', 'standfirst', 'byline', 'outlet'] as const;
export type ComparedFact = (typeof comparedFacts)[number];

/** What changed from one version of an article to the next. */
export interface VersionChange {
  readonly facts: readonly { readonly fact: ComparedFact; readonly pieces: readonly Piece[] }[];
  readonly date?: { readonly before: BareDate; readonly after: BareDate };
  /** Empty where no word of the text changed; so of the captions. */
  readonly text: readonly ParagraphChange[];
  readonly captions: readonly ParagraphChange[];
  /** Words of the text that were removed and added, those of headline, standfirst and captions too. */
  readonly removed: number;
  readonly added: number;
}

export function changeBetween(before: ArticleRecord, after: ArticleRecord): VersionChange {
  const budget = new DiffBudget();
  const facts = comparedFacts.flatMap(fact => {
    const [old, recent] = [factText(before, fact), factText(after, fact)];
    return old === recent ? [] : [{ fact, pieces: diffWords(old, recent, budget) }];
  });
  const text = changesIn(textsOf(before), textsOf(after), budget);
  const captions = changesIn(captionsOf(before), captionsOf(after), budget);
  const [old, recent] = [dateOf(before), dateOf(after)];
  const words = facts.filter(({ fact }) => fact === 'headline' || fact === 'standfirst');
  const pieces = [
    ...words.flatMap(one => one.pieces),
    ...[...text, ...captions].flatMap(row => (row.kind === 'paragraph' ? row.pieces : [])),
  ];
  const count = (kind: Piece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? wordsOf(piece.text) : 0), 0);
  return {
    facts,
    ...(JSON.stringify(old) !== JSON.stringify(recent) && { date: { before: old, after: recent } }),
    text,
    captions,
    removed: count('removed'),
    added: count('added'),
  };
}

/** Whether readers would see a difference. */
export function isChanged({ facts, date, text, captions }: VersionChange): boolean {
  return facts.length + text.length + captions.length > 0 || date !== undefined;
}

function factText(record: ArticleRecord, fact: ComparedFact): string {
  if (fact === 'byline') return record.byline.map(({ text }) => text).join(', ');
  return record[fact]?.text ?? '';
}

function textsOf({ body }: ArticleRecord): readonly string[] {
  return body.flatMap(blockTexts).filter(text => text.trim() !== '');
}

function captionsOf({ captions }: ArticleRecord): readonly string[] {
  return captions.map(({ text }) => text);
}

function changesIn(
  before: readonly string[],
  after: readonly string[],
  budget: DiffBudget,
): readonly ParagraphChange[] {
  const changes = diffParagraphs(before, after, budget);
  const isChange = changes.some(
    row => row.kind === 'paragraph' && row.pieces.some(({ kind }) => kind !== 'same' && kind !== 'gap'),
  );
  return isChange ? changes : [];
}

function dateOf({ date }: ArticleRecord): BareDate {
  return date.basis === 'unknown' ? { basis: 'unknown' } : { basis: date.basis, edtf: date.edtf };
}
