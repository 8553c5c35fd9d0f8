import type { Problem } from '../problems.ts';
import type { ArticleFile } from './capture.ts';

/** A file of the archive as it lies on disk; `path` is relative to the archive's folder, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything an archive is made from. */
export interface Sources {
  /** archive.yml; absent when there is none. */
  readonly settings?: SourceFile;
  /** In code-unit order of their paths. */
  readonly articles: readonly ArticleFile[];
  /** Records that were made before, or written by hand. */
  readonly records?: readonly SourceFile[];
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
  /** What could not be read, and what belongs to nothing. */
  readonly problems: readonly Problem[];
}
