import { isNameLine } from '../authors-in.ts';
import { type LinePlace, lineAt } from '../line-place.ts';
import type { PageView, ViewLine } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import { isByline } from '../rules/byline.ts';
import { loneBy } from '../rules/byline-near-headline.ts';
import { isDateLine } from '../rules/date-line.ts';

/** Farther than this is as good as nowhere, in lines with text. */
const farthest = 40;

/** What every candidate of a page shares, worked out once; columns are as long as `page.solid`. */
export interface Surroundings {
  /** Words of running text before each place, and after the last. */
  readonly proseBefore: readonly number[];
  readonly datesBack: readonly number[];
  readonly datesOn: readonly number[];
  readonly bylinesBack: readonly number[];
  readonly bylinesOn: readonly number[];
  readonly namesOn: readonly number[];
  readonly loneByOn: readonly number[];
  readonly relatedBack: readonly number[];
  readonly noticesOn: readonly number[];
  /** Lines of three words and more, by their first two. */
  readonly byOpening: ReadonlyMap<string, readonly ViewLine[]>;
  /** Lines of at most three words before each place, and after the last. */
  readonly shortBefore: readonly number[];
  /** Lines of a headline's length, no sentences, before each place, and after the last. */
  readonly rivalsBefore: readonly number[];
}

export function surroundingsOf(page: PageView, sofar: Verdicts): Surroundings {
  const lines = page.solid.flatMap(index => page.lines[index] ?? []);
  const rule = (line: ViewLine) => sofar.at(line.index)?.rule ?? '';
  const isDate = lines.map(line => isDateLine(line.text) || rule(line) === 'age-line');
  const isBy = lines.map(line => isByline(line.text));
  const isRelated = lines.map(line => rule(line) === 'related-heading');
  const isNotice = lines.map(line => ['share', 'counter', 'image-credit', 'caption-with-credit'].includes(rule(line)));
  return {
    proseBefore: summed(lines, line => (line.prose && sofar.isOpen(line.index) ? Math.min(80, line.words) : 0)),
    datesBack: stepsBack(isDate),
    datesOn: stepsOn(isDate),
    bylinesBack: stepsBack(isBy),
    bylinesOn: stepsOn(isBy),
    namesOn: stepsOn(lines.map(line => line.words >= 2 && line.words <= 8 && isNameLine(line.text))),
    loneByOn: stepsOn(lines.map(line => line.words <= 3 && loneBy.regex.test(line.text))),
    relatedBack: stepsBack(isRelated),
    noticesOn: stepsOn(isNotice),
    byOpening: groupByOpening(lines),
    shortBefore: summed(lines, line => (line.words <= 3 ? 1 : 0)),
    rivalsBefore: summed(lines, (line, at) => (isRival(line) && !isDate[at] && !isBy[at] ? 1 : 0)),
  };
}

function isRival(line: ViewLine): boolean {
  return line.words >= 5 && line.words <= 25 && !line.endsSentence;
}

function summed(lines: readonly ViewLine[], weigh: (line: ViewLine, at: number) => number): number[] {
  const sums = [0];
  lines.forEach((line, at) => {
    sums.push((sums[at] ?? 0) + weigh(line, at));
  });
  return sums;
}

function stepsBack(is: readonly boolean[]): number[] {
  let steps = farthest;
  return is.map(own => {
    const back = Math.min(farthest, steps);
    steps = own ? 1 : steps + 1;
    return back;
  });
}

function stepsOn(is: readonly boolean[]): number[] {
  return stepsBack([...is].reverse()).reverse();
}

/** Where the line stands among running text, dates, bylines, menus and lines like itself. */
export function ofSurroundings({ page, place, line }: LinePlace, around: Surroundings): [string, number][] {
  const count = page.solid.length;
  const within = (sums: readonly number[], from: number, to: number) =>
    (sums[Math.min(count, Math.max(0, to))] ?? 0) - (sums[Math.min(count, Math.max(0, from))] ?? 0);
  const { proseBefore, shortBefore, rivalsBefore } = around;
  const prose = Math.max(1, proseBefore[count] ?? 0);
  const next = lineAt(page, place + 1);
  const last = lineAt(page, place - 1);
  return [
    ['lines', count],
    ['place', place],
    ['place share', place / count],
    ['prose', prose],
    ['prose before', (proseBefore[place] ?? 0) / prose],
    ['prose in last 30', within(proseBefore, place - 30, place)],
    ['prose in last 8', within(proseBefore, place - 8, place)],
    ['prose in next 4', within(proseBefore, place + 1, place + 5)],
    ['prose in next 10', within(proseBefore, place + 1, place + 11)],
    ['prose in next 40', within(proseBefore, place + 1, place + 41)],
    ['short in last 20', within(shortBefore, place - 20, place)],
    ['short in next 10', within(shortBefore, place + 1, place + 11)],
    ['rivals in last 10', within(rivalsBefore, place - 10, place)],
    ['rivals in next 10', within(rivalsBefore, place + 1, place + 11)],
    ['rivals before', rivalsBefore[place] ?? 0],
    ['date back', around.datesBack[place] ?? 0],
    ['date on', around.datesOn[place] ?? 0],
    ['byline back', around.bylinesBack[place] ?? 0],
    ['byline on', around.bylinesOn[place] ?? 0],
    ['name on', around.namesOn[place] ?? 0],
    ['lone by on', around.loneByOn[place] ?? 0],
    ['related back', around.relatedBack[place] ?? 0],
    ['notice on', around.noticesOn[place] ?? 0],
    ['last words', Math.min(60, last?.words ?? 0)],
    ['next words', Math.min(60, next?.words ?? 0)],
    ['last ends', last?.endsSentence ? 1 : 0],
    ['next ends', next?.endsSentence ? 1 : 0],
    ['words', line.words],
    ['characters', line.text.length],
    ...ofRepeats(page, line, around.byOpening),
  ];
}

/** Where the line is printed again, whole or with something after it, as in a page's title with the outlet's name. */
function ofRepeats(page: PageView, line: ViewLine, byOpening: Surroundings['byOpening']): [string, number][] {
  const same = page.byFolded.get(line.folded) ?? [];
  const before = Math.max(0, same.indexOf(line.index));
  const alike = line.tokens.length < 3 ? [] : (byOpening.get(openingOf(line)) ?? []);
  const longer = alike.filter(
    other => other.folded.length > line.folded.length && other.folded.startsWith(line.folded),
  );
  return [
    ['again before', before],
    ['again after', Math.max(0, same.length - 1 - before)],
    ['begins others', longer.length],
    ['begins a top line', longer.some(({ index }) => index <= (page.solid[3] ?? 0)) ? 1 : 0],
  ];
}

/** Lines that go on where others end share their first words; of an endless list a part is enough. */
const mostAlike = 500;

function groupByOpening(lines: readonly ViewLine[]): ReadonlyMap<string, readonly ViewLine[]> {
  const groups = new Map<string, ViewLine[]>();
  for (const line of lines) {
    if (line.tokens.length < 3) continue;
    const group = groups.get(openingOf(line)) ?? [];
    if (group.length < mostAlike) group.push(line);
    groups.set(openingOf(line), group);
  }
  return groups;
}

function openingOf({ tokens }: ViewLine): string {
  return tokens.slice(0, 2).join(' ');
}
