import type { ArticleRecord } from '../record/article-record.ts';
import type { Article } from './archive.ts';
import type { DownloadContents, DownloadFacts } from './downloads/download.ts';
import type { LookupEntry } from './in-browser/address-lookup.ts';
import type { ShownPictures } from './pictures.ts';
import type { SiteUrl } from './site-url.ts';

/**
 * A file of the site that is not a page, as data. What is small is there as it is; of the rest there is what it is made
 * from, and SiteFileMaker makes it when it is written, so that no plan holds the text of an archive twice.
 */
export type SiteFile = SiteFileContents & {
  /** Below the output folder. */
  readonly path: string;
};

type SiteFileContents =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /**
   * `from` is relative to the archive's folder; what is copied has the SHA-256 that the record tells. Of a saved page
   * the pictures and fonts that are written into it stay out: nobody reads megabytes of base64.
   */
  | { readonly kind: 'copy'; readonly from: string; readonly sha256: string }
  /** `from` is where it lies on this computer; its path holds a digest of all that it is made from. */
  | { readonly kind: 'picture'; readonly from: string }
  | { readonly kind: 'record-markdown' | 'article-json'; readonly article: Article }
  | {
      readonly kind: 'feed';
      readonly format: FeedFormatName;
      readonly feed: Feed;
      readonly articles: readonly Article[];
      /** What is shown of the articles' pictures. */
      readonly pictures?: ShownPictures;
    }
  | { readonly kind: 'oai-repository'; readonly records: readonly OaiRecord[] }
  | { readonly kind: 'sitemap'; readonly pages: readonly ListedPage[] }
  | { readonly kind: 'lookup'; readonly entries: readonly LookupEntry[] }
  | { readonly kind: 'download'; readonly contents: DownloadContents }
  /** Written after the downloads, whose sizes and SHA-256 it tells. */
  | { readonly kind: 'data-package'; readonly downloads: readonly DownloadFacts[] };

export type FeedFormatName = 'rss' | 'atom' | 'json';

/** What a feed is about, and where it and its page are. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly page: SiteUrl;
  readonly url: SiteUrl;
  /** Entries hold the articles' texts, where the format has room for them. */
  readonly wholeTexts: boolean;
}

/** What a sitemap tells of a page. */
export interface ListedPage {
  readonly url: SiteUrl;
  readonly lastModified?: string;
}

/** What a repository of OAI-PMH tells of an article, with what the whole archive knows of it. */
export interface OaiRecord {
  readonly record: ArticleRecord;
  readonly topics: readonly string[];
  readonly collections: readonly { readonly title: string; readonly url: SiteUrl }[];
}
