import { type Calendar, readCalendar } from '../format/calendar-file.ts';
import { type FiledDocument, readDocuments } from '../format/document-file.ts';
import { type Facet, readFacet } from '../format/facet-file.ts';
import { readLengths } from '../format/length-file.ts';
import { type FacetKind, facetKinds, type Manifest } from '../format/manifest.ts';
import type { FileSource, IndexFiles } from './index-files.ts';

/** Reads what the index knows of documents: what to show, lengths, days, facets. */
export class Documents {
  readonly #manifest: Manifest;
  readonly #shown: FileSource<readonly FiledDocument[]>;
  readonly #lengths: FileSource<Uint32Array>;
  readonly #calendar: FileSource<Calendar>;
  readonly #facets: FileSource<Facet>;

  constructor(files: IndexFiles) {
    const { documents, lengthsPerFile } = files.manifest;
    this.#manifest = files.manifest;
    this.#shown = files.source('d', (reader, name) => readDocuments(reader.rest(), name));
    this.#lengths = files.source('l', (reader, _, file) =>
      readLengths(reader, Math.min(lengthsPerFile, documents - file * lengthsPerFile)),
    );
    this.#calendar = files.source('c', readCalendar);
    this.#facets = files.source('f', reader => readFacet(reader, documents));
  }

  async show(numbers: readonly number[]): Promise<readonly FiledDocument[]> {
    const { documentsPerFile: size } = this.#manifest;
    return Promise.all(
      numbers.map(async number => {
        const found = (await this.#shown(Math.floor(number / size)))[number % size];
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
    if (numbers.length <= shown) {
      const found = await this.show([...numbers]);
      for (const [index, { textLength }] of found.entries()) lengths[numbers[index] ?? 0] = textLength;
    } else await this.#readLengths(numbers, lengths);
    return document => lengths[document] ?? 0;
  }

  async #readLengths(numbers: Uint32Array, lengths: Uint32Array): Promise<void> {
    const { lengthsPerFile: size } = this.#manifest;
    const wanted = new Set<number>();
    for (const number of numbers) wanted.add(Math.floor(number / size));
    await Promise.all(
      [...wanted].map(async file => {
        lengths.set(await this.#lengths(file), file * size);
      }),
    );
  }

  calendar(): Promise<Calendar> {
    return this.#calendar(0);
  }

  /** Undefined when no document has a value of the facet. */
  async facet(kind: FacetKind): Promise<Facet | undefined> {
    return this.#manifest.facets[kind] ? this.#facets(facetKinds.indexOf(kind)) : undefined;
  }
}
