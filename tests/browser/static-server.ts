import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StaticServer {
  /** With the prefix and a slash at its end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder as the plainest static host does, on a free port of the loopback interface: no directory
 * listing, no rewriting, `404.html` for what is not there.
 *
 * @param gzip sends texts packed, as most hosts do
 * @param policy the Content-Security-Policy that is sent with every page, as hosts do that read `_headers`
 * @param prefix the path the site lies under, with slashes at both ends: `/` or `/archive/`.
 */
export async function serveFolder(
  folder: string,
  prefix = '/',
  { gzip = false, policy = '' } = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    if (policy !== '') response.setHeader('content-security-policy', policy);
    answer(folder, prefix, gzip, request, response).catch(error => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  folder: string,
  prefix: string,
  gzip: boolean,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = pathname.startsWith(prefix) ? await fileAt(folder, pathname.slice(prefix.length)) : undefined;
  if (path?.endsWith('/')) return redirect(response, `${prefix}${path}`);
  response.statusCode = path === undefined ? 404 : 200;
  const file = path ?? '404.html';
  response.setHeader('content-type', mediaTypes[extname(file)] ?? 'application/octet-stream');
  const bytes = await readFile(join(folder, file)).catch(() => 'not found');
  const packs = gzip && !/\.(?:png|webp|woff2)$/.test(file);
  if (packs) response.setHeader('content-encoding', 'gzip');
  response.end(packs ? gzipSync(bytes) : bytes);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location });
  response.end();
}

/** The file for an address, relative to the folder; ends in a slash when the address lacks its last one. */
async function fileAt(folder: string, address: string): Promise<string | undefined> {
  const path = normalize(decodeURIComponent(address) || '.');
  if (path.split(sep).includes('..')) return undefined;
  const found = await stat(join(folder, path)).catch(() => undefined);
  if (!found?.isDirectory()) return found ? path : undefined;
  if (!address.endsWith('/') && address !== '') return `${address}/`;
  const index = join(path, 'index.html');
  return (await stat(join(folder, index)).catch(() => undefined)) ? index : undefined;
}
