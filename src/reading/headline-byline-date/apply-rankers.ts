import { foldText } from '../fold-text.ts';
import { findProseSpan } from '../keep-lines.ts';
import type { LineLabel } from '../labels.ts';
import type { LineScore } from '../model/line-model.ts';
import type { PageView } from '../page-view.ts';
import { type RuledVerdict, type Verdicts, type VerdictsByLine, verdictsSoFar } from '../rule.ts';
import { joiner } from '../rules/bylines.ts';
import { namesOnly } from '../rules/captions.ts';
import type { ViewLine } from '../view-line.ts';
import { bylineCandidates } from './byline-candidates.ts';
import type { Candidate } from './candidates.ts';
import { bylineChoice, dayChoice, headlineChoice } from './choose-candidate.ts';
import { dayCandidates } from './day-candidates.ts';
import type { Ranker, Rankers } from './rankers.ts';
import { type ScoredPage, scoredPage } from './scored-page.ts';

const surest = 0.99;

/**
 * The verdicts with the lines that are the article's headline, byline and day of publication, where one is likely
 * enough. What an editor or the page itself says is not asked again.
 */
export function applyRankers(
  page: PageView,
  verdicts: VerdictsByLine,
  scores: readonly LineScore[],
  rankers: Rankers,
): (RuledVerdict | undefined)[] {
  const scored = scoredPage(page, verdictsSoFar(page, verdicts), scores);
  const found = [...verdicts];
  const set = (verdict: RuledVerdict) => {
    if (found[verdict.index]?.rule !== 'editor') found[verdict.index] = verdict;
  };
  const given = page.textLineIndexes.findIndex(index => verdicts[index]?.label === 'headline');
  const headline = given < 0 ? headlineVerdict(scored, rankers.headline) : undefined;
  if (headline) set(headline);
  const title = given >= 0 ? given : headline && page.textLineIndexes.indexOf(headline.index);
  const stated = page.capture.page?.date;
  const day = stated && !stated.onlyChanged ? undefined : dayVerdict(scored, rankers, title);
  if (day) set(day);
  if (page.capture.page?.authors) return found;
  const dayAt = day && page.textLineIndexes.indexOf(day.index);
  for (const verdict of bylineVerdicts(scored, rankers, title, dayAt)) set(verdict);
  return found;
}

function dayVerdict(scored: ScoredPage, rankers: Rankers, title: number | undefined): RuledVerdict | undefined {
  const choice = dayChoice(rankers.day, dayCandidates(scored, title));
  if (!choice || choice.chance < leastFor(choice.candidate, rankers)) return undefined;
  return verdictOf(scored, choice.candidate, 'dateline', 'article-day', dayReason(choice.candidate), choice.chance);
}

/** A day of change may be years after that of publication: it takes half the doubt to be taken for it. */
function leastFor({ features }: Candidate, { day }: Rankers): number {
  const saysChanged = features.get('says changed') === 1 && features.get('says published') !== 1;
  return saysChanged ? (1 + day.least) / 2 : day.least;
}

function bylineVerdicts(
  scored: ScoredPage,
  rankers: Rankers,
  title: number | undefined,
  day: number | undefined,
): readonly RuledVerdict[] {
  const choice = bylineChoice(scored, rankers.byline, bylineCandidates(scored, title, day));
  if (!choice || choice.chance < rankers.byline.least) return [];
  const positions = [choice.candidate.position, ...joinedTo(scored, choice.candidate.position)];
  return positions.flatMap(position => {
    const at = { position, features: choice.candidate.features };
    return verdictOf(scored, at, 'byline', 'article-byline', bylineReason(at), choice.chance) ?? [];
  });
}

/** Positions of the names that stand right above or below a byline, each alone on its line, and of what joins them. */
function joinedTo(scored: ScoredPage, position: number): readonly number[] {
  return [-1, 1].flatMap(step => {
    const found: number[] = [];
    for (let at = position + step; ; at += step) {
      const text = scored.lines[at]?.text ?? '';
      if (joiner.regex.test(text)) {
        if (!scored.lines[at + step]?.isNames) return found;
      } else if (!scored.lines[at]?.isNames || !scored.lines[position]?.isNames) return found;
      found.push(at);
    }
  });
}

function verdictOf(
  { lines }: ScoredPage,
  { position }: Candidate,
  label: LineLabel,
  rule: string,
  reason: string,
  chance: number,
): RuledVerdict | undefined {
  const line = lines[position];
  return line && { index: line.index, label, rule, reason, confidence: Math.min(surest, chance) };
}

/** Below this the plainest layout makes a line surer, if no other is likely and likelier. */
const quiteSure = 0.6;

/** The line that is the headline: as the page states it, else the likeliest, else the plainest layout's. */
export function headlineVerdict(scored: ScoredPage, ranker: Ranker): RuledVerdict | undefined {
  const stated = scored.page.capture.page?.headline;
  if (stated) return statedHeadline(scored.page, foldText(stated.value));
  const choice = headlineChoice(scored, ranker);
  const plain = !choice || choice.chance < quiteSure ? plainHeadline(scored) : undefined;
  if (!choice || choice.chance < ranker.least || plain?.index === scored.lines[choice.candidate.position]?.index)
    return plain;
  const own = ([each, chance]: (typeof choice.alike)[number]) =>
    scored.lines[each.position]?.folded === scored.lines[choice.candidate.position]?.folded ||
    chance * 20 > choice.chance;
  const [first] = choice.alike.find(own) ?? [choice.candidate];
  return verdict(
    scored.lines[first.position]?.index ?? 0,
    headlineReason(choice.candidate),
    Math.min(0.99, choice.chance),
  );
}

/** Where the page prints the headline that it states; its metadata says it where it does not print it. */
function statedHeadline(page: PageView, stated: string): RuledVerdict | undefined {
  const [index] = page.byFolded.get(stated) ?? [];
  return index === undefined ? undefined : verdict(index, 'the headline that the page states of itself', 0.98);
}

function verdict(index: number, reason: string, confidence: number): RuledVerdict {
  return { index, label: 'headline', rule: 'headline', reason, confidence };
}

/**
 * The plainest layout there is: the capture opens with one short line, and between it and the text stands at most head
 * matter. Such a line is the headline though none of its words return.
 */
function plainHeadline({ page, verdicts }: ScoredPage): RuledVerdict | undefined {
  const span = findProseSpan(page, verdicts);
  const first = page.lines[page.textLineIndexes[0] ?? -1];
  if (
    !span ||
    !first ||
    !verdicts.isOpen(first.index) ||
    first.words < 2 ||
    first.words > 25 ||
    /[.:;,]$/u.test(first.text)
  )
    return undefined;
  if (first.prose || first.isByline || first.isDate || namesOnly.regex.test(first.text)) return undefined;
  const between = page.textLineIndexes.filter(index => index > first.index && index < span.first);
  const plain = between.length <= 4 && between.every(index => isHeadMatter(page.lines[index], verdicts));
  return plain ? verdict(first.index, 'opens the capture, and the text follows', 0.85) : undefined;
}

function isHeadMatter(line: ViewLine | undefined, verdicts: Verdicts): boolean {
  if (!line) return false;
  const label = verdicts.at(line.index)?.label;
  return (
    label === 'byline' ||
    label === 'dateline' ||
    label === 'credit' ||
    label === 'caption' ||
    (label === undefined && line.words <= 8)
  );
}

/** The signs that people would name, for the ledger. */
function headlineReason({ features }: Candidate): string {
  return told('stands before the text', [
    [(features.get('words in body') ?? 0) >= 0.5, 'its words return in the text'],
    [(features.get('repeats') ?? 0) > 0, 'it stands on the page again'],
    [features.get('byline after near') === 1, 'a byline follows'],
    [features.get('date after near') === 1, 'a date follows'],
    [features.get('position') === 0, 'it opens the capture'],
  ]);
}

function bylineReason({ features }: Candidate): string {
  return told('names who wrote the article', [
    [features.get('opens by') === 1, 'opens with a “by”'],
    [features.get('states role') === 1, 'states a role'],
    [features.get('states day') === 1, 'states a day'],
    [isUnderHeadline(features.get('from headline')), 'stands under the headline'],
    [(features.get('named in notes') ?? 0) > 0, 'a note on the writer stands on the page'],
  ]);
}

function dayReason({ features }: Candidate): string {
  return told('says when the article was published', [
    [features.get('says published') === 1, 'says so'],
    [isUnderHeadline(features.get('from headline')), 'stands under the headline'],
    [(features.get('kept in next 10') ?? 0) > 20, 'the text follows'],
    [(features.get('other days') ?? 0) === 0, 'no other day is on the page'],
  ]);
}

function isUnderHeadline(steps: number | undefined): boolean {
  return steps !== undefined && steps > 0 && steps <= 12;
}

function told(what: string, signs: readonly (readonly [boolean, string])[]): string {
  const holding = signs.flatMap(([holds, sign]) => (holds ? [sign] : []));
  return holding.length === 0 ? what : `${what}; ${holding.join(', ')}`;
}
