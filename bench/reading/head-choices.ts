import { authorsIn } from '../../src/bylines/split-byline.ts';
import { applyRules, verdictsSoFar } from '../../src/reading/apply-rules.ts';
import { givenLabels } from '../../src/reading/given-labels.ts';
import { bylineCandidates } from '../../src/reading/head/byline-candidates.ts';
import type { Candidate } from '../../src/reading/head/candidate.ts';
import { bylineChoice, type Choice, dayChoice, headlineChoice } from '../../src/reading/head/choose.ts';
import { dayCandidates } from '../../src/reading/head/day-candidates.ts';
import type { Question, Ranker } from '../../src/reading/head/head-model.ts';
import { type HeadPage, headPage } from '../../src/reading/head/head-page.ts';
import { headlineCandidates } from '../../src/reading/head/headline-candidates.ts';
import { keepProbabilities } from '../../src/reading/model/keep-probabilities.ts';
import type { LineModel } from '../../src/reading/model/line-model.ts';
import { laterRules, openingRules } from '../../src/reading/rule-table.ts';
import type { CorpusPage } from './corpus-page.ts';
import { dayIn, partedAuthors, sameHeadline, sharesAuthor } from './same-answer.ts';
import type { TrainingPage } from './training-page.ts';

/** A page of text as its head is looked for. */
export interface HeadSample {
  readonly page: CorpusPage;
  readonly head: HeadPage;
  readonly headlines: readonly Candidate[];
}

/** The page as a line model sees it that has not seen its publisher. */
export function headSample({ page, lines }: TrainingPage, model: LineModel): HeadSample {
  const view = lines.page;
  const opening = applyRules(view, openingRules, givenLabels(view));
  const chances = keepProbabilities(view, applyRules(view, laterRules, opening), model);
  const head = headPage(view, verdictsSoFar(view, opening), chances);
  return { page, head, headlines: headlineCandidates(head) };
}

/** The candidates of a page for a question, and which of them answer it. */
export interface HeadChoice {
  readonly sample: HeadSample;
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
  readonly choose: (ranker: Ranker) => Choice<Candidate> | undefined;
}

/** Where the headline and the day of publication are found on a page. */
export interface FoundPlaces {
  readonly title?: number | undefined;
  readonly day?: number | undefined;
}

/** Nothing where the answer is not known. */
export function headChoice(
  question: Question,
  sample: HeadSample,
  { title, day }: FoundPlaces,
): HeadChoice | undefined {
  const { gold } = sample.page;
  const { head } = sample;
  const text = ({ place }: Candidate) => head.lines[place]?.text ?? '';
  if (question === 'headline') {
    const known = gold.title;
    const candidates = sample.headlines;
    if (!known) return undefined;
    const right = candidates.map(one => sameHeadline(known, text(one)));
    return { sample, candidates, right, choose: ranker => headlineChoice(head, ranker, candidates) };
  }
  if (question === 'day') {
    const known = dayIn(gold.date);
    const candidates = dayCandidates(head, title);
    if (known === undefined) return undefined;
    const right = candidates.map(one => one.day === known);
    return { sample, candidates, right, choose: ranker => dayChoice(ranker, candidates) };
  }
  if (!gold.authors?.length) return undefined;
  const known = partedAuthors(gold.authors);
  const candidates = bylineCandidates(head, title, day);
  const right = candidates.map(one => sharesAuthor(known, [text(one), ...authorsIn(text(one))]));
  return { sample, candidates, right, choose: ranker => bylineChoice(head, ranker, candidates) };
}
