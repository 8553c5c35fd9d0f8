import type { Capture } from '../capture/capture.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import type { ArticleRecord, ArticleState, Caption } from './article-record.ts';
import { blocksFrom } from './blocks-from.ts';
import { bylineFrom } from './byline-from.ts';
import { citedSources } from './cited-sources.ts';
import { dateFrom } from './date-from.ts';
import { headlineFrom } from './headline-from.ts';
import { outletFrom } from './outlet-from.ts';
import { relatedLinks } from './related-links.ts';
import { standfirstFrom } from './standfirst-from.ts';

/** What the archive takes for granted of an article that says nothing else. */
export interface RecordDefaults {
  /** BCP 47. */
  readonly language: string;
  /** rightsstatements.org or Creative Commons address. */
  readonly rights: string;
}

/**
 * The article in a labelled capture. An editor's word stands before the page's own metadata, and that before the text;
 * what none of them tells stays absent. No value when no line of the capture belongs to an article.
 */
export function recordFrom(
  capture: Capture,
  lines: readonly LabelledLine[],
  defaults: RecordDefaults,
): Outcome<ArticleRecord> {
  const body = blocksFrom(lines);
  if (body.length === 0) return { problems: [noArticle(capture, lines)] };
  const headline = headlineFrom(capture, lines);
  const problems = headline === undefined ? [noHeadline(capture)] : [];
  return { value: { ...headMatter(capture, lines), ...provenance(capture, defaults), body }, problems };
}

function headMatter(capture: Capture, lines: readonly LabelledLine[]) {
  const headline = headlineFrom(capture, lines);
  const standfirst = standfirstFrom(capture, lines);
  const outlet = outletFrom(capture, lines);
  return {
    ...(headline ? { headline } : {}),
    ...(standfirst ? { standfirst } : {}),
    byline: bylineFrom(capture, lines),
    ...(outlet ? { outlet } : {}),
    date: dateFrom(capture, lines),
    captions: captionsOf(lines),
    sources: citedSources(lines),
    related: relatedLinks(lines),
  };
}

function provenance(capture: Capture, defaults: RecordDefaults) {
  const { metadata, page } = capture;
  const sourceUrl = metadata.url ?? page?.canonicalUrl?.value;
  return {
    id: capture.id,
    ...(metadata.captured === undefined ? {} : { captured: metadata.captured }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    language: metadata.language ?? page?.language?.value ?? defaults.language,
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

function stateOf({ metadata }: Capture): ArticleState {
  if (metadata.removed) return { kind: 'removed', ...metadata.removed };
  if (metadata.retracted) return { kind: 'retracted', ...metadata.retracted };
  if (metadata.corrections?.length) return { kind: 'corrected', notes: metadata.corrections };
  return { kind: 'published' };
}

function captionsOf(lines: readonly LabelledLine[]): Caption[] {
  return lines.filter(line => line.label === 'caption').map(line => ({ text: line.text.trim(), line: line.number }));
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
