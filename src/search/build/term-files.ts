import { type TermEntry, TermFileWriter } from '../format/term-file.ts';
import { type VocabularyEntry, VocabularyWriter } from '../format/vocabulary-file.ts';
import type { SearchFile } from '../search-document.ts';
import { indexFile } from './document-files.ts';
import { FileSeries } from './file-series.ts';

interface TermFilesOptions {
  readonly stamp: string;
  /** How many there are in all. */
  readonly documents: number;
  /** Bytes of a full term file. */
  readonly full: number;
}

/** The term files and, for fuzzy words and suggestions, the vocabulary. Terms are added in their order. */
export class TermFiles {
  /** Terms with a file to themselves. */
  readonly own: SearchFile[] = [];
  readonly terms: FileSeries<TermEntry>;
  readonly vocabulary: FileSeries<VocabularyEntry>;
  readonly #stamp: string;
  readonly #documents: number;

  constructor({ stamp, documents, full }: TermFilesOptions) {
    this.#stamp = stamp;
    this.#documents = documents;
    this.terms = new FileSeries<TermEntry>({
      stamp,
      kind: 't',
      full,
      keyOf: entry => entry.term,
      sizeOf: ({ headline, text }) => 5 + headline.documents.length * 2 + text.documents.length,
      newWriter: () => new TermFileWriter(documents),
    });
    this.vocabulary = new FileSeries<VocabularyEntry>({
      stamp,
      kind: 'v',
      full: documents > manyDocuments ? 96 * 1024 : 48 * 1024,
      keyOf: entry => entry.term,
      sizeOf: entry => entry.term.length + 3,
      newWriter: () => new VocabularyWriter(),
    });
  }

  add(entry: TermEntry, form: string, isAlone: boolean): void {
    if (isAlone) this.own.push(this.#ownFile(entry));
    else this.terms.add(entry);
    this.vocabulary.add({
      term: entry.term,
      form,
      count: entry.headline.documents.length + entry.text.documents.length,
    });
  }

  finish(): void {
    this.terms.finish();
    this.vocabulary.finish();
  }

  #ownFile(entry: TermEntry): SearchFile {
    const writer = new TermFileWriter(this.#documents);
    writer.add(entry);
    return indexFile(this.#stamp, 'w', this.own.length, to => writer.writeTo(to));
  }
}

/** Above this, files are counted more narrowly than bytes. */
const manyDocuments = 50_000;
