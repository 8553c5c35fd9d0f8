import { capabilitiesOf } from '../capture/formats/capabilities.ts';
import { isInDialogue } from './dialogue.ts';
import type { LineScore } from './model/line-model.ts';
import type { PageView } from './page-view.ts';
import { type RuledVerdict, type Verdicts, type VerdictsByLine, verdictsSoFar } from './rule.ts';
import type { ViewLine } from './view-line.ts';

/** From this probability on a line stays. */
const stays = 0.5;
/** In a short article the model has little to go by: there a line inside the running text stays from here on. */
const staysInShort = 0.3;
/** In a very short one it has next to nothing; but the elements of a saved page tell more than the lines alone do. */
const staysInShortest = 0.12;
/** Rows of a table inside the running text read like no article's line. */
const staysInTable = 0.1;
/** Words of running text; an article of less is short. */
const shortArticle = 300;
const shortestArticle = 120;

/** Sets aside the lines that no rule knows and that the model takes for no part of the article. */
export function setAsideByModel(
  page: PageView,
  verdicts: VerdictsByLine,
  chances: readonly LineScore[],
): VerdictsByLine {
  if (page.capture.metadata.whole) return verdicts;
  const span = findProseSpan(page, verdictsSoFar(page, verdicts));
  const isInside = (index: number) => span !== undefined && index >= span.first && index <= span.last;
  const words = page.textLineIndexes.reduce(
    (sum, index) => sum + (isInside(index) ? (page.lines[index]?.words ?? 0) : 0),
    0,
  );
  const isText = !capabilitiesOf(page.capture).hasTree;
  const isList = isText && isShortList(page, verdicts);
  const least = (index: number) => {
    if (isList) return staysInShortest;
    if (!isInside(index)) return stays;
    if (isRow(page.lines[index])) return staysInTable;
    if (words >= shortArticle) return stays;
    return isText && words < shortestArticle ? staysInShortest : staysInShort;
  };
  const isOut = ({ index, continuesLine }: ViewLine) =>
    verdicts[index] === undefined && continuesLine === undefined && (chances[index]?.keep ?? 0) < least(index);
  const isSetOut = setOutTest(page, line => line.prose && verdicts[line.index] === undefined && !isOut(line));
  const isAmong = betweenTest(page, line => line.prose && verdicts[line.index] === undefined && !isOut(line));
  return page.lines.map(line => {
    const { keep, reason } = chances[line.index] ?? { keep: 0, reason: '' };
    if (!isOut(line) || (isSetOut(line) && keep >= staysInTable)) return verdicts[line.index];
    if (isAmong(line) && isInDialogue(line, page)) return verdicts[line.index];
    return outside(line.index, reason || 'unlike the lines of an article', 1 - keep);
  });
}

/**
 * In Markdown an editor or a program has said what is a heading, a quotation or an item: between paragraphs that stay,
 * such a line is the article's, unless it is a link and nothing else.
 */
function setOutTest(page: PageView, stays: (line: ViewLine) => boolean): (line: ViewLine) => boolean {
  if (!capabilitiesOf(page.capture).hasMarks) return () => false;
  const isAmong = betweenTest(page, stays);
  return line => isAmong(line) && (setOut.test(line.source.text) || isMoreOfEntry(line));
}

/** Whether a line stands between two paragraphs that stay. */
function betweenTest(page: PageView, stays: (line: ViewLine) => boolean): (line: ViewLine) => boolean {
  const first = page.textLines.find(stays)?.index ?? Infinity;
  const last = page.textLines.findLast(stays)?.index ?? -Infinity;
  return ({ index }) => index > first && index < last;
}

/** Another paragraph of an entry of a list. */
function isMoreOfEntry({ source: { block } }: ViewLine): boolean {
  return block?.kind === 'list' && block.more === true;
}

/** Entries of lists in lists are indented. */
const setOut = /^[ \t]{0,40}(?:#{2,6} |> ?|(?:[-*+]|\d{1,3}[.)]) (?!\[[^\]]{0,200}\]\(\S{0,2000}\)\s*$))/;

/** A capture of a few short lines has no running text for a line to stand in: its first and last are as good as the others. */
function isShortList(page: PageView, verdicts: VerdictsByLine): boolean {
  const open = page.textLines.filter(line => verdicts[line.index] === undefined);
  return open.every(line => !line.prose) && open.reduce((sum, line) => sum + line.words, 0) < shortestArticle;
}

/** A row of a page's table, or of one that was copied as text. */
function isRow(line: ViewLine | undefined): boolean {
  if (line?.source.dom) return line.source.dom.tag === 'tr';
  return line?.source.text.trim().includes('\t') ?? false;
}

function outside(index: number, reason: string, confidence: number): RuledVerdict {
  return { index, label: 'boilerplate', kind: 'outside-article', rule: 'model', reason, confidence };
}

/** The stretch of the page where running text is thickest; indexes of lines, both inclusive. */
export interface ProseSpan {
  readonly first: number;
  readonly last: number;
}

/** The stretch of lines whose summed score is greatest: prose counts for it, other lines and set-aside lines against. */
export function findProseSpan(page: PageView, verdicts: Verdicts): ProseSpan | undefined {
  let best: (ProseSpan & { score: number }) | undefined;
  let first = 0;
  let sum = 0;
  for (const index of page.textLineIndexes) {
    const line = page.lines[index];
    if (!line) continue;
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum += lineScore(line, verdicts.isOpen(index));
    if (sum > 0 && (best === undefined || sum > best.score)) best = { first, last: index, score: sum };
  }
  return best;
}

function lineScore(line: ViewLine, open: boolean): number {
  if (!open) return -0.2;
  if (line.prose) return 1 + Math.min(line.words, 60) / 12;
  if (line.endsSentence && line.words >= 3) return 0.4;
  return -0.7;
}
