import { capabilitiesOf } from '../capture/formats/capabilities.ts';
import type { LineScore } from './model/line-model.ts';
import type { PageView } from './page-view.ts';
import { findProseSpan } from './prose-span.ts';
import { type RuledVerdict, verdictsSoFar } from './rule.ts';
import type { ViewLine } from './view-line.ts';

type Verdicts = readonly (RuledVerdict | undefined)[];

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
export function setAsideByModel(page: PageView, verdicts: Verdicts, chances: readonly LineScore[]): Verdicts {
  const span = findProseSpan(page, verdictsSoFar(page, verdicts));
  const isInside = (index: number) => span !== undefined && index >= span.first && index <= span.last;
  const words = page.solid.reduce((sum, index) => sum + (isInside(index) ? (page.lines[index]?.words ?? 0) : 0), 0);
  const isText = !capabilitiesOf(page.capture).hasTree;
  const isList = isText && isShortList(page, verdicts);
  const least = (index: number) => {
    if (isList) return staysInShortest;
    if (!isInside(index)) return stays;
    if (isRow(page.lines[index])) return staysInTable;
    if (words >= shortArticle) return stays;
    return isText && words < shortestArticle ? staysInShortest : staysInShort;
  };
  const isOut = ({ index, head }: ViewLine) =>
    verdicts[index] === undefined && head === undefined && (chances[index]?.keep ?? 0) < least(index);
  const isSetOut = setOutTest(page, line => line.prose && verdicts[line.index] === undefined && !isOut(line));
  return page.lines.map(line => {
    const { keep, reason } = chances[line.index] ?? { keep: 0, reason: '' };
    if (!isOut(line) || (isSetOut(line) && keep >= staysInTable)) return verdicts[line.index];
    return outside(line.index, reason || 'unlike the lines of an article', 1 - keep);
  });
}

/**
 * In Markdown an editor or a program has said what is a heading, a quotation or an item: between paragraphs that stay,
 * such a line is the article's, unless it is a link and nothing else.
 */
function setOutTest(page: PageView, stays: (line: ViewLine) => boolean): (line: ViewLine) => boolean {
  if (!capabilitiesOf(page.capture).hasMarks) return () => false;
  const first = page.texts.find(stays)?.index ?? Infinity;
  const last = page.texts.findLast(stays)?.index ?? -Infinity;
  return ({ index, source }) => index > first && index < last && setOut.test(source.text);
}

const setOut = /^ {0,3}(?:#{2,6} |> ?|(?:[-*+]|\d{1,3}[.)]) (?!\[[^\]]{0,200}\]\(\S{0,2000}\)\s*$))/;

/** A capture of a few short lines has no running text for a line to stand in: its first and last are as good as the others. */
function isShortList(page: PageView, verdicts: Verdicts): boolean {
  const open = page.texts.filter(line => verdicts[line.index] === undefined);
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
