import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { dropEdition, editionsOf, keepEdition, keptVersion } from '../../src/browser/offline-edition.ts';

const home = new URL('https://news.example/archive/');
const edition = (version: string) => ({
  version,
  bytes: 3,
  files: ['index.html', 'search/index.html', 'search/a.bin'],
});

type Stores = Map<string, Map<string, Response>>;

/** A browser's stores, its network and its service worker, as far as keeping an edition needs them. */
function browser(published: string, failing = '', stores: Stores = new Map()): Stores {
  const storeOf = (name: string) => {
    const entries = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, entries);
    return {
      match: async (address: string) => entries.get(address),
      put: async (address: URL | string, response: Response) => void entries.set(String(address), response),
    };
  };
  const globals = {
    caches: {
      keys: async () => [...stores.keys()],
      open: async (name: string) => storeOf(name),
      delete: async (name: string) => stores.delete(name),
    },
    fetch: async (address: URL) => {
      if (failing !== '' && address.href.endsWith(failing)) throw new Error('The page was closed.');
      return address.href.endsWith('offline.json') ? Response.json(edition(published)) : new Response('file');
    },
    navigator: { serviceWorker: { register: async () => undefined, getRegistration: async () => undefined } },
  };
  for (const [name, value] of Object.entries(globals)) {
    replaced.set(name, replaced.get(name) ?? Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return stores;
}

const replaced = new Map<string, PropertyDescriptor | undefined>();
afterEach(() => {
  for (const [name, before] of replaced) {
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
  }
  replaced.clear();
});

const nothing = () => {};

test('an edition is kept when all its files are, and then removed without a trace', async () => {
  const stores = browser('a');
  await keepEdition(home, edition('a'), nothing);
  assert.equal(await keptVersion(home), 'a');
  await dropEdition(home);
  assert.equal(stores.size, 0);
});

test('an edition broken off is none, and the one before it goes on being there', async () => {
  const stores = browser('a');
  await keepEdition(home, edition('a'), nothing);
  browser('b', 'a.bin', stores);
  await assert.rejects(keepEdition(home, edition('b'), nothing), /closed/);
  assert.equal(await keptVersion(home), 'a');
});

test('what an attempt left behind is not taken for an edition, and the next attempt fetches it anew', async () => {
  const stores = browser('b');
  stores.set(
    `${editionsOf(home)}b`,
    new Map([[new URL('index.html', home).href, new Response('of some other build')]]),
  );
  assert.equal(await keptVersion(home), undefined);
  await keepEdition(home, edition('b'), nothing);
  assert.equal(await keptVersion(home), 'b');
  assert.equal(
    await stores
      .get(`${editionsOf(home)}b`)
      ?.get(new URL('index.html', home).href)
      ?.text(),
    'file',
  );
});

test('an archive that was published anew meanwhile is not kept', async () => {
  const stores = browser('b');
  await assert.rejects(keepEdition(home, edition('a'), nothing), /published anew/);
  assert.equal(stores.size, 0);
});

test('another archive under the same origin keeps its edition', async () => {
  const other = new URL('https://news.example/other/');
  browser('a');
  await keepEdition(other, edition('a'), nothing);
  await keepEdition(home, edition('a'), nothing);
  await dropEdition(home);
  assert.equal(await keptVersion(other), 'a');
  assert.equal(await keptVersion(home), undefined);
});
