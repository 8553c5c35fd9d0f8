import type { SiteUrl } from './site-url.ts';

/** A file of the whole archive for download. */
export interface DownloadFile {
  readonly url: SiteUrl;
  readonly title: string;
  /** What is in it and what it is good for. */
  readonly description: string;
  readonly mediaType: string;
}
