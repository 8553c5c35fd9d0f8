import { digestBytes, type FileKind } from './index-file.ts';

/**
 * Up to so many files of a kind are listed in the manifest: a list of its own would be new after every edit, and be fetched. Few
 * queries need the vocabulary, and every one needs the manifest.
 */
export function namesInManifest(kind: string): number {
  return kind === 'v' || kind === 'r' ? 16 : 192;
}

/**
 * Above that they are listed in files of so many names. What is shown comes from everywhere, and would ask for nearly
 * every list of 64 names to read one of them.
 */
export function namesPerFile(kind: string): number {
  return kind === 'd' ? 16 : 64;
}

/** The files of one kind in order: their digests in hexadecimal, one after another, or those of the files that list them. */
export interface KindNames {
  readonly count: number;
  readonly digests?: string;
  readonly lists?: string;
}

export type FileNames = Readonly<Partial<Record<FileKind, KindNames>>>;

/** The digest at an index among several joined ones; undefined past the end. */
export function digestAt(joined: string, index: number): string | undefined {
  const width = digestBytes * 2;
  const digest = joined.slice(index * width, (index + 1) * width);
  return digest.length === width ? digest : undefined;
}
