import { ByteWriter } from '../format/byte-writer.ts';
import { FrontCoder } from '../format/front-coding.ts';
import { beginFile, fileName } from '../format/index-file.ts';
import { keyWithNext, keyWithPrevious, PlaceFileWriter, type Places } from '../format/place-file.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collected.ts';
import { FileSeries } from './file-series.ts';
import type { Inverted } from './invert.ts';
import { PlacesGatherer } from './places-gatherer.ts';
import { WordPairs } from './word-pairs.ts';
import { zip } from './zip.ts';

interface PlaceFilesOptions {
  readonly collected: Collected;
  readonly inverted: Inverted;
  /** Numbers of terms in the order of the terms. */
  readonly sorted: Uint32Array;
  readonly frequent: ReadonlySet<number>;
  readonly full: number;
}

/** The files that phrases are found by: where every word stands, and frequent words with each of their neighbours. */
export function placeFiles(options: PlaceFilesOptions): readonly SearchFile[] {
  const { collected, sorted, full } = options;
  const series = new FileSeries<Places>({
    stamp: collected.stamp,
    kind: 'p',
    from: 1,
    full,
    keyOf: places => places.key,
    sizeOf: places => places.key.length + places.documents.length * 3 + places.positions.length,
    newWriter: () => new PlaceFileWriter(),
  });
  const pairs = new WordPairs(collected, options.inverted);
  for (const term of sorted) {
    for (const places of placesOf(term, options, pairs)) series.add(places);
  }
  series.finish();
  return [directory(collected.stamp, series.separators), ...series.files];
}

function* placesOf(term: number, options: PlaceFilesOptions, pairs: WordPairs): Generator<Places> {
  const { collected, inverted, frequent } = options;
  const word = collected.terms[term] ?? '';
  if (!frequent.has(term)) {
    yield singlePlaces(term, word, inverted);
    return;
  }
  // A pair of two frequent words is found under the first.
  yield* pairs.of(
    term,
    -1,
    previous => keyWithPrevious(word, previous),
    neighbour => !frequent.has(neighbour),
  );
  yield* pairs.of(
    term,
    1,
    next => keyWithNext(word, next),
    () => true,
  );
}

function singlePlaces(term: number, word: string, { starts, documents, positions }: Inverted): Places {
  const gatherer = new PlacesGatherer();
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) gatherer.add(documents[at] ?? 0, positions[at] ?? 0);
  return gatherer.places(word);
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
