import {
  type OfflineEdition,
  offlineListName,
  offlineWorkerName,
  partialPrefix,
  readOfflineEdition,
  storePrefix,
} from './offline-edition.ts';

/** Asked for together; more would only wait in the browser. */
const atOnce = 6;

/** The edition that is published now. */
export async function publishedEdition(home: URL): Promise<OfflineEdition> {
  const response = await fetch(new URL(offlineListName, home), { cache: 'no-store' });
  if (!response.ok) throw new Error(`The list of files could not be fetched: the server answered ${response.status}.`);
  return readOfflineEdition(await response.json());
}

/** The version that is kept on this device; undefined when none is. */
export async function keptVersion(): Promise<string | undefined> {
  const name = (await caches.keys()).find(store => store.startsWith(storePrefix));
  return name?.slice(storePrefix.length);
}

/** Fetches an edition whole; only then does it take the place of the one before. `tell` hears how many files are there. */
export async function keepEdition(home: URL, edition: OfflineEdition, tell: (done: number) => void): Promise<void> {
  await dropStores(partialPrefix);
  const partial = await caches.open(partialPrefix + edition.version);
  await fetchAll(home, edition.files, partial, tell);
  const { version } = await publishedEdition(home);
  if (version !== edition.version) {
    await dropStores(partialPrefix);
    throw new Error('The archive was published anew meanwhile. Nothing was kept; try again.');
  }
  await dropStores(storePrefix);
  const kept = await caches.open(storePrefix + edition.version);
  for (const request of await partial.keys()) {
    const response = await partial.match(request);
    if (response) await kept.put(request, response);
  }
  await dropStores(partialPrefix);
  await navigator.serviceWorker.register(new URL(offlineWorkerName, home), { scope: home.pathname });
}

/** Removes everything that was kept, and what served it. */
export async function dropEdition(home: URL): Promise<void> {
  await dropStores('backfile-');
  const registration = await navigator.serviceWorker.getRegistration(home.href);
  await registration?.unregister();
}

async function fetchAll(
  home: URL,
  files: readonly string[],
  store: Cache,
  tell: (done: number) => void,
): Promise<void> {
  let next = 0;
  let done = 0;
  const fetchOnward = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const address = new URL(file.split('/').map(encodeURIComponent).join('/'), home);
      const response = await fetch(address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${file} could not be fetched: the server answered ${response.status}.`);
      await store.put(address, response);
      done += 1;
      tell(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fetchOnward));
}

async function dropStores(prefix: string): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}
