import { createHash } from 'node:crypto';
import { analysisVersion } from '../analysis/terms.ts';
import { formatVersion, stampLength } from '../format/index-file.ts';
import { type Manifest, manifestName } from '../format/manifest.ts';
import { type IndexSchema, plainSchema, type SearchDocument, type SearchFile } from '../search-document.ts';
import type { AnalysedDocument } from './analyse-document.ts';
import { type Collected, collect, collectAgain, type DocumentOfKey } from './collect-documents.ts';
import { inSteps } from './cut-by-content.ts';
import { calendarFile, documentFiles, facetFiles, lengthFiles, synonymFiles } from './document-files.ts';
import { type FullSizes, sizeOfTerms } from './file-cuts.ts';
import { termsWithOwnFile } from './frequent-terms.ts';
import { contextOf, IndexBefore, type KeptIndex, keptIndex } from './index-before.ts';
import type { FilePiece } from './index-file-series.ts';
import { invert } from './invert.ts';
import { nameFiles } from './name-files.ts';
import type { Occurrences } from './occurrences.ts';
import { type SecondThread, secondThread } from './start-index-thread.ts';
import type { WordsAsRead } from './words-as-read.ts';

/** lunr's own. */
const k1 = 1.2;
const b = 0.75;

/**
 * Builds the search index: the manifest and its files, named relative to the index's folder.
 *
 * Documents are read once and their texts are not kept, so that they may come from a generator. Their order does not
 * matter. Thousands of them are indexed in two threads, where there are two processors: the files are the same.
 */
export function buildSearchIndex(
  documents: Iterable<SearchDocument | AnalysedDocument>,
  schema?: IndexSchema,
): readonly SearchFile[];
/** @internal */
export function buildSearchIndex(
  documents: Iterable<SearchDocument | AnalysedDocument>,
  schema?: IndexSchema,
  second?: SecondThread,
): readonly SearchFile[];
export function buildSearchIndex(
  documents: Iterable<SearchDocument | AnalysedDocument>,
  schema: IndexSchema = plainSchema,
  second: SecondThread = secondThread,
): readonly SearchFile[] {
  return indexOf(collect(documents, second), schema).files;
}

/**
 * The same, with what the build before this one kept, and with what this one keeps for the next. In one thread unless told
 * otherwise: two are sooner done, but take a little more of the processors in all.
 *
 * @internal
 */
export function buildSearchIndexAgain(
  documents: Iterable<DocumentOfKey>,
  schema: IndexSchema,
  kept: KeptIndex | undefined,
  second?: SecondThread,
): { readonly files: readonly SearchFile[]; readonly kept: KeptIndex } {
  const before = kept && new IndexBefore(kept);
  const { collected, asRead } = collectAgain(documents, { before, second });
  const { files, context, pieces } = indexOf(collected, schema, before && { before, asRead });
  return { files, kept: keptIndex(collected, asRead, context, pieces) };
}

interface IndexFiles {
  readonly files: readonly SearchFile[];
  readonly context: string;
  readonly pieces: readonly FilePiece[];
}

/** The build before this one, and what this one has read, which the two are compared by. */
interface Comparison {
  readonly before: IndexBefore;
  readonly asRead: WordsAsRead;
}

function indexOf(collected: Collected, schema: IndexSchema, comparison?: Comparison): IndexFiles {
  const count = collected.documents.length;
  const { thread, occurrences, frequent } = collected;
  const ownFile = termsWithOwnFile(occurrences.starts);
  const full = fullSizes(count, occurrences, ownFile.occurrences);
  const frequentTerms = frequent.terms.map(term => collected.terms[term] ?? '');
  const context = contextOf(collected, occurrences.textStart, frequentTerms);
  const same = comparison?.before.sameFiles({ ...comparison, collected, context, withOwnFile: ownFile.terms });
  const inverted = invert({ collected, withOwnFile: ownFile.terms, full, same });
  const { terms, positions, pieces } = inverted;
  thread?.stop();
  const shown = documentFiles(collected, schema.stored, comparison?.before.files);
  const facets = facetFiles(collected, schema.facets);
  const named = nameFiles(terms, {
    p: positions,
    d: shown.map(({ file }) => file),
    l: lengthFiles(collected),
    v: collected.vocabulary.vocabulary,
    r: collected.vocabulary.endings,
    f: facets.flatMap(({ files }) => files),
    c: [calendarFile(collected)],
    s: synonymFiles(schema.synonyms ?? []),
  });
  const manifest: Omit<Manifest, 'stamp'> = {
    format: formatVersion,
    analysis: analysisVersion,
    documents: count,
    groups: collected.groups,
    dated: collected.dated,
    fields: [schema.title, { name: 'text', boost: 1 }],
    k1,
    b,
    languages: collected.languages,
    terms: named.terms,
    alone: named.alone,
    frequent: frequentTerms,
    textStart: occurrences.textStart,
    facets: Object.fromEntries(facets.map(({ name, values }) => [name, values])),
    stored: schema.stored,
    files: named.names,
  };
  // The manifest has the digests of all files, so that its own tells one build from another.
  const stamp = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, stampLength);
  const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, stamp } satisfies Manifest));
  return { files: [{ name: manifestName, bytes }, ...named.files], context, pieces: [...pieces, ...shown] };
}

/**
 * Small files make a small index quick; the number of files is bounded for large ones. Sizes go in steps, for a full
 * size that follows the number of documents would move every cut with every document.
 */
function fullSizes(documents: number, { offsets, starts }: Occurrences, inOwnFiles: number): FullSizes {
  const terms = sizeOfTerms(starts.length - 1, offsets.length - inOwnFiles);
  return {
    terms: Math.max(2048, inSteps(terms / mostTermFiles)),
    positions: Math.max(4096, inSteps((offsets.length * 3.6) / mostPositionFiles(documents))),
  };
}

/** Of some 5,000 files of the largest indexes; as many are documents, and the rest is small. */
const mostTermFiles = 1800;
/** While there are fewer documents, there is room for smaller files. */
const mostPositionFiles = (documents: number) => (documents > 50_000 ? 800 : 1700);
