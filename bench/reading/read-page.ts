import type { Capture } from '../../src/capture/capture.ts';
import { rebuildCapture } from '../../src/capture/lines.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { isListedWord } from '../../src/names/gazetteer.ts';
import { repairLines } from '../../src/reading/faults/repair-lines.ts';
import type { Rankers } from '../../src/reading/headline-byline-date/rankers.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { LineModel } from '../../src/reading/model/line-model.ts';
import { reviewScore } from '../../src/reading/review-list.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { rebuildFromRecord, recordFrom } from '../../src/record/record-from.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import type { CorpusPage, Gold } from './corpus.ts';
import { type BodyScore, dayIn, partedAuthors, plainBody, sameHeadline, scoreBody, sharesAuthor } from './scoring.ts';

/** What pages are read with. */
export interface ReadingModels {
  readonly model: LineModel;
  readonly rankers: Rankers;
}

/** What became of a page of the corpus, and how good it is. */
export interface PageResult {
  readonly page: CorpusPage;
  readonly score: BodyScore;
  readonly markdown: string;
  /** See reviewScore; 1 when there is no record. */
  readonly doubt: number;
  readonly headline: Answer;
  /** As the known answer is written: several names in one string are one author. */
  readonly author: Answer;
  /** With the names of a known answer parted from each other and from degrees and roles. */
  readonly writer: Answer;
  readonly date: Answer;
  /** Of processor time. */
  readonly milliseconds: number;
  /** Record and ledger give the capture back, byte for byte; for a page of HTML, the text of its lines. */
  readonly isRebuilt: boolean;
}

/** `unknown` where the gold is silent too. */
export type Answer = 'right' | 'wrong' | 'absent' | 'unknown';

const defaults = { language: 'en', rights: 'http://rightsstatements.org/vocab/InC/1.0/' };

/** Reads a page the whole way, as the site would. */
export function readPage(page: CorpusPage, models: ReadingModels): PageResult {
  const before = process.cpuUsage();
  const { value: capture } = readCapture({ path: `articles/${page.fileName}`, bytes: page.bytes });
  const labelled = capture ? labelLines(capture, models) : [];
  const lines = repairLines(labelled, { isListed: isListedWord });
  const record = capture ? recordFrom(capture, lines, defaults).value : undefined;
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  const markdown = record ? formatRecord(record) : '';
  return {
    page,
    score: scoreBody(page.gold.body, plainBody(markdown)),
    markdown,
    doubt: record ? reviewScore(lines) : 1,
    ...answers(page.gold, record),
    milliseconds,
    isRebuilt: capture !== undefined && (record === undefined || isRebuilt(page, capture, record, lines)),
  };
}

function isRebuilt(
  { style, bytes }: CorpusPage,
  capture: Capture,
  record: ArticleRecord,
  lines: readonly LabelledLine[],
): boolean {
  const rebuilt = rebuildFromRecord(record, lines);
  return Buffer.compare(rebuilt, style === 'html' ? rebuildCapture(capture) : bytes) === 0;
}

function answers(gold: Gold, record: ArticleRecord | undefined) {
  const date = record && record.date.basis !== 'unknown' ? record.date.edtf : undefined;
  const authors = gold.authors?.length ? gold.authors : undefined;
  const found = record?.byline.length ? record.byline.map(each => each.text) : undefined;
  return {
    headline: answer(gold.title, record?.headline?.text, sameHeadline),
    author: answer(authors, found, sharesAuthor),
    writer: answer(authors && partedAuthors(authors), found, sharesAuthor),
    date: answer(dayIn(gold.date), dayIn(date), (known, found) => known === found),
  };
}

function answer<T>(known: T | null | undefined, found: T | undefined, same: (known: T, found: T) => boolean): Answer {
  if (known === undefined || known === null || known === '') return 'unknown';
  if (found === undefined) return 'absent';
  return same(known, found) ? 'right' : 'wrong';
}
