import { similarity } from '../fold-text.ts';
import { findProseSpan } from '../keep-lines.ts';
import { lineAt, type PageView } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import { namesOnly } from '../rules/captions.ts';
import type { ViewLine } from '../view-line.ts';
import { type Candidate, CandidateTable, type FeatureRow } from './candidates.ts';
import { bodyWords, type CandidateLine, FollowingText, LineWords, NearRepeats, setWords } from './headline-words.ts';
import { setKeptText, setSurroundings } from './position-features.ts';
import type { ScoredPage } from './scored-page.ts';

/** How many lines with text before the running text are looked at; of known headlines one in a hundred stands farther. */
const reach = 60;
/** The running text may seem to begin too early; of known headlines one in two hundred stands below where it does. */
const beyond = 6;
/** A headline has at most so many words. */
const longest = 40;
/** Candidates that far above the running text, or below where it begins, are measured by each other. */
const nearEnd = 30;

/** The lines that may be the headline: short ones, not far above the running text. */
export function headlineCandidates(scored: ScoredPage): readonly Candidate[] {
  const { page, verdicts, lines } = scored;
  const end = bodyPosition(scored);
  const positions = lines.flatMap((line, position) =>
    position >= end - reach &&
    position < end + beyond &&
    mayBeHeadline(line, scored) &&
    !isTrail(scored.lines, position)
      ? [position]
      : [],
  );
  const words = new LineWords(page.words);
  const body = bodyWords(scored, words, end);
  const repeats = new NearRepeats(lines, page.words, longest);
  const following = new FollowingText(scored, words);
  const table = new CandidateTable(positions.length);
  positions.forEach((position, number) => {
    const line = lines[position];
    if (!line) return;
    const row = table.row(number);
    const at = { page, verdicts, position, line, end };
    setShape(row, line);
    setWords(row, at, words, body, repeats);
    setDistances(row, at);
    following.set(row, position);
    setNeighbours(row, at);
    setSurroundings(row, page, line, position, scored.around);
    setKeptText(row, scored, position);
  });
  setRanks(table, positions, end);
  return positions.map((position, number) => ({ position, features: table.row(number) }));
}

/** Where the running text begins: the first line that surely stays, or the stretch thickest in prose. */
function bodyPosition({ page, verdicts, lines, firstKept }: ScoredPage): number {
  if (firstKept >= 0) return firstKept;
  const span = findProseSpan(page, verdicts);
  const found = span ? lines.findIndex(line => line.index >= span.first && line.prose) : -1;
  return found < 0 ? lines.length : found;
}

/** How a candidate compares with the others: the headline has most of the text's words, and is the first that has many. */
function setRanks(table: CandidateTable, positions: readonly number[], end: number): void {
  const share = table.columnFor('words in body');
  const weight = table.columnFor('weight in body');
  const strength = positions.map((_, at) => (share[at] ?? 0) + (weight[at] ?? 0));
  const near = strength.filter((_, at) => end - (positions[at] ?? 0) <= nearEnd);
  const most = near.reduce((best, each) => Math.max(best, each), 0);
  const first = strength.findIndex(
    (each, at) => end - (positions[at] ?? 0) <= nearEnd && each >= most * 0.7 && each > 0.4,
  );
  strength.forEach((own, at) => {
    const row = table.row(at);
    row.set('strength of most', most === 0 ? 0 : own / most);
    row.set('better', near.filter(each => each > own).length);
    row.set('first strong', at === first ? 1 : 0);
    row.set('after first strong', first >= 0 && at > first ? 1 : 0);
  });
}

const listRules: ReadonlySet<string> = new Set(['related-list', 'repeated-paragraph']);

function mayBeHeadline(line: ViewLine, { verdicts }: ScoredPage): boolean {
  const isFree = verdicts.isOpen(line.index) || listRules.has(verdicts.at(line.index)?.rule ?? '');
  if (!isFree || line.words < 2 || line.words > longest || line.text.length > 280) return false;
  if (/^https?:|^[@#]\S+$/u.test(line.text) || namesOnly.regex.test(line.text)) return false;
  return !line.isByline && !line.isDate;
}

function setDistances(row: FeatureRow, { page, position, end, line }: CandidateLine): void {
  const blankAfter = page.lines[line.index + 1]?.text === '';
  const blankBefore = line.index === 0 || page.lines[line.index - 1]?.text === '';
  row.set('distance', end - position);
  row.set('alone', (blankAfter ? 1 : 0) + (blankBefore ? 2 : 0));
  row.set('rivals after', rivalsAfter(page, position, end));
  row.set('crowd', crowd(page, position));
  row.set('short before', shortBefore(page, position));
}

/** Other lines of a headline's length between this one and the text, four at most. */
function rivalsAfter(page: PageView, position: number, end: number): number {
  let rivals = 0;
  for (let at = position + 1; at < end && rivals < 4; at += 1) {
    const line = lineAt(page, at);
    if (line && line.words >= 6 && line.words <= 25 && !line.isDate) rivals += 1;
  }
  return rivals;
}

/** How it is written. */
function setShape(row: FeatureRow, { text, words }: ViewLine): void {
  for (const [name, sign] of signs) if (sign.test(text)) row.set(name, 1);
  if (text === text.toUpperCase() && /\p{Lu}/u.test(text)) row.set('all capitals', 1);
  if (words >= 4 && (text.match(capitalWord)?.length ?? 0) >= words * 0.7) row.set('title case', 1);
}

const capitalWord = /(?:^|[\s“"'‘(-])\p{Lu}/gu;

const signs: readonly (readonly [string, RegExp])[] = [
  ['ends .', /[.。]["”’»)]?$/u],
  ['ends :', /[:;,]$/u],
  ['ends ?!', /[?!？！]["”’»)]?$/u],
  ['ends …', /(?:…|\.\.\.)$/u],
  ['starts small', /^\p{Ll}/u],
  ['has bar', /\s[|•·/]\s/u],
  ['has colon', /\p{L} ?: \S/u],
  ['has quote', /[“”"„«»‘]/u],
  ['starts digit', /^\d/u],
  ['has year', /\b(?:19|20)\d\d\b/u],
  ['numbered', /^\d{1,2}[.)] /u],
];

/** Lines of a headline's length among the three before and after: a list of teasers is all such lines. */
function crowd(page: PageView, position: number): number {
  let rivals = 0;
  for (let at = position - 3; at <= position + 3; at += 1) {
    const line = at === position ? undefined : lineAt(page, at);
    if (line && line.words >= 5 && line.words <= 25 && !line.endsSentence && !line.isDate) rivals += 1;
  }
  return rivals;
}

/** Share of menu-like lines among the five before. */
function shortBefore(page: PageView, position: number): number {
  let short = 0;
  for (let at = position - 5; at < position; at += 1) if ((lineAt(page, at)?.words ?? 4) <= 3) short += 1;
  return short / 5;
}

/** What stands before and after the line. */
function setNeighbours(row: FeatureRow, { page, verdicts, position, line, end }: CandidateLine): void {
  for (let step = 1; step <= 5; step += 1)
    setSign(row, page, verdicts, position + step, step <= 2 ? afterNear : afterFar);
  for (let step = 1; step <= 3; step += 1) setSign(row, page, verdicts, position - step, before);
  const next = lineAt(page, position + 1);
  const last = lineAt(page, position - 1);
  if (next && next.words > line.words + 4 && position + 1 < end) row.set('longer next', 1);
  if (last && last.words >= 6) row.set('long before', 1);
  if (last && last.words > line.words + 3) row.set('longer before', 1);
  if (next && position + 1 < end && similarity(next.tokens, line.tokens) >= 0.25) row.set('next alike', 1);
}

const tellingRules = [
  'share',
  'counter',
  'age-line',
  'navigation',
  'image-credit',
  'related-heading',
  'advert',
  'login',
  'caption-with-credit',
  'image-ui',
  'newsletter',
];

/** Names of the signs that stand at one side, by the rule that found them. */
interface Side {
  readonly byline: string;
  readonly date: string;
  readonly rules: ReadonlyMap<string, string>;
}

function sideOf(where: string): Side {
  const rules = new Map(tellingRules.map(rule => [rule, `${rule} ${where}`]));
  return { byline: `byline ${where}`, date: `date ${where}`, rules };
}

const afterNear = sideOf('after near');
const afterFar = sideOf('after far');
const before = sideOf('before');

function setSign(row: FeatureRow, page: PageView, verdicts: Verdicts, position: number, side: Side): void {
  const line = lineAt(page, position);
  if (!line) return;
  const rule = verdicts.at(line.index)?.rule ?? '';
  const sign = line.isByline ? side.byline : line.isDate || rule === 'age-line' ? side.date : side.rules.get(rule);
  if (sign !== undefined) row.set(sign, 1);
}

/** How many lines after a trail its title may stand, and before it. */
const titleAfter = 8;
const titleBefore = 2;
/** A shorter line may end another by chance. */
const fewestTokens = 2;

/** What stands before the title in a trail: a mark that parts, a word glued to it, or the site's first page. */
const opensTrail =
  /(?:[»›>/|\\→·:•–—]|\s-|\s\d|\p{Ll}(?=$))\s*$|^(?:home|start|startseite|inicio|início|accueil|hjem|hem|главная)\b/iu;

/**
 * Whether the line leads to the article: "Home » News » Bridge at Holm is shut", with the headline itself printed
 * beside it.
 */
export function isTrail(lines: readonly ViewLine[], position: number): boolean {
  const text = lines[position]?.text ?? '';
  for (let at = Math.max(0, position - titleBefore); at <= position + titleAfter; at += 1) {
    const title = lines[at];
    if (!title || title.text.length >= text.length || title.tokens.length < fewestTokens) continue;
    if (text.endsWith(title.text) && opensTrail.test(text.slice(0, -title.text.length))) return true;
  }
  return false;
}
