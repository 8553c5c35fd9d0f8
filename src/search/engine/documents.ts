import { type Calendar, readCalendar } from '../format/calendar-file.ts';
import { type FoundDocument, readDocuments } from '../format/document-file.ts';
import { type Facet, readFacet } from '../format/facet-file.ts';
import { readLengths } from '../format/length-file.ts';
import { type FacetKind, facetKinds, type Manifest } from '../format/manifest.ts';
import type { FileSource, IndexFiles } from './index-files.ts';

/** Reads what the index knows of documents: what to show, lengths, days, facets. */
export class Documents {
  readonly #manifest: Manifest;
  readonly #shown: FileSource<ShownDocuments>;
  readonly #lengths: FileSource<Uint32Array>;
  readonly #calendar: FileSource<Calendar>;
  readonly #facets: FileSource<Facet>;

  constructor(files: IndexFiles) {
    const { documents, lengthsPerFile, documentsPerFile } = files.manifest;
    const countIn = (file: number, perFile: number) => Math.min(perFile, documents - file * perFile);
    this.#manifest = files.manifest;
    this.#shown = files.source('d', (reader, name, file) => ({
      lengths: readLengths(reader, countIn(file, documentsPerFile)),
      documents: readDocuments(reader.rest(), name),
    }));
    this.#lengths = files.source('l', (reader, _, file) => readLengths(reader, countIn(file, lengthsPerFile)));
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
    const lengths = new Uint32Array(this.#manifest.documents);
    const { documentsPerFile, lengthsPerFile } = this.#manifest;
    if (numbers.length <= shown) {
      await fill(lengths, numbers, documentsPerFile, async file => (await this.#shown(file)).lengths);
    } else await fill(lengths, numbers, lengthsPerFile, this.#lengths);
    return document => lengths[document] ?? 0;
  }

  calendar(): Promise<Calendar> {
    return this.#calendar(0);
  }

  /** Undefined when no document has a value of the facet. */
  async facet(kind: FacetKind): Promise<Facet | undefined> {
    return this.#manifest.facets[kind] ? this.#facets(facetKinds.indexOf(kind)) : undefined;
  }
}

/** A file of documents: their lengths, and what is shown of them. */
interface ShownDocuments {
  readonly lengths: Uint32Array;
  readonly documents: readonly FoundDocument[];
}

/** Reads the files that hold these numbers into their places. */
async function fill(
  lengths: Uint32Array,
  numbers: Uint32Array,
  perFile: number,
  read: FileSource<Uint32Array>,
): Promise<void> {
  const files = new Set<number>();
  for (const number of numbers) files.add(Math.floor(number / perFile));
  await Promise.all(
    [...files].map(async file => {
      lengths.set(await read(file), file * perFile);
    }),
  );
}
