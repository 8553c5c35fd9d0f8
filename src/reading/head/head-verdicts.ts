import { verdictsSoFar } from '../apply-rules.ts';
import type { LineLabel } from '../labels.ts';
import type { LineChance } from '../model/keep-probabilities.ts';
import type { PageView } from '../page-view.ts';
import type { RuledVerdict } from '../rule.ts';
import { joiner } from '../rules/byline-near-headline.ts';
import { bylineCandidates } from './byline-candidates.ts';
import type { Candidate } from './candidate.ts';
import { bylineChoice, dayChoice } from './choose.ts';
import { dayCandidates } from './day-candidates.ts';
import type { HeadModel } from './head-model.ts';
import { type HeadPage, headPage } from './head-page.ts';
import { bylineReason, dayReason } from './head-reasons.ts';
import { headlineVerdict } from './headline-verdict.ts';

type Verdicts = readonly (RuledVerdict | undefined)[];

const surest = 0.99;

/**
 * The verdicts with the lines that are the article's headline, byline and day of publication, where one is likely
 * enough. What an editor or the page itself says is not asked again.
 */
export function withHead(
  page: PageView,
  verdicts: Verdicts,
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
