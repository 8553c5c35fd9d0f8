import { ByteWriter } from '../format/byte-writer.ts';
import { FrontCoder } from '../format/front-coding.ts';
import { beginFile, fileName } from '../format/index-file.ts';
import { PlaceFileWriter, type Places, pairKey } from '../format/place-file.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collected.ts';
import { FileSeries } from './file-series.ts';
import { frequentPairs } from './frequent-pairs.ts';
import type { FrequentWords } from './frequent-words.ts';
import type { Occurrences } from './occurrences.ts';
import { PlacesGatherer } from './places-gatherer.ts';
import { zip } from './zip.ts';

interface PlaceFilesOptions {
  readonly collected: Collected;
  readonly occurrences: Occurrences;
  readonly frequent: FrequentWords;
  readonly full: number;
}

/** The files that phrases are found by: where every word stands, but frequent ones only in pairs. */
export function placeFiles({ collected, occurrences, frequent, full }: PlaceFilesOptions): readonly SearchFile[] {
  const { terms, stamp } = collected;
  const { starts, places } = occurrences;
  const series = newSeries(stamp, full);
  const gatherer = new PlacesGatherer(occurrences, frequent);
  const pairs = frequentPairs(frequent);
  const seconds = [...frequent.terms].sort((a, b) => a - b);
  for (const [term, word] of terms.entries()) {
    if (frequent.ids[term] === 0) {
      series.add(gatherer.word(word, places.subarray(starts[term], starts[term + 1])));
      continue;
    }
    for (const second of seconds) {
      const together = pairs(term, second);
      if (together) series.add(gatherer.pair(pairKey(word, terms[second] ?? ''), together));
    }
  }
  series.finish();
  return [directory(stamp, series.separators), ...series.files];
}

function newSeries(stamp: string, full: number): FileSeries<Places> {
  return new FileSeries<Places>({
    stamp,
    kind: 'p',
    from: 1,
    full,
    keyOf: places => places.key,
    sizeOf: places => places.key.length + places.documents.length * 3 + places.positions.length * 2,
    newWriter: () => new PlaceFileWriter(),
  });
}

/** p0: what separates the other files, read only when there is a phrase to find. */
function directory(stamp: string, separators: readonly string[]): SearchFile {
  const file = beginFile(stamp, 'p', 0);
  const coder = new FrontCoder();
  const keys = new ByteWriter();
  for (const separator of separators) coder.write(separator, keys);
  file.varint(separators.length);
  file.append(keys);
  return { name: fileName(stamp, 'p', 0), bytes: zip(file.view()) };
}
