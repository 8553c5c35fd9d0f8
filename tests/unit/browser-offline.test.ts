import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { showOfflineControl } from '../../src/browser/offline-control.ts';
import { dropEdition, editionsOf, keepEdition, keptVersion } from '../../src/browser/offline-edition.ts';
import { englishWording } from '../../src/messages/languages.ts';
import { closePage, openPage, setGlobals } from '../support/browser-page.ts';

const home = new URL('https://news.example/archive/');
const edition = (version: string) => ({
  version,
  bytes: 3,
  files: { 'index.html': `page ${version}`, 'search/index.html': 'search', 'search/a.bin': 'a' },
});

/** The files that were asked of the network, in order. */
const fetched: string[] = [];

type Stores = Map<string, Map<string, Response>>;

/** A browser's stores, its network and its service worker, as far as keeping an edition needs them. */
function browser(published: string, failing = '', stores: Stores = new Map()): Stores {
  const storeOf = (name: string) => {
    const entries = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, entries);
    return {
      match: async (address: string) => entries.get(address)?.clone(),
      keys: async () => [...entries.keys()].map(url => ({ url })),
      put: async (address: URL | string, response: Response) => void entries.set(String(address), response),
    };
  };
  const globals = {
    caches: {
      keys: async () => [...stores.keys()],
      open: async (name: string) => storeOf(name),
      delete: async (name: string) => stores.delete(name),
      match: async (address: string, { cacheName }: { readonly cacheName: string }) =>
        stores.get(cacheName)?.get(address)?.clone(),
    },
    fetch: async (address: URL) => {
      if (failing !== '' && address.href.endsWith(failing)) throw new Error('The page was closed.');
      if (address.href.endsWith('offline.json')) return Response.json(edition(published));
      fetched.push(address.pathname);
      return new Response('file');
    },
    navigator: { serviceWorker: { register: async () => undefined, getRegistration: async () => undefined } },
  };
  setGlobals(globals);
  return stores;
}

afterEach(closePage);

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
  browser('b', 'index.html', stores);
  await assert.rejects(keepEdition(home, edition('b'), nothing), /closed/);
  assert.equal(await keptVersion(home), 'a');
});

test('of a new edition, only what changed is fetched', async () => {
  const stores = browser('a');
  await keepEdition(home, edition('a'), nothing);
  browser('b', '', stores);
  fetched.length = 0;
  await keepEdition(home, edition('b'), nothing);
  assert.deepEqual(fetched, ['/archive/index.html']);
  assert.equal(await keptVersion(home), 'b');
  assert.deepEqual([...stores.keys()], [`${editionsOf(home)}b`]);
  assert.ok(stores.get(`${editionsOf(home)}b`)?.has(new URL('search/a.bin', home).href));
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

test('the reader is told how much there is before anything is fetched, then keeps it and gives it up', async () => {
  const page = openPage('<div id="offline"></div>', home.href);
  const stores = browser('a');
  const container = page.document.getElementById('offline') ?? assert.fail();
  showOfflineControl(container, home, englishWording);
  const press = async (wanted: string) => {
    page.fire(container.querySelector(`[data-offline=${wanted}]`), 'click');
    await new Promise(resolve => setTimeout(resolve));
    return container.querySelector('[role=status]')?.textContent ?? '';
  };
  assert.match(await press('ask'), /3 files/);
  assert.equal(stores.size, 0, 'nothing is stored before the reader says so');
  await press('keep');
  assert.equal(await keptVersion(home), 'a');
  assert.equal(await press('drop'), '');
  assert.equal(await keptVersion(home), undefined);
});

test('a list of files that cannot be read is told, and a browser that cannot keep anything is offered nothing', async () => {
  const page = openPage('<div id="offline"></div>', home.href);
  browser('a');
  setGlobals({ fetch: async () => Response.json({ files: 'none' }) });
  const container = page.document.getElementById('offline') ?? assert.fail();
  showOfflineControl(container, home, englishWording);
  page.fire(container.querySelector('[data-offline=ask]'), 'click');
  await new Promise(resolve => setTimeout(resolve));
  assert.match(container.textContent ?? '', /list of files for offline reading cannot be read/);
  setGlobals({ isSecureContext: false });
  const other = openPage('<div id="offline"></div>').document.getElementById('offline') ?? assert.fail();
  setGlobals({ isSecureContext: false });
  showOfflineControl(other, home, englishWording);
  assert.equal(other.innerHTML, '');
});

type Listener = (event: object) => void;

/** The service worker at work: opens a page or asks for a part of one, with a network or without. */
async function startWorker() {
  const listeners = new Map<string, Listener>();
  setGlobals({
    registration: { scope: home.href },
    clients: { get: async () => ({}), claim: async () => {} },
    skipWaiting: async () => {},
    addEventListener: (kind: string, listener: Listener) => void listeners.set(kind, listener),
  });
  await import('../../src/browser/offline-worker.entry.ts');
  return async (path: string, mode: 'navigate' | 'no-cors', page: string): Promise<string> => {
    let answer: Promise<Response> | undefined;
    const request = { method: 'GET', url: new URL(path, home).href, mode };
    listeners.get('fetch')?.({
      request,
      clientId: mode === 'navigate' ? '' : page,
      resultingClientId: mode === 'navigate' ? page : '',
      respondWith: (given: Promise<Response>) => {
        answer = given;
      },
    });
    if (!answer) return 'not answered';
    return answer.then(
      async response => `${response.status} ${await response.text()}`,
      () => 'no network',
    );
  };
}

test('a page that came from the edition gets its parts from there, and one from the network gets none', async () => {
  const stores = browser('a');
  await keepEdition(home, edition('a'), nothing);
  const ask = await startWorker();
  setGlobals({ fetch: async () => new Response('from the network') });
  assert.equal(await ask('index.html', 'navigate', 'first'), '200 from the network');
  assert.equal(await ask('../other/index.html', 'navigate', 'first'), 'not answered');
  setGlobals({ fetch: () => Promise.reject(new Error('away')) });
  assert.equal(await ask('?q=x', 'navigate', 'second'), '200 file');
  assert.equal(await ask('search/a.bin', 'no-cors', 'second'), '200 file');
  assert.equal(await ask('search/b.bin', 'no-cors', 'second'), '504 Not in the kept edition.');
  assert.equal(await ask('search/a.bin', 'no-cors', 'first'), 'no network');
  assert.equal(await ask('missing.html', 'navigate', 'third'), 'no network');
  await dropEdition(home);
  assert.equal(await ask('search/a.bin', 'no-cors', 'second'), 'no network');
  assert.equal(stores.size, 0, 'a page that is still open leaves nothing behind on the device');
});
