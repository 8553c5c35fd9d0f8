import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fixityOf } from '../capture/fixity.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { inspectPicture } from '../capture/picture-bytes.ts';
import { type Imported, type ImportedArticle, ownCopy } from '../imports/imported.ts';
import { importedPage, picturesOfPage } from '../imports/page.ts';
import { changedSince, pictureMissing } from '../imports/problems.ts';
import type { Problem } from '../problems.ts';
import type { MediaFile, MediaFolder } from './media-folder.ts';
import { freeName, metadataText, type StandingArticles, staysInside, writeNewArticle } from './new-articles.ts';
import { readBytes } from './regular-file.ts';
import { makeOwnFolder, writeFile } from './write-file.ts';

/** What became of the entries of an import. */
export interface ImportResult {
  /** Captures that were written, or would be. */
  readonly written: readonly string[];
  /** Entries that are in the archive already, as they are. */
  readonly there: number;
  readonly pictures: number;
  readonly leftOut: readonly { readonly what: string; readonly count: number; readonly hint?: string }[];
  readonly problems: readonly Problem[];
}

export interface ImportWriting {
  readonly standing: StandingArticles;
  /** What is imported, as the person named it. */
  readonly source: string;
  readonly media?: MediaFolder | undefined;
  readonly isDryRun: boolean;
  /** Told after every entry. */
  readonly step: (written: number) => void;
}

/**
 * Writes the articles of an import, one after the other: each is there whole or not at all, so that an import that was
 * stopped can be begun again. What is there already stays.
 */
export async function importArticles(
  entries: Iterable<Imported> | AsyncIterable<Imported>,
  writing: ImportWriting,
): Promise<ImportResult> {
  const writer = new ImportWriter(writing);
  for await (const entry of entries) {
    writer.add(entry);
    writing.step(writer.written.length);
  }
  return writer.result();
}

/** Problems of one code that are kept; of more only the number is known. */
const mostProblems = 10_000;

class ImportWriter {
  readonly written: string[] = [];
  #there = 0;
  readonly #leftOut = new Map<string, { readonly what: string; count: number; readonly hint?: string }>();
  readonly #problems: Problem[] = [];
  readonly #pictures: PictureStore;
  readonly #writing: ImportWriting;

  constructor(writing: ImportWriting) {
    this.#writing = writing;
    this.#pictures = new PictureStore(writing);
  }

  result(): ImportResult {
    return {
      written: this.written,
      there: this.#there,
      pictures: this.#pictures.count,
      leftOut: [...this.#leftOut.values()],
      problems: this.#problems,
    };
  }

  add(entry: Imported): void {
    if (entry.kind === 'problem') this.#tell(entry.problem);
    else if (entry.kind === 'article') this.#addArticle(entry);
    else this.#leave(entry.what, entry.count, entry.hint);
  }

  #leave(what: string, count: number, hint?: string): void {
    const known = this.#leftOut.get(what);
    if (known) known.count += count;
    else this.#leftOut.set(what, { what, count, ...(hint !== undefined && { hint }) });
  }

  #tell(problem: Problem): void {
    if (this.#problems.length < mostProblems) this.#problems.push({ ...problem, message: ownCopy(problem.message) });
  }

  #addArticle(article: ImportedArticle): void {
    const { standing, source, isDryRun } = this.#writing;
    const { metadata, headline, place } = article;
    const name = freeName({ headline, date: metadata.date ?? article.nameDate, file: place }, standing);
    const { extension, bytes } = this.#captureOf(article, name);
    const same = standing.withBytes(bytes);
    if (same !== undefined) {
      this.#there += 1;
      this.#completeMetadata(same, article);
      return;
    }
    const [other] = metadata.url === undefined ? [] : standing.withAddress(metadata.url);
    // Of an article that was taken down the NAME.yml is left: an import must not bring it back.
    if (other !== undefined && /\.ya?ml$/i.test(other)) {
      this.#leave('articles that were taken down from the archive', 1);
      return;
    }
    if (other !== undefined && !article.isCapture) {
      this.#tell(changedSince(source, titled(article), other));
      return;
    }
    if (isDryRun) {
      const path = `articles/${name}${extension}`;
      standing.add(path, { sha256: fixityOf(bytes).digest, url: metadata.url });
      this.written.push(path);
    } else {
      this.#pictures.write();
      this.written.push(writeNewArticle(standing, { name, extension, bytes, metadata }));
    }
  }

  #captureOf(article: ImportedArticle, name: string): { readonly extension: string; readonly bytes: Uint8Array } {
    const { capture, metadata } = article;
    this.#pictures.begin();
    if (capture.kind === 'file') return { extension: capture.extension, bytes: capture.bytes };
    const folder = posix.dirname(`articles/${name}`);
    const paths = new Map<string, string>();
    const missing: string[] = [];
    for (const address of picturesOfPage(capture, metadata.url)) {
      const path = this.#pictures.pathOf(address);
      if (path === undefined) missing.push(address);
      else paths.set(address, addressOf(posix.relative(folder, path)));
    }
    if (this.#writing.media)
      for (const address of missing) this.#tell(pictureMissing(this.#writing.source, address, titled(article)));
    return { extension: '.html', bytes: importedPage(article, capture, address => paths.get(address)) };
  }

  /** A capture whose NAME.yml could not be written any more when the import was stopped gets it now. */
  #completeMetadata(path: string, { metadata }: ImportedArticle): void {
    const { standing, isDryRun } = this.#writing;
    const sidecar = join(standing.root, metadataPathOf(path));
    const text = metadataText(metadata);
    if (isDryRun || text === '' || existsSync(sidecar) || existsSync(sidecar.replace(/\.yml$/, '.yaml'))) return;
    writeFile(sidecar, text, { isKept: true });
  }
}

function titled({ place, headline }: ImportedArticle): string {
  return headline === '' ? place : `${place} (“${headline}”)`;
}

/** A path as a page names it. */
function addressOf(path: string): string {
  return path
    .split('/')
    .map(part => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');
}

const picturesFolder = 'articles/pictures';

/** The pictures of imported pages: each once, however many articles show it, in the folders that it had on the site. */
class PictureStore {
  count = 0;
  readonly #media: MediaFolder | undefined;
  readonly #root: string;
  /** Of the article at hand, not yet written. */
  #waiting = new Map<string, Uint8Array>();

  constructor({ media, standing }: ImportWriting) {
    this.#media = media;
    this.#root = standing.root;
  }

  begin(): void {
    this.#waiting = new Map();
  }

  /** Where the picture of an address lies in articles/, or will. */
  pathOf(address: string): string | undefined {
    const file = this.#media?.find(address);
    if (file === undefined || inspectPicture(file.bytes).form === undefined) return undefined;
    const path = this.#freePath(file);
    if (path !== undefined && !existsSync(join(this.#root, path))) this.#waiting.set(path, file.bytes);
    return path;
  }

  /** Its own name, or with a number where another picture has that. */
  #freePath({ path, bytes }: MediaFile): string | undefined {
    if (!staysInside(path)) return undefined;
    for (let number = 1; number < 100; number += 1) {
      const at = `${picturesFolder}/${number === 1 ? path : path.replace(/(\.\w+)$/, `-${number}$1`)}`;
      const full = join(this.#root, at);
      if (!existsSync(full)) return at;
      if (Buffer.compare(readBytes(full, bytes.length + 1), bytes) === 0) return at;
    }
    return undefined;
  }

  write(): void {
    for (const [path, bytes] of this.#waiting) {
      const folders = dirname(path).split('/');
      for (const [index] of folders.entries()) makeOwnFolder(join(this.#root, ...folders.slice(0, index + 1)));
      // Whole or not at all: half a picture would be another one to the next import.
      writeFile(join(this.#root, path), bytes);
      this.count += 1;
    }
    this.#waiting = new Map();
  }
}
