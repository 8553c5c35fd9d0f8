import { readFrontCoded } from '../format/front-coding.ts';
import { type Places, readPlaces } from '../format/place-file.ts';
import type { FileSource, IndexFiles } from './index-files.ts';
import { fileOf } from './sorted-keys.ts';

/** Finds where words stand, for phrases. */
export class PlaceSource {
  /** Words found only beside other words. */
  readonly frequent: readonly string[];
  /** Position of a text's first word; headlines lie before it. */
  readonly textStart: number;
  readonly #count: number;
  readonly #separators: FileSource<readonly string[]>;
  readonly #files: FileSource<ReadonlyMap<string, Places>>;

  constructor(files: IndexFiles) {
    this.frequent = files.manifest.frequent;
    this.textStart = files.manifest.textStart;
    this.#count = files.manifest.places;
    this.#separators = files.source('p', reader => readFrontCoded(reader, reader.varint()));
    this.#files = files.source('p', readPlaces);
  }

  async places(key: string): Promise<Places | undefined> {
    if (this.#count === 0) return undefined;
    const separators = await this.#separators(0);
    return (await this.#files(fileOf(separators, key) + 1)).get(key);
  }
}
