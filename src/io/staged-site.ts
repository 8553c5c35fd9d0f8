import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type DownloadFixity, measured } from '../site/downloads/download.ts';
import { type BuiltFile, type LastBuild, unchangedSince } from './last-build.ts';
import type { Manifest } from './published-files.ts';
import { takeFile, writeFile } from './write-file.ts';

/** A site that was published before, and what the build that made it knew of its files. */
export interface PublishedSite {
  readonly folder: string;
  readonly files: LastBuild;
}

/**
 * The folder in which a site is put together. A file whose key is that of a published one is taken from there, as long as
 * nobody touched it; the others are written. Every file is told of here once.
 */
export class StagedSite {
  readonly folder: string;
  readonly #published: PublishedSite | undefined;
  readonly #files = new Map<string, BuiltFile>();
  /** Digests of pages, which Eleventy writes after they were told of. */
  readonly #pages = new Map<string, Pick<BuiltFile, 'key' | 'sha256'>>();
  readonly #folders = new Set<string>();

  constructor(folder: string, published?: PublishedSite) {
    this.folder = folder;
    this.#published = published;
  }

  /** Takes the published file that was made from the same, if it is still as it was made. */
  take(path: string, key: string): DownloadFixity | undefined {
    const built = this.#published?.files.get(path);
    return built?.key === key ? this.#takeBuilt(path, built) : undefined;
  }

  /** Writes a file, or takes the published one when that has the same bytes. */
  write(path: string, contents: string | Uint8Array, key?: string): void {
    const sha256 = createHash('sha256').update(contents).digest('hex');
    const built = this.#published?.files.get(path);
    const same = built?.sha256 === sha256 ? { ...built, ...(key !== undefined && { key }) } : undefined;
    if (same && this.#takeBuilt(path, same)) return;
    writeFile(this.#placeFor(path), contents);
    this.#note(path, sha256, key);
  }

  /** Writes a file that is made piece by piece. */
  writeChunks(path: string, chunks: Iterable<Uint8Array>, key: string): DownloadFixity {
    let fixity: DownloadFixity = { bytes: 0, sha256: '' };
    const place = this.#placeFor(path);
    writeFile(
      place,
      measured(chunks, found => {
        fixity = found;
      }),
    );
    this.#note(path, fixity.sha256, key);
    return fixity;
  }

  /** A page that Eleventy is about to write. */
  expectPage(path: string, html: string, key: string): void {
    this.#pages.set(path, { key, sha256: createHash('sha256').update(html).digest('hex') });
  }

  /** Every file of the site, by path; call it when all are written. */
  files(): LastBuild {
    for (const [path, { sha256, key }] of this.#pages) this.#note(path, sha256, key);
    this.#pages.clear();
    return this.#files;
  }

  /** The SHA-256 of every file. */
  manifest(): Manifest {
    return new Map([...this.files()].map(([path, { sha256 }]) => [path, sha256]));
  }

  #takeBuilt(path: string, built: BuiltFile): DownloadFixity | undefined {
    if (!this.#published) return undefined;
    const from = within(this.#published.folder, path);
    const found = unchangedSince(from, built);
    if (!found) return undefined;
    const place = this.#placeFor(path);
    const isSame = takeFile(from, place, found);
    const { mtimeMs, ino } = isSame ? found : lstatSync(place);
    this.#files.set(path, { ...built, mtimeMs, ino });
    return { bytes: built.bytes, sha256: built.sha256 };
  }

  #note(path: string, sha256: string, key: string | undefined): BuiltFile {
    const { size, mtimeMs, ino } = lstatSync(within(this.folder, path));
    const file = { ...(key !== undefined && { key }), sha256, bytes: size, mtimeMs, ino };
    this.#files.set(path, file);
    return file;
  }

  #placeFor(path: string): string {
    const place = within(this.folder, path);
    const folder = dirname(place);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return place;
  }
}

/** @throws when the path leads out of the folder: a plan that says so is a mistake in the program. */
function within(folder: string, path: string): string {
  const full = join(resolve(folder), path);
  if (full.startsWith(resolve(folder) + sep)) return full;
  throw new Error(`The site's plan names “${path}”, which is outside the folder it is published to.`);
}
