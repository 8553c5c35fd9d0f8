import type { HeadlinePostings, TermEntry } from '../format/term-file.ts';
import type { Collected } from './collected.ts';
import type { Inverted } from './invert.ts';

/** Gathers a term's occurrences into postings for each field. */
export function termEntry(number: number, collected: Collected, inverted: Inverted): TermEntry {
  const headline = new PostingsGatherer();
  const text = new PostingsGatherer();
  const end = inverted.starts[number + 1] ?? 0;
  for (let at = inverted.starts[number] ?? 0; at < end; at += 1) {
    const field = (inverted.positions[at] ?? 0) < inverted.textStart ? headline : text;
    field.add(inverted.documents[at] ?? 0);
  }
  return {
    term: collected.terms[number] ?? '',
    rank: inverted.ranks[number] ?? 0,
    headline: withLengths(headline, collected),
    text: text.postings(),
  };
}

function withLengths(gatherer: PostingsGatherer, { documents }: Collected): HeadlinePostings {
  const postings = gatherer.postings();
  return { ...postings, lengths: postings.documents.map(number => documents[number]?.headlineLength ?? 0) };
}

class PostingsGatherer {
  readonly #documents: number[] = [];
  readonly #frequencies: number[] = [];

  add(document: number): void {
    const last = this.#documents.length - 1;
    if (this.#documents[last] === document) {
      this.#frequencies[last] = (this.#frequencies[last] ?? 0) + 1;
    } else {
      this.#documents.push(document);
      this.#frequencies.push(1);
    }
  }

  postings() {
    return { documents: Uint32Array.from(this.#documents), frequencies: Uint32Array.from(this.#frequencies) };
  }
}
