import type { Wording } from '../messages/wording.ts';
import type { Article } from './archive.ts';
import { calendarOf, type YearGroup } from './calendar.ts';

/** A part of the archive that is one file for download. */
export interface ArchivePart {
  /** Follows the file's name: empty for the whole archive, `-2010`, `-no-year`. */
  readonly suffix: string;
  /** What it is called among the others, `2010`; the whole archive has no such name. */
  readonly name?: string;
  /** `Every article`, `Articles of 2010`, in the language of the interface. */
  readonly title: string;
  readonly articles: readonly Article[];
}

/** Up to this many articles are one file; past it each year is one. */
const oneFile = 10_000;

/** Most articles in a file: ZIP counts to 65,535, and a bag has files of its own. */
const most = 60_000;

/** The whole archive while it is small, then a part for each year, counted on where a year is too much for one file. */
export function archiveParts(articles: readonly Article[], wording: Wording): readonly ArchivePart[] {
  const { say } = wording;
  if (articles.length <= oneFile) return [{ suffix: '', title: say('downloads.all'), articles }];
  const calendar = calendarOf(articles);
  const others = [...calendar.spanning, ...calendar.undated];
  return [
    ...calendar.years.flatMap(group =>
      cut(
        {
          suffix: `-${group.year}`,
          name: group.year,
          title: say('downloads.ofYear', { year: String(group.year) }),
          articles: articlesOf(group),
        },
        wording,
      ),
    ),
    ...(others.length > 0
      ? cut(
          { suffix: '-no-year', name: say('years.noneShort'), title: say('downloads.noYear'), articles: others },
          wording,
        )
      : []),
  ];
}

function articlesOf(group: YearGroup): readonly Article[] {
  return [...group.months.flatMap(month => [...month.dated, ...month.imprecise]), ...group.imprecise];
}

function cut(part: ArchivePart, { say }: Wording): readonly ArchivePart[] {
  const { suffix, name, title, articles } = part;
  if (articles.length <= most) return [part];
  return Array.from({ length: Math.ceil(articles.length / most) }, (_, index) => ({
    suffix: `${suffix}-${index + 1}`,
    ...(name !== undefined && { name: `${name} (${index + 1})` }),
    title: say('downloads.part', { title, number: String(index + 1) }),
    articles: articles.slice(index * most, (index + 1) * most),
  }));
}
