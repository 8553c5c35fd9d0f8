import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import type { LineModel } from '../../src/reading/model/line-model.ts';
import { reviewScore } from '../../src/reading/model/review-score.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { formatRecord } from '../../src/record/format-record.ts';
import { recordFrom } from '../../src/record/record-from.ts';
import type { CorpusPage, Gold } from './corpus-page.ts';
import { plainBody } from './plain-body.ts';
import { type BodyScore, scoreBody } from './score-body.ts';

/** What became of a page of the corpus, and how good it is. */
export interface PageResult {
  readonly page: CorpusPage;
  readonly score: BodyScore;
  readonly markdown: string;
  /** See reviewScore; 1 when there is no record. */
  readonly doubt: number;
  readonly headline: Answer;
  readonly author: Answer;
  readonly date: Answer;
  readonly milliseconds: number;
}

/** `unknown` where the gold is silent too. */
export type Answer = 'right' | 'wrong' | 'absent' | 'unknown';

const defaults = { language: 'en', rights: 'http://rightsstatements.org/vocab/InC/1.0/' };

/** Reads a page the whole way, as the site would. */
export function readPage(page: CorpusPage, model: LineModel): PageResult {
  const started = performance.now();
  const { value: capture } = readCapture({ path: `articles/${page.fileName}`, bytes: page.bytes });
  const lines = capture ? labelLines(capture, { model }) : [];
  const record = capture ? recordFrom(capture, lines, defaults).value : undefined;
  const milliseconds = performance.now() - started;
  const markdown = record ? formatRecord(record) : '';
  return {
    page,
    score: scoreBody(page.gold.body, plainBody(markdown)),
    markdown,
    doubt: record ? reviewScore(lines) : 1,
    ...answers(page.gold, record),
    milliseconds,
  };
}

function answers(gold: Gold, record: ArticleRecord | undefined) {
  const date = record && record.date.basis !== 'unknown' ? record.date.edtf : undefined;
  return {
    headline: answer(gold.title, record?.headline?.text, sameHeadline),
    author: answer(
      gold.authors?.length ? gold.authors : undefined,
      record?.byline.length ? record.byline.map(each => each.text) : undefined,
      sharesAuthor,
    ),
    date: answer(dayIn(gold.date), dayIn(date), (known, found) => known === found),
  };
}

function answer<T>(known: T | null | undefined, found: T | undefined, same: (known: T, found: T) => boolean): Answer {
  if (known === undefined || known === null || known === '') return 'unknown';
  if (found === undefined) return 'absent';
  return same(known, found) ? 'right' : 'wrong';
}

function sameHeadline(known: string, found: string): boolean {
  const [one, other] = [folded(known), folded(found)];
  return one === other || (other.length > 12 && (one.startsWith(other) || other.startsWith(one)));
}

function sharesAuthor(known: readonly string[], found: readonly string[]): boolean {
  const names = new Set(known.map(folded));
  return found.some(name => names.has(folded(name)));
}

function folded(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ').toLowerCase();
}

function dayIn(text: string | null | undefined): string | undefined {
  return /\d{4}-\d\d-\d\d/u.exec(text ?? '')?.[0];
}
