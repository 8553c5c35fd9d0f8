import { gzipSync } from 'node:zlib';

/** Byte 9 of gzip names the operating system; 255 is "unknown", so that every system writes the same. */
const systemByte = 9;

/** Compresses a file the same way everywhere. */
export function zip(bytes: Uint8Array): Uint8Array {
  const zipped = gzipSync(bytes, { level: 6 });
  zipped[systemByte] = 255;
  return new Uint8Array(zipped.buffer, zipped.byteOffset, zipped.length);
}
