import type { HeldPicture, Sha256 } from '../capture/capture.ts';
import { documentProblem, isDocumentPath } from '../capture/document-page.ts';
import { cutPictures, pageName } from '../capture/embedded-pictures.ts';
import { fixityOf } from '../capture/fixity.ts';
import { heldPicture, unreadPicture } from '../capture/held-picture.ts';
import { largestArticleFile } from '../capture/limits.ts';
import { savedPartsOf } from '../capture/pair-sidecars.ts';
import { isPicturePath } from '../capture/picture-bytes.ts';
import type { PictureFiles } from '../capture/picture-files.ts';
import type { SourceFile } from '../capture/sources.ts';
import { type Problem, sortProblems } from '../problems.ts';
import { dropOtherPages, readDocument } from './read-document.ts';
import {
  type IgnoredEntry,
  type KnownFile,
  type KnownFiles,
  listEntries,
  readRegularFile,
  readUnchanged,
} from './read-folder.ts';

/** A file that no article is made from, by its contents. */
export interface OtherFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Everything below articles/. Of pictures no bytes are held: an archive may have more of them than memory. */
export interface ArticlesFolder {
  /** Captures, each without what is no text of it, and NAME.yml files. */
  readonly files: readonly SourceFile[];
  readonly pictures: PictureFiles;
  /** Pictures, and the other parts of saved pages. */
  readonly others: readonly OtherFile[];
  readonly ignored: readonly IgnoredEntry[];
  readonly problems: readonly Problem[];
}

/**
 * @param known tells what is in a file without reading it, where it can; such a file is read when it is asked for.
 */
export function readArticlesFolder(root: string, known: KnownFiles = () => undefined): ArticlesFolder {
  const entries = listEntries(root, 'articles');
  const listed = entries.flatMap(entry => (entry.kind === 'file' ? [entry.path] : []));
  const { partsOf, problems: saved } = savedPartsOf(listed);
  const files: SourceFile[] = [];
  const others: OtherFile[] = [];
  const loose: HeldPicture[] = [];
  const ofPages = new Map<string, HeldPicture[]>();
  const problems: Problem[] = [...saved];
  for (const path of listed) {
    const page = partsOf.get(path);
    const isCapture = page === undefined && !isPicturePath(path);
    const { found, problems: told } = lookAt(root, path, known(path));
    // A film among the parts of a page is no fault of the archive.
    if (page === undefined || found) for (const problem of told) problems.push(problem);
    if (found && isCapture) files.push(captureOf(root, found));
    if (isCapture) continue;
    others.push(found ? { path, sha256: found.sha256, bytes: found.size } : { path, sha256: '', bytes: 0 });
    const picture = found && pictureOf(root, found);
    if (picture === undefined) continue;
    if (page === undefined) loose.push(picture);
    // Scripts and styles are no pictures that are at fault.
    else if (isPicturePath(path) || picture.fault !== 'no-picture')
      ofPages.set(page, [...(ofPages.get(page) ?? []), picture]);
  }
  dropOtherPages(root, new Set(files.flatMap(({ sha256 = '' }) => sha256)));
  return {
    ...{ files, others, pictures: { ofPages, loose } },
    ignored: entries.flatMap(entry => (entry.kind === 'ignored' ? [{ path: entry.path, isFile: entry.isFile }] : [])),
    problems: sortProblems([
      ...entries.flatMap(entry => (entry.kind === 'refused' ? [entry.problem] : [])),
      ...problems,
    ]),
  };
}

/** A file with its digest, and with its bytes where they were read for that. */
interface FoundFile {
  readonly path: string;
  readonly sha256: Sha256;
  readonly size: number;
  readonly bytes?: Uint8Array;
}

function lookAt(
  root: string,
  path: string,
  known: KnownFile | undefined,
): { readonly found?: FoundFile; readonly problems: readonly Problem[] } {
  if (known && known.bytes <= largestArticleFile(path))
    return { found: { path, sha256: known.sha256, size: known.bytes }, problems: [] };
  const { value, problems } = readRegularFile(root, path, largestArticleFile(path));
  if (value === undefined) return { problems };
  const { digest, byteLength } = fixityOf(value.bytes);
  return { found: { path, sha256: digest, size: byteLength, bytes: value.bytes }, problems };
}

function captureOf(root: string, { path, sha256, bytes }: FoundFile): SourceFile {
  // A document is opened when its text is asked for: most have a record that fits them.
  if (bytes && !isDocumentPath(path)) return asRead({ path, bytes });
  const late = () => asRead({ path, bytes: readUnchanged(root, path, sha256) }, root);
  return {
    path,
    get bytes() {
      return late().bytes;
    },
    get fixity() {
      return late().fixity;
    },
    get pictures() {
      return late().pictures;
    },
    get fault() {
      return late().fault;
    },
    sha256,
  };
}

function pictureOf(root: string, { path, sha256, size, bytes }: FoundFile): HeldPicture {
  if (bytes) return heldPicture({ kind: 'file', path }, [path], bytes);
  return unreadPicture({ path, sha256, bytes: size }, () => readUnchanged(root, path, sha256));
}

/**
 * A capture as it is read: without what is no text of it.
 *
 * @param root the archive that keeps the pages of documents, where there is one
 */
export function asRead(file: SourceFile, root?: string): SourceFile {
  if (isDocumentPath(file.path)) return documentAsRead(file, root);
  const { bytes, pictures } = cutPictures(file.path, file.bytes);
  if (bytes === file.bytes) return file;
  const fixity = fixityOf(file.bytes);
  return { path: file.path, bytes, fixity, sha256: fixity.digest, ...(pictures.length > 0 && { pictures }) };
}

/** A document as the page that is made of it. */
function documentAsRead({ path, bytes: document }: SourceFile, root: string | undefined): SourceFile {
  const fixity = fixityOf(document);
  const common = { path, fixity, sha256: fixity.digest };
  const page = readDocument(path, document, fixity.digest, root);
  if ('fault' in page) return { ...common, bytes: new Uint8Array(), fault: documentProblem(path, page.fault) };
  const { bytes, pictures } = cutPictures(pageName, new TextEncoder().encode(page.html));
  return { ...common, bytes, ...(pictures.length > 0 && { pictures }) };
}
