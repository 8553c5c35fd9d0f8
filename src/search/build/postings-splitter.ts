import type { Places } from '../format/place-file.ts';
import type { HeadlinePostings, Postings } from '../format/term-file.ts';
import type { Collected } from './collected.ts';
import type { Occurrences } from './occurrences.ts';
import { ReusedNumbers } from './reused-numbers.ts';

/** Tells where a term stands in headlines and where in texts; what it gives is good until the next term. */
export class PostingsSplitter {
  readonly #textStart: number;
  readonly #headlineLengths: Uint32Array;
  readonly #headline = new PostingsGatherer();
  readonly #text = new PostingsGatherer();
  readonly #lengths = new ReusedNumbers();

  constructor({ documents }: Collected, { textStart }: Occurrences) {
    this.#textStart = textStart;
    this.#headlineLengths = Uint32Array.from(documents, one => one.headlineLength);
  }

  split({ documents, counts, positions }: Places): { readonly headline: HeadlinePostings; readonly text: Postings } {
    this.#headline.clear();
    this.#text.clear();
    this.#lengths.clear();
    for (let index = 0, at = 0; index < documents.length; index += 1) {
      const document = documents[index] ?? 0;
      const end = at + (counts[index] ?? 0);
      const first = at;
      while (at < end && (positions[at] ?? 0) < this.#textStart) at += 1;
      if (at > first) {
        this.#headline.add(document, at - first);
        this.#lengths.push(this.#headlineLengths[document] ?? 0);
      }
      if (end > at) this.#text.add(document, end - at);
      at = end;
    }
    return { headline: { ...this.#headline.postings(), lengths: this.#lengths.view() }, text: this.#text.postings() };
  }
}

class PostingsGatherer {
  readonly #documents = new ReusedNumbers();
  readonly #frequencies = new ReusedNumbers();

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
