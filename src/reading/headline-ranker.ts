import { pattern } from './line-pattern.ts';
import type { PageView, ViewLine } from './page-view.ts';
import type { ProseSpan } from './prose-span.ts';
import type { Verdicts } from './rule.ts';
import { isByline } from './rules/byline.ts';
import { isDateLine } from './rules/date-line.ts';

export interface HeadlineChoice {
  readonly index: number;
  readonly reason: string;
  readonly confidence: number;
}

/** How many lines with text before the running text are looked at. */
const reach = 40;
/** A candidate that scores less is no headline; better none than a wrong one. */
const enough = 2.2;

/** Names joined by "and" or commas, and nothing else: what a picture's caption looks like. */
export const namesOnly = pattern(
  /^(?:\p{Lu}[\p{L}'’-]{1,20}(?: (?:de|von|van|bin|al|der|la) )? ?){1,4}(?:(?:,| and| &| with| und| et| y| и) (?:\p{Lu}[\p{L}'’-]{1,20} ?){1,4}){1,3}$/u,
  'Yevgeny Prigozhin and Vladimir Putin',
  'Putin Holds Talks with Belarus, Central Asian Allies After Wagner Mutiny',
);

/** The line that is most likely the headline, if any is likely enough. */
export function bestHeadline(page: PageView, sofar: Verdicts, span: ProseSpan): HeadlineChoice | undefined {
  const bodyWords = wordsOf(page, span);
  const candidates = candidatePlaces(page, span)
    .map(place => ({ place, line: lineAt(page, place) }))
    .filter(({ line }) => line !== undefined && sofar.isOpen(line.index) && canBeHeadline(line))
    .map(({ place, line }) => ({ line, score: line ? score(page, line, place, span, bodyWords) : 0 }));
  let best: { line: ViewLine | undefined; score: number } | undefined;
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate;
  if (!best?.line || best.score < enough) return undefined;
  return {
    index: best.line.index,
    reason: 'stands before the text, and its words return in it',
    confidence: best.score > 3.2 ? 0.95 : 0.85,
  };
}

function candidatePlaces(page: PageView, span: ProseSpan): number[] {
  const bodyPlace = page.solid.findIndex(index => index >= span.first && (page.lines[index]?.prose ?? false));
  const end = bodyPlace < 0 ? page.solid.length : bodyPlace;
  return Array.from({ length: Math.min(reach, end) }, (_, offset) => end - Math.min(reach, end) + offset);
}

function canBeHeadline(line: ViewLine): boolean {
  if (line.words < 3 || line.words > 35 || line.text.length > 260) return false;
  if (/[.:;,]$/u.test(line.text) && !/(?:\b\p{L}\.){2}$|…$/u.test(line.text)) return false;
  return (
    !isByline(line.text) && !isDateLine(line.text) && !namesOnly.regex.test(line.text) && !/^https?:/u.test(line.text)
  );
}

function score(page: PageView, line: ViewLine, place: number, span: ProseSpan, body: ReadonlySet<string>): number {
  const telling = line.tokens.filter(token => token.length >= 4);
  const known = telling.filter(token => body.has(token)).length / Math.max(2, telling.length);
  const repeats = (page.byFolded.get(line.folded)?.length ?? 1) > 1 ? 0.4 : 0;
  const length = line.words >= 5 && line.words <= 22 ? 0.8 : 0;
  const bodyPlace = page.solid.findIndex(index => index >= span.first && (page.lines[index]?.prose ?? false));
  const distance = Math.min(1, (bodyPlace - place) / reach);
  const opensPage = place === 0 ? 0.6 : 0;
  return (
    known * 2.4 +
    repeats +
    length +
    opensPage +
    signsAfter(page, place) -
    distance * 1.2 +
    (place === 0 && known > 0.3 ? 0.3 : 0)
  );
}

/** A byline or date within the next lines speaks for a headline. */
function signsAfter(page: PageView, place: number): number {
  for (let next = place + 1; next <= place + 4; next += 1) {
    const text = lineAt(page, next)?.text;
    if (text !== undefined && (isByline(text) || isDateLine(text))) return 0.8;
  }
  return 0;
}

function wordsOf(page: PageView, span: ProseSpan): Set<string> {
  const words = new Set<string>();
  for (const line of page.lines.slice(span.first, span.last + 1))
    if (line.prose) for (const token of line.tokens) words.add(token);
  return words;
}

function lineAt(page: PageView, place: number): ViewLine | undefined {
  const index = page.solid[place];
  return index === undefined ? undefined : page.lines[index];
}
