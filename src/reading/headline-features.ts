import { crowd, ofNeighbours, shortBefore } from './headline-neighbours.ts';
import { ofLength, ofShape } from './headline-shape.ts';
import { type LinePlace, lineAt } from './line-place.ts';
import type { PageView, ViewLine } from './page-view.ts';
import type { ProseSpan } from './prose-span.ts';
import type { Verdicts } from './rule.ts';
import { isByline } from './rules/byline.ts';
import { isDateLine } from './rules/date-line.ts';
import { namesOnly } from './rules/names-only.ts';
import { similarity } from './similarity.ts';

/** What is known of a candidate; 0 unless said. Names match the table of weights. */
export type HeadlineFeatures = ReadonlyMap<string, number>;

export interface HeadlineCandidate {
  readonly line: ViewLine;
  readonly features: HeadlineFeatures;
}

/** How many lines with text before the running text are looked at. */
const reach = 120;
/** The running text may seem to begin too early. */
const beyond = 30;

/** The lines that may be the headline: short ones, not far above the running text. */
export function headlineCandidates(page: PageView, sofar: Verdicts, span: ProseSpan): HeadlineCandidate[] {
  const bodyPlace = page.solid.findIndex(index => index >= span.first && (page.lines[index]?.prose ?? false));
  const end = bodyPlace < 0 ? page.solid.length : bodyPlace;
  const first = Math.max(0, end - reach);
  const places = page.solid.slice(first, end + beyond).map((_, at) => first + at);
  const body = bodyWords(page, span);
  const said = new Map<number, ReadonlySet<string>>();
  const may = places.filter(place => mayBeHeadline(lineAt(page, place), sofar));
  const found = may.flatMap(place => {
    const line = lineAt(page, place);
    return line ? [{ line, place, features: featuresOf({ page, sofar, place, line, end, body, said }) }] : [];
  });
  return withRanks(found, end);
}

/** How a candidate compares with the others: the headline has most of the text's words, and is the first that has many. */
function withRanks(
  candidates: readonly { readonly line: ViewLine; readonly place: number; readonly features: Map<string, number> }[],
  end: number,
): HeadlineCandidate[] {
  const strength = candidates.map(
    ({ features }) => (features.get('words in body') ?? 0) + (features.get('weight in body') ?? 0),
  );
  const near = candidates.map(({ place }) => end - place <= 30);
  const most = Math.max(0, ...strength.filter((_, at) => near[at]));
  const first = strength.findIndex((each, at) => near[at] && each >= most * 0.7 && each > 0.4);
  candidates.forEach(({ features }, at) => {
    const own = strength[at] ?? 0;
    const better = strength.filter((each, other) => near[other] && each > own).length;
    features.set('strongest', better === 0 ? 1 : 0);
    features.set('among strong', better <= 2 ? 1 : 0);
    features.set('first strong', at === first ? 1 : 0);
    features.set('after first strong', first >= 0 && at > first ? 1 : 0);
  });
  return candidates.map(({ line, features }) => ({ line, features }));
}

function mayBeHeadline(line: ViewLine | undefined, sofar: Verdicts): boolean {
  if (!line || !sofar.isOpen(line.index) || line.words < 2 || line.words > 40 || line.text.length > 280) return false;
  if (/^https?:|^[@#]\S+$/u.test(line.text) || namesOnly.regex.test(line.text)) return false;
  return !isByline(line.text) && !isDateLine(line.text);
}

interface Place extends LinePlace {
  readonly body: BodyWords;
  /** Words of the prose that begins at a line, once worked out. */
  readonly said: Map<number, ReadonlySet<string>>;
}

function featuresOf(place: Place): Map<string, number> {
  return new Map([
    ...ofLength(place.line),
    ...ofShape(place.line),
    ...ofWords(place),
    ...ofPosition(place),
    ...ofFollowing(place),
    ...ofNeighbours(place),
  ]);
}

/** How much running text follows soon, and how many of the line's words stand in it; free of where the text was found. */
function ofFollowing({ page, sofar, place, line, said: known }: Place): [string, number][] {
  const following = page.solid
    .slice(place + 1, place + 31)
    .map((index, at) => ({ step: at + 1, line: page.lines[index] }));
  const prose = following.filter(each => each.line?.prose && sofar.isOpen(each.line.index));
  const distance = prose[0]?.step ?? 31;
  const bucket = [2, 3, 4, 6, 9, 14, 22, 31].filter(limit => distance >= limit).length;
  const words = prose.reduce((sum, each) => sum + Math.min(80, each.line?.words ?? 0), 0);
  const first = prose[0]?.line?.index ?? -1;
  const said = known.get(first) ?? new Set(prose.slice(0, 10).flatMap(each => each.line?.tokens ?? []));
  known.set(first, said);
  const telling = tellingTokens(line);
  const share = telling.filter(each => said.has(each)).length / Math.max(2, telling.length);
  return [
    [`next prose ${bucket}`, 1],
    ['prose follows', Math.min(1, words / 500)],
    ['words follow', share],
    ['words follow soon', distance <= 12 ? share : 0],
  ];
}

function tellingTokens(line: ViewLine): string[] {
  return [...new Set(line.tokens.filter(token => token.length >= 4 || /[^\p{ASCII}]/u.test(token)))];
}

function ofWords({ page, line, body, place, end }: Place): [string, number][] {
  const telling = tellingTokens(line);
  const share = (known: ReadonlySet<string>) =>
    telling.filter(each => known.has(each)).length / Math.max(2, telling.length);
  const repeats = (page.byFolded.get(line.folded)?.length ?? 1) - 1;
  const counts = telling.reduce((sum, each) => sum + Math.min(4, body.counts.get(each) ?? 0), 0);
  const near = Math.abs(end - place) <= 12;
  return [
    ['weight in body', counts / (4 * Math.max(2, telling.length))],
    ['near and in body', near ? share(body.all) : 0],
    ['nothing in body', share(body.all) === 0 ? 1 : 0],
    ['words in body', share(body.all)],
    ['words in opening', share(body.opening)],
    ['repeated', repeats > 0 ? 1 : 0],
    ['repeated often', repeats > 2 ? 1 : 0],
    ['near repeat', nearRepeat(page, place, line) ? 1 : 0],
  ];
}

/** A line elsewhere that is nearly the same: the title in a share box, a trail, a picture's caption. */
function nearRepeat(page: PageView, place: number, line: ViewLine): boolean {
  if (line.tokens.length < 4) return false;
  return page.solid.some((index, at) => {
    const other = page.lines[index];
    if (
      !other ||
      at === place ||
      other.folded === line.folded ||
      Math.abs(other.tokens.length - line.tokens.length) > 5
    )
      return false;
    return other.tokens.length >= 4 && similarity(other.tokens, line.tokens) >= 0.6;
  });
}

function ofPosition({ page, place, end, line }: Place): [string, number][] {
  const distance = end - place;
  const bucket = [-4, 0, 1, 2, 3, 4, 6, 9, 14, 22, 35, 60, 90].filter(limit => distance >= limit).length;
  const after = page.lines[line.index + 1]?.text === '';
  const before = line.index === 0 || page.lines[line.index - 1]?.text === '';
  return [
    [`distance ${bucket}`, 1],
    ['first line', place === 0 ? 1 : 0],
    ['first three', place < 3 ? 1 : 0],
    ['alone', after && before ? 1 : 0],
    ['rival after', rivalsAfter(page, place, end) / 4],
    ['crowd', crowd(page, place) / 6],
    ['short before', shortBefore(page, place)],
  ];
}

/** Other lines of a headline's length between this one and the text, four at most. */
function rivalsAfter(page: PageView, place: number, end: number): number {
  let rivals = 0;
  for (let at = place + 1; at < end && rivals < 4; at += 1) {
    const line = lineAt(page, at);
    if (line && line.words >= 6 && line.words <= 25 && !isDateLine(line.text)) rivals += 1;
  }
  return rivals;
}

interface BodyWords {
  readonly all: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
}

function bodyWords(page: PageView, span: ProseSpan): BodyWords {
  const prose = page.lines.slice(span.first, span.last + 1).filter(line => line.prose && line.head === undefined);
  const words = (lines: readonly ViewLine[]) => new Set(lines.flatMap(line => line.tokens));
  const counts = new Map<string, number>();
  for (const token of prose.flatMap(line => line.tokens)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { all: words(prose), opening: words(prose.slice(0, 3)), counts };
}
