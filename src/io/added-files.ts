import { basename, dirname, join, posix, resolve } from 'node:path';
import { formatOf } from '../capture/formats/capabilities.ts';
import { captureLimits, largestArticleFile } from '../capture/limits.ts';
import { metadataPathOf, savedPartsOf } from '../capture/pair-sidecars.ts';
import { type ImportFolder, wholeFile } from '../imports/imported.ts';
import { openImportFolder, openZipFolder } from './import-folder.ts';
import { existingFile, isFolder } from './media-folder.ts';
import type { NewPart } from './new-articles.ts';
import { OperationError } from './operation-error.ts';

/** A file that is to be added, which is read when it comes to it. */
export interface AddedFile {
  /** As the person knows it: `inbox/ferry.docx`, `inbox.zip: 2021/ferry.html`. */
  readonly from: string;
  /** Its own name, without folders. */
  readonly name: string;
  /** None when it is larger than an article may be. */
  readonly bytes: () => Promise<Uint8Array | undefined>;
  /** The NAME.yml beside it. */
  readonly sidecar: () => Promise<Uint8Array | undefined>;
  /** The files of NAME_files/ beside it, by their paths from its folder. */
  readonly parts: () => Promise<readonly NewPart[]>;
}

/** What was named on the command line, file by file. */
export interface AddedFiles {
  readonly files: readonly AddedFile[];
  /** Files that are no articles, by their paths. */
  readonly others: readonly string[];
}

/** Opens files, folders and ZIP files. @throws OperationError where there is nothing of that name. */
export async function openAddedFiles(paths: readonly string[], here: string): Promise<AddedFiles> {
  const opened: AddedFiles[] = [];
  for (const path of paths) opened.push(await openOne(path, resolve(here, path)));
  return { files: opened.flatMap(({ files }) => files), others: opened.flatMap(({ others }) => others) };
}

async function openOne(path: string, full: string): Promise<AddedFiles> {
  if (isFolder(full))
    return filesOf(openImportFolder(path, full), name => posix.join(path.replaceAll('\\', '/'), name));
  if (!existingFile(full))
    throw new OperationError(`There is no file or folder ${path}. Nothing was written.`, 'Look at how it is written.');
  if (/\.zip$/i.test(path)) return filesOf(await openZipFolder(path, full), name => `${path}: ${name}`);
  const folder = openImportFolder(dirname(path), dirname(full));
  const name = basename(full);
  // Of the folder only this file, its NAME.yml and the parts of the page.
  const { files } = filesOf(folder, each => join(dirname(path), each));
  const [own] = files.filter(({ from }) => from === join(dirname(path), name));
  return own ? { files: [own], others: [] } : { files: [], others: [path] };
}

function filesOf(folder: ImportFolder, titleOf: (name: string) => string): AddedFiles {
  const { partsOf } = savedPartsOf(folder.names);
  const captures = folder.names.filter(name => !partsOf.has(name) && formatOf(name) !== undefined && !isHidden(name));
  const stems = new Set(captures.map(name => metadataPathOf(name)));
  const used = new Set([...captures, ...partsOf.keys(), ...folder.names.filter(name => stems.has(name))]);
  return {
    files: captures.map(name => addedFile(folder, name, titleOf(name), partsOf)),
    others: folder.names.filter(name => !used.has(name) && !isHidden(name)).map(titleOf),
  };
}

/** What systems put into folders and ZIP files of their own. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some(part => part.startsWith('.') || part === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini)$/i.test(part));
}

function addedFile(folder: ImportFolder, name: string, from: string, partsOf: ReadonlyMap<string, string>): AddedFile {
  const stem = name.replace(/\.[^./]+$/, '').normalize('NFC');
  const within = posix.dirname(name);
  const parts = folder.names.filter(each => partsOf.get(each) === stem && /\.x?html?$/i.test(name));
  return {
    from,
    name: posix.basename(name),
    bytes: () => wholeFile(folder, name, largestArticleFile(name)),
    sidecar: async () => {
      const path = metadataPathOf(name);
      return folder.names.includes(path) ? wholeFile(folder, path, captureLimits.metadata) : undefined;
    },
    parts: async () => {
      const read: NewPart[] = [];
      for (const part of parts) {
        const bytes = await wholeFile(folder, part, captureLimits.file);
        if (bytes) read.push({ path: within === '.' ? part : part.slice(within.length + 1), bytes });
      }
      return read;
    },
  };
}
