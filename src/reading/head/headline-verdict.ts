import { foldText } from '../fold-text.ts';
import type { PageView } from '../page-view.ts';
import { findProseSpan } from '../prose-span.ts';
import type { RuledVerdict, Verdicts } from '../rule.ts';
import { namesOnly } from '../rules/names-only.ts';
import type { ViewLine } from '../view-line.ts';
import { headlineChoice } from './choose.ts';
import type { Ranker } from './head-model.ts';
import type { HeadPage } from './head-page.ts';
import { headlineReason } from './head-reasons.ts';

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
