import type { ArticleRecord } from '../../record/article-record.ts';
import { articleUrl, timeMapUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { wholeDay } from '../article-dates.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { absoluteLink } from '../site-url.ts';

/**
 * When a version was captured, as Memento has it (RFC 7089), which knows moments only: of a day its beginning. Undefined
 * where not even the day is known.
 */
export function mementoDate({ captured }: Pick<ArticleRecord, 'captured'>): string | undefined {
  if (captured === undefined) return undefined;
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/.exec(captured)?.[0];
  const day = moment === undefined ? wholeDay(captured) : undefined;
  const written =
    moment === undefined ? day && `${day}T00:00:00Z` : /[Z+]|-\d\d:\d\d$/.test(moment) ? moment : `${moment}Z`;
  const date = written === undefined ? Number.NaN : Date.parse(written);
  return Number.isNaN(date) ? undefined : new Date(date).toUTCString();
}

/**
 * The versions of an article for programs, in the format that Memento clients read (application/link-format). There is no
 * TimeGate: it would have to choose a version for each request, and the site is files.
 */
export function timeMapText({ address }: ArchiveSettings, { record, versions }: Article): string {
  const dated = (versions?.shown ?? []).flatMap(version => {
    const date = mementoDate(version.record);
    return date === undefined ? [] : [{ url: absoluteLink(address, articleUrl(version.record)), date }];
  });
  const [first, last] = [dated[0], dated.at(-1)];
  const { sourceUrl } = record;
  const span = first && last ? `; from="${first.date}"; until="${last.date}"` : '';
  const mementos = dated.map(({ url, date }, at) => {
    const places = [...(at === 0 ? ['first'] : []), ...(at === dated.length - 1 ? ['last'] : []), 'memento'];
    return `<${url}>; rel="${places.join(' ')}"; datetime="${date}"`;
  });
  return `${[
    `<${targetOf(sourceUrl) ?? absoluteLink(address, articleUrl(record))}>; rel="original"`,
    `<${absoluteLink(address, timeMapUrl(record))}>; rel="self"; type="application/link-format"${span}`,
    ...mementos,
  ].join(',\n')}\n`;
}

/** No sign in an address may end the link or its line. */
function targetOf(address: string | undefined): string | undefined {
  return address?.replace(/[\s<>"\p{Cc}]/gu, encodeURIComponent);
}
