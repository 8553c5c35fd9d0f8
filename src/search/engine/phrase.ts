import type { FieldName } from '../format/manifest.ts';
import { keyWithNext, keyWithPrevious, type Places } from '../format/place-file.ts';
import type { PhraseGroup } from './expand-query.ts';
import type { PlaceSource } from './place-source.ts';

/** Combinations of stems tried for one phrase, in archives of several languages. */
const mostCombinations = 16;

/** A key to look up, and which of the phrase's words its place is that of. */
interface Lookup {
  readonly key: string;
  readonly offset: number;
}

/** The documents that have the phrase, ascending. */
export async function phraseDocuments({ words, fields }: PhraseGroup, source: PlaceSource): Promise<Uint32Array> {
  const found = await Promise.all(combinations(words).map(terms => oneReading(terms, fields, source)));
  return Uint32Array.from(new Set(found.flatMap(list => [...list]))).sort();
}

function combinations(words: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]];
  for (const terms of words) {
    all = all.flatMap(before => terms.map(term => [...before, term])).slice(0, mostCombinations);
  }
  return all;
}

async function oneReading(
  terms: readonly string[],
  fields: readonly FieldName[],
  source: PlaceSource,
): Promise<readonly number[]> {
  const frequent = new Set(source.frequent);
  const lookups = cover(terms, term => frequent.has(term));
  const places = await Promise.all(lookups.map(({ key }) => source.places(key)));
  const starts = places.map((one, index) => (one ? phraseStarts(one, lookups[index]?.offset ?? 0) : new Map()));
  const inField = (start: number) => fields.includes(start < source.textStart ? 'headline' : 'text');
  return [...intersectAll(starts)].filter(([, list]) => list.some(inField)).map(([document]) => document);
}

/** The fewest lookups that between them hold every word of the phrase. */
function cover(terms: readonly string[], isFrequent: (term: string) => boolean): readonly Lookup[] {
  const lookups: Lookup[] = [];
  for (let index = 0; index < terms.length; index += 1) {
    const [term = '', next] = terms.slice(index, index + 2);
    if (isFrequent(term)) {
      const previous = terms[index - 1];
      if (next !== undefined) lookups.push({ key: keyWithNext(term, next), offset: index++ });
      else if (previous !== undefined) lookups.push(pairBefore(term, previous, index, isFrequent));
    } else if (next !== undefined && isFrequent(next)) {
      lookups.push({ key: keyWithPrevious(next, term), offset: index++ });
    } else lookups.push({ key: term, offset: index });
  }
  return lookups;
}

/** A frequent word at the end of a phrase is found by the pair with the word before it. */
function pairBefore(term: string, previous: string, index: number, isFrequent: (term: string) => boolean): Lookup {
  const key = isFrequent(previous) ? keyWithNext(previous, term) : keyWithPrevious(term, previous);
  return { key, offset: index - 1 };
}

/** For each document, where the phrase would have to begin for the word to stand at its place. */
function phraseStarts({ documents, counts, positions }: Places, offset: number): Map<number, readonly number[]> {
  const starts = new Map<number, readonly number[]>();
  let at = 0;
  for (const [index, document] of documents.entries()) {
    const count = counts[index] ?? 0;
    starts.set(
      document,
      Array.from(positions.subarray(at, at + count), position => position - offset),
    );
    at += count;
  }
  return starts;
}

function intersectAll(maps: readonly Map<number, readonly number[]>[]): Map<number, readonly number[]> {
  const [first = new Map<number, readonly number[]>(), ...rest] = [...maps].sort((a, b) => a.size - b.size);
  return rest.reduce(intersect, first);
}

function intersect(a: Map<number, readonly number[]>, b: Map<number, readonly number[]>) {
  const both = new Map<number, readonly number[]>();
  for (const [document, starts] of a) {
    const others = b.get(document);
    const kept = others === undefined ? [] : starts.filter(start => others.includes(start));
    if (kept.length > 0) both.set(document, kept);
  }
  return both;
}
