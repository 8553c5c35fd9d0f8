import { termsInAll } from './analysis/analysis.ts';
import { loadStemmers } from './analysis/stemmers.ts';
import { Documents } from './engine/documents.ts';
import { openIndexFiles } from './engine/index-files.ts';
import { PlaceSource } from './engine/place-source.ts';
import { TermSource } from './engine/term-source.ts';
import type { FetchFile } from './search-document.ts';
import { type FetchText, SearchIndex } from './search-index.ts';

interface OpenOptions {
  /** Where snippets come from; without it there are none. */
  readonly fetchText?: FetchText;
}

/**
 * Opens the index whose files `fetchFile` reads, by their names below the index's folder.
 *
 * Works in browsers, in workers and in Node. Rejects with an IndexFault that says what to do when the index is
 * missing, damaged or of another version.
 */
export async function openSearchIndex(fetchFile: FetchFile, { fetchText }: OpenOptions = {}): Promise<SearchIndex> {
  const files = await openIndexFiles(fetchFile);
  const stemmers = await loadStemmers(files.manifest.stemmers);
  const source = new TermSource(files);
  const engine = {
    files,
    stemmers,
    termsOf: termsInAll(stemmers),
    source,
    places: new PlaceSource(files, source),
    documents: new Documents(files),
  };
  return new SearchIndex(engine, fetchText);
}
