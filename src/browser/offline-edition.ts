/** What the build says of itself in offline.json: everything that reading and searching without a network needs. */
export interface OfflineEdition {
  /** A hash of all names and contents. */
  readonly version: string;
  readonly bytes: number;
  /** Relative to the site's root. */
  readonly files: readonly string[];
}

export const offlineListName = 'offline.json';
export const offlineWorkerName = 'offline-worker.js';

/** Each edition has a store of its own, and is complete when it is there under this name. */
export const storePrefix = 'backfile-edition-';
/** An edition being fetched; it never answers anything. */
export const partialPrefix = 'backfile-partial-';

/** Throws when the text is no list of an edition. */
export function readOfflineEdition(value: unknown): OfflineEdition {
  if (typeof value === 'object' && value !== null && 'version' in value && 'bytes' in value && 'files' in value) {
    const { version, bytes, files } = value;
    if (typeof version === 'string' && typeof bytes === 'number' && Array.isArray(files)) {
      return { version, bytes, files: files.filter(file => typeof file === 'string') };
    }
  }
  throw new Error('The site’s list of files for offline reading cannot be read. Load the page again.');
}
