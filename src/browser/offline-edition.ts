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

/** What the names of a site's stores begin with: other archives may lie under the same origin. */
export function storesOf(home: URL): string {
  return `backfile ${home.pathname} `;
}

/** Each edition has a store of its own, named by its version. */
export function editionsOf(home: URL): string {
  return `${storesOf(home)}edition `;
}

/**
 * Put into an edition's store when everything else is there. A store without it is one that was being filled when the
 * page was closed: it is no edition and answers nothing. No file of the site has this address, for it has no name.
 */
export const completeMark = '?edition-is-complete';

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
