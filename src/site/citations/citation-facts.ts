import { dateSpan } from '../../dates/article-date.ts';
import { edtfLabel } from '../../dates/date-label.ts';
import { type InterfaceTexts, type Wording, wordingOf } from '../../messages/wording.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import type { CitationField } from '../../record/fields.ts';
import { articleUrl } from '../addresses.ts';
import { statedDay } from '../article-dates.ts';
import { headlineText } from '../article-text.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { absoluteLink } from '../site-url.ts';

/** What every citation style is written from. */
export interface CitationFacts {
  readonly id: string;
  /** Names as the byline has them: which part is the family name is not known. */
  readonly authors: readonly string[];
  readonly title: string;
  readonly outlet?: string;
  /** The day, only when the article states it. */
  readonly day?: string;
  /** The year, when the whole date lies in one. */
  readonly year?: string;
  /** The date in words; in square brackets when the archive inferred it; absent when unknown. */
  readonly dateWords?: string;
  /** The stated day in words with its year first, as APA has it: "2021, March 4". */
  readonly yearFirst?: string;
  readonly edtf?: string;
  /** What stands for a date that is not known. */
  readonly noDate: string;
  readonly archive: string;
  readonly url: string;
  readonly language: string;
}

/** What citations take from the site. */
interface CitationParts {
  readonly settings: ArchiveSettings;
  readonly texts: InterfaceTexts;
}

/** Collects the facts of an article that citations need. */
export function citationFacts(site: CitationParts, record: ArticleRecord): CitationFacts {
  const wording = wordingOf(site.texts);
  const { outlet, edtf, ...always } = {
    id: record.id,
    authors: record.byline.map(author => author.text),
    title: headlineText(record, wording.say('headline.none')),
    outlet: record.outlet?.text,
    edtf: record.date.basis === 'unknown' ? undefined : record.date.edtf,
    language: record.language,
  } satisfies Readonly<Record<CitationField, unknown>>;
  return {
    ...always,
    ...(outlet !== undefined && { outlet }),
    ...(edtf !== undefined && { edtf, ...dateFacts(edtf, record.date, wording) }),
    noDate: wording.say('cite.noDate'),
    archive: site.settings.title,
    url: absoluteLink(site.settings.address, articleUrl(record)),
  };
}

function dateFacts(
  edtf: string,
  date: ArticleRecord['date'],
  wording: Wording,
): Pick<CitationFacts, 'day' | 'year' | 'dateWords' | 'yearFirst'> {
  const span = dateSpan(edtf);
  const words = edtfLabel(edtf, wording);
  const day = statedDay(date);
  const year = span?.first.slice(0, 4);
  return {
    dateWords: date.basis === 'inferred' ? `[${words}]` : words,
    ...(day !== undefined && { day, yearFirst: yearFirst(day, wording) }),
    ...(year !== undefined && year === span?.last.slice(0, 4) && { year }),
  };
}

function yearFirst(isoDay: string, { say, monthName }: Wording): string {
  const [year = '', month, day] = isoDay.split('-');
  return say('cite.yearFirst', { year, month: monthName(Number(month)), day: String(Number(day)) });
}
