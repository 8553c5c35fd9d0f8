import { kindRow, labelRow } from '../labels.ts';
import { lineAt, type PageView } from '../page-view.ts';
import type { RuledVerdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import type { FeatureRow } from './candidates.ts';
import { openingOf, type PageSurroundings, type ScoredPage, within } from './scored-page.ts';

/** As good as no headline. */
const nowhere = 200;

/** Where the line stands to the headline, the text and the lines around it. */
export function setPositionFeatures(
  row: FeatureRow,
  scored: ScoredPage,
  position: number,
  title: number | undefined,
): void {
  const line = scored.lines[position];
  if (!line) return;
  const { page, keptBefore, around } = scored;
  row.set('from headline', title === undefined ? nowhere : position - title);
  row.set('kept since headline', title === undefined ? 0 : (keptBefore[position] ?? 0) - (keptBefore[title] ?? 0));
  setSurroundings(row, page, line, position, around);
  setKeptText(row, scored, position);
}

/** How far the next line of the body is looked for, in lines with text. */
const farthest = 60;

/** Where a line stands to the text that the line model keeps. */
export function setKeptText(row: FeatureRow, scored: ScoredPage, position: number): void {
  const { keep, lines, keptBefore, bodyOn, firstKept, lastKept } = scored;
  const all = Math.max(1, keptBefore.at(-1) ?? 0);
  const next = Math.max(
    position + 1,
    Math.min(bodyOn[position + 1] ?? lines.length, position + farthest, lines.length),
  );
  row.set('kept', keep[position] ?? 0);
  row.set('kept next', keep[position + 1] ?? 0);
  row.set('kept last', keep[position - 1] ?? 0);
  row.set('steps to body', next - position);
  row.set('kept in next 5', within(keptBefore, position + 1, position + 6));
  row.set('kept in next 10', within(keptBefore, position + 1, position + 11));
  row.set('kept in next 40', within(keptBefore, position + 1, position + 41));
  row.set('kept in last 10', within(keptBefore, position - 10, position));
  row.set('kept in last 40', within(keptBefore, position - 40, position));
  row.set('share kept before', (keptBefore[position] ?? 0) / all);
  row.set('from first kept', firstKept < 0 ? farthest : firstKept - position);
  row.set('from last kept', lastKept < 0 ? -farthest : position - lastKept);
}

/** What kind of line stands beside a name: 0 another, then a date, a name, a role, one short word or two. */
export function neighbourKind(text: string, isDate: boolean, isName: boolean, statesRole: boolean): number {
  if (isDate) return 1;
  if (statesRole && text.length < 80) return 3;
  if (isName) return 2;
  return text.length < 14 ? 4 : 0;
}

/** What the rules make of the line, and of the lines right beside it. */
export function setVerdictKinds(row: FeatureRow, { verdicts, lines }: ScoredPage, position: number): void {
  row.set('verdict kind', verdictKind(verdicts.at(lines[position]?.index ?? -1)));
  row.set('verdict kind last', verdictKind(verdicts.at(lines[position - 1]?.index ?? -1)));
  row.set('verdict kind next', verdictKind(verdicts.at(lines[position + 1]?.index ?? -1)));
}

function verdictKind(verdict: RuledVerdict | undefined): number {
  if (verdict === undefined) return 0;
  const { neighbourClass } = labelRow(verdict.label);
  return (verdict.kind && kindRow(verdict.kind).neighbourClass) ?? neighbourClass;
}

/** Where the line stands among running text, dates, bylines, menus and lines like itself. */
export function setSurroundings(
  row: FeatureRow,
  page: PageView,
  line: ViewLine,
  position: number,
  around: PageSurroundings,
): void {
  const { proseBefore, shortBefore, rivalsBefore } = around;
  const count = page.firstTextLines.length;
  const prose = Math.max(1, proseBefore[count] ?? 0);
  row.set('lines', count);
  row.set('position', position);
  row.set('position share', position / count);
  row.set('prose', prose);
  row.set('prose before', (proseBefore[position] ?? 0) / prose);
  row.set('prose in last 30', within(proseBefore, position - 30, position));
  row.set('prose in last 8', within(proseBefore, position - 8, position));
  row.set('prose in next 4', within(proseBefore, position + 1, position + 5));
  row.set('prose in next 10', within(proseBefore, position + 1, position + 11));
  row.set('prose in next 40', within(proseBefore, position + 1, position + 41));
  row.set('short in last 20', within(shortBefore, position - 20, position));
  row.set('short in next 10', within(shortBefore, position + 1, position + 11));
  row.set('rivals in last 10', within(rivalsBefore, position - 10, position));
  row.set('rivals in next 10', within(rivalsBefore, position + 1, position + 11));
  row.set('rivals before', rivalsBefore[position] ?? 0);
  row.set('date back', around.datesBack[position] ?? 0);
  row.set('date on', around.datesOn[position] ?? 0);
  row.set('byline back', around.bylinesBack[position] ?? 0);
  row.set('byline on', around.bylinesOn[position] ?? 0);
  row.set('name on', around.namesOn.at(position));
  row.set('lone by on', around.loneByOn[position] ?? 0);
  row.set('related back', around.relatedBack[position] ?? 0);
  row.set('notice on', around.noticesOn[position] ?? 0);
  row.set('words', line.words);
  row.set('characters', line.text.length);
  setNearest(row, lineAt(page, position - 1), lineAt(page, position + 1));
  setRepeats(row, page, line, around.byOpening);
}

function setNearest(row: FeatureRow, last: ViewLine | undefined, next: ViewLine | undefined): void {
  row.set('last words', Math.min(60, last?.words ?? 0));
  row.set('next words', Math.min(60, next?.words ?? 0));
  row.set('last ends', last?.endsSentence ? 1 : 0);
  row.set('next ends', next?.endsSentence ? 1 : 0);
}

/** Where the line is printed again, whole or with something after it, as in a page's title with the outlet's name. */
function setRepeats(row: FeatureRow, page: PageView, line: ViewLine, byOpening: PageSurroundings['byOpening']): void {
  const same = page.byFolded.get(line.folded) ?? [];
  const before = Math.max(0, same.indexOf(line.index));
  const alike = line.tokens.length < 3 ? [] : (byOpening.get(openingOf(line)) ?? []);
  const longer = alike.filter(
    other => other.folded.length > line.folded.length && other.folded.startsWith(line.folded),
  );
  row.set('again before', before);
  row.set('again after', Math.max(0, same.length - 1 - before));
  row.set('begins others', longer.length);
  row.set('begins a top line', longer.some(({ index }) => index <= (page.textLineIndexes[3] ?? 0)) ? 1 : 0);
}
