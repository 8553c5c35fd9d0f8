import type { Capture, MarkdownMark, SmallFigure } from '../capture/capture.ts';
import { applyRankers } from './headline-byline-date/apply-rankers.ts';
import { type Rankers, shippedRankers } from './headline-byline-date/rankers.ts';
import { setAsideByModel } from './keep-lines.ts';
import type { LabelledLine, Repair } from './labelled-line.ts';
import { isBody, type LineLabel, labelRow } from './labels.ts';
import { type LineModel, type LineScore, scoreLines, shippedModel } from './model/line-model.ts';
import { type PageView, viewPage } from './page-view.ts';
import { applyRules, type RuledVerdict, type VerdictsByLine } from './rule.ts';
import { laterRules, openingRules } from './rule-table.ts';
import { typeLines } from './type-lines.ts';
import type { ViewLine } from './view-line.ts';

/** What a capture is read with. */
export interface ArchiveContext {
  /** The model that decides on lines no rule knows; else the one in src/reading/model. */
  readonly model?: LineModel;
  /** The model that finds headline, byline and day of publication; else the one in src/reading/headline-byline-date. */
  readonly rankers?: Rankers;
}

/**
 * Labels every line of the capture exactly once: what editors and front matter say, the rules that need no headline,
 * the headline, byline and day that the line model's result leads to, the other rules, what the line model takes for no
 * part of the article, and the kind of block for the lines that stay.
 */
export function labelLines(
  capture: Capture,
  { model = shippedModel, rankers = shippedRankers }: ArchiveContext = {},
): readonly LabelledLine[] {
  const page = viewPage(capture);
  const opening = applyRules(page, openingRules, givenLabels(page));
  const withoutHeadline = applyRules(page, laterRules, opening);
  const scores = scoreLines(page, withoutHeadline, model);
  const found = applyRankers(page, opening, scores, rankers);
  // Where nothing was found the later rules would say the same again.
  const isFound = found.some((verdict, index) => verdict !== opening[index]);
  const decided = decide(page, isFound ? applyRules(page, laterRules, found) : withoutHeadline, scores);
  // A sentence said over and over may look like the headline of the rest: an article has a text before it has a headline.
  const typed = !isFound || decided.some(isText) ? decided : decide(page, withoutHeadline, scores);
  return page.lines.map(line => labelled(line, typed[line.continuesLine ?? line.index]));
}

/** What becomes of every line once all rules have been asked, by line. */
function decide(page: PageView, ruled: VerdictsByLine, scores: readonly LineScore[]): readonly RuledVerdict[] {
  const kept = setAsideByModel(page, ruled, scores);
  const typed: RuledVerdict[] = [];
  for (const verdict of typeLines(page, kept)) typed[verdict.index] = asSure(verdict, kept, scores);
  return typed;
}

function isText(verdict: RuledVerdict | undefined): boolean {
  return verdict !== undefined && verdict.label !== 'crosshead' && isBody(verdict.label);
}

/** A line that stays because no rule spoke and the model did not object is as sure as the model is. */
function asSure(verdict: RuledVerdict, kept: VerdictsByLine, scores: readonly LineScore[]): RuledVerdict {
  if (kept[verdict.index]) return verdict;
  return { ...verdict, confidence: Math.max(0.5, scores[verdict.index]?.keep ?? 0.5) };
}

/** A line that goes on from another has its label. */
function labelled({ index, continuesLine, source }: ViewLine, verdict: RuledVerdict | undefined): LabelledLine {
  if (!verdict) throw new Error(`no rule spoke of line ${index + 1}`);
  const { label, kind, rule, reason } = verdict;
  const confidence = Math.round(verdict.confidence * 1000) / 1000;
  const { number, text, ending, dom, marks, inline, smallFigures, followsBreak, picture, block, page } = source;
  const said = { number, text, ending, label, rule, reason, confidence };
  const isBare =
    !dom && !marks && !inline && !smallFigures && !followsBreak && !block && !page && picture === undefined;
  if (isBare && continuesLine === undefined) return kind ? { ...said, kind } : said;
  const repairs = [
    ...(marks ?? []).map(repairOfMark),
    ...(labelRow(label).repaired ? (smallFigures ?? []) : []).map(repairOfFigure),
  ];
  return {
    ...said,
    ...(dom && { dom }),
    ...(block && { block }),
    ...(page !== undefined && { page }),
    ...(inline && { inline }),
    ...(smallFigures && { smallFigures }),
    ...(followsBreak && { followsBreak }),
    ...(picture !== undefined && { picture }),
    ...(repairs.length > 0 && { repairs }),
    ...(kind ? { kind } : {}),
    ...(continuesLine === undefined ? {} : { continues: true }),
  };
}

/** What becomes of a line without text. */
export const blankVerdict = { label: 'blank', rule: 'blank', reason: 'nothing on the line', confidence: 1 } as const;

/** What is known before any rule is asked: blank lines, front matter, pictures of Markdown, and the labels an editor set by hand. */
export function givenLabels(page: PageView): (RuledVerdict | undefined)[] {
  const byHand = page.capture.metadata.lines ?? {};
  return page.lines.map(line => {
    const label = byHand[String(line.source.number)];
    if (label !== undefined) return byEditor(line.index, label);
    if (line.index < page.capture.frontMatterLines)
      return given(line.index, 'metadata', 'front-matter', 'front matter');
    const block = line.continuesLine === undefined ? markedBlock(line) : undefined;
    if (block) return block;
    if (line.text === '') return { index: line.index, ...blankVerdict };
    const isPicture = line.source.marks?.some(mark => mark.kind === 'picture');
    return isPicture ? given(line.index, 'caption', 'markdown-link', 'the words of a picture') : undefined;
  });
}

/** What Markdown has marks for that no sentence has by chance. */
function markedBlock({ index, source: { block, dom } }: ViewLine): RuledVerdict | undefined {
  if (dom !== undefined) return undefined;
  switch (block?.kind) {
    case 'code':
      return given(index, 'code', 'markdown-block', 'stands between fences');
    case 'row':
      return given(index, 'table-row', 'markdown-block', 'a row of a table');
    case 'note':
      return given(index, 'note', 'markdown-block', 'a footnote');
    case 'caption':
      return given(index, 'caption', 'markdown-block', 'the caption of a picture');
    case 'break':
      return given(index, 'break', 'markdown-block', 'a thematic break');
    case 'definition':
      return given(index, 'link-address', 'markdown-block', 'the address of a link');
    default:
      return undefined;
  }
}

function byEditor(index: number, label: LineLabel): RuledVerdict {
  const { kind } = labelRow(label);
  return { ...given(index, label, 'editor', 'label set by an editor'), ...(kind ? { kind } : {}) };
}

function given(index: number, label: LineLabel, rule: string, reason: string): RuledVerdict {
  return { index, label, rule, reason, confidence: 1 };
}

const reasons: Readonly<Record<MarkdownMark['kind'], string>> = {
  heading: 'marks a heading',
  quotation: 'marks a quotation',
  link: 'a link; its words are kept',
  picture: 'a picture; its words are kept',
  format: 'how the words are written in Markdown',
};

/** Marks of Markdown are not shown; what stood there, addresses among it, is kept. */
export function repairOfMark({ kind, at, stood, stands }: MarkdownMark): Repair {
  return {
    rule: kind === 'link' || kind === 'picture' ? 'markdown-link' : 'markdown-mark',
    at,
    stood,
    stands,
    reason: reasons[kind],
  };
}

function repairOfFigure({ at, stood, stands }: SmallFigure): Repair {
  return { rule: 'small-figure', at, stood, stands, reason: 'set above or below the line' };
}
