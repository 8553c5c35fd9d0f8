import { readFrontCoded } from '../format/front-coding.ts';
import { isPair, type KeptPlaces, type Places, placesIn, readPlaces, type Standing } from '../format/place-file.ts';
import type { TermEntry } from '../format/term-file.ts';
import type { FileSource, IndexFiles } from './index-files.ts';
import { fileOf } from './sorted-keys.ts';
import type { TermSource } from './term-source.ts';

/** Finds where words stand, for phrases. */
export class PlaceSource {
  /** Words found only beside other words. */
  readonly frequent: readonly string[];
  /** Position of a text's first word; headlines lie before it. */
  readonly textStart: number;
  readonly #count: number;
  readonly #terms: TermSource;
  readonly #separators: FileSource<readonly string[]>;
  readonly #files: FileSource<ReadonlyMap<string, KeptPlaces>>;

  constructor(files: IndexFiles, terms: TermSource) {
    this.frequent = files.manifest.frequent;
    this.textStart = files.manifest.textStart;
    this.#count = files.manifest.places;
    this.#terms = terms;
    this.#separators = files.source('p', reader => readFrontCoded(reader, reader.varint()));
    this.#files = files.source('p', readPlaces);
  }

  /** The places of a word or of a pair of frequent ones; undefined when no article has it. */
  async places(key: string): Promise<Places | undefined> {
    if (this.#count === 0) return undefined;
    const [kept, standing] = await Promise.all([this.#kept(key), isPair(key) ? undefined : this.#standing(key)]);
    const within = kept?.standing ?? standing;
    return kept && within && placesIn(kept, within);
  }

  async #kept(key: string): Promise<KeptPlaces | undefined> {
    const separators = await this.#separators(0);
    return (await this.#files(fileOf(separators, key) + 1)).get(key);
  }

  async #standing(term: string): Promise<Standing | undefined> {
    const entry = await this.#terms.entry(term);
    return entry && standingOf(entry);
  }
}

/** The documents that have a term in either field, and how often in both. */
function standingOf({ headline, text }: TermEntry): Standing {
  const most = headline.documents.length + text.documents.length;
  const documents = new Uint32Array(most);
  const counts = new Uint32Array(most);
  let length = 0;
  for (let h = 0, t = 0; h < headline.documents.length || t < text.documents.length; length += 1) {
    const inHeadline = headline.documents[h] ?? Number.POSITIVE_INFINITY;
    const inText = text.documents[t] ?? Number.POSITIVE_INFINITY;
    const document = Math.min(inHeadline, inText);
    let count = 0;
    if (inHeadline === document) count += headline.frequencies[h++] ?? 0;
    if (inText === document) count += text.frequencies[t++] ?? 0;
    documents[length] = document;
    counts[length] = count;
  }
  return { documents: documents.subarray(0, length), counts: counts.subarray(0, length) };
}
