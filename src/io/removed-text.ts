import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Unzip, UnzipInflate } from 'fflate';
import { type Memory, noMemory } from '../memory.ts';
import { readableTexts } from '../removal/readable-texts.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import { countRuns, indexOfRuns, type RunIndex } from '../removal/word-runs.ts';
import { OperationError } from './operation-error.ts';
import { listPublished } from './published-files.ts';
import { readPieces } from './regular-file.ts';
import { pictureName } from './show-pictures.ts';

/** Files named in the message; a thousand would say no more. */
const most = 10;

/** What is known of the published files, so that one that was looked through before is not read again. */
export interface LookedThrough {
  /** Digests of files by their paths; a file without one is read. */
  readonly digests: ReadonlyMap<string, string>;
  readonly memory: Memory;
}

/** A text that may stand in no published file: a removed article's, or what is withheld of one. */
export type SoughtText = Pick<RemovedArticle, 'path' | 'runs' | 'lengths'> & Partial<Pick<RemovedArticle, 'pictures'>>;

/** What is looked for: runs of words, and pictures, with the capture of the article that had them. */
interface Sought {
  readonly runs: RunIndex<SoughtText>;
  /** By the digest of the picture as received. */
  readonly pictures: ReadonlyMap<string, string>;
  /** By the names that it is published under. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Proves that no file of `folder` holds text of a removed article, or text that is withheld: pages, records, feeds,
 * downloads and the index's documents, packed or not. Nor may it hold a picture of a removed article, as received or as
 * pages showed it. What was found clean is remembered by its bytes and by all that was
 * looked for in it.
 *
 * @throws OperationError when any of it is left.
 */
export async function refuseRemovedText(
  folder: string,
  removed: readonly SoughtText[],
  { digests, memory }: LookedThrough = { digests: new Map(), memory: noMemory },
): Promise<void> {
  const wanted = soughtIn(removed);
  if (wanted.runs.runs.size === 0 && wanted.pictures.size === 0) return;
  const sought = digestOfSought(wanted);
  const found = new Map<string, string>();
  for (const path of [...listPublished(folder)].sort()) {
    const digest = digests.get(path);
    const picture = wanted.pictures.get(digest ?? '') ?? wanted.names.get(nameIn(path));
    if (picture !== undefined) found.set(path, `a picture of ${picture}`);
    const look = () => leftIn(folder, path, wanted);
    const left = digest === undefined ? look() : memory.recall('removal', `${sought} ${digest} ${path}`, look);
    for (const text of left) found.set(text.path, text.removed);
  }
  if (found.size > 0) throw textLeft(found);
}

function soughtIn(removed: readonly SoughtText[]): Sought {
  const pictures = new Map(
    removed.flatMap(({ path, pictures = [] }) => pictures.map(sha256 => [sha256, path] as const)),
  );
  return {
    runs: indexOfRuns(removed),
    pictures,
    names: new Map([...pictures].map(([sha256, path]) => [pictureName(sha256), path])),
  };
}

/** `pictures/NAME-480.jpg` is of the picture that is called NAME. */
function nameIn(path: string): string {
  return /([0-9a-f]{20})-(?:\d{1,5}|original)\.[a-z]{3,4}$/.exec(path)?.[1] ?? '';
}

function digestOfSought({ runs: { runs, lengths }, pictures }: Sought): string {
  const numbers = Float64Array.from([...runs.keys()].sort((a, b) => a - b));
  const hash = createHash('sha256').update(new Uint8Array(numbers.buffer)).update(lengths.join());
  return hash.update([...pictures.keys()].sort().join()).digest('hex');
}

interface LeftText {
  /** Where it is; `!` goes on into a packed file. */
  readonly path: string;
  /** What is left of which article. */
  readonly removed: string;
}

function leftIn(folder: string, path: string, { runs, pictures, names }: Sought): readonly LeftText[] {
  const left: LeftText[] = [];
  for (const published of publishedTexts(folder, path)) {
    const [article] = countRuns(published.text, runs).keys();
    const picture = pictureIn(published, pictures, names);
    const removed =
      article !== undefined ? `text of ${article.path}` : picture !== undefined ? `a picture of ${picture}` : undefined;
    if (removed !== undefined) left.push({ path: published.path, removed });
  }
  return left;
}

/** The article whose picture a packed file is. */
function pictureIn(
  { path, sha256 }: PublishedText,
  pictures: Sought['pictures'],
  names: Sought['names'],
): string | undefined {
  return sha256 === undefined ? undefined : (pictures.get(sha256) ?? names.get(nameIn(path)));
}

/** Names the places and quotes nothing. */
function textLeft(found: ReadonlyMap<string, string>): OperationError {
  const lines = [...found].slice(0, most).map(([path, removed]) => `  ${path}: ${removed}`);
  const what = [...found.values()].some(left => left.startsWith('a picture'))
    ? 'Text or pictures that are'
    : 'Text that is';
  const more = found.size > most ? [`  … and ${found.size - most} more`] : [];
  return new OperationError(
    [
      `${what} removed or not to be published would be in ${found.size === 1 ? '1 file' : `${found.size} files`}:`,
      ...lines,
      ...more,
    ].join('\n'),
    'Look for the words in archive.yml, in authority/ and in other articles, and remove them there. Words of a removed article may be allowed with `mayStayIn:`.',
  );
}

/** A text that someone can read in a published file; `path` goes on into a packed file with `!`. */
interface PublishedText {
  readonly path: string;
  readonly text: string;
  /** Of the bytes of a packed file; those of the others are in the manifest. */
  readonly sha256?: string;
}

/** Every text of a published file, fonts apart, as a reader or a program gets it: unpacked, without markup, its escapes undone. */
function* publishedTexts(folder: string, path: string): Iterable<PublishedText> {
  yield { path, text: path.replaceAll('/', '\n') };
  if (path.endsWith('.zip')) yield* packedTexts(path, readPieces(join(folder, path)), 1);
  else if (/\.(?:bin|gz)$/.test(path)) yield* textsOf(path, gunzipSync(readWhole(folder, path)));
  else if (!/\.(?:woff2?|ttf|otf)$/.test(path)) yield* textsOf(path, readWhole(folder, path));
}

/** Word's files are ZIPs, and may lie in one. What is packed deeper, no program shows. */
const deepest = 3;

function* textsOf(path: string, bytes: Uint8Array, depth = 0): Iterable<PublishedText> {
  if (depth < deepest && isZip(bytes)) yield* packedTexts(path, [bytes], depth + 1);
  else for (const text of readableTexts(bytes)) yield { path, text };
}

function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

function readWhole(folder: string, path: string): Uint8Array {
  return Buffer.concat([...readPieces(join(folder, path))]);
}

/** Bytes that a file in a ZIP may unpack to: what a capture may have, many times over. */
const largestUnpacked = 256 * 1024 * 1024;

/** Unpacks a ZIP piece by piece: one of a whole archive does not fit into memory. */
function* packedTexts(path: string, pieces: Iterable<Uint8Array>, depth: number): Iterable<PublishedText> {
  const ready: PublishedText[] = [];
  const unzip = new Unzip(file => {
    const name = `${path}!${file.name}`;
    const parts: Uint8Array[] = [];
    let unpacked = 0;
    file.ondata = (fault, chunk, isLast) => {
      if (fault) throw fault;
      unpacked += chunk.length;
      if (unpacked > largestUnpacked) throw unreadable(name);
      parts.push(chunk);
      if (!isLast) return;
      const bytes = Buffer.concat(parts);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      ready.push({ path: name, text: file.name.replaceAll('/', '\n'), sha256 });
      for (const text of textsOf(name, bytes, depth)) ready.push(text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (const piece of pieces) {
    unzip.push(piece);
    yield* ready.splice(0);
  }
  unzip.push(new Uint8Array(0), true);
  yield* ready.splice(0);
}

function unreadable(path: string): OperationError {
  return new OperationError(
    `${path} unpacks to more than ${largestUnpacked / 1024 / 1024} MB, so that it cannot be searched for removed text.`,
    'Remove the file that holds it from articles/.',
  );
}
