import type { Capture, PageDate } from '../capture/capture.ts';
import type { ArticleDate, DateEvidence } from '../dates/article-date.ts';
import { farApart } from '../dates/date-overlap.ts';
import { dateHabits, dateInAddress } from '../dates/written-date.ts';
import type { Outcome, Problem } from '../problems.ts';
import { type LabelledLine, metadataPlace } from '../reading/labelled-line.ts';
import {
  type DateFinding,
  type DateRung,
  dateFinding,
  onlyChanged,
  type StatedFinding,
  type YearSource,
} from './date-finding.ts';
import { dayOfArticle } from './day-of-article.ts';
import { type EventDate, eventDate } from './event-date.ts';
import type { EventIndex } from './event-mentions.ts';
import { isOwn, shownDate } from './shown-dates.ts';

/**
 * Dates an article by the first rung that has an answer: the editor, the page's own metadata, the day that stands with
 * the headline, another date that the text shows for its own, the page's address, words about known events; else it is
 * undated. Of the rungs below an answer only those are asked that it is compared with: dates that exclude each other are reported, not
 * averaged. `language` is the article's. The value is always there.
 */
export function dateOf(
  capture: Capture,
  lines: readonly LabelledLine[],
  events: EventIndex,
  language?: string,
): DateOutcome {
  const subject = { path: capture.path, lines };
  const hint = dateHabits(
    lines.map(({ text }) => text),
    language,
  );
  const withHeadline = dayOfArticle(lines, hint);
  const { published, changed } = byPage(capture, withHeadline);
  const given = [byEditor(capture), published].filter(isFound);
  const address = fromAddress(capture.metadata.url ?? capture.page?.canonicalUrl?.value);
  if (given.length > 0 || withHeadline || changed) {
    const shown = withHeadline ? dateFinding('text', withHeadline) : shownDate(lines, hint, []).finding;
    const own = shown && (withHeadline || isOwn(shown, lines)) ? shown : undefined;
    // A day of change says that the article is not younger: it is no match for a day that the text or the address gives.
    const findings = changed ? [...given, own, address, changed] : [...given, shown, address];
    return { ...answer(subject, findings.filter(isFound)), asksEvents: false };
  }
  return { ...withoutHeadline(subject, hint, address, events), asksEvents: true };
}

/** The date of an article that neither an editor nor its page gives, and that has no day with its headline. */
function withoutHeadline(
  subject: Subject,
  hint: ReturnType<typeof dateHabits>,
  address: DateFinding | undefined,
  events: EventIndex,
): Outcome<ArticleDate> {
  const { lines } = subject;
  const byEvents = eventDate(lines, events);
  const years = [address && yearSource(address), byEvents.kind === 'dated' ? byEvents : undefined].filter(isFound);
  const { finding, disagreeing } = shownDate(lines, hint, years);
  // Dates of one rung that disagree leave it without an answer: a weaker rung must not decide between them.
  if (disagreeing.length > 0) return { value: unknown, problems: [datesDisagree(subject, disagreeing)] };
  const own = finding && isOwn(finding, lines) ? finding : undefined;
  const found = [own, address, fromEvents(byEvents)].filter(isFound);
  return found.length > 0 ? answer(subject, found) : { value: unknown, problems: contradiction(subject, byEvents) };
}

/** What a report of disagreeing dates is about. */
interface Subject {
  readonly path: string;
  readonly lines: readonly LabelledLine[];
}

export interface DateOutcome extends Outcome<ArticleDate> {
  /** Whether the list of events had a say. */
  readonly asksEvents: boolean;
}

const unknown: ArticleDate = { basis: 'unknown' };

function isFound<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The surest of the findings, with a report of each that excludes it. */
function answer(subject: Subject, [best, ...others]: readonly DateFinding[]): Outcome<ArticleDate> {
  if (best === undefined) return { value: unknown, problems: [] };
  const far = others.filter(other => farApart(best.read, other.read));
  return { value: best.date, problems: far.map(other => datesDisagree(subject, [best, other])) };
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

/** What the page says of itself: when it was published, or only when it was last changed. */
function byPage(
  { page }: Capture,
  printed: StatedFinding | undefined,
): { readonly published?: DateFinding | undefined; readonly changed?: DateFinding | undefined } {
  if (page?.date === undefined) return {};
  const { value, evidence: quote, onlyChanged: isChange } = page.date;
  const evidence = { quote, note: 'The page’s own metadata.' };
  if (isChange) return { changed: dateFinding('page', onlyChanged(value, evidence)) };
  const day = printed && isDayOfMoment(printed, page.date) ? printed : undefined;
  if (!day) return { published: dateFinding('page', { basis: 'stated', edtf: value, evidence: [evidence] }) };
  return { published: dateFinding('page', { ...day, evidence: [...day.evidence, evidence] }) };
}

/** How far the clocks of the world are from that of Greenwich, in hours. */
const [furthestWest, furthestEast] = [-12, 14];

/** Whether a printed day is the day, somewhere on earth, of the moment that the page gives: it is the paper's own. */
function isDayOfMoment({ basis, edtf }: StatedFinding, { value, moment }: PageDate): boolean {
  if (basis !== 'stated' || moment === undefined || edtf === value) return false;
  const dayAt = (hours: number) => new Date(Date.parse(moment) + hours * 3_600_000).toISOString().slice(0, 10);
  return edtf === dayAt(furthestWest) || edtf === dayAt(furthestEast);
}

function fromAddress(address: string | undefined): DateFinding | undefined {
  const edtf = address && dateInAddress(address);
  if (!edtf) return undefined;
  const evidence = [{ quote: address, note: 'The page’s address.' }];
  return dateFinding('address', { basis: 'inferred', edtf, evidence });
}

function fromEvents(found: EventDate): DateFinding | undefined {
  if (found.kind !== 'dated') return undefined;
  return dateFinding('events', { basis: 'inferred', edtf: found.edtf, evidence: found.evidence });
}

/** The address's days may give a date its year. */
function yearSource({ read: { earliest = '', latest = '' }, date: { evidence } }: DateFinding): YearSource {
  return { days: { first: earliest, last: latest }, evidence };
}

function contradiction(subject: Subject, byEvents: EventDate): Problem[] {
  if (byEvents.kind !== 'contradictory') return [];
  const findings = byEvents.evidence.map(({ days, ...evidence }) =>
    dateFinding('events', { basis: 'inferred', edtf: `${days.first}/${days.last}`, evidence: [evidence] }),
  );
  return [datesDisagree(subject, findings.filter(isFound))];
}

const rungNames: Readonly<Record<DateRung, string>> = {
  editor: 'the editor',
  page: 'the page’s metadata',
  text: 'the text',
  address: 'the page’s address',
  events: 'the events it names',
};

/** Two or more dates of one article that cannot both be right. */
function datesDisagree({ path, lines }: Subject, findings: readonly DateFinding[]): Problem {
  const said = findings.map(({ rung, date }) => `${date.edtf} (${rungNames[rung]}${quoteOf(date.evidence)})`);
  const line = findings.flatMap(({ date }) => date.evidence).find(one => one.line !== undefined)?.line;
  return {
    code: 'dates-disagree',
    path,
    ...(line === undefined ? {} : { line }),
    message: `The dates of this article contradict each other: ${said.join('; ')}.`,
    hint: `Write the right date in ${metadataPlace(path, lines)} (\`date:\`), with the words that prove it (\`dateEvidence:\`).`,
  };
}

function quoteOf(evidence: DateFinding['date']['evidence']): string {
  const [first] = evidence;
  if (first === undefined) return '';
  const quote = first.quote.length > 100 ? `${first.quote.slice(0, 99)}…` : first.quote;
  return `: “${quote}”${first.line === undefined ? '' : `, line ${first.line}`}`;
}
