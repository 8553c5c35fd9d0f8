import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';

/** Why a path cannot be read as a file: the system's code (ENOENT, EACCES), or one of ours. */
export type UnreadableReason = 'link' | 'no-file' | 'outside' | 'too-large' | (string & {});

/** A path that is not a regular file of a size that is read. */
export class UnreadableFile extends Error {
  readonly path: string;
  readonly reason: UnreadableReason;
  /** Bytes it holds, as far as is known. */
  readonly size: number;

  constructor(path: string, reason: UnreadableReason, size = 0) {
    super(`${path} cannot be read (${reason}).`);
    this.name = 'UnreadableFile';
    this.path = path;
    this.reason = reason;
    this.size = size;
  }
}

/** A regular file that is open for reading; who opened it closes it. */
interface OpenedFile {
  readonly file: number;
  readonly found: Stats;
}

/** All bytes of a regular file, at most `largest` of them, however much it grows while it is read. */
export function readBytes(path: string, largest: number): Uint8Array {
  const { file, found } = openRegularFile(path);
  try {
    return readAll(path, file, found.size, largest);
  } finally {
    closeSync(file);
  }
}

/**
 * All bytes of the file at `path`, relative to `root`. Whatever links there are on the way, the file that was opened lies
 * where the path says: in `root`, or in the folder of `root` that the path begins with.
 */
export function readBytesWithin(root: string, path: string, largest: number): Uint8Array {
  const full = join(root, path);
  const { file, found } = openRegularFile(full);
  try {
    if (!liesWhereItSays(root, path, found)) throw new UnreadableFile(full, 'outside');
    return readAll(full, file, found.size, largest);
  } finally {
    closeSync(file);
  }
}

/** A regular file piece by piece, up to the size it has when it is opened; for what may be larger than memory. */
export function* readPieces(path: string): Iterable<Uint8Array> {
  const { file, found } = openRegularFile(path);
  try {
    for (let left = found.size; left > 0; ) {
      const piece = new Uint8Array(Math.min(left, 1 << 20));
      const got = attempt(path, () => readSync(file, piece));
      if (got === 0) return;
      left -= got;
      yield piece.subarray(0, got);
    }
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 of a regular file, whatever its size. */
export function digestOfFile(path: string): string {
  const hash = createHash('sha256');
  for (const piece of readPieces(path)) hash.update(piece);
  return hash.digest('hex');
}

/** A regular file that is read in places; who opened it closes it. */
export interface ReadableFile {
  readonly size: number;
  /** The file's number on its disk. */
  readonly ino: number;
  /** The bytes from `at` on, `length` of them; fewer where the file ends before. */
  readonly read: (at: number, length: number) => Uint8Array;
  readonly close: () => void;
}

/** Opens a regular file of which only parts are wanted. @throws UnreadableFile */
export function openForParts(path: string): ReadableFile {
  const { file, found } = openRegularFile(path);
  return {
    size: found.size,
    ino: found.ino,
    read: (at, length) => readPart(path, file, at, length),
    close: () => closeSync(file),
  };
}

function readPart(path: string, file: number, at: number, length: number): Uint8Array {
  const part = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const more = attempt(path, () => readSync(file, part, got, length - got, at + got));
    if (more === 0) break;
    got += more;
  }
  return part.subarray(0, got);
}

/**
 * Opens a regular file; every file that Backfile reads itself is opened here.
 *
 * A link is refused. So are pipes, sockets, devices and folders: opening a pipe waits for a writer for ever, and opening
 * a device may do something. The path is looked at before it is opened and again afterwards, as another program may
 * exchange it in between.
 *
 * @throws UnreadableFile
 */
function openRegularFile(path: string): OpenedFile {
  refuseNoFile(
    path,
    attempt(path, () => lstatSync(path)),
  );
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = attempt(path, () => openSync(path, flags));
  try {
    const found = fstatSync(file);
    refuseNoFile(path, found);
    return { file, found };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Whether `path` is `folder` or lies below it; both are real paths. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function liesWhereItSays(root: string, path: string, opened: Stats): boolean {
  const real = realpathSync.native(join(root, path));
  const { dev, ino } = statSync(real);
  if (dev !== opened.dev || ino !== opened.ino) return false;
  const [first = '', ...below] = path.split('/');
  const home = join(realpathSync.native(root), below.length > 0 ? first : '');
  return isWithin(folded(home), folded(real));
}

/** Disks that take two spellings of a name for one give back that on the disk. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function refuseNoFile(path: string, found: Stats): void {
  if (found.isFile()) return;
  if (found.isSymbolicLink()) throw new UnreadableFile(path, 'link');
  throw new UnreadableFile(path, found.isDirectory() ? 'EISDIR' : 'no-file');
}

/** The size that the system tells may be 0 (of files it makes up) or out of date, so it is only where reading begins. */
function readAll(path: string, file: number, size: number, largest: number): Uint8Array {
  if (size > largest) throw new UnreadableFile(path, 'too-large', size);
  const pieces: Uint8Array[] = [];
  let piece = Buffer.alloc(Math.min(size, largest) + 1);
  let [total, filled] = [0, 0];
  for (;;) {
    const got = attempt(path, () => readSync(file, piece, filled, piece.length - filled, null));
    if (got === 0) break;
    total += got;
    filled += got;
    if (total > largest) throw new UnreadableFile(path, 'too-large', total);
    if (filled < piece.length) continue;
    pieces.push(piece);
    [piece, filled] = [Buffer.alloc(Math.min(1 << 16, largest + 1 - total)), 0];
  }
  const last = piece.subarray(0, filled);
  return pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
}

/** Gives the system's codes as reasons; O_NOFOLLOW says ELOOP for a link, a socket ENXIO. */
function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    throw new UnreadableFile(path, { ELOOP: 'link', ENXIO: 'no-file' }[error.code] ?? error.code);
  }
}
