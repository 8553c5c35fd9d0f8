import { constants, gzipSync } from 'node:zlib';
import type { FileKind } from '../format/index-file.ts';

/** Byte 9 of gzip names the operating system; 255 is "unknown", so that every system writes the same. */
const systemByte = 9;

const { Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY } = constants;

/** In places, nothing repeats that is worth looking for: without looking they get smaller, in a fifth of the time. */
const plain = { level: 6, memLevel: 8, strategy: Z_DEFAULT_STRATEGY };
const places = { level: 6, memLevel: 6, strategy: Z_HUFFMAN_ONLY };
/** Terms are range-coded; gzip only adds its checksum. */
const packed = { ...plain, level: 0 };

/** Compresses a file the same way everywhere. */
export function zip(bytes: Uint8Array, kind: FileKind): Uint8Array {
  const settings = kind === 'p' ? places : kind === 't' || kind === 'w' || kind === 'l' ? packed : plain;
  const zipped = gzipSync(bytes, settings);
  zipped[systemByte] = 255;
  return new Uint8Array(zipped.buffer, zipped.byteOffset, zipped.length);
}
