import { termKey } from '../analysis/terms.ts';
import { sortedIndexes } from './sort-texts.ts';
import { type Word, wordColumns } from './text-collector.ts';
import { noTerm, type WordsAsRead } from './words-as-read.ts';

/** Words as they are kept for the next build, sorted: a few long texts, for many small objects take long to read. */
export interface KeptWords {
  /** A line each, as the terms. */
  readonly forms: string;
  readonly terms: string;
  readonly areSigns: Uint8Array;
  readonly languages: { readonly names: readonly string[]; readonly ofWords: Uint16Array };
}

/** The words that some document has, and the stream with their numbers: others would come along for ever. */
export function keepWords({ words, stream, termOf }: WordsAsRead): {
  readonly words: KeptWords;
  readonly stream: Uint32Array;
} {
  const met = [...words.keys()].filter(word => termOf[word] !== noTerm);
  // In the order that the vocabulary has, so that the next build has little to sort.
  const keys = met.map(word => {
    const { form = '', language = '', isSign = false } = words[word] ?? {};
    return termKey(form, language) + (isSign ? '!' : '');
  });
  const order = Array.from(sortedIndexes(keys), index => met[index] ?? 0);
  const { forms, terms, ...rest } = wordColumns(order.flatMap(word => words[word] ?? []));
  // Shared memory cannot be kept.
  const kept = stream.slice();
  if (order.length < words.length || order.some((word, index) => word !== index)) renumber(kept, order, words.length);
  return { words: { forms: forms.join('\n'), terms: terms.join('\n'), ...rest }, stream: kept };
}

/** What is no number of a word, a line break, stays what it is. */
function renumber(stream: Uint32Array, order: readonly number[], words: number): void {
  const numbers = new Uint32Array(words);
  for (const [index, word] of order.entries()) numbers[word] = index;
  for (let index = 0; index < stream.length; index += 1) {
    const word = stream[index] ?? words;
    if (word < words) stream[index] = numbers[word] ?? 0;
  }
}

/** Reads what `keepWords` kept. */
export function readKeptWords({ forms, terms, areSigns, languages }: KeptWords): readonly Word[] {
  if (areSigns.length === 0) return [];
  const termOf = terms.split('\n');
  return forms.split('\n').map((form, word) => ({
    form,
    language: languages.names[languages.ofWords[word] ?? 0] ?? '',
    term: termOf[word] ?? '',
    isSign: areSigns[word] === 1,
  }));
}
