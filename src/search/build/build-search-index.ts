import { analysisVersion } from '../analysis/terms.ts';
import { formatVersion } from '../format/index-file.ts';
import { type FieldName, type Manifest, manifestName } from '../format/manifest.ts';
import type { SearchDocument, SearchFile } from '../search-document.ts';
import { type Collected, collect } from './collect-documents.ts';
import { calendarFile, documentFiles, facetFiles, lengthFiles } from './document-files.ts';
import { frequentWords, termsWithOwnFile } from './frequent-terms.ts';
import { invert } from './invert.ts';
import { findOccurrences, type Occurrences } from './occurrences.ts';
import { endingFiles } from './term-files.ts';

/** What a word in a headline counts against one in the text. */
const boosts: Readonly<Record<FieldName, number>> = { headline: 4, text: 1 };

/** lunr's own. */
const k1 = 1.2;
const b = 0.75;

/**
 * Builds the search index: the manifest and its files, named relative to the index's folder.
 *
 * Documents are read once and their texts are not kept, so that they may come from a generator. Their order does not
 * matter but for the build's stamp.
 */
export function buildSearchIndex(documents: Iterable<SearchDocument>): readonly SearchFile[] {
  const collected = collect(documents);
  const occurrences = findOccurrences(collected);
  const count = collected.documents.length;
  const ownFile = termsWithOwnFile(occurrences);
  const sizes = fileSizes(count, occurrences, ownFile.occurrences);
  const frequent = frequentWords(collected, occurrences);
  const { terms, positions } = invert({ collected, occurrences, frequent, withOwnFile: ownFile.terms, full: sizes });
  const endings = endingFiles(collected.stamp, collected.terms, terms.vocabulary.files.length);
  const facets = facetFiles(collected);
  const manifest: Manifest = {
    format: formatVersion,
    analysis: analysisVersion,
    stamp: collected.stamp,
    documents: count,
    dated: collected.dated,
    fields: fieldsOf(collected),
    k1,
    b,
    stemmers: collected.stemmers,
    terms: terms.terms.separators,
    alone: [...ownFile.terms].map(term => collected.terms[term] ?? ''),
    vocabulary: terms.vocabulary.separators,
    endings: endings.separators,
    places: positions.length - 1,
    frequent: frequent.terms.map(term => collected.terms[term] ?? ''),
    textStart: occurrences.textStart,
    documentsPerFile: sizes.documents,
    lengthsPerFile: sizes.lengths,
    facets: Object.fromEntries([...facets].map(([kind, { values }]) => [kind, values])),
  };
  return [
    { name: manifestName, bytes: new TextEncoder().encode(JSON.stringify(manifest)) },
    ...terms.terms.files,
    ...terms.own,
    ...terms.vocabulary.files,
    ...endings.files,
    ...positions,
    ...documentFiles(collected, sizes.documents),
    ...lengthFiles(collected, sizes.lengths),
    ...[...facets.values()].map(facet => facet.file),
    calendarFile(collected),
  ];
}

/** Small files make small archives quick; the number of files is bounded for large ones. */
function fileSizes(documents: number, { offsets }: Occurrences, inOwnFiles: number) {
  return {
    terms: Math.max(2048, Math.ceil(((offsets.length - inOwnFiles) * 1.3) / 1915)),
    positions: Math.max(4096, Math.ceil((offsets.length * 3.6) / 801)),
    documents: documents > 50_000 ? 64 : 32,
    lengths: documents > 50_000 ? 2048 : 1024,
  };
}

/** lunr divides the sum of all lengths by the number of documents, empty fields counted. */
function fieldsOf({ documents }: Collected): Manifest['fields'] {
  const mean = (lengthOf: (one: Collected['documents'][number]) => number) =>
    documents.length === 0 ? 0 : documents.reduce((sum, one) => sum + lengthOf(one), 0) / documents.length;
  return [
    { name: 'headline', boost: boosts.headline, average: mean(one => one.headlineLength) },
    { name: 'text', boost: boosts.text, average: mean(one => one.textLength) },
  ];
}
