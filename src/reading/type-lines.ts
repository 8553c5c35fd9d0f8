import type { MarkdownMark } from '../capture/capture.ts';
import { isInDialogue } from './dialogue.ts';
import { firstMatch, pattern } from './line-pattern.ts';
import type { PageView } from './page-view.ts';
import type { RuledVerdict } from './rule.ts';
import type { ViewLine } from './view-line.ts';

const bullet = pattern(
  /^(?:[-–—*•·▪●◦‣»]\s+\S|\(?\d{1,3}[.)]\s+\S|[a-z]\)\s+\S)/u,
  '- bread and milk',
  '-5 degrees on Monday',
);
const introduces = pattern(
  /\b(?:said|says|saying|added|adding|wrote|writes|told [\p{L} ]{2,30}|stated|stating|declared|declaring|claimed|claiming|continued|explained|replied|asked|tweeted|posted|sagte|schrieb|erklärte|déclaré|écrit|dijo|escribió|afirmó|ha detto|disse|заявил\p{L}?|сказал\p{L}?|написал\p{L}?):$/iu,
  'He used his speech to attack the west, saying:',
  'He bought three things:',
);
const opensQuote = pattern(/^[“"„«‘'「]/u, '“We will stay,” he said.', 'We will stay');
const closesQuote = pattern(/[”"“»’'」][.,]?$/u, 'We will stay.”', 'We will stay.');
const cells = pattern(/\t|\s\|\s.*\s\|\s|\S\s{3,}\S/u, 'Kyiv\t12\t14', 'Kyiv had 12');

const matchBullet = firstMatch([bullet]);

/** The patterns of the last step, for the tests that try every pattern. */
export const typePatterns = [bullet, introduces, opensQuote, closesQuote, cells];

/** Gives each line that stayed its place in the body: paragraph, crosshead, quote, list item or table row. */
export function typeLines(page: PageView, verdicts: readonly (RuledVerdict | undefined)[]): RuledVerdict[] {
  const kept = page.textLineIndexes.filter(index => verdicts[index] === undefined);
  const quotes = hasQuotations(page, kept);
  let position = -1;
  const typed: RuledVerdict[] = [];
  let quoting = false;
  let isQuote = false;
  for (const line of page.lines) {
    const given = verdicts[line.index];
    if (given) typed.push(given);
    if (given || kept[position + 1] !== line.index) continue;
    position += 1;
    const before = page.lines[kept[position - 1] ?? -1];
    const after = page.lines[kept[position + 1] ?? -1];
    const verdict = typeLine(
      line,
      before,
      [after, page.lines[kept[position + 2] ?? -1]],
      quoting,
      isQuote,
      quotes,
      // Pages have elements for headings; without them a question above a running text is one.
      (line.source.dom !== undefined || after?.prose !== true) && isInDialogue(line, page),
    );
    isQuote = verdict.label === 'quote';
    quoting = isQuote && opensQuote.regex.test(line.text) && !closesQuote.regex.test(line.text);
    typed.push(verdict);
  }
  return withoutEmptyHeadings(page, kept, typed);
}

/**
 * A heading heads what stands under it. Where that was set aside with its box, and the text ends or goes on with a
 * heading as high, the heading belonged to the box.
 */
function withoutEmptyHeadings(page: PageView, kept: readonly number[], typed: readonly RuledVerdict[]): RuledVerdict[] {
  const empty = new Set<number>();
  let below = 0;
  for (const index of [...kept].reverse()) {
    const block = page.lines[index]?.source.block;
    const level = block?.kind === 'heading' ? block.level : 7;
    // 0: nothing below it.
    if (level < 7 && (below === 0 || (below <= level && !isNextLine(page, index)))) empty.add(index);
    else below = level;
  }
  return typed.map(verdict => {
    if (!empty.has(verdict.index)) return verdict;
    const reason = 'a heading, and what it headed was set aside';
    return {
      index: verdict.index,
      label: 'boilerplate',
      kind: 'outside-article',
      rule: 'empty-heading',
      reason,
      confidence: 0.8,
    };
  });
}

/** Whether the next line with text is a heading too: two headings may stand one under the other. */
function isNextLine(page: PageView, index: number): boolean {
  const next = page.lines.slice(index + 1, index + 20).find(line => line.text !== '');
  return next !== undefined && isHeading(next);
}

function typeLine(
  line: ViewLine,
  before: ViewLine | undefined,
  [after, second]: readonly (ViewLine | undefined)[],
  quoting: boolean,
  goesOn: boolean,
  quotes: boolean,
  isAnswered: boolean,
): RuledVerdict {
  const block = line.source.block?.kind;
  if (block === 'code') return kept(line, 'code', 'code', 'stands in the page’s element for code', 0.9);
  if (isRow(line) && (isRow(before) || isRow(after)))
    return kept(line, 'table-row', 'table', 'columns beside columns', 0.85);
  if (quotes && isSignature(line, before)) return kept(line, 'quote', 'quote', 'tells whose the quotation is', 0.9);
  if (isBullet(line) && !isDialogue(line)) return kept(line, 'list-item', 'list', 'opens with a bullet or number', 0.9);
  if (block === 'list' && isEntry(line)) return kept(line, 'list-item', 'list', 'marked as an entry of a list', 0.95);
  if (isInList(line)) return kept(line, 'list-item', 'list', 'stands in the page’s element for an item of a list', 0.9);
  if (isMarked(line, 'quotation')) return kept(line, 'quote', 'quote', 'marked as a quotation', 0.95);
  if (isMarked(line, 'heading')) return kept(line, 'crosshead', 'crosshead', 'marked as a heading', 0.95);
  if (block === 'heading' && line.words <= longestHeading && (isText(after) || isHeading(after)))
    return kept(line, 'crosshead', 'crosshead', 'stands in the page’s element for a heading', 0.9);
  if (quoting && opensQuote.regex.test(line.text))
    return kept(line, 'quote', 'quote', 'goes on with the quotation', 0.85);
  if (isInBlockquote(line) && (quotes || (goesOn && isInBlockquote(before))))
    return kept(line, 'quote', 'quote', 'stands in the page’s element for a quotation', 0.9);
  if (before?.text.endsWith(':') && introduces.regex.test(before.text.slice(-60)))
    return kept(line, 'quote', 'quote', 'the line before it ends in a verb of saying and a colon', 0.9);
  if (before?.text.endsWith(':') && opensQuote.regex.test(line.text))
    return kept(line, 'quote', 'quote', 'a colon before it, and it opens a quotation', 0.9);
  if (!isAnswered && isCrosshead(line) && (isText(after) || (after && isText(second))))
    return kept(line, 'crosshead', 'crosshead', 'short, no full stop, and running text follows', 0.85);
  return kept(
    line,
    'paragraph',
    'paragraph',
    line.prose ? 'running text' : 'stands in the running text',
    line.prose ? 0.95 : 0.8,
  );
}

/** A longer one is a text in large letters. */
const longestHeading = 25;

function isHeading(line: ViewLine | undefined): boolean {
  return line?.source.block?.kind === 'heading';
}

/** Of a list that Markdown marks, or of terms and what they mean. */
function isEntry({ source: { dom } }: ViewLine): boolean {
  return dom === undefined || dom.tag === 'dt' || dom.tag === 'dd';
}

/** Whether the page's elements for quotations hold quotations: some pages set all of their text in one. */
function hasQuotations(page: PageView, kept: readonly number[]): boolean {
  let [quoted, all] = [0, 0];
  for (const index of kept) {
    const line = page.lines[index];
    all += line?.words ?? 0;
    if (isInBlockquote(line)) quoted += line?.words ?? 0;
  }
  return quoted < all / 2;
}

/** In an element for an item, itself or by one paragraph. */
function isInList({ source: { dom } }: ViewLine): boolean {
  if (dom === undefined) return false;
  const [nearest, second] = dom.within.filter(name => blockNames.has(name));
  return dom.tag === 'li' || nearest === 'li' || (nearest === 'p' && second === 'li');
}

/** Of what may stand around a line, what tells whether it is one of a list. */
const blockNames: ReadonlySet<string> = new Set(
  'p li h1 h2 h3 h4 h5 h6 blockquote table figure pre dl section article aside'.split(' '),
);

function isInBlockquote(line: ViewLine | undefined): boolean {
  return line?.source.dom?.within.includes('blockquote') ?? false;
}

/** A dash below the words of a quotation stands before the one who said them. */
function isSignature(line: ViewLine, before: ViewLine | undefined): boolean {
  if (!/^[–—]/u.test(line.text)) return false;
  if (isMarked(line, 'quotation')) return before !== undefined && isMarked(before, 'quotation');
  return isInBlockquote(line) && isInBlockquote(before) && !isInList(line);
}

/** Whether Markdown says so. */
function isMarked({ source }: ViewLine, kind: MarkdownMark['kind']): boolean {
  return source.marks?.some(mark => mark.kind === kind) ?? false;
}

/** A row of the page's own table, or of one that was copied as text. */
function isRow(line: ViewLine | undefined): boolean {
  if (line?.source.dom?.tag === 'tr') return true;
  return line !== undefined && line.words <= 40 && !line.prose && cells.regex.test(line.source.text.trim());
}

function isBullet(line: ViewLine): boolean {
  return matchBullet(line) !== undefined;
}

/** A dash may open direct speech ("– I do not know, she said."); a dash before a capital in prose is not a bullet. */
function isDialogue(line: ViewLine): boolean {
  return /^[–—]/u.test(line.text) && line.endsSentence;
}

/** What a crosshead stands over, be it under another; short lines without end are a list that heads nothing. */
function isText(line: ViewLine | undefined): boolean {
  return line !== undefined && (!isCrosshead(line) || isBullet(line));
}

function isCrosshead(line: ViewLine): boolean {
  if (line.prose || line.words > 16) return false;
  if (/[.!,;:…]["”’»]?$/u.test(line.text) || (opensQuote.regex.test(line.text) && line.endsSentence)) return false;
  return /^[\p{Lu}\p{Lo}\d“"„«‘'¿¡]/u.test(line.text);
}

function kept(
  line: ViewLine,
  label: RuledVerdict['label'],
  rule: string,
  reason: string,
  confidence: number,
): RuledVerdict {
  return { index: line.index, label, rule, reason, confidence };
}
