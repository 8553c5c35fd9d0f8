import { analysisVersion } from '../analysis/terms.ts';
import { formatVersion } from '../format/index-file.ts';
import type { SearchFile } from '../search-document.ts';
import { lineBreak } from './analyse-document.ts';
import type { Collected, KnownDocument, WordsBefore } from './collect-documents.ts';
import type { FilePiece } from './index-file-series.ts';
import { type KeptWords, keepWords, readKeptWords } from './kept-words.ts';
import type { Word } from './text-collector.ts';
import { type CollectedDocument, noTerm, type WordsAsRead } from './words-as-read.ts';

/** What a build leaves for the next one: the words that it found and the files that it made. It can be cloned. */
export interface KeptIndex {
  /** Of what every file of terms and positions depends on. */
  readonly context: string;
  readonly words: KeptWords;
  readonly stream: Uint32Array;
  readonly documents: readonly KeptDocument[];
  readonly pieces: readonly FilePiece[];
}

interface KeptDocument extends KnownDocument {
  readonly id: string;
  readonly number: number;
}

/** What the build before is compared with. */
interface BuildNow {
  readonly collected: Collected;
  readonly asRead: WordsAsRead;
  readonly context: string;
  readonly withOwnFile: ReadonlySet<number>;
}

/**
 * The index of the build before this one. A file of terms, or of positions, is the same where it has the same entries and
 * none of them is of a term that a changed document has, or had.
 */
export class IndexBefore implements WordsBefore {
  readonly words: readonly Word[];
  readonly stream: Uint32Array;
  /** Of documents, and of terms as far as `sameFiles` says. */
  readonly files: FilesByContents;
  readonly #kept: KeptIndex;
  readonly #documents: ReadonlyMap<string, KeptDocument>;

  constructor(kept: KeptIndex) {
    this.#kept = kept;
    this.words = readKeptWords(kept.words);
    this.files = new FilesByContents(kept.pieces);
    this.stream = kept.stream;
    this.#documents = new Map(kept.documents.map(document => [document.id, document]));
  }

  find(id: string): KeptDocument | undefined {
    return this.#documents.get(id);
  }

  /** The files that may stay; none where something is another that all of them depend on. */
  sameFiles({ collected, asRead, context, withOwnFile }: BuildNow): SameFiles | undefined {
    if (context !== this.#kept.context) return undefined;
    const changed = this.#changedTerms(collected, asRead);
    // A term that moves to a file of its own, or from it, changes the one that it was in.
    const alone = new Set(this.#kept.pieces.filter(({ kind }) => kind === 'w').map(({ first }) => first));
    for (const [number, term] of collected.terms.entries())
      if (alone.has(term) !== withOwnFile.has(number)) changed[number] = 1;
    return new SameFiles(this.files, changed);
  }

  #changedTerms({ documents, numbers, terms }: Collected, asRead: WordsAsRead): Uint8Array {
    const changed = new Uint8Array(terms.length);
    const mark = (stream: Uint32Array, { start, end }: CollectedDocument['asRead']) => {
      for (let index = start; index < end; index += 1) {
        const word = stream[index] ?? lineBreak;
        const term = word === lineBreak ? noTerm : (asRead.termOf[word] ?? noTerm);
        if (term !== noTerm) changed[term] = 1;
      }
    };
    const gone = new Map(this.#documents);
    for (const [index, one] of documents.entries()) {
      const before = gone.get(one.document.id);
      if (before && before.key === one.key && before.number === numbers[index]) gone.delete(one.document.id);
      else mark(asRead.stream, one.asRead);
    }
    for (const before of gone.values()) mark(this.stream, before.asRead);
    return changed;
  }
}

/** The files of a build, by what they hold. */
class FilesByContents {
  readonly #files: ReadonlyMap<string, SearchFile>;

  constructor(pieces: readonly FilePiece[]) {
    this.#files = new Map(pieces.map(piece => [idOf(piece), piece.file]));
  }

  find(piece: Omit<FilePiece, 'file'>): SearchFile | undefined {
    return this.#files.get(idOf(piece));
  }
}

/** Of the files of the build before this one, those that are still as they are to be. */
export class SameFiles {
  readonly #files: FilesByContents;
  readonly #changed: Uint8Array;

  constructor(files: FilesByContents, changed: Uint8Array) {
    this.#files = files;
    this.#changed = changed;
  }

  isChanged(term: number): boolean {
    return this.#changed[term] === 1;
  }

  find(piece: Omit<FilePiece, 'file'>): SearchFile | undefined {
    return this.#files.find(piece);
  }

  /** The file that a term has to itself. */
  alone(number: number, term: string): SearchFile | undefined {
    return this.isChanged(number) ? undefined : this.find({ kind: 'w', count: 1, first: term, last: term });
  }
}

function idOf({ kind, count, first, last }: Omit<FilePiece, 'file'>): string {
  return `${kind}${count} ${first}\n${last}`;
}

/** What all files of terms and positions depend on. */
export function contextOf({ numbering }: Collected, textStart: number, frequent: readonly string[]): string {
  return JSON.stringify([formatVersion, analysisVersion, numbering.roundedEnd, textStart, frequent]);
}

export function keptIndex(
  { documents, numbers }: Collected,
  asRead: WordsAsRead,
  context: string,
  pieces: readonly FilePiece[],
): KeptIndex {
  const { words, stream } = keepWords(asRead);
  const kept = documents.flatMap(({ document: { id }, key, titleLength, textLength, asRead: at }, index) =>
    key === undefined ? [] : [{ id, key, number: numbers[index] ?? 0, titleLength, textLength, asRead: at }],
  );
  return { context, words, stream, documents: kept, pieces };
}
