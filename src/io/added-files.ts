import { basename, dirname, join, posix, resolve } from 'node:path';
import { isDocumentPath } from '../capture/document-page.ts';
import { formatOf } from '../capture/formats/capabilities.ts';
import { captureLimits, largestArticleFile } from '../capture/limits.ts';
import { metadataPathOf, savedPartsOf } from '../capture/pair-sidecars.ts';
import { isPicturePath } from '../capture/picture-bytes.ts';
import { foldedName, picturesNamedIn } from '../capture/picture-files.ts';
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
  /** The picture of the same name beside it, where neither the file nor its NAME.yml names it. */
  readonly twin: () => Promise<string | undefined>;
  /** The files of NAME_files/ beside it and the pictures that it names, by their paths from its folder. */
  readonly parts: () => Promise<readonly NewPart[]>;
}

/** What was named on the command line, file by file. */
export interface AddedFiles {
  readonly files: readonly AddedFile[];
  /** Files that are no articles, by their paths; a picture that was taken with an article is none of them. */
  readonly others: () => readonly string[];
}

/** Opens files, folders and ZIP files. @throws OperationError where there is nothing of that name. */
export async function openAddedFiles(paths: readonly string[], here: string): Promise<AddedFiles> {
  const opened: AddedFiles[] = [];
  for (const path of paths) opened.push(await openOne(path, resolve(here, path)));
  return joined(opened);
}

function joined(opened: readonly AddedFiles[]): AddedFiles {
  return { files: opened.flatMap(({ files }) => files), others: () => opened.flatMap(({ others }) => others()) };
}

async function openOne(path: string, full: string): Promise<AddedFiles> {
  if (isFolder(full)) return openFolder(path.replaceAll('\\', '/'), full);
  if (!existingFile(full))
    throw new OperationError(`There is no file or folder ${path}. Nothing was written.`, 'Look at how it is written.');
  if (isZip(path)) return filesOf(await openZipFolder(path, full), name => `${path}: ${name}`);
  const folder = openImportFolder(dirname(path), dirname(full));
  const name = basename(full);
  // Of the folder only this file, its NAME.yml, the parts of the page and its pictures.
  const { files } = filesOf(folder, each => join(dirname(path), each));
  const [own] = files.filter(({ from }) => from === join(dirname(path), name));
  return { files: own ? [own] : [], others: () => (own ? [] : [path]) };
}

/** A folder with the ZIP files in it. */
async function openFolder(path: string, full: string): Promise<AddedFiles> {
  const folder = openImportFolder(path, full);
  const titleOf = (name: string) => posix.join(path, name);
  const zips = folder.names.filter(name => isZip(name) && !isHidden(name));
  const opened: AddedFiles[] = [
    filesOf({ ...folder, names: folder.names.filter(name => !zips.includes(name)) }, titleOf),
  ];
  for (const name of zips) {
    const title = titleOf(name);
    const zip = await openZipFolder(title, join(full, name)).catch(asUnreadable);
    opened.push(
      typeof zip === 'string'
        ? { files: [], others: () => [`${title} (${zip})`] }
        : filesOf(zip, each => `${title}: ${each}`),
    );
  }
  return joined(opened);
}

/** One broken ZIP among many files does not keep the others from being added. */
function asUnreadable(error: unknown): string {
  if (error instanceof OperationError) return 'it cannot be read as a ZIP file';
  throw error;
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

function filesOf(folder: ImportFolder, titleOf: (name: string) => string): AddedFiles {
  const { partsOf } = savedPartsOf(folder.names);
  const captures = folder.names.filter(name => !partsOf.has(name) && formatOf(name) !== undefined && !isHidden(name));
  const loose = folder.names.filter(name => !partsOf.has(name) && isPicturePath(name) && !isHidden(name));
  const pictures = byNameOf(loose);
  const stems = new Set(captures.map(name => metadataPathOf(name)));
  const used = new Set([...captures, ...partsOf.keys(), ...folder.names.filter(name => stems.has(name))]);
  const left = folder.names.filter(name => !used.has(name) && !isHidden(name));
  const locked = (folder.locked ?? []).map(name => `${titleOf(name)} (locked with a password)`);
  return {
    files: captures.map(name => addedFile({ folder, pictures, partsOf, used }, name, titleOf(name))),
    others: () => [...left.filter(name => !used.has(name)).map(titleOf), ...locked],
  };
}

/** What systems put into folders and ZIP files of their own. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some(part => part.startsWith('.') || part === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini)$/i.test(part));
}

/** What lies around a file. */
interface Around {
  readonly folder: ImportFolder;
  /** Those that are part of no saved page, by their names without folders. */
  readonly pictures: ReadonlyMap<string, readonly string[]>;
  readonly partsOf: ReadonlyMap<string, string>;
  /** Files that belong to articles; it grows with the pictures that are taken. */
  readonly used: Set<string>;
}

function addedFile({ folder, pictures, partsOf, used }: Around, name: string, from: string): AddedFile {
  const stem = stemOfFile(name);
  const within = posix.dirname(name);
  const pathFrom = (part: string) => (within === '.' ? part : part.slice(within.length + 1));
  const saved = () => folder.names.filter(each => partsOf.get(each) === stem && /\.x?html?$/i.test(name));
  const bytes = () => wholeFile(folder, name, largestArticleFile(name));
  const sidecar = async () => {
    const path = metadataPathOf(name);
    return folder.names.includes(path) ? wholeFile(folder, path, captureLimits.metadata) : undefined;
  };
  const namedPictures = async () => {
    if (pictures.size === 0) return [];
    const found = picturesNamedIn([await sidecar(), isDocumentPath(name) ? undefined : await bytes()], pictures);
    return found.filter(each => within === '.' || each.startsWith(`${within}/`));
  };
  const twin = twinOf(stem, pictures);
  return {
    ...{ from, name: posix.basename(name), bytes, sidecar },
    twin: async () => (twin === undefined || (await namedPictures()).includes(twin) ? undefined : pathFrom(twin)),
    parts: async () => {
      const read: NewPart[] = [];
      for (const part of new Set([...saved(), ...(await namedPictures()), ...(twin === undefined ? [] : [twin])])) {
        const contents = await wholeFile(folder, part, captureLimits.file);
        if (contents) read.push({ path: pathFrom(part), bytes: contents });
        used.add(part);
      }
      return read;
    },
  };
}

function twinOf(stem: string, pictures: Around['pictures']): string | undefined {
  const endings = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'];
  const alike = endings.flatMap(ending => pictures.get(foldedName(posix.basename(`${stem}.${ending}`))) ?? []);
  return alike.find(each => stemOfFile(each) === stem);
}

function stemOfFile(name: string): string {
  return name.replace(/\.[^./]+$/, '').normalize('NFC');
}

function byNameOf(pictures: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of pictures) {
    const name = foldedName(posix.basename(path));
    const others = byName.get(name);
    if (others) others.push(path);
    else byName.set(name, [path]);
  }
  return byName;
}
