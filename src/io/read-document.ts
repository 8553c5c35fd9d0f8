import { MessageChannel, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import type { Sha256 } from '../capture/capture.ts';
import type { DocumentPage } from '../capture/document-page.ts';
import type { DocumentRequest } from './document-thread.ts';
import { startThread } from './start-thread.ts';

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

  pageOf(path: string, bytes: Uint8Array, sha256: Sha256): DocumentPage {
    const key = `${path.slice(path.lastIndexOf('.'))} ${sha256}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const page = this.#read(path, bytes);
    this.#kept.set(key, page);
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
    const thread = startThread('document-thread', { resourceLimits: { maxOldGenerationSizeMb: 512 } });
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

/** The page that is in a document: its text and pictures as HTML. */
export function readDocument(path: string, bytes: Uint8Array, sha256: Sha256): DocumentPage {
  return reader.pageOf(path, bytes, sha256);
}
