import { type HeadlineFeatures, headlineCandidates } from './headline-features.ts';
import { headlineWeights, noneScore } from './headline-weights.ts';
import type { PageView, ViewLine } from './page-view.ts';
import type { ProseSpan } from './prose-span.ts';
import type { Verdicts } from './rule.ts';
import { isByline } from './rules/byline.ts';
import { isDateLine } from './rules/date-line.ts';
import { namesOnly } from './rules/names-only.ts';
import { similarity } from './similarity.ts';

export interface HeadlineChoice {
  readonly index: number;
  readonly reason: string;
  /** Share of the candidates' weight, "none of them" included. */
  readonly confidence: number;
}

/** A candidate less sure than this is not taken: better no headline than a wrong one. */
const enough = 0.5;

/** The line that is most likely the headline, if any is likely enough. */
export function bestHeadline(page: PageView, sofar: Verdicts, span: ProseSpan): HeadlineChoice | undefined {
  const scored = headlineCandidates(page, sofar, span).map(({ line, features }) => ({
    line,
    features,
    weight: Math.exp(headlineScore(features)),
  }));
  const all = scored.reduce((sum, each) => sum + each.weight, Math.exp(noneScore));
  let best: (typeof scored)[number] | undefined;
  for (const each of scored) if (!best || each.weight > best.weight) best = each;
  if (!best) return plainHeadline(page, sofar, span);
  const { line, weight } = best;
  const alike = scored.filter(each => isAlike(each.line, line));
  const confidence = alike.reduce((sum, each) => sum + each.weight, 0) / all;
  if (confidence < enough) return plainHeadline(page, sofar, span);
  const first = alike.find(each => each.line.folded === line.folded || each.weight * 20 > weight) ?? best;
  return { index: first.line.index, reason: reasonOf(best.features), confidence: Math.min(0.99, confidence) };
}

/**
 * The plainest layout there is: the capture opens with one short line, and between it and the text stands at most head
 * matter. Such a line is the headline though none of its words return.
 */
function plainHeadline(page: PageView, sofar: Verdicts, span: ProseSpan): HeadlineChoice | undefined {
  const first = page.lines[page.solid[0] ?? -1];
  if (!first || !sofar.isOpen(first.index) || first.words < 2 || first.words > 25 || /[.:;,]$/u.test(first.text))
    return undefined;
  if (first.prose || isByline(first.text) || isDateLine(first.text) || namesOnly.regex.test(first.text))
    return undefined;
  const between = page.solid.filter(index => index > first.index && index < span.first);
  const plain = between.length <= 4 && between.every(index => isHeadMatter(page.lines[index], sofar));
  return plain
    ? { index: first.index, reason: 'opens the capture, and the text follows', confidence: 0.85 }
    : undefined;
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

/** The same headline, or nearly: pages print one above the article and another inside it. */
function isAlike(other: ViewLine, line: ViewLine): boolean {
  if (other.folded === line.folded) return true;
  return Math.abs(other.index - line.index) <= 12 && similarity(other.tokens, line.tokens) >= 0.7;
}

function headlineScore(features: HeadlineFeatures): number {
  let score = 0;
  for (const [name, value] of features) score += (headlineWeights[name] ?? 0) * value;
  return score;
}

/** The signs that people would name, for the ledger. */
function reasonOf(features: HeadlineFeatures): string {
  const signs = [
    (features.get('words in body') ?? 0) >= 0.5 ? 'its words return in the text' : '',
    features.get('repeated') === 1 ? 'it stands on the page again' : '',
    features.has('byline after near') ? 'a byline follows' : '',
    features.has('date after near') ? 'a date follows' : '',
    features.get('first line') === 1 ? 'it opens the capture' : '',
  ].filter(Boolean);
  return `stands before the text${signs.length > 0 ? `; ${signs.join(', ')}` : ''}`;
}
