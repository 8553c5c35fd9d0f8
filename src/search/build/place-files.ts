import { ByteWriter } from '../format/byte-writer.ts';
import { FrontCoder } from '../format/front-coding.ts';
import { PlaceFileWriter, type Places } from '../format/place-file.ts';
import type { SearchFile } from '../search-document.ts';
import { indexFile } from './document-files.ts';
import { FileSeries } from './file-series.ts';

/** The files that phrases are found by: where every word stands, but frequent ones only in pairs. */
export class PlaceFiles {
  readonly #stamp: string;
  readonly #series: FileSeries<Places>;

  /** `full` is the bytes of a full file. */
  constructor(stamp: string, full: number) {
    this.#stamp = stamp;
    this.#series = new FileSeries<Places>({
      stamp,
      kind: 'p',
      from: 1,
      full,
      keyOf: places => places.key,
      sizeOf: places => places.key.length + places.positions.length * 3,
      newWriter: () => new PlaceFileWriter(),
    });
  }

  add(places: Places): void {
    this.#series.add(places);
  }

  /** All files; the first is p0. */
  finish(): readonly SearchFile[] {
    this.#series.finish();
    return [this.#directory(), ...this.#series.files];
  }

  /** p0: what separates the other files, read only when there is a phrase to find. */
  #directory(): SearchFile {
    const { separators } = this.#series;
    return indexFile(this.#stamp, 'p', 0, file => {
      const coder = new FrontCoder();
      const keys = new ByteWriter();
      for (const separator of separators) coder.write(separator, keys);
      file.varint(separators.length);
      file.append(keys);
    });
  }
}
