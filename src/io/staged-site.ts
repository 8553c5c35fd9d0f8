import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
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
 *
 * The folder may hold files of the published site already, under second names (`publishFolder` says how): those that are
 * taken stay as they lie there, and what nobody asked for goes at the end.
 */
export class StagedSite {
  readonly folder: string;
  readonly #published: PublishedSite | undefined;
  readonly #files = new Map<string, BuiltFile>();
  /** Digests of pages, which Eleventy writes after they were told of. */
  readonly #pages = new Map<string, Pick<BuiltFile, 'key' | 'sha256'>>();
  /** Those that are there, by their paths in the site. */
  readonly #folders = new Set<string>();
  /** Files that were there before and that nobody has asked for. */
  readonly #left = new Set<string>();

  constructor(folder: string, published?: PublishedSite) {
    this.folder = folder;
    this.#published = published;
    if (published) this.#findLeft('');
  }

  /** Takes the published file that was made from the same, if it is still as it was made. */
  take(path: string, key: string): DownloadFixity | undefined {
    const built = this.#published?.files.get(path);
    return built?.key === key ? this.#takeBuilt(path, built) : undefined;
  }

  /** Takes a file that was written elsewhere, if it is still as it was written. */
  takeAs(path: string, built: BuiltFile): DownloadFixity | undefined {
    return this.#takeBuilt(path, built);
  }

  /** Writes a file, or takes the published one when that has the same bytes. */
  write(path: string, contents: string | Uint8Array, key?: string): void {
    const sha256 = createHash('sha256').update(contents).digest('hex');
    const built = this.#published?.files.get(path);
    const same = built?.sha256 === sha256 ? { ...built, ...(key !== undefined && { key }) } : undefined;
    if (same && this.#takeBuilt(path, same)) return;
    writeFile(this.#roomFor(path), contents);
    this.#note(path, sha256, key);
  }

  /** Writes a file that is made piece by piece. */
  writeChunks(path: string, chunks: Iterable<Uint8Array>, key: string): DownloadFixity {
    let fixity: DownloadFixity = { bytes: 0, sha256: '' };
    writeFile(
      this.#roomFor(path),
      measured(chunks, found => {
        fixity = found;
      }),
    );
    this.#note(path, fixity.sha256, key);
    return fixity;
  }

  /** A page that Eleventy is about to write. */
  expectPage(path: string, html: string, key: string): void {
    // Eleventy writes into a file that is there, and so into the published one.
    this.#roomFor(path);
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

  /** Removes what was there before and is no part of the site. Call it when all are written. */
  dropLeft(): void {
    for (const path of [...this.#left]) {
      this.#drop(path);
      removeEmpty(this.folder, dirname(path));
    }
  }

  #takeBuilt(path: string, built: BuiltFile): DownloadFixity | undefined {
    if (!this.#published) return undefined;
    const fixity = { bytes: built.bytes, sha256: built.sha256 };
    if (this.#isLeft(path, built)) {
      this.#left.delete(path);
      this.#files.set(path, { ...built, isTwice: true });
      return fixity;
    }
    const from = within(this.#published.folder, path);
    const found = unchangedSince(from, built);
    if (!found) return undefined;
    const place = this.#roomFor(path);
    const isSame = takeFile(from, place, found);
    const { mtimeMs, ino } = isSame ? found : lstatSync(place);
    this.#files.set(path, { ...built, mtimeMs, ino, isTwice: isSame });
    return fixity;
  }

  /** Whether the published file has a second name here, and no third. */
  #isLeft(path: string, built: BuiltFile): boolean {
    if (!this.#left.has(path)) return false;
    const found = lstatSync(within(this.folder, path));
    return found.size === built.bytes && found.mtimeMs === built.mtimeMs && found.ino === built.ino && found.nlink <= 2;
  }

  #note(path: string, sha256: string, key: string | undefined): BuiltFile {
    const { size, mtimeMs, ino } = lstatSync(within(this.folder, path));
    const file = { ...(key !== undefined && { key }), sha256, bytes: size, mtimeMs, ino };
    this.#files.set(path, file);
    return file;
  }

  /** Where a file is to be written: nothing is there, and its folder is. */
  #roomFor(path: string): string {
    const place = within(this.folder, path);
    if (this.#left.has(path)) this.#drop(path);
    if (this.#folders.has(path)) this.#dropFolder(path);
    this.#makeFolder(dirname(path));
    return place;
  }

  #makeFolder(path: string): void {
    if (this.#folders.has(path)) return;
    if (path !== '.') this.#makeFolder(dirname(path));
    if (this.#left.has(path)) this.#drop(path);
    mkdirSync(join(this.folder, path), { recursive: true });
    this.#folders.add(path);
  }

  #drop(path: string): void {
    unlinkSync(join(this.folder, path));
    this.#left.delete(path);
  }

  #dropFolder(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
    for (const paths of [this.#left, this.#folders])
      for (const one of [...paths]) if (one === path || one.startsWith(`${path}/`)) paths.delete(one);
  }

  /** Nothing but files and their folders stays: a link might lead elsewhere what is written. Tells whether there are any. */
  #findLeft(folder: string): boolean {
    let isEmpty = true;
    for (const entry of readdirSync(join(this.folder, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) this.#left.add(path);
      else if (!entry.isDirectory()) unlinkSync(join(this.folder, path));
      else if (this.#findLeft(path)) this.#folders.add(path);
      else rmdirSync(join(this.folder, path));
      isEmpty &&= !this.#left.has(path) && !this.#folders.has(path);
    }
    return !isEmpty;
  }
}

/** Removes a folder of `root` that has become empty, and those above it that have. */
function removeEmpty(root: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(root, folder));
  } catch {
    // It is not empty, or it went with another of its files.
    return;
  }
  removeEmpty(root, dirname(folder));
}

/** @throws when the path leads out of the folder: a plan that says so is a mistake in the program. */
function within(folder: string, path: string): string {
  const full = join(resolve(folder), path);
  if (full.startsWith(resolve(folder) + sep)) return full;
  throw new Error(`The site's plan names “${path}”, which is outside the folder it is published to.`);
}
