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
import { groupsPerLengthFile, type Numbering } from '../format/numbering.ts';
import type { FileSource, IndexFiles } from './index-files.ts';

/** Reads what the index knows of documents: what to show, lengths, days, facets. */
export class Documents {
  readonly #manifest: Manifest;
  readonly #numbering: Numbering;
  readonly #shown: FileSource<ShownDocuments>;
  /** Lengths of a piece in order. */
  readonly #lengths: FileSource<Uint32Array>;
  /** Files of lengths but the one that has them all, which has the next number. */
  readonly #lengthPieces: number;
  #allLengths: Promise<Uint32Array> | undefined;
  readonly #calendar: FileSource<Calendar>;
  readonly #facets: FileSource<Facet>;

  constructor(files: IndexFiles) {
    const { manifest, numbering } = files;
    const { documents, dated, stored } = manifest;
    const pieces = Math.ceil(numbering.groups / groupsPerLengthFile);
    this.#manifest = manifest;
    this.#numbering = numbering;
    this.#shown = files.source('d', (reader, name, file) => ({
      lengths: readLengths(reader, numbering.count(file)),
      documents: readDocuments(reader.rest(), stored, name),
    }));
    this.#lengths = files.source('l', (reader, _, file) =>
      readLengths(reader, file === pieces ? documents : this.#inPiece(file).length),
    );
    this.#lengthPieces = pieces;
    this.#calendar = files.source('c', reader => readCalendar(reader, numbering.given(), dated));
    this.#facets = files.source('f', reader => readFacet(reader, numbering.given(), numbering.end));
  }

  async show(numbers: readonly number[]): Promise<readonly FoundDocument[]> {
    return Promise.all(
      numbers.map(async number => {
        const group = this.#numbering.groupOf(number);
        const { documents } = await this.#shown(group);
        const found = documents[number - this.#numbering.start(group)];
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
    const fromShown = numbers.length <= shown && this.#allLengths === undefined;
    if (!fromShown && this.#allLengths) return lookUp(await this.#allLengths);
    const groups = new Set<number>();
    for (const number of numbers) groups.add(this.#numbering.groupOf(number));
    const pieces = new Set([...groups].map(group => Math.floor(group / groupsPerLengthFile)));
    if (!fromShown && isMost(pieces.size, this.#lengthPieces)) return lookUp(await this.#readAllLengths());
    const lengths = new Uint32Array(this.#numbering.end);
    if (fromShown) {
      const read = async (group: number) => place((await this.#shown(group)).lengths, this.#inGroup(group), lengths);
      await Promise.all([...groups].map(read));
    } else {
      const read = async (piece: number) => place(await this.#lengths(piece), this.#inPiece(piece), lengths);
      await Promise.all([...pieces].map(read));
    }
    return lookUp(lengths);
  }

  #inGroup(group: number): Uint32Array {
    return this.#numbering.givenIn(group, 1);
  }

  #inPiece(piece: number): Uint32Array {
    return this.#numbering.givenIn(piece * groupsPerLengthFile, groupsPerLengthFile);
  }

  /** One request for all is quicker than a hundred, and spares the queries to come theirs. */
  #readAllLengths(): Promise<Uint32Array> {
    const numbering = this.#numbering;
    this.#allLengths ??= this.#lengths(this.#lengthPieces).then(lengths =>
      place(lengths, numbering.given(), new Uint32Array(numbering.end)),
    );
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
    const withValues = Object.entries(this.#manifest.facets).filter(([, values]) => values > 0);
    const number = withValues.findIndex(([known]) => known === name);
    return number < 0 ? undefined : this.#facets(number);
  }
}

/** A file of documents: their lengths, and what is shown of them. */
interface ShownDocuments {
  readonly lengths: Uint32Array;
  readonly documents: readonly FoundDocument[];
}

/** Puts lengths that came in order where the numbers of their documents say. */
function place(lengths: Uint32Array, numbers: Uint32Array, to: Uint32Array): Uint32Array {
  for (let index = 0; index < numbers.length; index += 1) to[numbers[index] ?? 0] = lengths[index] ?? 0;
  return to;
}

const lookUp = (lengths: Uint32Array) => (document: number) => lengths[document] ?? 0;

/** Where there is only one piece, there is no file of all. */
function isMost(files: number, pieces: number): boolean {
  return files > 1 && files > pieces / 2;
}
