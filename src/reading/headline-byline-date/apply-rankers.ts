import { foldText } from '../fold-text.ts';
import type { LineLabel } from '../labels.ts';
import type { LineChance } from '../model/line-model.ts';
import type { PageView } from '../page-view.ts';
import { findProseSpan } from '../prose-span.ts';
import { type RuledVerdict, type Verdicts, verdictsSoFar } from '../rule.ts';
import { joiner } from '../rules/bylines.ts';
import { namesOnly } from '../rules/captions.ts';
import type { ViewLine } from '../view-line.ts';
import { bylineCandidates } from './byline-candidates.ts';
import type { Candidate } from './candidates.ts';
import { bylineChoice, dayChoice, headlineChoice } from './choose-candidate.ts';
import { dayCandidates } from './day-candidates.ts';
import type { HeadModel, Ranker } from './rankers.ts';
import { type HeadPage, headPage } from './scored-page.ts';

type Found = readonly (RuledVerdict | undefined)[];

const surest = 0.99;

/**
 * The verdicts with the lines that are the article's headline, byline and day of publication, where one is likely
 * enough. What an editor or the page itself says is not asked again.
 */
export function withHead(
  page: PageView,
  verdicts: Found,
  chances: readonly LineChance[],
  model: HeadModel,
): (RuledVerdict | undefined)[] {
  const head = headPage(page, verdictsSoFar(page, verdicts), chances);
  const found = [...verdicts];
  const set = (verdict: RuledVerdict) => {
    if (found[verdict.index]?.rule !== 'editor') found[verdict.index] = verdict;
  };
  const given = page.solid.findIndex(index => verdicts[index]?.label === 'headline');
  const headline = given < 0 ? headlineVerdict(head, model.headline) : undefined;
  if (headline) set(headline);
  const title = given >= 0 ? given : headline && page.solid.indexOf(headline.index);
  const day = page.capture.page?.date ? undefined : dayVerdict(head, model, title);
  if (day) set(day);
  if (page.capture.page?.authors) return found;
  const dayAt = day && page.solid.indexOf(day.index);
  for (const verdict of bylineVerdicts(head, model, title, dayAt)) set(verdict);
  return found;
}

function dayVerdict(head: HeadPage, model: HeadModel, title: number | undefined): RuledVerdict | undefined {
  const choice = dayChoice(model.day, dayCandidates(head, title));
  if (!choice || choice.chance < leastFor(choice.candidate, model)) return undefined;
  return verdictOf(head, choice.candidate, 'dateline', 'article-day', dayReason(choice.candidate), choice.chance);
}

/** A day of change may be years after that of publication: it takes half the doubt to be taken for it. */
function leastFor({ features }: Candidate, { day }: HeadModel): number {
  const saysChanged = features.get('says changed') === 1 && features.get('says published') !== 1;
  return saysChanged ? (1 + day.least) / 2 : day.least;
}

function bylineVerdicts(
  head: HeadPage,
  model: HeadModel,
  title: number | undefined,
  day: number | undefined,
): readonly RuledVerdict[] {
  const choice = bylineChoice(head, model.byline, bylineCandidates(head, title, day));
  if (!choice || choice.chance < model.byline.least) return [];
  const places = [choice.candidate.place, ...joinedTo(head, choice.candidate.place)];
  return places.flatMap(place => {
    const at = { place, features: choice.candidate.features };
    return verdictOf(head, at, 'byline', 'article-byline', bylineReason(at), choice.chance) ?? [];
  });
}

/** Places of the names that stand right above or below a byline, each alone on its line, and of what joins them. */
function joinedTo(head: HeadPage, place: number): readonly number[] {
  return [-1, 1].flatMap(step => {
    const found: number[] = [];
    for (let at = place + step; ; at += step) {
      const text = head.lines[at]?.text ?? '';
      if (joiner.regex.test(text)) {
        if (!head.lines[at + step]?.isNames) return found;
      } else if (!head.lines[at]?.isNames || !head.lines[place]?.isNames) return found;
      found.push(at);
    }
  });
}

function verdictOf(
  { lines }: HeadPage,
  { place }: Candidate,
  label: LineLabel,
  rule: string,
  reason: string,
  chance: number,
): RuledVerdict | undefined {
  const line = lines[place];
  return line && { index: line.index, label, rule, reason, confidence: Math.min(surest, chance) };
}

/** Below this the plainest layout makes a line surer, if no other is likely and likelier. */
const quiteSure = 0.6;

/** The line that is the headline: as the page states it, else the likeliest, else the plainest layout's. */
export function headlineVerdict(head: HeadPage, ranker: Ranker): RuledVerdict | undefined {
  const stated = head.page.capture.page?.headline;
  if (stated) return statedHeadline(head.page, foldText(stated.value));
  const choice = headlineChoice(head, ranker);
  const plain = !choice || choice.chance < quiteSure ? plainHeadline(head) : undefined;
  if (!choice || choice.chance < ranker.least || plain?.index === head.lines[choice.candidate.place]?.index)
    return plain;
  const own = ([each, chance]: (typeof choice.alike)[number]) =>
    head.lines[each.place]?.folded === head.lines[choice.candidate.place]?.folded || chance * 20 > choice.chance;
  const [first] = choice.alike.find(own) ?? [choice.candidate];
  return verdict(head.lines[first.place]?.index ?? 0, headlineReason(choice.candidate), Math.min(0.99, choice.chance));
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
function plainHeadline({ page, sofar }: HeadPage): RuledVerdict | undefined {
  const span = findProseSpan(page, sofar);
  const first = page.lines[page.solid[0] ?? -1];
  if (
    !span ||
    !first ||
    !sofar.isOpen(first.index) ||
    first.words < 2 ||
    first.words > 25 ||
    /[.:;,]$/u.test(first.text)
  )
    return undefined;
  if (first.prose || first.isByline || first.isDate || namesOnly.regex.test(first.text)) return undefined;
  const between = page.solid.filter(index => index > first.index && index < span.first);
  const plain = between.length <= 4 && between.every(index => isHeadMatter(page.lines[index], sofar));
  return plain ? verdict(first.index, 'opens the capture, and the text follows', 0.85) : undefined;
}

function isHeadMatter(line: ViewLine | undefined, sofar: Verdicts): boolean {
  if (!line) return false;
  const label = sofar.at(line.index)?.label;
  return (
    label === 'byline' ||
    label === 'dateline' ||
    label === 'credit' ||
    label === 'caption' ||
    (label === undefined && line.words <= 8)
  );
}

/** The signs that people would name, for the ledger. */
export function headlineReason({ features }: Candidate): string {
  return told('stands before the text', [
    [(features.get('words in body') ?? 0) >= 0.5, 'its words return in the text'],
    [(features.get('repeats') ?? 0) > 0, 'it stands on the page again'],
    [features.get('byline after near') === 1, 'a byline follows'],
    [features.get('date after near') === 1, 'a date follows'],
    [features.get('place') === 0, 'it opens the capture'],
  ]);
}

export function bylineReason({ features }: Candidate): string {
  return told('names who wrote the article', [
    [features.get('opens by') === 1, 'opens with a “by”'],
    [features.get('states role') === 1, 'states a role'],
    [features.get('states day') === 1, 'states a day'],
    [isUnderHeadline(features.get('from headline')), 'stands under the headline'],
    [(features.get('named in notes') ?? 0) > 0, 'a note on the writer stands on the page'],
  ]);
}

export function dayReason({ features }: Candidate): string {
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
