import { languageOfKey, termKey, termOfKey } from '../analysis/terms.ts';
import { type ByteReader, readFrontCoded } from '../format/bytes.ts';
import type { FileKind } from '../format/index-file.ts';
import type { Manifest } from '../format/manifest.ts';
import { readTermFile, type TermEntry } from '../format/term-file.ts';
import { readTermNames, type TermNames } from '../format/term-names.ts';
import { readEndings, readVocabulary, reversed, type VocabularyEntry } from '../format/vocabulary-file.ts';
import { digestOfFile, type FileSource, type IndexFiles } from './index-files.ts';
import { wordsWithin } from './near-words.ts';

/** Finds terms in the files that hold them. */
export class TermSource {
  readonly #manifest: Manifest;
  /** The files that name the files of terms; none in a small index, whose manifest names them. */
  readonly #names: FileSource<TermNames> | undefined;
  readonly #entries: (digest: string) => Promise<ReadonlyMap<string, TermEntry>>;
  readonly #ownFiles: (digest: string) => Promise<readonly TermEntry[]>;
  readonly #vocabulary: SeparatedFiles<readonly VocabularyEntry[]>;
  readonly #endings: SeparatedFiles<readonly string[]>;

  constructor(files: IndexFiles) {
    this.#manifest = files.manifest;
    const entriesOf = (reader: ByteReader) => readTermFile(reader, files.numbering.roundedEnd);
    this.#names = files.count('i') === 0 ? undefined : files.source('i', readTermNames);
    this.#entries = files.sourceByDigest('t', reader => new Map(entriesOf(reader).map(entry => [entry.key, entry])));
    this.#ownFiles = files.sourceByDigest('w', entriesOf);
    this.#vocabulary = new SeparatedFiles(files, 'v', readVocabulary);
    this.#endings = new SeparatedFiles(files, 'r', readEndings);
  }

  /** What the index has under a key: a term of one language. */
  async entry(key: string): Promise<TermEntry | undefined> {
    const { separators, shared, alone, own } = await this.#namesAround(key);
    const number = indexOfKey(alone, key);
    if (number !== undefined) return (await this.#ownFiles(digestOfFile(own, number, 'w')))[0];
    if (separators.length === 0) return undefined;
    return (await this.#entries(digestOfFile(shared, fileOf(separators, key), 't'))).get(key);
  }

  /** The names of the files that may hold a key. */
  async #namesAround(key: string): Promise<TermNames> {
    const { terms, alone, files } = this.#manifest;
    if (this.#names) return this.#names(fileOf(terms, key));
    return { separators: terms, shared: files.t?.digests ?? '', alone, own: files.w?.digests ?? '' };
  }

  /** Those of these keys that the index has, in the order given. */
  async entries(keys: readonly string[]): Promise<readonly TermEntry[]> {
    const entries = await Promise.all(keys.map(key => this.entry(key)));
    return entries.flatMap(entry => (entry === undefined ? [] : [entry]));
  }

  /** The words that begin so, sorted; none when they are in more than `most` files. */
  async wordsWithPrefix(prefix: string, most = Number.POSITIVE_INFINITY): Promise<readonly VocabularyEntry[]> {
    const files = await this.#vocabulary.withPrefix(prefix, most);
    return files.flat().filter(({ key }) => key.startsWith(prefix));
  }

  /** The words within so many edits of one, and others; sorted. */
  async wordsNear(word: string, edits: number): Promise<readonly VocabularyEntry[]> {
    const halves = edits === 1 && this.#endings.count > 0 ? intactHalves(word) : undefined;
    if (!halves) return this.wordsWithPrefix('');
    const isNear = wordsWithin(word, edits);
    const ending = reversed(halves.end);
    const [starting, files] = await Promise.all([this.wordsWithPrefix(halves.start), this.#endings.withPrefix(ending)]);
    const ended = files
      .flat()
      .filter(backwards => backwards.startsWith(ending))
      .map(backwards => termKey(reversed(termOfKey(backwards)), languageOfKey(backwards)))
      .filter(key => !key.startsWith(halves.start) && isNear(termOfKey(key)));
    const others = await Promise.all(ended.map(key => this.#word(key)));
    const found = others.flatMap(entry => (entry === undefined ? [] : [entry]));
    return [...starting, ...found].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async #word(key: string): Promise<VocabularyEntry | undefined> {
    return (await this.#vocabulary.withKey(key))?.find(entry => entry.key === key);
  }
}

/** Files of sorted entries whose first one tells what separates the others. */
export class SeparatedFiles<T> {
  /** How many others there are. */
  readonly count: number;
  readonly #separators: FileSource<readonly string[]>;
  readonly #files: FileSource<T>;

  constructor(files: IndexFiles, kind: FileKind, read: (reader: ByteReader) => T) {
    this.count = Math.max(0, files.count(kind) - 1);
    this.#separators = files.source(kind, reader => readFrontCoded(reader, reader.varint()));
    this.#files = files.source(kind, read);
  }

  /** The file that a key lies in, if it is anywhere. */
  async withKey(key: string): Promise<T | undefined> {
    return this.count === 0 ? undefined : this.#files(fileOf(await this.#separators(0), key) + 1);
  }

  /** All files that may hold keys that begin so, in order; none when they are more than `most`. */
  async withPrefix(prefix: string, most = Number.POSITIVE_INFINITY): Promise<readonly T[]> {
    const numbers = this.count === 0 ? [] : filesOfPrefix(await this.#separators(0), prefix);
    return numbers.length > most ? [] : Promise.all(numbers.map(number => this.#files(number + 1)));
  }
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
function fileOf(separators: readonly string[], key: string): number {
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

function filesOfPrefix(separators: readonly string[], prefix: string): readonly number[] {
  const first = fileOf(separators, prefix);
  let end = first + 1;
  while (end < separators.length && (separators[end] ?? '').slice(0, prefix.length) <= prefix) end += 1;
  return Array.from({ length: end - first }, (_, index) => first + index);
}
