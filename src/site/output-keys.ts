import { createHash } from 'node:crypto';
import type { Article } from './archive.ts';
import type { DownloadFixities } from './downloads/download.ts';
import { articlesInFeed } from './feeds/feed-entries.ts';
import { leadOf } from './pictures.ts';
import type { SiteFile } from './site-file.ts';
import type { Page, Site } from './site-plan.ts';

/**
 * What the outputs of a site are made from, as digests: an output whose key is the same has the same bytes, and need not
 * be made again.
 */
export class OutputKeys {
  readonly #frame: string;
  readonly #facts: string;
  readonly #articles = new WeakMap<Article, string>();

  /** @param code the digest of what makes the outputs: the program, and the templates of a theme */
  constructor(site: Site, code: string) {
    const { assets, ...frame } = site;
    const { files: _, scripts, imports, ...named } = assets;
    const { settings, texts, pathPrefix } = site;
    this.#frame = digestOf([code, frame, named, [...scripts], [...imports]]);
    this.#facts = digestOf([code, settings, texts, pathPrefix]);
  }

  /** Of what files are made by besides their articles. */
  get ofSettings(): string {
    return this.#facts;
  }

  /** @param fixities those that the page shows */
  ofPage({ model, standsForModel = model, ...page }: Page, fixities: DownloadFixities): string {
    return digestOf([this.#frame, page, standsForModel, [...fixities]]);
  }

  /** Undefined where making the file takes no longer than finding out what it is made from; of a download there is one. */
  ofFile(file: Extract<SiteFile, { readonly kind: 'download' }>): string;
  ofFile(file: SiteFile): string | undefined;
  ofFile(file: SiteFile): string | undefined {
    switch (file.kind) {
      case 'record-markdown':
      case 'article-json':
        return digestOf([this.#facts, file.kind, file.path, this.#ofArticle(file.article)]);
      case 'feed': {
        const shown = articlesInFeed(file.articles, file.feed).map(article => this.#ofArticle(article));
        const pictures = articlesInFeed(file.articles, file.feed).map(
          ({ record }) => leadOf(record, file.pictures)?.picture,
        );
        return digestOf([this.#facts, file.format, file.feed, shown, pictures]);
      }
      case 'download': {
        const { articles, ...form } = file.contents;
        return digestOf([this.#facts, form, articles.map(article => this.#ofArticle(article))]);
      }
      case 'copy':
        return `copy of ${file.sha256}`;
      case 'picture':
        return `picture ${file.path}`;
      case 'text':
      case 'bytes':
      case 'oai-repository':
      case 'sitemap':
      case 'lookup':
      case 'data-package':
        return undefined;
    }
  }

  /** An article is in several files: its digest is worked out once. */
  #ofArticle(article: Article): string {
    const known =
      article.digest ?? this.#articles.get(article) ?? digestOf([article.record, article.mentions, article.versions]);
    this.#articles.set(article, known);
    return known;
  }
}

/**
 * 132 bits: no two of a million outputs share them by chance. Whatever has a key can be written as JSON and read again.
 * Were its parts in another order, the output would only be made once more.
 */
function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
