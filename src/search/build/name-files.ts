import { type FileNames, namesInManifest, namesPerFile } from '../format/file-names.ts';
import type { FileKind } from '../format/index-file.ts';
import { digestBytes } from '../format/index-file.ts';
import type { SearchFile } from '../search-document.ts';
import { indexFile } from './index-file-series.ts';

type Kinds = Readonly<Record<Exclude<FileKind, 'n'>, readonly SearchFile[]>>;

interface NamedFiles {
  readonly files: readonly SearchFile[];
  /** For the manifest: of each kind the digests of its files, or of the files that list them. */
  readonly names: FileNames;
}

/** Lists the digests of all files by kind. Those of a large index are listed in files of their own. */
export function nameFiles(kinds: Kinds): NamedFiles {
  const lists: SearchFile[] = [];
  const names = Object.entries(kinds).map(([kind, files]) => {
    const digests = files.map(digestIn);
    if (digests.length <= namesInManifest) return [kind, { count: files.length, digests: digests.join('') }] as const;
    const listFiles = chunks(digests, namesPerFile(kind)).map(listFile);
    for (const list of listFiles) lists.push(list);
    return [kind, { count: files.length, lists: listFiles.map(digestIn).join('') }] as const;
  });
  return { files: distinct([...Object.values(kinds).flat(), ...lists]), names: Object.fromEntries(names) };
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
