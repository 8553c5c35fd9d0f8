import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import type { Sha256 } from '../capture/capture.ts';
import type { DocumentPage } from '../capture/document-page.ts';
import { startThreadBeside } from '../search/build/start-thread.ts';
import { digestOfProgram } from './build-cache.ts';
import type { DocumentRequest } from './document-thread.ts';
import { attemptQuietly } from './operation-error.ts';
import { readBytes } from './regular-file.ts';
import { makeOwnFolder, writeFile } from './write-file.ts';

/** Milliseconds that one document may take; the thread's own start is among them. */
const longest = 60_000;
/** Milliseconds between two looks at what memory has been taken. */
const glance = 100;
/** Bytes that the reading of one document may take. */
const mostMemory = 1024 * 1024 * 1024;
/** Pages are asked for several times in a row: for their text, their pictures, their digest. */
const mostKept = 8;

/**
 * Reads documents in a thread of its own while this one waits: the programs that read them answer later only, and one
 * that takes too long or too much memory can be stopped there.
 */
class DocumentReader {
  #thread: Worker | undefined;
  readonly #kept = new Map<string, DocumentPage>();

  pageOf(path: string, bytes: Uint8Array, sha256: Sha256, root: string | undefined): DocumentPage {
    const key = `${sha256}${path.slice(path.lastIndexOf('.')).toLowerCase()}`;
    const place = `${root ?? ''}\0${key}`;
    const known = this.#kept.get(place);
    if (known) return known;
    const saved = root === undefined ? undefined : savedPage(root, key);
    const page = saved ?? this.#read(path, bytes);
    if (root !== undefined && saved === undefined) savePage(root, key, page);
    this.#kept.set(place, page);
    for (const [oldest] of this.#kept) if (this.#kept.size > mostKept) this.#kept.delete(oldest);
    return page;
  }

  #read(path: string, bytes: Uint8Array): DocumentPage {
    const thread = this.#thread ?? this.#start();
    const { port1, port2 } = new MessageChannel();
    const done = new Int32Array(new SharedArrayBuffer(4));
    const request: DocumentRequest = { path, bytes, done, port: port2 };
    thread.postMessage(request, [port2]);
    const isDone = waitFor(done);
    const answer: { readonly message: DocumentPage } | undefined = receiveMessageOnPort(port1);
    port1.close();
    if (isDone && answer) return answer.message;
    void thread.terminate();
    this.#thread = undefined;
    return { fault: { kind: 'too-long' } };
  }

  #start(): Worker {
    const thread = startThreadBeside(import.meta.url, 'document-thread', {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    // The program may end while the thread waits for the next document.
    thread.unref();
    // What became of a thread is seen by its not answering.
    thread.on('error', () => {});
    this.#thread = thread;
    return thread;
  }
}

/** Whether it was done in the time and the memory that a document has. */
function waitFor(done: Int32Array<SharedArrayBuffer>): boolean {
  const before = process.memoryUsage.rss();
  for (let waited = 0; waited < longest; waited += glance) {
    if (Atomics.wait(done, 0, 0, glance) !== 'timed-out') return true;
    if (process.memoryUsage.rss() - before > mostMemory) return false;
  }
  return false;
}

const reader = new DocumentReader();

/**
 * The page that is in a document: its text and pictures as HTML.
 *
 * @param root the archive whose cache has the page from one run to the next
 */
export function readDocument(path: string, bytes: Uint8Array, sha256: Sha256, root?: string): DocumentPage {
  return reader.pageOf(path, bytes, sha256, root);
}

/** Larger pages are full of pictures, and are made again. */
const largestSaved = 32 * 1024 * 1024;

const cacheOf = (root: string) => join(root, '.cache/documents');

let program: string | undefined;

/** The name that a page has in the cache: of the document's bytes and of the program that made it. */
function savedName(key: string): string {
  program ??= digestOfProgram();
  return `${key}.${program}`;
}

function savedPage(root: string, key: string): DocumentPage | undefined {
  const bytes = attemptQuietly(() => readBytes(join(cacheOf(root), savedName(key)), largestSaved));
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  return text.startsWith(head) ? { html: text.slice(head.length) } : undefined;
}

const head = '<!-- made by Backfile -->';

/** What is wrong with a document is found out again: it is soon seen, and an editor mends it. */
function savePage(root: string, key: string, page: DocumentPage): void {
  if ('fault' in page || page.html.length > largestSaved / 4) return;
  // Of another version of the program.
  dropPages(root, name => name.startsWith(`${key}.`));
  attemptQuietly(() => {
    makeOwnFolder(join(root, '.cache'));
    makeOwnFolder(cacheOf(root));
    writeFile(join(cacheOf(root), savedName(key)), `${head}${page.html}`);
  });
}

/** Drops the pages of documents that the archive no longer has. */
export function dropOtherPages(root: string, digests: ReadonlySet<string>): void {
  dropPages(root, name => !digests.has(name.split('.', 1)[0] ?? ''));
}

function dropPages(root: string, isIdle: (name: string) => boolean): void {
  const names = attemptQuietly(() => readdirSync(cacheOf(root))) ?? [];
  for (const name of names.filter(isIdle)) attemptQuietly(() => rmSync(join(cacheOf(root), name)));
}
