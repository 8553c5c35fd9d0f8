import type { Capture, HeldPicture } from '../capture/capture.ts';
import { encodeLines } from '../capture/lines.ts';
import { baseLanguage } from '../dates/month-words.ts';
import { commandFor, type Outcome, type Problem } from '../problems.ts';
import { undoubled } from '../reading/fold-text.ts';
import { type LabelledLine, metadataPlace, receivedText, shownText } from '../reading/labelled-line.ts';
import { isRelatedHeading } from '../reading/rules/related-lists.ts';
import { embedsFrom } from './article-embeds.ts';
import { picturesFrom } from './article-pictures.ts';
import type { ArticleRecord, ArticleState, Caption, CitedSource, RelatedLink } from './article-record.ts';
import { blocksFrom } from './blocks-from.ts';
import { dateOf } from './date-ladder.ts';
import { type EventIndex, eventIndex } from './event-mentions.ts';
import { type TextFields, textsFrom } from './fields.ts';
import { headMatter } from './head-matter.ts';
import { languageOf } from './language-of.ts';
import { ledgerOf } from './ledger.ts';
import type { OutletFacts } from './outlet-names.ts';
import { bodyText } from './plain-text.ts';

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
  held: readonly HeldPicture[] = [],
): RecordOutcome {
  const body = blocksFrom(lines);
  if (body.length === 0) return { problems: [noArticle(capture, lines)], asksEvents: false };
  const head = headMatter(capture, lines, defaults.outlets);
  const saidLanguage = capture.metadata.language ?? capture.page?.language?.value;
  const language = saidLanguage ?? languageIn(body, defaults);
  // A language that is only found out has no region: “en” does not tell whether 3/4 is in March.
  const dateLanguage = saidLanguage ?? baseLanguage(language);
  const dated = dateOf(capture, lines, events, dateLanguage);
  const shown = picturesFrom(capture, lines, held);
  const { embeds, rows: embedRows } = embedsFrom(capture, lines, shown.labelled, quotedIn(body));
  const problems = [
    ...(head.headline === undefined ? [noHeadline(capture, lines)] : []),
    ...dated.problems,
    ...shown.problems,
  ];
  return {
    value: {
      ...head,
      captions: captionsOf(lines),
      ...(shown.pictures.length > 0 && { pictures: shown.pictures }),
      ...(embeds.length > 0 && { embeds }),
      sources: citedSources(lines),
      related: relatedLinks(lines),
      date: dated.value ?? { basis: 'unknown' },
      ...provenance(capture, defaults),
      language,
      body,
      ...repairsOf(lines),
      ledger: {
        ...ledgerOf(lines),
        ...(shown.rows.length > 0 && { pictures: shown.rows }),
        ...(embedRows.length > 0 && { embeds: embedRows }),
      },
    },
    problems,
    asksEvents: dated.asksEvents,
  };
}

export interface RecordOutcome extends Outcome<ArticleRecord> {
  /** Whether the list of events had a say. */
  readonly asksEvents: boolean;
}

/** Where the quotations of a body are from. */
function quotedIn(body: ArticleRecord['body']): ReadonlySet<string> {
  return new Set(body.flatMap(block => (block.kind === 'quote' ? (block.source ?? []) : [])));
}

function languageIn(body: ArticleRecord['body'], { language, languages }: RecordDefaults): string {
  return languageOf(bodyText({ body }), { languages, fallback: language });
}

function provenance(capture: Capture, defaults: RecordDefaults) {
  const { metadata } = capture;
  return {
    id: capture.id,
    ...(metadata.identifiers && { identifiers: metadata.identifiers }),
    ...textsGiven(capture),
    rights: metadata.rights ?? defaults.rights,
    state: stateOf(capture),
    ...captureFacts(capture),
  };
}

/** What a record tells of its capture. */
export function captureFacts({ path, format, encoding, lines, fixity }: Capture) {
  const pages = linesOfPages(lines);
  return { capture: { path, format, encoding, lineCount: lines.length, ...(pages && { pages }) }, fixity };
}

function linesOfPages(lines: Capture['lines']): readonly (readonly number[])[] | undefined {
  const last = lines.reduce((most, { page = 0 }) => Math.max(most, page), 0);
  if (last === 0) return undefined;
  const pages = Array.from({ length: last }, (): number[] => []);
  for (const { number, page = 0 } of lines) pages[page - 1]?.push(number);
  return pages;
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
    .map(line => ({
      ...{ text: shownText(line).trim(), line: line.number },
      ...(line.picture !== undefined && { picture: line.picture }),
    }));
}

const readAlso =
  /^(?:also read|read also|read more|read next|see also|related|don[’']?t miss|watch|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leggi anche|leia também|lees ook|читайте также|czytaj także)\s?[:|»>–—-]\s?/iu;
const tag = /\s?[[(][A-Z ]{4,40}[\])]$/u;

/** Titles of other articles that the page linked, without "Also read:" and tags; headings of lists are left out. */
function relatedLinks(lines: readonly LabelledLine[]): RelatedLink[] {
  return lines
    .filter(line => line.label === 'related-link' && !isRelatedHeading(shownText(line)))
    .map(line => ({ text: linkText(shownText(line)), line: line.number }))
    .filter(link => link.text !== '');
}

function linkText(text: string): string {
  return undoubled(text.trim().replace(readAlso, '').replace(tag, ''));
}

const bullet = /^[-–—•*·]\s*/u;
const outletAndTitle = /^([^:]{2,60}):\s+(\S.*)$/u;
const quoted = /^[‘“"'«„](.+)[’”"'»“][.,]?$/u;
const sourcesHeading = /^[^:]{1,40}:$/u;

/** The sources that the article lists, split into outlet and title where the line is "Outlet: ‘Title’". */
function citedSources(lines: readonly LabelledLine[]): CitedSource[] {
  return lines
    .filter(line => line.label === 'source-citation')
    .map(line => ({ text: shownText(line).trim(), line: line.number }))
    .filter(({ text }) => !sourcesHeading.test(text))
    .map(({ text, line }) => ({ ...splitCitation(text.replace(bullet, '')), text, line }));
}

function splitCitation(text: string): { outlet?: string; title?: string } {
  if (/^https?:/iu.test(text)) return {};
  const [, outlet, rest] = outletAndTitle.exec(text) ?? [];
  if (outlet === undefined || rest === undefined) return {};
  return { outlet: outlet.trim(), title: (quoted.exec(rest)?.[1] ?? rest).trim() };
}

function noArticle(capture: Capture, lines: readonly LabelledLine[]): Problem {
  const written = lines.filter(line => line.label !== 'blank' && line.label !== 'metadata');
  const first = written[0];
  return {
    code: 'no-article-found',
    path: capture.path,
    ...(first ? { line: first.number } : {}),
    message: `None of the ${written.length} lines with text looks like part of an article${first ? `. The first is “${shortened(first.text)}”` : ''}.`,
    hint: `Look at the lines with ${commandFor('show', capture.path)}. Correct wrong ones under \`lines:\` in ${metadataPlace(capture.path, lines)}, or remove the file from articles/.`,
  };
}

function noHeadline(capture: Capture, lines: readonly LabelledLine[]): Problem {
  const first = lines.find(line => line.label !== 'blank' && line.label !== 'metadata')?.number ?? 1;
  return {
    code: 'no-headline',
    path: capture.path,
    message: 'No headline was found, so the article is called by its first words.',
    hint: `Write \`headline: …\` in ${metadataPlace(capture.path, lines)}. If line ${first} is the headline, write \`lines: { "${first}": headline }\` instead.`,
  };
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 60 ? trimmed : `${trimmed.slice(0, 59)}…`;
}

/**
 * The capture's bytes from the record and its ledger, with what was repaired undone: proof that nothing was lost. Text and Markdown captures only;
 * for HTML it gives the text of the page's lines. Throws when the ledger does not have every line of the capture once.
 */
export function rebuildFromRecord(record: ArticleRecord, ledger: readonly LabelledLine[]): Uint8Array {
  const { capture } = record;
  if (capture === undefined) throw new Error('the record has no capture');
  const complete = ledger.length === capture.lineCount && ledger.every((line, at) => line.number === at + 1);
  if (!complete) throw new Error(`the ledger of ${capture.path} does not have each of its lines once, in order`);
  const received = ledger.map(line => ({ ...line, text: receivedText(shownText(line), line.repairs) }));
  return encodeLines(received, capture.encoding);
}
