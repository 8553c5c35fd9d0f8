import { type FileNames, namesInManifest, namesPerFile } from '../format/file-names.ts';
import type { FileKind } from '../format/index-file.ts';
import { digestBytes } from '../format/index-file.ts';
import { filesPerStretch, type TermNames, writeTermNames } from '../format/term-names.ts';
import type { SearchFile } from '../search-document.ts';
import { indexFile } from './index-file-series.ts';

type Kinds = Readonly<Record<Exclude<FileKind, 'n' | 'i' | 't' | 'w'>, readonly SearchFile[]>>;

interface NamedFiles {
  readonly files: readonly SearchFile[];
  /** For the manifest: of each kind the digests of its files, or of the files that list them. */
  readonly names: FileNames;
  /** For the manifest, too. */
  readonly terms: readonly string[];
  readonly alone: readonly string[];
}

/** The term files: those with several terms, with what separates them, and the terms that have one to themselves. */
export interface FilesOfTerms {
  readonly shared: readonly SearchFile[];
  readonly separators: readonly string[];
  readonly own: readonly SearchFile[];
  readonly alone: readonly string[];
}

/** Lists the digests of all files by kind. Those of a large index are listed in files of their own. */
export function nameFiles(termFiles: FilesOfTerms, others: Kinds): NamedFiles {
  const lists: SearchFile[] = [];
  const { kinds, terms, alone } = withTermNames(termFiles);
  const all = { ...kinds, ...others };
  const names = Object.entries(all).map(([kind, files]) => {
    const digests = files.map(digestIn);
    if (kinds.i.length > 0 && (kind === 't' || kind === 'w'))
      return [kind, { count: files.length, digests: '' }] as const;
    if (digests.length <= namesInManifest(kind))
      return [kind, { count: files.length, digests: digests.join('') }] as const;
    const listFiles = chunks(digests, namesPerFile(kind)).map(listFile);
    for (const list of listFiles) lists.push(list);
    return [kind, { count: files.length, lists: listFiles.map(digestIn).join('') }] as const;
  });
  const files = distinct([...Object.values(all).flat(), ...lists]);
  return { files, names: Object.fromEntries(names), terms, alone };
}

/** Where there are many files of terms, others name them, each a stretch of the terms. */
function withTermNames({ shared, separators, own, alone }: FilesOfTerms) {
  const kinds = { t: shared, w: own };
  if (shared.length + own.length <= namesInManifest('t'))
    return { kinds: { ...kinds, i: [] }, terms: separators, alone };
  const stretches = chunks(shared.length === 0 ? [''] : separators, filesPerStretch);
  const files = stretches.map((within, stretch) => {
    const end = stretches[stretch + 1]?.[0];
    const ownKeys = alone.filter(key => key >= (within[0] ?? '') && (end === undefined || key < end));
    const from = stretch * filesPerStretch;
    const names: TermNames = {
      separators: shared.length === 0 ? [] : within,
      shared: joinedDigests(shared.slice(from, from + within.length)),
      alone: ownKeys,
      own: joinedDigests(own.filter((_, index) => ownKeys.includes(alone[index] ?? ''))),
    };
    return indexFile('i', to => writeTermNames(names, to));
  });
  return { kinds: { ...kinds, i: files }, terms: stretches.map(([first = '']) => first), alone: [] };
}

function joinedDigests(files: readonly SearchFile[]): string {
  return files.map(digestIn).join('');
}

function listFile(digests: readonly string[]): SearchFile {
  return indexFile('n', to => to.bytes(Uint8Array.from(Buffer.from(digests.join(''), 'hex'))));
}

function digestIn({ name }: SearchFile): string {
  return name.slice(2, 2 + digestBytes * 2);
}

/** Two files with the same contents are one. */
function distinct(files: readonly SearchFile[]): readonly SearchFile[] {
  const known = new Map<string, SearchFile>();
  for (const file of files) {
    const other = known.get(file.name);
    if (other && Buffer.compare(other.bytes, file.bytes) !== 0)
      throw new Error(`Two search files are named ${file.name}.`);
    known.set(file.name, file);
  }
  return [...known.values()];
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
