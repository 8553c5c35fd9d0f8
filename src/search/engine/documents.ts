import {
  type Calendar,
  type Facet,
  type FoundDocument,
  readCalendar,
  readDocuments,
  readFacet,
  readLengths,
} from '../format/document-file.ts';
import type { Manifest } from '../format/manifest.ts';
import type { FileSource, IndexFiles } from './index-files.ts';

/** Reads what the index knows of documents: what to show, lengths, days, facets. */
export class Documents {
  readonly #manifest: Manifest;
  readonly #shown: FileSource<ShownDocuments>;
  readonly #lengths: FileSource<Uint32Array>;
  /** Files of lengths but the one that has them all, which has the next number. */
  readonly #lengthPieces: number;
  #allLengths: Promise<Uint32Array> | undefined;
  readonly #calendar: FileSource<Calendar>;
  readonly #facets: FileSource<Facet>;

  constructor(files: IndexFiles) {
    const { documents, lengthsPerFile, documentsPerFile, stored } = files.manifest;
    const countIn = (file: number, perFile: number) => Math.min(perFile, documents - file * perFile);
    const pieces = Math.ceil(documents / lengthsPerFile);
    this.#manifest = files.manifest;
    this.#shown = files.source('d', (reader, name, file) => ({
      lengths: readLengths(reader, countIn(file, documentsPerFile)),
      documents: readDocuments(reader.rest(), stored, name),
    }));
    this.#lengths = files.source('l', (reader, _, file) =>
      readLengths(reader, file === pieces ? documents : countIn(file, lengthsPerFile)),
    );
    this.#lengthPieces = pieces;
    this.#calendar = files.source('c', readCalendar);
    this.#facets = files.source('f', reader => readFacet(reader, documents));
  }

  async show(numbers: readonly number[]): Promise<readonly FoundDocument[]> {
    const { documentsPerFile: size } = this.#manifest;
    return Promise.all(
      numbers.map(async number => {
        const { documents } = await this.#shown(Math.floor(number / size));
        const found = documents[number % size];
        if (!found) throw new RangeError(`No document has the number ${number}.`);
        return found;
      }),
    );
  }

  /**
   * Text lengths of these documents; only the files that hold them are read. When no more than `shown` documents are
   * asked for, they are going to be shown, and the files that show them tell their lengths, too.
   */
  async textLengths(numbers: Uint32Array, shown: number): Promise<(document: number) => number> {
    const { documents, documentsPerFile, lengthsPerFile } = this.#manifest;
    const fromShown = numbers.length <= shown && this.#allLengths === undefined;
    const perFile = fromShown ? documentsPerFile : lengthsPerFile;
    const files = filesOf(numbers, perFile);
    if (!fromShown && (this.#allLengths || isMost(files.size, this.#lengthPieces))) {
      const all = await this.#readAllLengths();
      return document => all[document] ?? 0;
    }
    const read = fromShown ? async (file: number) => (await this.#shown(file)).lengths : this.#lengths;
    const lengths = new Uint32Array(documents);
    await Promise.all([...files].map(async file => lengths.set(await read(file), file * perFile)));
    return document => lengths[document] ?? 0;
  }

  /** One request for all is quicker than a hundred, and spares the queries to come theirs. */
  #readAllLengths(): Promise<Uint32Array> {
    this.#allLengths ??= this.#lengths(this.#lengthPieces);
    this.#allLengths.catch(() => {
      this.#allLengths = undefined;
    });
    return this.#allLengths;
  }

  calendar(): Promise<Calendar> {
    return this.#calendar(0);
  }

  /** Undefined when no document has a value of the facet. */
  async facet(name: string): Promise<Facet | undefined> {
    const number = Object.entries(this.#manifest.facets).findIndex(([known, values]) => known === name && values > 0);
    return number < 0 ? undefined : this.#facets(number);
  }
}

/** A file of documents: their lengths, and what is shown of them. */
interface ShownDocuments {
  readonly lengths: Uint32Array;
  readonly documents: readonly FoundDocument[];
}

function filesOf(numbers: Uint32Array, perFile: number): ReadonlySet<number> {
  const files = new Set<number>();
  for (const number of numbers) files.add(Math.floor(number / perFile));
  return files;
}

/** Where there is only one piece, there is no file of all. */
function isMost(files: number, pieces: number): boolean {
  return files > 1 && files > pieces / 2;
}
