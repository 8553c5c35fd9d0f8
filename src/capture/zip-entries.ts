import { unzipSync } from 'fflate';
import { BadDocument } from './bad-document.ts';

/** What a document in a ZIP may unpack to; past it it is refused before anything is unpacked. */
export interface ZipLimits {
  readonly entry: number;
  readonly total: number;
  readonly entries: number;
}

export const documentLimits: ZipLimits = { entry: 50 * 1024 * 1024, total: 150 * 1024 * 1024, entries: 5000 };

/**
 * The entries of a small ZIP that are wanted, unpacked in memory. The sizes that the ZIP states are counted first, and no
 * entry is unpacked to more than it states: what states too little is cut, what states too much is refused.
 */
export function zipEntries(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits = documentLimits,
): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    entries += 1;
    if (entries > limits.entries) throw new BadDocument(`it has more than ${limits.entries} files`, true);
    if (!isWanted(name)) return false;
    total += originalSize;
    if (originalSize > limits.entry || total > limits.total)
      throw new BadDocument(`unpacked, it has more than ${Math.round(limits.entry / 1024 / 1024)} MB`, true);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof BadDocument) throw error;
    throw new BadDocument(error instanceof Error ? error.message : 'it is damaged', false);
  }
}
