import type { Capture } from '../capture/capture.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { shownText } from '../reading/repair/repair.ts';
import type { ArticleRecord, ArticleState, Attributed, Caption } from './article-record.ts';
import { blocksFrom } from './blocks-from.ts';
import { bylineFrom } from './byline-from.ts';
import { citedSources } from './cited-sources.ts';
import { dateOf } from './date-of.ts';
import { type EventIndex, eventIndex } from './event-mentions.ts';
import { type TextFields, textsFrom } from './fields.ts';
import { headlineFrom } from './headline-from.ts';
import { languageOf } from './language-of.ts';
import { type OutletFacts, outletName } from './outlet-names.ts';
import { ownDate } from './own-date.ts';
import { bodyText } from './plain-text.ts';
import { relatedLinks } from './related-links.ts';

/** What the archive takes for granted of an article that says nothing else. */
export interface RecordDefaults {
  /** BCP 47; of articles whose language nothing tells. */
  readonly language: string;
  /** Languages that articles may be in; any, when absent. */
  readonly languages?: readonly string[] | undefined;
  /** rightsstatements.org or Creative Commons address. */
  readonly rights: string;
  /** Names that are shown in the place of others. */
  readonly outlets?: OutletFacts | undefined;
}

/**
 * The article in a labelled capture. An editor's word stands before the page's own metadata, and that before the text;
 * what none of them tells stays absent. `events` are those that articles can be dated by. No value when no line of the
 * capture belongs to an article.
 */
export function recordFrom(
  capture: Capture,
  lines: readonly LabelledLine[],
  defaults: RecordDefaults,
  events: EventIndex = eventIndex([]),
): Outcome<ArticleRecord> {
  const body = blocksFrom(lines);
  if (body.length === 0) return { problems: [noArticle(capture, lines)] };
  const headline = headlineFrom(capture, lines);
  const { value: found = { basis: 'unknown' }, problems: doubts } = dateOf(capture, lines, events);
  const date = ownDate(capture, lines, found);
  const problems = [...(headline === undefined ? [noHeadline(capture)] : []), ...doubts];
  const language = capture.metadata.language ?? capture.page?.language?.value ?? languageIn(body, defaults);
  return {
    value: {
      ...headMatter(capture, lines, defaults),
      date,
      ...provenance(capture, defaults),
      language,
      body,
      ...repairsOf(lines),
    },
    problems,
  };
}

function languageIn(body: ArticleRecord['body'], { language, languages }: RecordDefaults): string {
  return languageOf(bodyText({ body }), { languages, fallback: language });
}

function headMatter(capture: Capture, lines: readonly LabelledLine[], { outlets = {} }: RecordDefaults) {
  const headline = headlineFrom(capture, lines);
  const standfirst = standfirstFrom(capture, lines);
  const outlet = outletFrom(capture, lines);
  return {
    ...(headline ? { headline } : {}),
    ...(standfirst ? { standfirst } : {}),
    byline: bylineFrom(capture, lines),
    ...(outlet ? { outlet: { ...outlet, text: outletName(outlet.text, outlets) } } : {}),
    captions: captionsOf(lines),
    sources: citedSources(lines),
    related: relatedLinks(lines),
  };
}

/** The standfirst: the editor's, the capture's own lines, or what the page says of itself. */
function standfirstFrom(capture: Capture, lines: readonly LabelledLine[]): Attributed | undefined {
  const supplied = capture.metadata.standfirst;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const own = lines.filter(line => line.label === 'standfirst');
  const first = own[0];
  if (first) return { text: own.map(line => shownText(line).trim()).join(' '), basis: 'capture', line: first.number };
  const page = capture.page?.standfirst;
  return page ? { text: page.value, basis: 'page' } : undefined;
}

/** The outlet: the editor's word, the capture's own line, or what the page says of itself. */
function outletFrom(capture: Capture, lines: readonly LabelledLine[]): Attributed | undefined {
  const supplied = capture.metadata.outlet;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const line = lines.find(each => each.label === 'outlet');
  if (line) return { text: shownText(line).trim(), basis: 'capture', line: line.number };
  const page = capture.page?.outlet;
  return page ? { text: page.value, basis: 'page' } : undefined;
}

function provenance(capture: Capture, defaults: RecordDefaults) {
  const { metadata } = capture;
  return {
    id: capture.id,
    ...textsGiven(capture),
    rights: metadata.rights ?? defaults.rights,
    state: stateOf(capture),
    capture: {
      path: capture.path,
      format: capture.format,
      encoding: capture.encoding,
      lineCount: capture.lines.length,
    },
    fixity: capture.fixity,
  };
}

/** The fields that are texts, by the editor or else by the page. */
function textsGiven({ metadata, page }: Capture): TextFields {
  return textsFrom(({ editor: [key], page: said }) => metadata[key] ?? (said && page?.[said]?.value));
}

function stateOf({ metadata }: Capture): ArticleState {
  if (metadata.removed) return { kind: 'removed', date: metadata.removed.date, reason: metadata.removed.reason };
  if (metadata.retracted) return { kind: 'retracted', ...metadata.retracted };
  if (metadata.corrections?.length) return { kind: 'corrected', notes: metadata.corrections };
  return { kind: 'published' };
}

/** Nothing is said of repairs where there are none. */
function repairsOf(lines: readonly LabelledLine[]): Pick<ArticleRecord, 'repairs'> {
  const repairs = lines.flatMap(({ number, repairs: made = [] }) => made.map(repair => ({ line: number, ...repair })));
  return repairs.length === 0 ? {} : { repairs };
}

function captionsOf(lines: readonly LabelledLine[]): Caption[] {
  return lines
    .filter(line => line.label === 'caption')
    .map(line => ({ text: shownText(line).trim(), line: line.number }));
}

function noArticle(capture: Capture, lines: readonly LabelledLine[]): Problem {
  const written = lines.filter(line => line.label !== 'blank' && line.label !== 'metadata');
  const first = written[0];
  return {
    code: 'no-article-found',
    path: capture.path,
    ...(first ? { line: first.number } : {}),
    message: `None of the ${written.length} lines with text reads as part of an article${first ? `; the first is “${shortened(first.text)}”` : ''}.`,
    hint: 'Look at the labels with `backfile show`; set those that are wrong by hand under `lines:` in the metadata, or take the file out of articles/.',
  };
}

function noHeadline(capture: Capture): Problem {
  return {
    code: 'no-headline',
    path: capture.path,
    message: 'No line of the capture reads as its headline.',
    hint: 'Give `headline:` in the metadata (it is shown in square brackets), or label the right line by hand: `lines: { "3": headline }`.',
  };
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 60 ? trimmed : `${trimmed.slice(0, 59)}…`;
}
