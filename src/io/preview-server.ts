import { realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { relative, sep } from 'node:path';
import type { DevServer, DevServerClass, DevServerMatch, Eleventy } from '@11ty/eleventy';
import { OperationError } from './operation-error.ts';

/** Where the preview listens when nobody says otherwise: no other machine can reach it. */
const loopback = '127.0.0.1';
/** More is no address of a page; what a search asks for comes after it and has no such limit. */
const longestPath = 4096;
/** What a page says to the server is nothing at all, so a long message is no page's. */
const longestMessage = 1024;

/**
 * Has Eleventy start its development server so that no request ends it, and none is answered with anything outside the
 * preview. That server trusts its requests: it throws at `/%`, and compares folders as text. What it gives fails when nothing can
 * listen there.
 */
export function guardPreview({ eleventyServe }: Pick<Eleventy, 'eleventyServe'>, host?: string): Promise<never> {
  const original = eleventyServe.getServerModule.bind(eleventyServe);
  return new Promise((_, fail) => {
    eleventyServe.getServerModule = async name => guarded(await original(name), host, fail);
  });
}

function guarded(Server: DevServerClass, host: string | undefined, fail: (error: Error) => void): DevServerClass {
  return class PreviewServer extends Server {
    static override getServer(...given: ConstructorParameters<DevServerClass>): DevServer {
      return new PreviewServer(...given);
    }

    override _serverListen(port: number): void {
      this.server.listen({ port, host: host ?? loopback });
    }

    override _serverErrorHandler(error: NodeJS.ErrnoException): void {
      if (this.server.listening) {
        super._serverErrorHandler(error);
        return;
      }
      const hint = 'Name an address of this computer with --host, and a free port with --port.';
      fail(new OperationError(`The preview cannot listen on ${host ?? loopback} (${error.code}).`, hint));
    }

    override getHosts(): readonly string[] {
      return [this.getServerUrl(hostInAddress(host))];
    }

    override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const refusal = refuse(request, host);
      if (refusal) return answer(response, refusal);
      // A part of a file is sent by other code, which finds nothing below a folder whose name begins with a dot.
      delete request.headers.range;
      try {
        await super.onRequestHandler(request, response);
      } catch (error) {
        // A rebuild may have taken the file away after it was found.
        this.logger.error(`${request.url}: ${String(error)}`);
        if (response.headersSent) response.destroy();
        else if (isAbsent(error)) answer(response, { status: 404, text: 'There is no such page.' });
        else answer(response, { status: 500, text: 'The preview could not answer this request.' });
      }
    }

    override mapUrlToFilePath(url: string): DevServerMatch {
      const match = super.mapUrlToFilePath(url);
      return match.filepath === undefined || isFileInside(this.dir, match.filepath) ? match : { statusCode: 404 };
    }

    override isOutputFilePathExists(path: string): boolean {
      return isFileInside(this.dir, path);
    }

    override setupReloadNotifier(): void {
      super.setupReloadNotifier();
      const { updateServer } = this;
      updateServer.options.maxPayload = longestMessage;
      updateServer.shouldHandle = request => refuse(request, host) === undefined && isOwnPage(request);
      // Without a listener, one malformed message would end the program.
      updateServer.on('connection', socket => socket.on('error', () => socket.terminate()));
    }
  };
}

/** Why a request is not even looked up. */
interface Refusal {
  readonly status: number;
  readonly text: string;
}

function answer(response: ServerResponse, { status, text }: Refusal): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(`${text}\n`);
}

/** What is wrong with a request that no link of the site leads to; undefined when it may be looked up. */
export function refuse(
  { method, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  host: string | undefined,
): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'The preview can only be read.' };
  if (isLoopback(host) && !isLoopbackName(headers.host))
    return { status: 403, text: 'Open the preview as localhost, or start it with --host.' };
  const [path = ''] = url.split('?', 1);
  if (path.length > longestPath) return { status: 414, text: 'This address is too long.' };
  if (!isPlainPath(path)) return { status: 400, text: 'This address is not valid.' };
  return undefined;
}

/** A path from the top of the site that, decoded once, names no folder above another and nothing but names. */
function isPlainPath(path: string): boolean {
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(path)) return false;
  const decoded = decodeOnce(path);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (decoded === undefined || /[\0-\x1f\x7f\\]/.test(decoded)) return false;
  return decoded.split('/').every(name => name !== '..' && name !== '.');
}

function decodeOnce(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Whether a path leads, all links followed, to a file in a folder. */
export function isFileInside(folder: string, path: string): boolean {
  try {
    const real = realpathSync(path);
    const [first = ''] = relative(realpathSync(folder), real).split(sep, 1);
    return first !== '' && first !== '..' && statSync(real).isFile();
  } catch {
    return false;
  }
}

/** A page is no folder that anything could lie in. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^E(?:NOENT|NOTDIR|ISDIR|NAMETOOLONG)$/.test(String(error.code));
}

/** A page of another site may open a socket to any address, and then hears of every change. */
function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || (host !== undefined && origin === `http://${host}`);
}

function isLoopback(host: string | undefined): boolean {
  return host === undefined || isLoopbackName(bracketed(host));
}

/**
 * Whether a host is this machine, whatever the port. Another site can have its name lead here and then read the preview
 * as its own; it cannot take one of these names. Requests of HTTP/1.0 have none.
 */
function isLoopbackName(host: string | undefined): boolean {
  return host === undefined || /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}

/** A host as it is written in an address; what listens everywhere is reached as localhost. */
function hostInAddress(host: string | undefined): string {
  if (host === undefined || host === loopback || host === '0.0.0.0' || host === '::') return 'localhost';
  return bracketed(host);
}

function bracketed(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
