import type { Article } from '../archive.ts';
import type { CitationFormatName } from '../citations/citation-formats.ts';

/** Of an article, its row of the table and its entries in lists of citations. */
export type PiecesOfArticle = { readonly [Kind in 'table' | CitationFormatName]?: string };

/** What the last build wrote of each article into files of the whole archive. It can be cloned. */
export interface KeptPieces {
  /** Of the program and the settings that made them. */
  readonly madeBy: string;
  /** By the digests of articles. */
  readonly articles: ReadonlyMap<string, PiecesOfArticle>;
}

export interface DownloadPieces {
  /** The piece of an article, from the last build where neither it nor the settings have changed. */
  of(kind: keyof PiecesOfArticle, article: Article, make: () => string): string;
}

export const noPieces: DownloadPieces = { of: (_kind, _article, make) => make() };

/**
 * Of files that hold a line or two of each article, one article more changes them all: the lines of the others are kept
 * from one build to the next.
 */
export class RememberedPieces implements DownloadPieces {
  readonly #madeBy: string;
  readonly #before: ReadonlyMap<string, PiecesOfArticle>;
  readonly #now = new Map<string, PiecesOfArticle>();

  constructor(madeBy: string, before: KeptPieces | undefined) {
    this.#madeBy = madeBy;
    this.#before = before?.madeBy === madeBy ? before.articles : new Map();
  }

  of(kind: keyof PiecesOfArticle, { digest }: Article, make: () => string): string {
    if (digest === undefined) return make();
    const known = this.#now.get(digest) ?? this.#before.get(digest) ?? {};
    const piece = known[kind] ?? make();
    this.#now.set(digest, known[kind] === undefined ? { ...known, [kind]: piece } : known);
    return piece;
  }

  /** For the next build: those of the articles that there are, be they asked for or not. */
  kept(articles: Iterable<Article>): KeptPieces {
    const kept = new Map<string, PiecesOfArticle>();
    for (const { digest = '' } of articles) {
      const known = this.#now.get(digest) ?? this.#before.get(digest);
      if (known) kept.set(digest, known);
    }
    return { madeBy: this.#madeBy, articles: kept };
  }
}
