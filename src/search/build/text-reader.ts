import type { SearchDocument } from '../search-document.ts';
import type { IndexThread, SecondThread } from './start-index-thread.ts';
import type { TextCollector } from './text-collector.ts';
import { placeWidth } from './thread-messages.ts';
import type { CollectedDocument } from './words-as-read.ts';

/** Batches that wait for the other thread: enough that it need not wait, and few enough to share the last ones. */
const mostWaiting = 2;

/** A document whose words are to be found, and its place among all documents. */
interface Unread<Document> {
  readonly at: number;
  readonly document: Document;
  readonly key: string | undefined;
}

type WithoutText = Omit<SearchDocument, 'text'>;

/** Finds the words of one text after another, in two threads where there are many. */
export class TextReader {
  readonly #texts: TextCollector;
  readonly #second: SecondThread | undefined;
  readonly #read: (CollectedDocument | undefined)[] = [];
  /** What the other thread reads. */
  readonly #sent: Unread<WithoutText>[] = [];
  #thread: IndexThread | undefined;
  #batch: Unread<SearchDocument>[] = [];
  #letters = 0;
  #count = 0;

  constructor(texts: TextCollector, second: SecondThread | undefined) {
    this.#texts = texts;
    this.#second = second;
  }

  /** A document whose words are known. */
  put(document: CollectedDocument): void {
    this.#read.push(document);
  }

  read(document: SearchDocument, key?: string): void {
    this.#batch.push({ at: this.#read.length, document, key });
    this.#read.push(undefined);
    this.#letters += document.text.length;
    this.#count += 1;
    if (this.#count === this.#second?.fewestTexts) this.#thread = this.#second.start();
    if (this.#letters > (this.#second?.batchLetters ?? 0)) this.#readBatch();
  }

  /** Gives a thread for the rest of the build where one has helped to read. */
  finish(): { readonly read: CollectedDocument[]; readonly thread: IndexThread | undefined } {
    this.#readBatch();
    const hasHelped = this.#thread !== undefined && this.#sent.length > 0;
    if (this.#thread && hasHelped) this.#takeSent(this.#thread);
    return { read: this.#read.filter(one => one !== undefined), thread: hasHelped ? this.#second?.start() : undefined };
  }

  #readBatch(): void {
    const batch = this.#batch;
    const thread = this.#thread;
    this.#batch = [];
    this.#letters = 0;
    if (thread?.isReady && thread.waiting < mostWaiting) {
      const texts = batch.map(({ document: { title, text, language } }) => ({ title, text, language }));
      thread.ask({ kind: 'texts', texts });
      for (const {
        at,
        document: { text: _, ...document },
        key,
      } of batch)
        this.#sent.push({ at, document, key });
    } else {
      for (const { at, document, key } of batch) this.#readHere(at, document, key);
    }
  }

  #readHere(at: number, { text, ...document }: SearchDocument, key: string | undefined): void {
    const texts = this.#texts;
    const start = texts.length;
    const titleLength = texts.add(document.title, document.language);
    const textStart = texts.length;
    const textLength = texts.add(text, document.language);
    const asRead = { start, textStart, end: texts.length };
    this.#read[at] = withKey({ document, asRead, titleLength, textLength }, key);
  }

  #takeSent(thread: IndexThread): void {
    thread.ask({ kind: 'words' });
    const { words, stream, places } = thread.answer('words');
    // All memory that it took is free again; the next thread begins with none.
    thread.stop();
    const before = this.#texts.addCollected(words, stream);
    for (const [index, { at, document, key }] of this.#sent.entries()) {
      const from = index * placeWidth;
      const [start = 0, textStart = 0, end = 0, titleLength = 0, textLength = 0] = places.subarray(
        from,
        from + placeWidth,
      );
      const asRead = { start: before + start, textStart: before + textStart, end: before + end };
      this.#read[at] = withKey({ document, asRead, titleLength, textLength }, key);
    }
  }
}

function withKey(document: CollectedDocument, key: string | undefined): CollectedDocument {
  return key === undefined ? document : { ...document, key };
}
