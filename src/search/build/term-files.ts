import { ByteWriter, FrontCoder } from '../format/bytes.ts';
import { PositionFileWriter, type Positions } from '../format/position-file.ts';
import { type TermEntry, TermFileWriter } from '../format/term-file.ts';
import { EndingsWriter, reversed, type VocabularyEntry, VocabularyWriter } from '../format/vocabulary-file.ts';
import type { SearchFile } from '../search-document.ts';
import { sortTexts } from './collect-documents.ts';
import { cutTexts } from './cut-by-content.ts';
import { FileSeries, indexFile } from './index-file-series.ts';

interface TermFilesOptions {
  /** All numbers of documents are below it. */
  readonly end: number;
  /** The terms that begin a file, counted without those that have their own; and the same among all, for the vocabulary. */
  readonly cuts: { readonly terms: ReadonlySet<number>; readonly vocabulary: ReadonlySet<number> };
}

/** The term files and, for fuzzy words and suggestions, the vocabulary. Terms are added in their order. */
export class TermFiles {
  /** Terms with a file to themselves. */
  readonly own: SearchFile[] = [];
  readonly terms: FileSeries<TermEntry>;
  readonly vocabulary: FileSeries<VocabularyEntry>;
  readonly #end: number;

  constructor({ end, cuts }: TermFilesOptions) {
    this.#end = end;
    this.terms = new FileSeries<TermEntry>({
      kind: 't',
      cuts: cuts.terms,
      keyOf: entry => entry.term,
      newWriter: () => new TermFileWriter(end),
    });
    this.vocabulary = new FileSeries<VocabularyEntry>({
      kind: 'v',
      cuts: cuts.vocabulary,
      keyOf: entry => entry.term,
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
    const writer = new TermFileWriter(this.#end);
    writer.add(entry);
    return indexFile('w', to => writer.writeTo(to));
  }
}

/** A vocabulary of no more files than these is read whole, and needs no other order. */
const fewFiles = 4;

/** The vocabulary by its endings, for words whose beginning is misspelt. Empty where the vocabulary is small. */
export function endingFiles(terms: readonly string[], vocabularyFiles: number): FileSeries<string> {
  const endings = vocabularyFiles > fewFiles ? sortTexts(terms.map(reversed)) : [];
  const series = new FileSeries<string>({
    kind: 'r',
    cuts: cutTexts(endings, fullEndingsFile),
    keyOf: backwards => backwards,
    newWriter: () => new EndingsWriter(),
  });
  for (const backwards of endings) series.add(backwards);
  series.finish();
  return series;
}

const fullEndingsFile = 128 * 1024;

/** The files that phrases are found by: where every word stands, but frequent ones only in pairs. */
export class PositionFiles {
  readonly #series: FileSeries<Positions>;

  /** `cuts` are the indexes of the entries that begin a file. */
  constructor(cuts: ReadonlySet<number>) {
    this.#series = new FileSeries<Positions>({
      kind: 'p',
      cuts,
      keyOf: positions => positions.key,
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
    return indexFile('p', file => {
      const coder = new FrontCoder();
      const keys = new ByteWriter();
      for (const separator of separators) coder.write(separator, keys);
      file.varint(separators.length);
      file.append(keys);
    });
  }
}
