import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collect-documents.ts';
import { type FileCuts, type FullSizes, pieceOf, positionCuts, termCuts } from './file-cuts.ts';
import { frequentPairs } from './frequent-terms.ts';
import type { SameFiles } from './index-before.ts';
import { directoryFile, type FilePiece, separatorsOf, stretchesOf } from './index-file-series.ts';
import type { FilesOfTerms } from './name-files.ts';
import type { Occurrences } from './occurrences.ts';
import type { IndexThread } from './start-index-thread.ts';
import { sharedNumbers } from './uint32-lists.ts';
import { type Inversion, type MadeFile, type Stretch, StretchClaims, StretchWriter } from './write-stretch.ts';

interface InvertOptions {
  readonly collected: Collected;
  /** Terms with a file of their own. */
  readonly withOwnFile: ReadonlySet<number>;
  /** Bytes of full files. */
  readonly full: FullSizes;
  readonly same?: SameFiles | undefined;
}

interface Inverted {
  readonly terms: FilesOfTerms;
  readonly positions: readonly SearchFile[];
  /** All of them, by what they hold. */
  readonly pieces: readonly FilePiece[];
}

/** Writes what the documents have of each term, for scores and for phrases: a stretch of terms after another. */
export function invert(options: InvertOptions): Inverted {
  const { collected, withOwnFile, full, same } = options;
  const { terms, occurrences, frequent } = collected;
  const pairs = frequentPairs(frequent);
  const sizes = { terms, starts: occurrences.starts, withOwnFile, frequent, pairs, full };
  const shared = termCuts(sizes, same);
  const positions = positionCuts(sizes, same);
  const own = new Map<number, SearchFile>();
  for (const number of withOwnFile) {
    const file = same?.alone(number, terms[number] ?? '');
    if (file) own.set(number, file);
  }
  const inversion: Inversion = {
    terms,
    occurrences,
    frequent,
    pairs,
    numbers: collected.numbers,
    titleLengths: titleLengths(collected),
    end: collected.numbering.roundedEnd,
    termFiles: wanted(shared),
    positionFiles: wanted(positions),
    ownFiles: { starts: withOwnFile, known: new Set(own.keys()) },
    stretches: stretches(occurrences, shared, positions),
  };
  const files = { t: new Map(shared.same), p: new Map(positions.same), w: own };
  for (const { kind, start, file } of makeFiles(inversion, collected.thread)) files[kind].set(start, file);
  const sharedPieces = piecesOf('t', shared, files.t);
  const positionPieces = piecesOf('p', positions, files.p);
  const ownPieces = [...withOwnFile].map((number): FilePiece => {
    const term = terms[number] ?? '';
    return { kind: 'w', count: 1, first: term, last: term, file: made(own, number) };
  });
  return {
    terms: {
      shared: sharedPieces.map(({ file }) => file),
      separators: separatorsOf(shared),
      own: ownPieces.map(({ file }) => file),
      alone: ownPieces.map(({ first }) => first),
    },
    positions: [directoryFile('p', separatorsOf(positions)), ...positionPieces.map(({ file }) => file)],
    pieces: [...sharedPieces, ...ownPieces, ...positionPieces],
  };
}

/** The thread takes stretches from the end and this one from the beginning, until there are none left. */
function makeFiles(inversion: Inversion, thread: IndexThread | undefined): readonly MadeFile[] {
  const writer = new StretchWriter(inversion);
  const claims = new StretchClaims(inversion.stretches.length - 1);
  thread?.ask({ kind: 'stretches', inversion, taken: claims.taken });
  const files: MadeFile[] = [];
  for (let next = claims.nextFromBeginning(); next !== undefined; next = claims.nextFromBeginning()) {
    for (const file of writer.write(next)) files.push(file);
  }
  return thread ? [...files, ...thread.answer('stretches').files] : files;
}

function titleLengths({ documents, numbering, numbers }: Collected): Uint32Array {
  const lengths = sharedNumbers(numbering.end);
  for (const [index, one] of documents.entries()) lengths[numbers[index] ?? 0] = one.titleLength;
  return lengths;
}

function wanted({ starts, same }: FileCuts) {
  return { starts, known: new Set(same.keys()) };
}

const howMany = 64;

/** Stretches of terms that stand about equally often. */
function stretches({ starts }: Occurrences, shared: FileCuts, positions: FileCuts): readonly Stretch[] {
  const terms = starts.length - 1;
  const all = starts[terms] ?? 0;
  const found: Stretch[] = [];
  const at = { term: 0, shared: 0, positions: 0 };
  for (; at.term <= terms; at.term += 1) {
    while (at.shared < shared.length && shared.termOf(at.shared) < at.term) at.shared += 1;
    while (at.positions < positions.length && positions.termOf(at.positions) < at.term) at.positions += 1;
    const isNext = (starts[at.term] ?? 0) >= (all * found.length) / howMany;
    if (at.term === terms || isNext) found.push({ ...at });
  }
  return found;
}

function piecesOf(kind: 't' | 'p', cuts: FileCuts, files: ReadonlyMap<number, SearchFile>): readonly FilePiece[] {
  return stretchesOf(cuts).map(one => ({ ...pieceOf(kind, cuts, one), file: made(files, one.start) }));
}

function made(files: ReadonlyMap<number, SearchFile>, start: number): SearchFile {
  const file = files.get(start);
  if (!file) throw new Error('A file of the search index was not made.');
  return file;
}
