import { PositionFileWriter, type Positions, pairKey } from '../format/position-file.ts';
import { type Postings, type TermEntry, TermFileWriter, type TitlePostings } from '../format/term-file.ts';
import type { SearchFile } from '../search-document.ts';
import { type FrequentPairs, type FrequentWords, offsetsOfPair } from './frequent-terms.ts';
import { type FileWriter, indexFile } from './index-file-series.ts';
import type { Occurrences } from './occurrences.ts';
import { PositionGatherer } from './position-gatherer.ts';
import { ReusableUint32List } from './uint32-lists.ts';

/** All that the files of terms and positions are made of. It can be cloned, and what is large in it is shared memory. */
export interface Inversion {
  readonly terms: readonly string[];
  readonly occurrences: Occurrences;
  readonly frequent: FrequentWords;
  readonly pairs: FrequentPairs;
  /** The number of each document. */
  readonly numbers: Uint32Array;
  /** In words, by the numbers of documents. */
  readonly titleLengths: Uint32Array;
  /** All numbers of documents are below it. */
  readonly end: number;
  readonly termFiles: WantedFiles;
  readonly positionFiles: WantedFiles;
  /** Terms with a file of their own. */
  readonly ownFiles: WantedFiles;
  /** One more than there are: where the last one ends. */
  readonly stretches: readonly Stretch[];
}

/** Of the files of a kind, the entries that begin them, and those among them whose files need not be made. */
interface WantedFiles {
  readonly starts: ReadonlySet<number>;
  readonly known: ReadonlySet<number>;
}

/** Where a stretch of terms begins: with this term, and so many entries of either kind of file before it. */
export interface Stretch {
  readonly term: number;
  readonly shared: number;
  readonly positions: number;
}

/** A file by the entry that begins it; one of kind `w` by its term. */
export interface MadeFile {
  readonly kind: 't' | 'p' | 'w';
  readonly start: number;
  readonly file: SearchFile;
}

/**
 * Two threads take stretches, this one from the beginning and the other from the end. What either makes of one is the same, so
 * that it does not matter how far each comes.
 */
export class StretchClaims {
  /** How many are taken in all; the threads share it. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  readonly #count: number;
  #own = 0;

  constructor(count: number, taken = new Int32Array(new SharedArrayBuffer(4))) {
    this.#count = count;
    this.taken = taken;
  }

  /** Undefined when none is left. */
  nextFromBeginning(): number | undefined {
    return this.#isTaken() ? this.#own++ : undefined;
  }

  nextFromEnd(): number | undefined {
    return this.#isTaken() ? this.#count - ++this.#own : undefined;
  }

  #isTaken(): boolean {
    return Atomics.add(this.taken, 0, 1) < this.#count;
  }
}

/** Makes the files that begin in a stretch of terms: what the documents have of each, for scores and for phrases. */
export class StretchWriter {
  readonly #inversion: Inversion;
  readonly #gatherer: PositionGatherer;
  readonly #splitter: PostingsSplitter;

  constructor(inversion: Inversion) {
    this.#inversion = inversion;
    this.#gatherer = new PositionGatherer(inversion.occurrences, inversion.frequent, inversion.numbers);
    this.#splitter = new PostingsSplitter(inversion);
  }

  write(number: number): readonly MadeFile[] {
    const { stretches, terms, termFiles, positionFiles, end } = this.#inversion;
    const from = stretches[number];
    const endTerm = stretches[number + 1]?.term ?? 0;
    if (from === undefined) return [];
    const own: MadeFile[] = [];
    const shared = new FilesBegun('t', termFiles, from.shared, () => new TermFileWriter(end));
    const positions = new FilesBegun('p', positionFiles, from.positions, () => new PositionFileWriter());
    // The last files go on in the next stretch, whose own begin behind them.
    for (let term = from.term; term < terms.length; term += 1) {
      const isWithin = term < endTerm;
      if (!isWithin && !shared.isOpen && !positions.isOpen) break;
      this.#add(term, isWithin, { own, shared, positions });
    }
    return [...own, ...shared.finish(), ...positions.finish()];
  }

  #add(number: number, isWithin: boolean, { own, shared, positions }: StretchFiles): void {
    const { terms, occurrences, frequent, pairs, ownFiles } = this.#inversion;
    const { starts, offsets } = occurrences;
    const term = terms[number] ?? '';
    const list = { offsets, from: starts[number] ?? 0, to: starts[number + 1] ?? 0 };
    const isFrequent = frequent.ids[number] !== 0;
    let found: Positions | undefined;
    const withNeighbours = () => {
      found = this.#gatherer.withNeighbours(term, list);
      return found;
    };
    // Positions come first: they need a term's neighbours, and postings can do with what was found for them.
    if (!isFrequent) positions.add(isWithin, withNeighbours);
    const entry = () => ({ key: term, ...this.#splitter.split(found ?? this.#gatherer.withoutNeighbours(term, list)) });
    if (!ownFiles.starts.has(number)) shared.add(isWithin, entry);
    else if (isWithin && !ownFiles.known.has(number)) own.push(this.#ownFile(number, entry()));
    for (const second of isFrequent ? frequent.terms : []) {
      const together = offsetsOfPair(pairs, frequent, number, second);
      const key = pairKey(term, terms[second] ?? '');
      if (together) positions.add(isWithin, () => this.#gatherer.withoutNeighbours(key, together));
    }
  }

  #ownFile(number: number, entry: TermEntry): MadeFile {
    const writer = new TermFileWriter(this.#inversion.end);
    writer.add(entry);
    return { kind: 'w', start: number, file: indexFile('w', to => writer.writeTo(to)) };
  }
}

interface StretchFiles {
  readonly own: MadeFile[];
  readonly shared: FilesBegun<TermEntry>;
  readonly positions: FilesBegun<Positions>;
}

/** The files of a kind that begin in a stretch. */
class FilesBegun<Entry> {
  readonly #kind: 't' | 'p';
  readonly #wanted: WantedFiles;
  readonly #newWriter: () => FileWriter<Entry>;
  readonly #made: MadeFile[] = [];
  #next: number;
  #open: { readonly start: number; readonly writer: FileWriter<Entry> } | undefined;

  /** `next` is the index of the first entry. */
  constructor(kind: 't' | 'p', wanted: WantedFiles, next: number, newWriter: () => FileWriter<Entry>) {
    this.#kind = kind;
    this.#wanted = wanted;
    this.#next = next;
    this.#newWriter = newWriter;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** The entry is only asked for where its file is written. */
  add(isWithin: boolean, entryOf: () => Entry): void {
    const start = this.#next++;
    if (this.#wanted.starts.has(start)) {
      this.#close();
      if (isWithin && !this.#wanted.known.has(start)) this.#open = { start, writer: this.#newWriter() };
    }
    this.#open?.writer.add(entryOf());
  }

  finish(): readonly MadeFile[] {
    this.#close();
    return this.#made;
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { start, writer } = this.#open;
    this.#made.push({ kind: this.#kind, start, file: indexFile(this.#kind, to => writer.writeTo(to)) });
    this.#open = undefined;
  }
}

/** Tells where a term stands in titles and where in texts; what it gives is good until the next term. */
class PostingsSplitter {
  readonly #textStart: number;
  readonly #titleLengths: Uint32Array;
  readonly #title = new PostingsGatherer();
  readonly #text = new PostingsGatherer();
  readonly #lengths = new ReusableUint32List();

  constructor({ occurrences, titleLengths }: Inversion) {
    this.#textStart = occurrences.textStart;
    this.#titleLengths = titleLengths;
  }

  split({ documents, counts, positions }: Positions): { readonly title: TitlePostings; readonly text: Postings } {
    this.#title.clear();
    this.#text.clear();
    this.#lengths.clear();
    for (let index = 0, at = 0; index < documents.length; index += 1) {
      const document = documents[index] ?? 0;
      const end = at + (counts[index] ?? 0);
      const first = at;
      while (at < end && (positions[at] ?? 0) < this.#textStart) at += 1;
      if (at > first) {
        this.#title.add(document, at - first);
        this.#lengths.push(this.#titleLengths[document] ?? 0);
      }
      if (end > at) this.#text.add(document, end - at);
      at = end;
    }
    return { title: { ...this.#title.postings(), lengths: this.#lengths.view() }, text: this.#text.postings() };
  }
}

class PostingsGatherer {
  readonly #documents = new ReusableUint32List();
  readonly #frequencies = new ReusableUint32List();

  clear(): void {
    this.#documents.clear();
    this.#frequencies.clear();
  }

  add(document: number, frequency: number): void {
    this.#documents.push(document);
    this.#frequencies.push(frequency);
  }

  postings(): Postings {
    return { documents: this.#documents.view(), frequencies: this.#frequencies.view() };
  }
}
