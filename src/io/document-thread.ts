import { type MessagePort, parentPort } from 'node:worker_threads';
import { type DocumentPage, documentPage } from '../capture/document-page.ts';

/** A document that a thread is sent, and how it says that it is done. */
export interface DocumentRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** One whole number; not 0 when the page has been sent to the port. */
  readonly done: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
}

parentPort?.on('message', ({ path, bytes, done, port }: DocumentRequest) => {
  documentPage(path, bytes).then((page: DocumentPage) => {
    port.postMessage(page);
    port.close();
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  });
});
