import type { Postings, TermEntry } from '../format/term-file.ts';
import type { Collected } from './collected.ts';
import type { Occurrences } from './occurrences.ts';

/** Gathers a term's occurrences into postings for each field; an entry is good until the next is gathered. */
export class TermGatherer {
  readonly #collected: Collected;
  readonly #occurrences: Occurrences;
  readonly #headline: PostingsGatherer;
  readonly #text: PostingsGatherer;
  readonly #lengths: Uint32Array;

  constructor(collected: Collected, occurrences: Occurrences) {
    const count = collected.documents.length;
    this.#collected = collected;
    this.#occurrences = occurrences;
    this.#headline = new PostingsGatherer(count);
    this.#text = new PostingsGatherer(count);
    this.#lengths = new Uint32Array(count);
  }

  entry(term: number): TermEntry {
    const { starts, places, documents } = this.#occurrences;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      const document = documents.at(place);
      const field = place < documents.textStart(document) ? this.#headline : this.#text;
      field.add(document);
    }
    const headline = this.#headline.take();
    return {
      term: this.#collected.terms[term] ?? '',
      rank: this.#occurrences.ranks[term] ?? 0,
      headline: { ...headline, lengths: this.#headlineLengths(headline) },
      text: this.#text.take(),
    };
  }

  #headlineLengths({ documents }: Postings): Uint32Array {
    for (let index = 0; index < documents.length; index += 1) {
      this.#lengths[index] = this.#collected.documents[documents[index] ?? 0]?.headlineLength ?? 0;
    }
    return this.#lengths.subarray(0, documents.length);
  }
}

class PostingsGatherer {
  readonly #documents: Uint32Array;
  readonly #frequencies: Uint32Array;
  #count = 0;

  constructor(documents: number) {
    this.#documents = new Uint32Array(documents);
    this.#frequencies = new Uint32Array(documents);
  }

  add(document: number): void {
    const last = this.#count - 1;
    if (last >= 0 && this.#documents[last] === document) {
      this.#frequencies[last] = (this.#frequencies[last] ?? 0) + 1;
      return;
    }
    this.#documents[this.#count] = document;
    this.#frequencies[this.#count++] = 1;
  }

  take(): Postings {
    const count = this.#count;
    this.#count = 0;
    return { documents: this.#documents.subarray(0, count), frequencies: this.#frequencies.subarray(0, count) };
  }
}
