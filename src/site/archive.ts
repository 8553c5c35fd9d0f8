import type { Wording } from '../messages/wording.ts';
import type { Mention, NamesInArchive } from '../names/names.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import type { StoriesInArchive } from '../stories/stories.ts';
import type { ArchiveSettings } from './settings/settings.ts';

/** One article with everything the site shows of it. */
export interface Article {
  readonly record: ArticleRecord;
  /** The ledger: every line of the capture with what became of it. */
  readonly lines: readonly LabelledLine[];
  readonly mentions: readonly Mention[];
}

/** The whole archive, ready for a site plan. The same captures give the same archive. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** The texts of the interface, in the archive's language. */
  readonly wording: Wording;
  /** Those taken down; nothing else in the archive comes from them. */
  readonly removed: readonly RemovedArticle[];
  /** Oldest first by earliest possible day, undated last, then by id: a total order. */
  readonly articles: readonly Article[];
  readonly names: NamesInArchive;
  readonly stories: StoriesInArchive;
}
