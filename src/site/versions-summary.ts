import type { ArticleRecord } from '../record/article-record.ts';
import { isChanged } from '../versions/version-change.ts';
import { articleUrl, timeMapUrl, versionsUrl } from './addresses.ts';
import type { ArticleVersions } from './archive.ts';
import { mementoDate } from './machines/memento.ts';
import type { SiteUrl } from './site-url.ts';

/** What an article's page tells of its versions. */
export interface VersionsSummary {
  readonly count: number;
  /** When the newest version with a change was captured (EDTF); absent where none has one, or where it is not known. */
  readonly lastChanged?: string;
  readonly url: SiteUrl;
  readonly timeMap: SiteUrl;
  /** Oldest first. */
  readonly versions: readonly VersionPlace[];
}

export interface VersionPlace {
  readonly url: SiteUrl;
  /** As Memento has it. */
  readonly date?: string;
}

export function versionsSummary(article: ArticleRecord, { shown }: ArticleVersions): VersionsSummary {
  const lastChanged = shown.findLast(({ change }) => change && isChanged(change))?.record.captured;
  return {
    count: shown.length,
    ...(lastChanged !== undefined && { lastChanged }),
    url: versionsUrl(article),
    timeMap: timeMapUrl(article),
    versions: shown.map(({ record }) => versionPlace(record)),
  };
}

export function versionPlace(record: ArticleRecord): VersionPlace {
  const date = mementoDate(record);
  return { url: articleUrl(record), ...(date !== undefined && { date }) };
}
