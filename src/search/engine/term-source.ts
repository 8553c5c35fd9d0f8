import type { ByteReader } from '../format/bytes.ts';
import type { Manifest } from '../format/manifest.ts';
import { readTermFile, type TermEntry } from '../format/term-file.ts';
import { readEndings, readVocabulary, reversed, type VocabularyEntry } from '../format/vocabulary-file.ts';
import type { FileSource, IndexFiles } from './index-files.ts';

/** Finds terms in the files that hold them. */
export class TermSource {
  readonly #manifest: Manifest;
  readonly #entries: FileSource<ReadonlyMap<string, TermEntry>>;
  readonly #ownFiles: FileSource<readonly TermEntry[]>;
  readonly #vocabulary: FileSource<readonly VocabularyEntry[]>;
  readonly #endings: FileSource<readonly string[]>;

  constructor(files: IndexFiles) {
    this.#manifest = files.manifest;
    const entriesOf = (reader: ByteReader) => readTermFile(reader, files.numbering.roundedEnd);
    this.#entries = files.source('t', reader => new Map(entriesOf(reader).map(entry => [entry.term, entry])));
    this.#ownFiles = files.source('w', entriesOf);
    this.#vocabulary = files.source('v', readVocabulary);
    this.#endings = files.source('r', readEndings);
  }

  async entry(term: string): Promise<TermEntry | undefined> {
    const { terms, alone } = this.#manifest;
    const own = indexOfKey(alone, term);
    if (own !== undefined) return (await this.#ownFiles(own))[0];
    if (terms.length === 0) return undefined;
    return (await this.#entries(fileOf(terms, term))).get(term);
  }

  /** All terms that begin so, in lunr's order. */
  async withPrefix(prefix: string): Promise<readonly TermEntry[]> {
    const { shared, alone } = this.#filesOf(prefix);
    const [entries, own] = await Promise.all([
      Promise.all(shared.map(number => this.#entries(number))),
      Promise.all(alone.map(number => this.#ownFiles(number))),
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
    return { shared: filesOfPrefix(terms, prefix), alone: indexesWithPrefix(alone, prefix) };
  }

  /** All terms within so many edits of a word, and others; sorted. */
  async termsNear(word: string, edits: number): Promise<readonly string[]> {
    const { endings } = this.#manifest;
    const halves = edits === 1 && endings.length > 0 ? intactHalves(word) : undefined;
    if (!halves) return (await this.#startingWith('')).map(entry => entry.term);
    const ending = reversed(halves.end);
    const [starting, files] = await Promise.all([
      this.#startingWith(halves.start),
      Promise.all(filesOfPrefix(endings, ending).map(number => this.#endings(number))),
    ]);
    const ended = files.flat().filter(backwards => backwards.startsWith(ending));
    return [...new Set([...starting.map(entry => entry.term), ...ended.map(reversed)])].sort();
  }

  /** The terms that begin with the first letters of a word, so many of them. */
  async vocabularyNear(word: string, letters: number): Promise<readonly VocabularyEntry[]> {
    return this.#startingWith([...word].slice(0, letters).join(''));
  }

  async #startingWith(initial: string): Promise<readonly VocabularyEntry[]> {
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

/** Shorter words have halves that are no help. */
const shortestHalved = 4;

/**
 * A beginning and an ending of a word, of which one edit leaves at least one as it is. A swap of two letters may touch
 * the last of the beginning and the one after it, which is in neither.
 */
function intactHalves(word: string): { readonly start: string; readonly end: string } | undefined {
  if (word.length < shortestHalved) return undefined;
  const half = word.length >> 1;
  // Half a code point is no letter that an ending could begin with.
  const end = word.slice(half + 1).replace(/^[\udc00-\udfff]/, '');
  return { start: word.slice(0, half), end };
}

/** The file that a key lies in: the last whose separator is not after it. */
export function fileOf(separators: readonly string[], key: string): number {
  let low = 0;
  let high = separators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((separators[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The index of a key among sorted ones; undefined when it is none of them. */
function indexOfKey(keys: readonly string[], key: string): number | undefined {
  const index = fileOf(keys, key);
  return keys[index] === key ? index : undefined;
}

/** The indexes of all sorted keys that begin so. */
function indexesWithPrefix(keys: readonly string[], prefix: string): readonly number[] {
  return filesOfPrefix(keys, prefix).filter(index => keys[index]?.startsWith(prefix));
}

/** All files that may hold keys that begin so, in order. */
function filesOfPrefix(separators: readonly string[], prefix: string): readonly number[] {
  if (separators.length === 0) return [];
  const first = fileOf(separators, prefix);
  let end = first + 1;
  while (end < separators.length && (separators[end] ?? '').slice(0, prefix.length) <= prefix) end += 1;
  return Array.from({ length: end - first }, (_, index) => first + index);
}
