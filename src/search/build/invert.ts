import { type Positions, pairKey } from '../format/position-file.ts';
import type { Postings, TitlePostings } from '../format/term-file.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collect-documents.ts';
import { type FullSizes, positionCuts, termCuts } from './file-cuts.ts';
import { type FrequentWords, frequentPairs } from './frequent-terms.ts';
import type { Occurrences } from './occurrences.ts';
import { PositionGatherer } from './position-gatherer.ts';
import { PositionFiles, TermFiles } from './term-files.ts';
import { ReusableUint32List } from './uint32-lists.ts';

interface InvertOptions {
  readonly collected: Collected;
  readonly occurrences: Occurrences;
  readonly frequent: FrequentWords;
  /** Terms with a file of their own. */
  readonly withOwnFile: ReadonlySet<number>;
  /** Bytes of full files. */
  readonly full: FullSizes;
}

interface Inverted {
  readonly terms: TermFiles;
  readonly positions: readonly SearchFile[];
}

/** Visits every term once, in order, and writes what the documents have of it: for scores and for phrases. */
export function invert({ collected, occurrences, frequent, withOwnFile, full }: InvertOptions): Inverted {
  const { numbering, terms } = collected;
  const { starts, offsets } = occurrences;
  const gatherer = new PositionGatherer(occurrences, frequent, collected.numbers);
  const splitter = new PostingsSplitter(collected, occurrences);
  const pairs = frequentPairs(frequent);
  const sizes = { terms, starts, withOwnFile, frequent, pairs, full };
  const termFiles = new TermFiles({ end: numbering.roundedEnd, cuts: termCuts(sizes) });
  const positionFiles = new PositionFiles(positionCuts(sizes));
  for (const [number, term] of terms.entries()) {
    const own = { offsets, from: starts[number] ?? 0, to: starts[number + 1] ?? 0 };
    const isFrequent = frequent.ids[number] !== 0;
    const found = isFrequent ? gatherer.withoutNeighbours(term, own) : gatherer.withNeighbours(term, own);
    termFiles.add({ key: term, ...splitter.split(found) }, withOwnFile.has(number));
    if (!isFrequent) positionFiles.add(found);
    for (const second of isFrequent ? frequent.terms : []) {
      const together = pairs(number, second);
      const key = pairKey(term, terms[second] ?? '');
      if (together)
        positionFiles.add(gatherer.withoutNeighbours(key, { offsets: together, from: 0, to: together.length }));
    }
  }
  termFiles.shared.finish();
  return { terms: termFiles, positions: positionFiles.finish() };
}

/** Tells where a term stands in titles and where in texts; what it gives is good until the next term. */
class PostingsSplitter {
  readonly #textStart: number;
  readonly #titleLengths: Uint32Array;
  readonly #title = new PostingsGatherer();
  readonly #text = new PostingsGatherer();
  readonly #lengths = new ReusableUint32List();

  constructor({ documents, numbering, numbers }: Collected, { textStart }: Occurrences) {
    this.#textStart = textStart;
    this.#titleLengths = new Uint32Array(numbering.end);
    for (const [index, one] of documents.entries()) this.#titleLengths[numbers[index] ?? 0] = one.titleLength;
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
