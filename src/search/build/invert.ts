import { type Positions, pairKey } from '../format/position-file.ts';
import type { Postings, TitlePostings } from '../format/term-file.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collect-documents.ts';
import { type FullSizes, positionCuts, termCuts } from './file-cuts.ts';
import { type FrequentWords, frequentPairs } from './frequent-terms.ts';
import type { SameFiles } from './index-before.ts';
import type { FilePiece } from './index-file-series.ts';
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
  readonly same?: SameFiles | undefined;
}

interface Inverted {
  readonly terms: TermFiles;
  readonly positions: readonly SearchFile[];
  /** All of them, by what they hold. */
  readonly pieces: readonly FilePiece[];
}

/** Visits every term once, in order, and writes what the documents have of it: for scores and for phrases. */
export function invert({ collected, occurrences, frequent, withOwnFile, full, same }: InvertOptions): Inverted {
  const { numbering, terms } = collected;
  const { starts, offsets } = occurrences;
  const gatherer = new PositionGatherer(occurrences, frequent, collected.numbers);
  const splitter = new PostingsSplitter(collected, occurrences);
  const pairs = frequentPairs(frequent);
  const sizes = { terms, starts, withOwnFile, frequent, pairs, full };
  const termFiles = new TermFiles({ end: numbering.roundedEnd, ...termCuts(sizes, same) });
  const atPositions = positionCuts(sizes, same);
  const positionFiles = new PositionFiles(atPositions.cuts, atPositions.same);
  for (const [number, term] of terms.entries()) {
    const own = { offsets, from: starts[number] ?? 0, to: starts[number + 1] ?? 0 };
    const isFrequent = frequent.ids[number] !== 0;
    let found: Positions | undefined;
    const withNeighbours = () => {
      found = gatherer.withNeighbours(term, own);
      return found;
    };
    // Positions come first: they need a term's neighbours, and postings can do with what was found for them.
    if (!isFrequent) positionFiles.add(term, withNeighbours);
    const entry = () => ({ key: term, ...splitter.split(found ?? gatherer.withoutNeighbours(term, own)) });
    if (withOwnFile.has(number)) termFiles.addAlone(term, entry, same?.alone(number, term));
    else termFiles.shared.add(term, entry);
    for (const second of isFrequent ? frequent.terms : []) {
      const together = pairs(number, second);
      const key = pairKey(term, terms[second] ?? '');
      const list = together && { offsets: together, from: 0, to: together.length };
      if (list) positionFiles.add(key, () => gatherer.withoutNeighbours(key, list));
    }
  }
  termFiles.shared.finish();
  const positions = positionFiles.finish();
  return {
    terms: termFiles,
    positions,
    pieces: [...termFiles.shared.pieces, ...termFiles.alone, ...positionFiles.pieces],
  };
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
