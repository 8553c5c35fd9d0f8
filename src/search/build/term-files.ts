import { termKey } from '../analysis/terms.ts';
import { ByteWriter, FrontCoder } from '../format/bytes.ts';
import type { FileKind } from '../format/index-file.ts';
import { PositionFileWriter, type Positions } from '../format/position-file.ts';
import { type TermEntry, TermFileWriter } from '../format/term-file.ts';
import {
  EndingsWriter,
  type ReversedWord,
  reversed,
  type VocabularyWord,
  VocabularyWriter,
} from '../format/vocabulary-file.ts';
import type { SearchFile } from '../search-document.ts';
import { cutTexts } from './cut-by-content.ts';
import { type FilePiece, FileSeries, indexFile } from './index-file-series.ts';
import { sortedIndexes } from './sort-texts.ts';

interface TermFilesOptions {
  /** All numbers of documents are below it. */
  readonly end: number;
  /** The terms that begin a file, counted without those that have their own. */
  readonly cuts: ReadonlySet<number>;
  /** Files of the build before that are the same, by the indexes of the terms that begin them. */
  readonly same: ReadonlyMap<number, SearchFile>;
}

/** The term files. Terms are added in their order. */
export class TermFiles {
  /** Terms with a file to themselves. */
  readonly alone: FilePiece[] = [];
  readonly shared: FileSeries<TermEntry>;
  readonly #end: number;

  constructor({ end, cuts, same }: TermFilesOptions) {
    this.#end = end;
    this.shared = new FileSeries<TermEntry>({ kind: 't', cuts, same, newWriter: () => new TermFileWriter(end) });
  }

  /** @param same the file of the build before, where it is the same */
  addAlone(key: string, entryOf: () => TermEntry, same: SearchFile | undefined): void {
    this.alone.push({ kind: 'w', count: 1, first: key, last: key, file: same ?? this.#ownFile(entryOf()) });
  }

  #ownFile(entry: TermEntry): SearchFile {
    const writer = new TermFileWriter(this.#end);
    writer.add(entry);
    return indexFile('w', to => writer.writeTo(to));
  }
}

/** The words of the texts, for prefixes, for words with a letter wrong and for suggestions. */
export function vocabularyFiles(vocabulary: readonly VocabularyWord[], full: number): readonly SearchFile[] {
  const keyOf = ({ form, language }: VocabularyWord) => termKey(form, language);
  const series = new FileSeries<VocabularyWord>({
    kind: 'v',
    cuts: cutTexts(vocabulary, keyOf, full),
    newWriter: () => new VocabularyWriter(),
  });
  for (const word of vocabulary) series.add(keyOf(word), () => word);
  return withDirectory('v', series);
}

/** A vocabulary of no more files than these is read whole, and needs no other order. */
const fewFiles = 8;

/** The vocabulary by its endings, for words whose beginning is misspelt. No files where the vocabulary is small. */
export function endingFiles(vocabulary: readonly VocabularyWord[], files: number): readonly SearchFile[] {
  if (files <= fewFiles) return [];
  const backwards = vocabulary.map(({ form }) => reversed(form));
  // Words are in the order of their languages, and equal ones keep it.
  const words: ReversedWord[] = [];
  for (const index of sortedIndexes(backwards)) {
    words.push({ backwards: backwards[index] ?? '', language: vocabulary[index]?.language ?? '' });
  }
  const keyOf = (word: ReversedWord) => termKey(word.backwards, word.language);
  const series = new FileSeries<ReversedWord>({
    kind: 'r',
    cuts: cutTexts(words, keyOf, fullEndingsFile),
    newWriter: () => new EndingsWriter(),
  });
  for (const word of words) series.add(keyOf(word), () => word);
  return withDirectory('r', series);
}

const fullEndingsFile = 128 * 1024;

/** The files that phrases are found by: where every word stands, but frequent ones only in pairs. */
export class PositionFiles {
  readonly #series: FileSeries<Positions>;

  /**
   * `cuts` are the indexes of the entries that begin a file; `same` has the files of the build before that are the same,
   * by such indexes.
   */
  constructor(cuts: ReadonlySet<number>, same: ReadonlyMap<number, SearchFile>) {
    this.#series = new FileSeries<Positions>({ kind: 'p', cuts, same, newWriter: () => new PositionFileWriter() });
  }

  get pieces(): readonly FilePiece[] {
    return this.#series.pieces;
  }

  add(key: string, positionsOf: () => Positions): void {
    this.#series.add(key, positionsOf);
  }

  /** All files; the first is p0. */
  finish(): readonly SearchFile[] {
    return withDirectory('p', this.#series);
  }
}

/** Before the files of a series, one with what separates them, which is read only when one of them is wanted. */
function withDirectory<Entry>(kind: FileKind, series: FileSeries<Entry>): readonly SearchFile[] {
  series.finish();
  const { separators, files } = series;
  const directory = indexFile(kind, file => {
    const coder = new FrontCoder();
    const keys = new ByteWriter();
    for (const separator of separators) coder.write(separator, keys);
    file.varint(separators.length);
    file.append(keys);
  });
  return [directory, ...files];
}
