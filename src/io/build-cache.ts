import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Memory, RememberedStage } from '../memory.ts';
import { attemptOrTell } from './operation-error.ts';
import {
  addToPack,
  openPack,
  type Pack,
  type PackEntry,
  packEntry,
  packKey,
  readEntry,
  writePack,
} from './pack-file.ts';
import { programFolder } from './program-files.ts';
import { readBytes } from './regular-file.ts';
import { makeOwnFolder } from './write-file.ts';

/** What a cache is opened with. */
export interface CacheOptions {
  /** Digest of the code whose results are kept; results of other code are thrown away. */
  readonly code: string;
  /** Told what was thrown away. */
  readonly tell: (text: string) => void;
  /** Keeps what it gave in memory as well, for a program that builds again and again. */
  readonly keepsValues?: boolean;
}

/** What stands in the way of one stage's file stands in the way of the others': it is told once. */
interface StageOptions extends CacheOptions {
  readonly tellUnwritten: (text: string) => void;
}

/** New values of a stage are written to the disk when there are so many bytes of them, or a quarter of what is there. */
const mostPending = 32 * 1024 * 1024;

/** Smaller packs are written anew: that takes no time, and the same values give the same bytes. */
const smallPack = 1024 * 1024;

/** Values that are given again without being read again: those of one article, and of its neighbours. */
const mostRecent = 32;

/**
 * What stages made, in one file a stage in the archive's `.cache/`: found again by the digest of what it was made of, so
 * after a checkout too, and whatever the files' times say. What is kept is a copy: it may be thrown away at any time.
 */
export class BuildCache implements Memory {
  readonly #folder: string;
  readonly #options: StageOptions;
  readonly #stages = new Map<RememberedStage, StageCache>();

  constructor(root: string, options: CacheOptions) {
    this.#folder = join(root, '.cache');
    this.#options = { ...options, tellUnwritten: once(options.tell) };
  }

  /** Digest of the code whose results are kept. */
  get code(): string {
    return this.#options.code;
  }

  recall<T>(stage: RememberedStage, input: string, make: () => T): T {
    return this.#stage(stage).recall(packKey(input), make);
  }

  later<T>(stage: RememberedStage, input: string, make: () => T): () => T {
    const key = packKey(input);
    this.#stage(stage).keep(key);
    // The stage is looked up again: its file may be another one by then.
    return () => this.#stage(stage).recallAgain(key, make);
  }

  again<T>(stage: RememberedStage, make: (before: T | undefined) => T): T {
    return this.#stage(stage).again(packKey('what the last build made'), make);
  }

  /**
   * Writes what is new. Of the `complete` stages, those that went through the whole archive since the last time, what
   * nobody asked for is dropped: so nothing stays of an article that is gone.
   */
  save(complete: readonly RememberedStage[]): void {
    this.forget(complete);
    for (const stage of this.#stages.values()) stage.write();
  }

  /** The same without writing anything: for a program that goes on. */
  forget(complete: readonly RememberedStage[]): void {
    for (const name of complete) this.#stage(name).dropUnused();
  }

  close(): void {
    for (const stage of this.#stages.values()) stage.close();
    this.#stages.clear();
  }

  #stage(name: RememberedStage): StageCache {
    const known = this.#stages.get(name);
    if (known) return known;
    const opened = new StageCache(this.#folder, name, this.#options);
    this.#stages.set(name, opened);
    return opened;
  }
}

/** The results of one stage. */
class StageCache {
  readonly #folder: string;
  readonly #path: string;
  readonly #options: StageOptions;
  #pack: Pack | undefined;
  /** What is on the disk, and what is on its way there. */
  readonly #entries = new Map<string, PackEntry>();
  #pendingBytes = 0;
  #isChanged = false;
  readonly #values = new Map<string, unknown>();
  #used = new Set<string>();
  /** The values that were asked for last, of those that are not kept. */
  readonly #recent = new Map<string, unknown>();

  constructor(folder: string, name: RememberedStage, options: StageOptions) {
    this.#folder = folder;
    this.#path = join(folder, `${name}.pack`);
    this.#options = options;
    this.#open();
  }

  recall<T>(key: string, make: () => T): T {
    const known = this.#get(key);
    // The key is a digest of all that `make` was given, and the pack is this code's: so it is what `make` gave then.
    if (known !== undefined) return known as T;
    const made = make();
    if (made !== undefined) this.#set(key, made);
    return made;
  }

  /** Says that a value is still wanted, without reading it. */
  keep(key: string): void {
    this.#used.add(key);
  }

  /** The same as `recall` for what is asked for several times, one value after another. */
  recallAgain<T>(key: string, make: () => T): T {
    if (this.#recent.has(key)) return this.#recent.get(key) as T;
    const value = this.recall(key, make);
    this.#recent.set(key, value);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > mostRecent && oldest !== undefined) this.#recent.delete(oldest);
    return value;
  }

  again<T>(key: string, make: (before: T | undefined) => T): T {
    // The pack is this code's, and nobody else has a value in this stage.
    const before = this.#get(key) as T | undefined;
    const made = make(before);
    if (made !== before) this.#set(key, made);
    return made;
  }

  #get(key: string): unknown {
    if (this.#values.has(key)) return this.#using(key, this.#values.get(key));
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const bytes = readEntry(entry);
    if (bytes) return this.#using(key, deserialize(bytes));
    this.#entries.delete(key);
    this.#isChanged = true;
    this.#options.tell(thrownAway(this.#path, 'A part of it was'));
    return undefined;
  }

  #set(key: string, value: unknown): void {
    const bytes = serialize(value);
    this.#entries.set(key, packEntry(bytes));
    this.#pendingBytes += bytes.length;
    this.#isChanged = true;
    this.#using(key, value);
    if (this.#pendingBytes > Math.max(mostPending, (this.#pack?.size ?? 0) / 4)) this.write();
  }

  dropUnused(): void {
    for (const key of [...this.#entries.keys()]) {
      if (!this.#used.has(key)) this.#isChanged = this.#entries.delete(key);
    }
    for (const key of [...this.#values.keys()]) if (!this.#used.has(key)) this.#values.delete(key);
    this.#used = new Set();
    this.#recent.clear();
  }

  /** A build never fails for want of what makes the next one fast. */
  write(): void {
    if (!this.#isChanged) return;
    const write = () => {
      makeOwnFolder(this.#folder);
      const { code } = this.#options;
      if (this.#pack && this.#isLittleNew(this.#pack) && addToPack(this.#path, code, this.#pack, this.#entries)) return;
      writePack(this.#path, code, this.#entries);
    };
    attemptOrTell(write, 'Nothing is remembered for the next build:', this.#options.tellUnwritten);
    this.close();
    this.#open();
  }

  /** Whether what is new, and what is no longer wanted, is a small part of a large pack. */
  #isLittleNew({ size }: Pack): boolean {
    const wanted = [...this.#entries.values()].reduce((sum, { length }) => sum + length, 0);
    return size > smallPack && size + this.#pendingBytes - wanted < size / 3;
  }

  close(): void {
    this.#pack?.close();
    this.#pack = undefined;
    this.#entries.clear();
  }

  #using(key: string, value: unknown): unknown {
    this.#used.add(key);
    if (this.#options.keepsValues) this.#values.set(key, value);
    return value;
  }

  #open(): void {
    const opened = openPack(this.#path, this.#options.code);
    this.#pendingBytes = 0;
    // What cannot be used is replaced, be it by nothing.
    this.#isChanged = opened === 'corrupt' || opened === 'other-code';
    if (opened === 'corrupt') this.#options.tell(thrownAway(this.#path, 'It was'));
    if (typeof opened === 'string') return;
    this.#pack = opened;
    for (const [key, entry] of opened.entries) this.#entries.set(key, entry);
  }
}

/** The cache of an archive, for the program as it is now. */
export function openBuildCache(root: string, tell: CacheOptions['tell'], keepsValues = false): BuildCache {
  return new BuildCache(root, { code: digestOfProgram(), tell, keepsValues });
}

/** Adds to the cache of one folder what those of others hold. Where they hold the same, it is the same. */
export function mergeCaches(
  root: string,
  others: readonly string[],
  stages: readonly RememberedStage[],
  { code, tell }: Pick<CacheOptions, 'code' | 'tell'>,
): void {
  for (const stage of stages) {
    const placeIn = (folder: string) => join(folder, '.cache', `${stage}.pack`);
    const packs = [...others, root].map(placeIn).flatMap(path => {
      const opened = openPack(path, code);
      return typeof opened === 'string' ? [] : [opened];
    });
    const write = () => {
      makeOwnFolder(join(root, '.cache'));
      writePack(placeIn(root), code, new Map(packs.flatMap(({ entries }) => [...entries])));
    };
    attemptOrTell(write, 'What the parts know of articles is made again:', tell);
    for (const pack of packs) pack.close();
  }
}

function thrownAway(path: string, what: string): string {
  return `${path} was damaged. ${what} deleted and will be made again.`;
}

/** Digest of all that this program is made of, packages and Node included. */
export function digestOfProgram(): string {
  const digest = createHash('sha256').update(process.version);
  // Of the packages, the list of those in the program's own folder, or in the one that it is installed in.
  const packages = ['node_modules/.package-lock.json', '../.package-lock.json'];
  for (const name of ['package.json', ...packages, 'src', 'templates'])
    for (const path of filesBelow(join(programFolder, name)))
      digest.update(`\0${path.slice(programFolder.length)}\0`).update(readBytes(path, Number.POSITIVE_INFINITY));
  return digest.digest('hex').slice(0, 32);
}

function filesBelow(path: string): readonly string[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return [path];
  if (!found?.isDirectory()) return [];
  return readdirSync(path)
    .sort()
    .flatMap(name => filesBelow(join(path, name)));
}

/** Tells the first text that it is given, and no other. */
function once(tell: (text: string) => void): (text: string) => void {
  let isTold = false;
  return text => {
    if (isTold) return;
    isTold = true;
    tell(text);
  };
}
