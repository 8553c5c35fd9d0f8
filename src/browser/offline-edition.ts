import { encodedPath } from './search-client.ts';

/** What the build says of itself in offline.json: everything that reading and searching without a network needs. */
interface OfflineEdition {
  /** A hash of all names and contents. */
  readonly version: string;
  readonly bytes: number;
  /** Digests of contents by path, relative to the site's root. */
  readonly files: Readonly<Record<string, string>>;
}

const offlineListName = 'offline.json';
const offlineWorkerName = 'offline-worker.js';

/** What the names of a site's stores begin with: other archives may lie under the same origin. */
function storesOf(home: URL): string {
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
const completeMark = '?edition-is-complete';

/** Throws when the text is no list of an edition. */
function readOfflineEdition(value: unknown): OfflineEdition {
  if (typeof value === 'object' && value !== null && 'version' in value && 'bytes' in value && 'files' in value) {
    const { version, bytes, files } = value;
    if (typeof version === 'string' && typeof bytes === 'number' && typeof files === 'object' && files !== null) {
      const digests = Object.entries(files).map(([file, digest]) => [file, String(digest)] as const);
      return { version, bytes, files: Object.fromEntries(digests) };
    }
  }
  throw new Error('The site’s list of files for offline reading cannot be read. Load the page again.');
}

/** Asked for together; more would only wait in the browser. */
const atOnce = 6;

/** The edition that is published now. */
export async function publishedEdition(home: URL): Promise<OfflineEdition> {
  const response = await fetch(new URL(offlineListName, home), { cache: 'no-store' });
  if (!response.ok) throw new Error(`The list of files could not be fetched: the server answered ${response.status}.`);
  return readOfflineEdition(await response.json());
}

/** The version that is kept whole on this device; undefined when none is. */
export async function keptVersion(home: URL): Promise<string | undefined> {
  const prefix = editionsOf(home);
  for (const name of (await storesWith(prefix)).reverse()) {
    if (await (await caches.open(name)).match(markIn(home))) return name.slice(prefix.length);
  }
  return undefined;
}

/**
 * Fetches an edition whole; only then is it marked as such and takes the place of the one before. `tell` hears how many
 * files are there. Files that are as they were in the edition before are taken from it. What an earlier attempt left
 * behind is fetched anew: it may be of another build.
 */
export async function keepEdition(home: URL, edition: OfflineEdition, tell: (done: number) => void): Promise<void> {
  const kept = await keptVersion(home);
  const prefix = editionsOf(home);
  const name = prefix + edition.version;
  if (kept !== edition.version) {
    await dropStores(prefix, prefix + kept);
    const store = await caches.open(name);
    const known = kept === undefined ? undefined : await openEdition(home, prefix + kept);
    await fetchAll({ home, edition, known }, store, tell);
    const { version } = await publishedEdition(home);
    if (version !== edition.version) {
      await caches.delete(name);
      throw new Error('The archive was published anew meanwhile. Nothing was kept; try again.');
    }
    await store.put(listIn(home), Response.json(edition));
    await store.put(markIn(home), new Response(''));
    await dropStores(prefix, name);
  }
  await navigator.serviceWorker.register(new URL(offlineWorkerName, home), { scope: home.pathname });
}

/** Removes everything that was kept, and what served it. */
export async function dropEdition(home: URL): Promise<void> {
  await dropStores(storesOf(home));
  const registration = await navigator.serviceWorker.getRegistration(home.href);
  await registration?.unregister();
}

/** An edition that is kept, with the list of its files; undefined when it has none that can be read. */
async function openEdition(home: URL, name: string): Promise<KnownEdition | undefined> {
  const store = await caches.open(name);
  const list = await store.match(listIn(home));
  if (!list) return undefined;
  try {
    return { store, files: readOfflineEdition(await list.json()).files };
  } catch {
    return undefined;
  }
}

interface KnownEdition {
  readonly store: Cache;
  readonly files: OfflineEdition['files'];
}

interface Fetching {
  readonly home: URL;
  readonly edition: OfflineEdition;
  readonly known: KnownEdition | undefined;
}

async function fetchAll({ home, edition, known }: Fetching, store: Cache, tell: (done: number) => void): Promise<void> {
  const files = Object.keys(edition.files);
  let next = 0;
  let done = 0;
  const fetchOnward = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const address = new URL(encodedPath(file), home);
      const isKnown = known !== undefined && known.files[file] === edition.files[file];
      const same = isKnown ? await known.store.match(address.href) : undefined;
      const response = same ?? (await fetch(address, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${file} could not be fetched: the server answered ${response.status}.`);
      await store.put(address, response);
      done += 1;
      tell(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fetchOnward));
}

function listIn(home: URL): string {
  return new URL(offlineListName, home).href;
}

function markIn(home: URL): string {
  return new URL(completeMark, home).href;
}

/** In the order in which they were begun. */
async function storesWith(prefix: string): Promise<string[]> {
  return (await caches.keys()).filter(name => name.startsWith(prefix));
}

async function dropStores(prefix: string, butOne?: string): Promise<void> {
  for (const name of await storesWith(prefix)) if (name !== butOne) await caches.delete(name);
}
