import type { Manifest } from '../format/manifest.ts';
import { readTermFile, type TermEntry } from '../format/term-file.ts';
import { readVocabulary, type VocabularyEntry } from '../format/vocabulary-file.ts';
import type { FileSource, IndexFiles } from './index-files.ts';
import { fileOf, filesOfPrefix, placeOf, placesWithPrefix } from './sorted-keys.ts';

/** Finds terms in the files that hold them. */
export class TermSource {
  readonly #manifest: Manifest;
  readonly #entries: FileSource<ReadonlyMap<string, TermEntry>>;
  readonly #alone: FileSource<readonly TermEntry[]>;
  readonly #vocabulary: FileSource<readonly VocabularyEntry[]>;

  constructor(files: IndexFiles) {
    this.#manifest = files.manifest;
    this.#entries = files.source('t', reader => new Map(readTermFile(reader).map(entry => [entry.term, entry])));
    this.#alone = files.source('w', readTermFile);
    this.#vocabulary = files.source('v', readVocabulary);
  }

  async entry(term: string): Promise<TermEntry | undefined> {
    const { terms, alone } = this.#manifest;
    const own = placeOf(alone, term);
    if (own !== undefined) return (await this.#alone(own))[0];
    if (terms.length === 0) return undefined;
    return (await this.#entries(fileOf(terms, term))).get(term);
  }

  /** All terms that begin so, in lunr's order. */
  async withPrefix(prefix: string): Promise<readonly TermEntry[]> {
    const { shared, alone } = this.#filesOf(prefix);
    const [entries, own] = await Promise.all([
      Promise.all(shared.map(number => this.#entries(number))),
      Promise.all(alone.map(number => this.#alone(number))),
    ]);
    const found = entries.flatMap(file => [...file.values()].filter(({ term }) => term.startsWith(prefix)));
    return [...found, ...own.flat()].sort((a, b) => byLunrPrefixOrder(a.term, b.term));
  }

  /** How many files `withPrefix` would read. */
  filesWithPrefix(prefix: string): number {
    const { shared, alone } = this.#filesOf(prefix);
    return shared.length + alone.length;
  }

  #filesOf(prefix: string) {
    const { terms, alone } = this.#manifest;
    return { shared: filesOfPrefix(terms, prefix), alone: placesWithPrefix(alone, prefix) };
  }

  /** Every term of the archive, sorted. */
  async vocabulary(): Promise<readonly VocabularyEntry[]> {
    const files = await Promise.all(this.#manifest.vocabulary.map((_, number) => this.#vocabulary(number)));
    return files.flat();
  }

  /** The terms that begin with the first letters of a word, so many of them. */
  async vocabularyNear(word: string, letters: number): Promise<readonly VocabularyEntry[]> {
    const initial = [...word].slice(0, letters).join('');
    const numbers = filesOfPrefix(this.#manifest.vocabulary, initial);
    const files = await Promise.all(numbers.map(number => this.#vocabulary(number)));
    return files.flat().filter(({ term }) => term.startsWith(initial));
  }
}

/**
 * lunr walks its tree of terms from a stack: a term comes before its continuations, and of two branches the one with
 * the greater letter first. The order decides which of two equal scores comes first.
 */
function byLunrPrefixOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (b.startsWith(a)) return -1;
  if (a.startsWith(b)) return 1;
  return a < b ? 1 : -1;
}
