import type { MessagePort } from 'node:worker_threads';
import type { WordColumns } from './text-collector.ts';
import type { Inversion, MadeFile } from './write-stretch.ts';

/** What the thread is given when it begins. */
export interface ThreadStart {
  /** Whether it can be asked, and to how many requests it has come. */
  readonly signals: Int32Array<SharedArrayBuffer>;
  /** Where its answers go. */
  readonly port: MessagePort;
}

export const readySignal = 0;
export const doneSignal = 1;

/** What it may be asked for; `texts` have no answer but their `words`. */
export type ThreadRequest =
  | { readonly kind: 'texts'; readonly texts: readonly TextsOfDocument[] }
  | { readonly kind: 'words' }
  | { readonly kind: 'stretches'; readonly inversion: Inversion; readonly taken: Int32Array<SharedArrayBuffer> };

interface TextsOfDocument {
  readonly title: string;
  readonly text: string;
  readonly language: string;
}

export type ThreadAnswer =
  | {
      readonly kind: 'words';
      readonly words: WordColumns;
      readonly stream: Uint32Array;
      /** Of each document, in the order in which they came: see `placeWidth`. */
      readonly places: Uint32Array;
    }
  | { readonly kind: 'stretches'; readonly files: readonly MadeFile[] }
  | { readonly kind: 'fault'; readonly fault: unknown };

/** Where a document starts, its text starts and it ends in the stream, and its title's and text's lengths in words. */
export const placeWidth = 5;
