import { partName } from '../../bylines/part-name.ts';
import type { PartedName } from '../../bylines/parted-name.ts';
import { dateSpan } from '../../dates/article-date.ts';
import { edtfLabel } from '../../dates/date-label.ts';
import { englishWording } from '../../messages/languages.ts';
import { type InterfaceTexts, wordingOf } from '../../messages/wording.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import type { CitationField } from '../../record/fields.ts';
import { articleUrl } from '../addresses.ts';
import { statedDay, wholeDay } from '../article-dates.ts';
import { headlineText } from '../article-text.ts';
import { originalElsewhere } from '../original-addresses.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { absoluteLink } from '../site-url.ts';

/** A date as citation styles take it: a year, a month or a day, or two of them when it lies between. */
export interface CitationDate {
  readonly days?: readonly [string] | readonly [string, string];
  /** The archive inferred it, or it is approximate, or lies between two days. */
  readonly isUncertain: boolean;
  /** In the language of the interface; in square brackets when the archive inferred it. */
  readonly words: string;
  readonly englishWords: string;
}

/** What every citation is written from. */
export interface CitationFacts {
  readonly id: string;
  readonly authors: readonly PartedName[];
  readonly title: string;
  readonly outlet?: string;
  readonly date?: CitationDate;
  /** The day, only when the article states it. */
  readonly day?: string;
  /** The year, when the whole date lies in one. */
  readonly year?: string;
  readonly edtf?: string;
  /** The day on which the original page was captured. */
  readonly captured?: string;
  readonly archive: string;
  /** The original address; the page in the archive where it is not known. */
  readonly url: string;
  /** The page in the archive. */
  readonly pageUrl: string;
  readonly language: string;
  readonly doi?: string;
}

/** What citations take from the site. */
interface CitationParts {
  readonly settings: ArchiveSettings;
  readonly texts: InterfaceTexts;
}

/** Collects the facts of an article that citations need. */
export function citationFacts({ settings, texts }: CitationParts, record: ArticleRecord): CitationFacts {
  const { outlet, edtf, doi, ...always } = {
    id: record.id,
    authors: partedByline(settings, record),
    title: headlineText(record, wordingOf(texts).say('headline.none')),
    outlet: record.outlet?.text,
    edtf: record.date.basis === 'unknown' ? undefined : record.date.edtf,
    language: record.language,
    doi: record.identifiers?.doi,
  } satisfies Readonly<Record<CitationField, unknown>>;
  const capturedOn = record.captured === undefined ? undefined : wholeDay(record.captured);
  const pageUrl = absoluteLink(settings.address, articleUrl(record));
  return {
    ...always,
    ...(outlet !== undefined && { outlet }),
    ...(doi !== undefined && { doi }),
    ...(edtf !== undefined && { edtf, ...dateFacts(edtf, record.date, texts) }),
    ...(capturedOn !== undefined && { captured: capturedOn }),
    archive: settings.title,
    url: webAddress(originalElsewhere(record, settings)) ?? pageUrl,
    pageUrl,
  };
}

/** The authors of an article with their names in parts, in the byline's order. */
export function partedByline(
  { nameOrder }: Pick<ArchiveSettings, 'nameOrder'>,
  { byline, language }: Pick<ArticleRecord, 'byline' | 'language'>,
): readonly PartedName[] {
  return byline.map(({ text }) => partName(text, { language, orders: nameOrder }));
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) ? url : undefined;
}

function dateFacts(
  edtf: string,
  date: ArticleRecord['date'],
  texts: InterfaceTexts,
): Pick<CitationFacts, 'date' | 'day' | 'year'> {
  const span = dateSpan(edtf);
  const day = statedDay(date);
  const year = span?.first.slice(0, 4);
  return {
    date: citationDate(edtf, date.basis === 'inferred', texts),
    ...(day !== undefined && { day }),
    ...(year !== undefined && year === span?.last.slice(0, 4) && { year }),
  };
}

/** A year, a month or a day that may be doubtful; EDTF has more, such as seasons, for which styles have only words. */
const simple = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)(?:T[\d:.]*(?:Z|[+-][\d:]+)?)?([?~%]?)$/;

function citationDate(edtf: string, isInferred: boolean, texts: InterfaceTexts): CitationDate {
  const words = edtfLabel(edtf, wordingOf(texts));
  const ends = edtf.split('/').map(end => simple.exec(end));
  const [first, last] = ends.map(end => end?.[1]);
  const days = first === undefined ? undefined : last === undefined ? ([first] as const) : ([first, last] as const);
  // Styles write a span of two years, two months or two days.
  const isWhole = ends.length === 1 || (ends.length === 2 && first?.length === last?.length);
  return {
    ...(days && isWhole && { days }),
    isUncertain: isInferred || ends.length > 1 || ends.some(end => end === null || end[2] !== ''),
    words: isInferred ? `[${words}]` : words,
    englishWords: edtfLabel(edtf, englishWording),
  };
}
