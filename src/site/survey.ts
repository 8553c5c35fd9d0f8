import type { Archive, Article } from './archive.ts';
import type { Calendar } from './calendar.ts';
import type { FixedDownload } from './downloads/download.ts';
import type { NameUses } from './name-uses.ts';
import type { OutletUse } from './outlet-uses.ts';
import type { StoryUse } from './story-uses.ts';

/** The archive seen from every side that has pages. */
export interface Survey {
  readonly archive: Archive;
  /** Those whose text may be shown, oldest first, undated last. */
  readonly articles: readonly Article[];
  readonly calendar: Calendar;
  readonly names: NameUses;
  readonly outlets: readonly OutletUse[];
  readonly stories: readonly StoryUse[];
  readonly downloads: readonly FixedDownload[];
}
