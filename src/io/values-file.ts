import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { OperationError } from './operation-error.ts';
import { openForParts, type ReadableFile, UnreadableFile } from './regular-file.ts';
import { writeFile } from './write-file.ts';

/** Another layout has another number; a file of another layout is not read. */
const layout = 'backfile-values/1';

/** Bytes of the line that a file begins with, and of a value's length and checksum before it. */
const headerBytes = 128;
const checkBytes = 8;
const frameBytes = 4 + checkBytes;

/** Writes values one behind the other, for the same program on another computer. One at a time has to fit into memory. */
export function writeValues(path: string, code: string, values: Iterable<unknown>): void {
  writeFile(path, piecesOf(code, values));
}

function* piecesOf(code: string, values: Iterable<unknown>): Iterable<Uint8Array> {
  yield Buffer.from(`${`${layout} ${code}`.padEnd(headerBytes - 1)}\n`, 'latin1');
  for (const value of values) {
    const bytes = serialize(value);
    yield frameOf(bytes);
    yield bytes;
  }
  // A file that was cut off has no such end.
  yield Buffer.alloc(frameBytes);
}

function frameOf(bytes: Uint8Array): Uint8Array {
  const frame = Buffer.alloc(frameBytes);
  frame.writeUInt32LE(bytes.length, 0);
  checkOf(bytes).copy(frame, 4);
  return frame;
}

function checkOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, checkBytes);
}

/**
 * Reads what `writeValues` wrote, one value after another. The values are those of a file that this program wrote: they
 * are as they were given, or the file is refused.
 *
 * @throws OperationError when the file is missing, damaged, or another version's
 */
export function* readValues<T>(path: string, code: string, hint: string): Iterable<T> {
  const file = openValues(path, hint);
  try {
    const [wroteLayout, wroteCode] = Buffer.from(file.read(0, headerBytes)).toString('latin1').trimEnd().split(' ');
    if (wroteLayout !== layout) throw new OperationError(`${path} is no file of parts, or it is damaged.`, hint);
    if (wroteCode !== code)
      throw new OperationError(
        `${path} was written by another version of Backfile or of Node.`,
        'Use the same versions on every computer, and begin again.',
      );
    for (let at = headerBytes; ; ) {
      const frame = Buffer.from(file.read(at, frameBytes));
      const length = frame.length === frameBytes ? frame.readUInt32LE(0) : -1;
      const isEnd = length === 0 && at + frameBytes === file.size;
      if (isEnd) return;
      const bytes =
        length > 0 && at + frameBytes + length <= file.size ? file.read(at + frameBytes, length) : undefined;
      if (bytes === undefined || !checkOf(bytes).equals(frame.subarray(4)))
        throw new OperationError(`${path} is damaged.`, hint);
      // The file is this program's, and whole.
      yield deserialize(bytes) as T;
      at += frameBytes + length;
    }
  } finally {
    file.close();
  }
}

function openValues(path: string, hint: string): ReadableFile {
  try {
    return openForParts(path);
  } catch (error) {
    if (error instanceof UnreadableFile && error.reason === 'ENOENT')
      throw new OperationError(`${path} is missing.`, hint);
    throw error;
  }
}
