import type { Problem } from '../problems.ts';
import type { ArticleFile, ArticleId, HeldPicture, Sha256 } from './capture.ts';
import { extensions } from './formats/capabilities.ts';

/** A file of the archive as it lies on disk; `path` is relative to the archive's folder, with forward slashes. */
export interface SourceFile extends Pick<ArticleFile, 'fixity' | 'pictures' | 'fault'> {
  readonly path: string;
  /** May be read when they are asked for, and each time anew. */
  readonly bytes: Uint8Array;
  /** Of the bytes; only where it is known without reading them. */
  readonly sha256?: Sha256;
}

/** Everything an archive is made from. */
export interface Sources {
  /** archive.yml; absent when there is none. */
  readonly settings?: SourceFile;
  /** In code-unit order of their paths. */
  readonly articles: readonly ArticleFile[];
  /** Records that were made before, or written by hand. */
  readonly records?: readonly SourceFile[];
  /** Pictures in articles/ that lie beside the articles, not in the folder of a saved page. */
  readonly pictures?: readonly HeldPicture[];
  /** Every NAME.yml that has no capture beside it. */
  readonly loneSidecars: readonly SourceFile[];
  /** Files of articles/ whose names begin with a dot. Nothing of them is published. */
  readonly ignored: readonly SourceFile[];
  /** The editors' lists of names. */
  readonly authority: readonly SourceFile[];
  /** The editors' own look and words: everything below theme/. */
  readonly theme: readonly SourceFile[];
  /** The program's own templates, which a theme may take the place of. */
  readonly templates: readonly string[];
  /** Captures of the site that was built last, by the ids of their articles. */
  readonly published?: readonly { readonly id: ArticleId; readonly sha256: string }[];
  /** What could not be read, and what belongs to nothing. */
  readonly problems: readonly Problem[];
}

/** An empty site is never put in the place of one that has articles. */
export function refuseNothing({ articles, records = [] }: Sources): Problem[] {
  if (articles.length + records.length > 0) return [];
  const hint = `Save articles in articles/ (${extensions.join(', ')}), or name the archive’s folder with --root.`;
  return [
    {
      code: 'no-articles',
      path: 'articles',
      message: 'There is no article in articles/, so nothing was published.',
      hint,
    },
  ];
}
