import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.wasm': 'application/wasm',
};

export interface ServedFile {
  readonly path: string;
  /** Bytes of the body as sent. */
  readonly bytes: number;
}

/**
 * Serves a folder as hosts do (text gzipped, binary as it is) and keeps count of every byte sent. Nothing is kept by the
 * browser, so that every loading of a page is a first one.
 */
export async function serveCounting(folder: string) {
  const served: ServedFile[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, normalize(path));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    const headers = { 'cache-control': 'no-store', 'content-type': type ?? 'application/octet-stream' };
    if (type !== undefined && type !== 'application/wasm') {
      const zipped = gzipSync(readFileSync(file));
      served.push({ path, bytes: zipped.length });
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(zipped);
    } else {
      served.push({ path, bytes: statSync(file).size });
      response.writeHead(200, headers);
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    /** What was sent since the last time it was asked. */
    take: (): readonly ServedFile[] => served.splice(0),
    close: () => new Promise(resolve => server.close(resolve)),
  };
}
