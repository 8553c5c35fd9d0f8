import type { Capture } from '../capture/capture.ts';
import type { ArticleDate, DateEvidence } from '../dates/article-date.ts';
import { intervalEdtf } from '../dates/calendar.ts';
import { farApart } from '../dates/date-overlap.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { addressDate } from './address-date.ts';
import { type DateFinding, dateFinding } from './date-finding.ts';
import { datesDisagree } from './date-problems.ts';
import { type EventDate, eventDate } from './event-date.ts';
import type { EventIndex } from './event-mentions.ts';
import { shownDate } from './shown-date.ts';

/**
 * Dates an article by the first rung that has an answer: the editor, the page's own metadata, a date shown on the page
 * or in the dateline, the page's address, words about known events; else it is undated. Rungs that disagree are reported, not averaged.
 * The value is always there.
 */
export function dateOf(capture: Capture, lines: readonly LabelledLine[], events: EventIndex): Outcome<ArticleDate> {
  const byEvents = eventDate(lines, events);
  const years = [addressDate(addressOf(capture)), byEvents.kind === 'dated' ? byEvents : undefined];
  const shown = shownDate(lines, years);
  const address = fromAddress(addressOf(capture));
  const found = [byEditor(capture), byPage(capture), shown.finding, address, fromEvents(byEvents)].filter(isFound);
  const problems = [...shown.disagreements(capture.path), ...contradictions(capture.path, byEvents, found)];
  // Dates of one rung that disagree leave the rung without an answer: a weaker one must not decide between them.
  const best = found.find(({ rung }) => !shown.isUnclear || rung === 'editor' || rung === 'page');
  return { value: best?.date ?? { basis: 'unknown' }, problems };
}

function isFound(finding: DateFinding | undefined): finding is DateFinding {
  return finding !== undefined;
}

function addressOf(capture: Capture): string | undefined {
  return capture.metadata.url ?? capture.page?.canonicalUrl?.value;
}

function byEditor({ metadata }: Capture): DateFinding | undefined {
  if (metadata.date === undefined) return undefined;
  const evidence = (metadata.dateEvidence ?? []).map(plainEvidence);
  return dateFinding('editor', { basis: metadata.dateBasis ?? 'stated', edtf: metadata.date, evidence });
}

function plainEvidence(one: { quote: string; line?: number | undefined; note?: string | undefined }): DateEvidence {
  const { quote, line, note } = one;
  return { quote, ...(line === undefined ? {} : { line }), ...(note === undefined ? {} : { note }) };
}

function byPage({ page }: Capture): DateFinding | undefined {
  if (page?.date === undefined) return undefined;
  const evidence = [{ quote: page.date.evidence, note: 'The page’s own metadata.' }];
  return dateFinding('page', { basis: 'stated', edtf: page.date.value, evidence });
}

function fromAddress(address: string | undefined): DateFinding | undefined {
  const found = addressDate(address);
  if (found === undefined) return undefined;
  return dateFinding('address', { basis: 'inferred', edtf: intervalEdtf(found.days), evidence: found.evidence });
}

function fromEvents(found: EventDate): DateFinding | undefined {
  if (found.kind !== 'dated') return undefined;
  return dateFinding('events', { basis: 'inferred', edtf: found.edtf, evidence: found.evidence });
}

function contradictions(path: string, byEvents: EventDate, found: readonly DateFinding[]): Problem[] {
  const [best, ...others] = found;
  const problems = others
    .filter(other => best !== undefined && farApart(best.read, other.read))
    .map(other => datesDisagree(path, [best, other].filter(isFound)));
  return byEvents.kind === 'contradictory' && best === undefined
    ? [...problems, datesDisagree(path, byEvents.evidence.map(evidenceFinding).filter(isFound))]
    : problems;
}

function evidenceFinding(
  one: DateEvidence & { readonly days: { first: string; last: string } },
): DateFinding | undefined {
  const { days, ...evidence } = one;
  return dateFinding('events', { basis: 'inferred', edtf: `${days.first}/${days.last}`, evidence: [evidence] });
}
