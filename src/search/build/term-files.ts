import { ByteWriter, FrontCoder } from '../format/bytes.ts';
import { PositionFileWriter, type Positions } from '../format/position-file.ts';
import { type TermEntry, TermFileWriter } from '../format/term-file.ts';
import { EndingsWriter, reversed, type VocabularyEntry, VocabularyWriter } from '../format/vocabulary-file.ts';
import type { SearchFile } from '../search-document.ts';
import { sortTexts } from './collect-documents.ts';
import { indexFile } from './document-files.ts';
import { FileSeries } from './index-file-series.ts';

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
      sizeOf: ({ title, text }) => 5 + title.documents.length * 2 + text.documents.length,
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

  add(entry: TermEntry, form: string, hasOwnFile: boolean): void {
    if (hasOwnFile) this.own.push(this.#ownFile(entry));
    else this.terms.add(entry);
    this.vocabulary.add({
      term: entry.term,
      form,
      count: entry.title.documents.length + entry.text.documents.length,
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

/** A vocabulary of no more files than these is read whole, and needs no other order. */
const fewFiles = 4;

/** The vocabulary by its endings, for words whose beginning is misspelt. Empty where the vocabulary is small. */
export function endingFiles(stamp: string, terms: readonly string[], vocabularyFiles: number): FileSeries<string> {
  const series = new FileSeries<string>({
    stamp,
    kind: 'r',
    full: fullEndingsFile,
    keyOf: backwards => backwards,
    sizeOf: backwards => backwards.length + 2,
    newWriter: () => new EndingsWriter(),
  });
  if (vocabularyFiles > fewFiles) for (const backwards of sortTexts(terms.map(reversed))) series.add(backwards);
  series.finish();
  return series;
}

const fullEndingsFile = 128 * 1024;

/** The files that phrases are found by: where every word stands, but frequent ones only in pairs. */
export class PositionFiles {
  readonly #stamp: string;
  readonly #series: FileSeries<Positions>;

  /** `full` is the bytes of a full file. */
  constructor(stamp: string, full: number) {
    this.#stamp = stamp;
    this.#series = new FileSeries<Positions>({
      stamp,
      kind: 'p',
      from: 1,
      full,
      keyOf: positions => positions.key,
      sizeOf: positions => positions.key.length + positions.positions.length * 3,
      newWriter: () => new PositionFileWriter(),
    });
  }

  add(positions: Positions): void {
    this.#series.add(positions);
  }

  /** All files; the first is p0. */
  finish(): readonly SearchFile[] {
    this.#series.finish();
    return [this.#directory(), ...this.#series.files];
  }

  /** p0: what separates the other files, read only when there is a phrase to find. */
  #directory(): SearchFile {
    const { separators } = this.#series;
    return indexFile(this.#stamp, 'p', 0, file => {
      const coder = new FrontCoder();
      const keys = new ByteWriter();
      for (const separator of separators) coder.write(separator, keys);
      file.varint(separators.length);
      file.append(keys);
    });
  }
}
