/** As in offline-edition.ts; a shared module would be a second file, and this one must stand alone at the site's root. */
const completeMark = '?edition-is-complete';
const storesOf = ({ registration }: ServiceWorkerScope) => `backfile ${new URL(registration.scope).pathname} `;
const editionsOf = (worker: ServiceWorkerScope) => `${storesOf(worker)}edition `;

/** Remembers, past the worker's own short life, which open pages came from the edition. */
const pagesNameOf = (worker: ServiceWorkerScope) => `${storesOf(worker)}pages from the edition`;

const scope: object = globalThis;
if (isServiceWorker(scope)) serveKeptEdition(scope);

function isServiceWorker(global: object): global is ServiceWorkerScope {
  return 'registration' in global && 'clients' in global && 'skipWaiting' in global;
}

/**
 * Serves the kept edition when the network is away. A page that came from the network gets nothing from the edition, and
 * a page that came from the edition gets nothing from the network: no page is ever made of two builds.
 */
function serveKeptEdition(worker: ServiceWorkerScope): void {
  worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', event => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
    event.respondWith(request.mode === 'navigate' ? openPage(event, worker) : servePart(event, worker));
  });
}

async function openPage({ request, resultingClientId }: FetchingEvent, worker: ServiceWorkerScope): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    // Fetched ahead, on a hovered link: no page is there to remember, so its parts would be asked of the network.
    const kept = resultingClientId === '' ? undefined : await fromEdition(request, worker);
    if (!kept) throw error;
    await rememberPage(resultingClientId, worker);
    return kept;
  }
}

async function servePart({ request, clientId }: FetchingEvent, worker: ServiceWorkerScope): Promise<Response> {
  // Opening a store would make it, also after the reader had the saved copy deleted.
  const cacheName = pagesNameOf(worker);
  if (!(await caches.match(markOf(clientId, worker), { cacheName }))) return fetch(request);
  return (await fromEdition(request, worker)) ?? new Response('Not in the kept edition.', { status: 504 });
}

/** The address without its question and its fragment: a search page is the same file whatever is searched. */
async function fromEdition(request: Request, worker: ServiceWorkerScope): Promise<Response | undefined> {
  const address = new URL(request.url);
  const path = address.pathname.endsWith('/') ? `${address.pathname}index.html` : address.pathname;
  return (await wholeEdition(worker))?.match(new URL(path, address.origin).href);
}

/** The last edition that was fetched whole: a store without the mark was being filled when its page was closed. */
async function wholeEdition(worker: ServiceWorkerScope): Promise<Cache | undefined> {
  const mark = new URL(completeMark, worker.registration.scope).href;
  const names = (await caches.keys()).filter(name => name.startsWith(editionsOf(worker)));
  for (const name of names.reverse()) {
    const store = await caches.open(name);
    if (await store.match(mark)) return store;
  }
  return undefined;
}

async function rememberPage(id: string, worker: ServiceWorkerScope): Promise<void> {
  const pages = await caches.open(pagesNameOf(worker));
  for (const mark of await pages.keys()) {
    const open = await worker.clients.get(new URL(mark.url).searchParams.get('page') ?? '');
    if (!open) await pages.delete(mark);
  }
  await pages.put(markOf(id, worker), new Response(''));
}

function markOf(id: string, { registration }: ServiceWorkerScope): string {
  return new URL(`?page=${id}`, registration.scope).href;
}
