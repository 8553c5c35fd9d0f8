import { cutPictures } from '../capture/embedded-pictures.ts';
import { formatRecord } from '../record/record-markdown.ts';
import { articleJson } from './downloads/article-files.ts';
import type { ReadCapture } from './downloads/bag.ts';
import { dataPackage } from './downloads/data-package.ts';
import type { DownloadContents, DownloadFixities } from './downloads/download.ts';
import { downloadChunks } from './downloads/download-chunks.ts';
import type { DownloadPieces } from './downloads/download-pieces.ts';
import { FeedEntries } from './feeds/feed-entries.ts';
import { feedText } from './feeds/feeds.ts';
import { sitemapText } from './machines/crawler-files.ts';
import { oaiRepositoryText } from './machines/oai-repository.ts';
import type { SiteFile } from './site-file.ts';
import type { Site } from './site-plan.ts';

/** What files are made with beside what the plan says of them. */
export interface FileParts {
  readonly site: Site;
  readonly readCapture: ReadCapture;
  /** Reads a picture that was made for the site. */
  readonly readPicture?: (from: string) => Uint8Array;
  /** Of the downloads that have been written; the data package tells them. */
  readonly fixities?: DownloadFixities;
  readonly pieces?: DownloadPieces;
}

/** A file that is made in one piece. */
type SmallFile = Exclude<SiteFile, { readonly kind: 'download' }>;

/** Makes the files of a plan, one at a time. What is large comes in chunks. */
export class SiteFileMaker {
  readonly #parts: FileParts;
  readonly #entries: FeedEntries;

  constructor(parts: FileParts) {
    this.#parts = parts;
    this.#entries = new FeedEntries(parts.site);
  }

  contentsOf(file: SmallFile): string | Uint8Array {
    const { site, readCapture, readPicture, fixities } = this.#parts;
    const { settings } = site;
    switch (file.kind) {
      case 'text':
        return file.text;
      case 'bytes':
        return file.bytes;
      case 'copy':
        return cutPictures(file.from, readCapture(file.from, file.sha256)).bytes;
      case 'picture':
        if (!readPicture) throw new Error('there is nothing to read pictures with');
        return readPicture(file.from);
      case 'record-markdown':
        return formatRecord(file.article.record);
      case 'article-json':
        return articleJson(settings, file.article);
      case 'feed':
        return feedText(site, file, this.#entries.of(file));
      case 'oai-repository':
        return oaiRepositoryText(site, file.records);
      case 'sitemap':
        return sitemapText(site, file.pages);
      case 'lookup':
        return `${JSON.stringify(file.entries)}\n`;
      case 'data-package':
        return dataPackage(settings, file.downloads, fixities ?? new Map());
    }
  }

  /** A file for download, made as it is read. */
  chunksOf(contents: DownloadContents): Iterable<Uint8Array> {
    const { site, readCapture, pieces } = this.#parts;
    return downloadChunks(contents, { settings: site.settings, texts: site.texts, readCapture, pieces });
  }
}
