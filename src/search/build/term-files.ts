import { type TermEntry, TermFileWriter } from '../format/term-file.ts';
import { type VocabularyEntry, VocabularyWriter } from '../format/vocabulary-file.ts';
import type { Collected } from './collected.ts';
import { FileSeries } from './file-series.ts';
import type { Inverted } from './invert.ts';
import { termEntry } from './term-entry.ts';

interface TermFilesOptions {
  readonly collected: Collected;
  readonly inverted: Inverted;
  readonly sorted: Uint32Array;
  /** Bytes of a full term file. */
  readonly full: number;
}

/** The term files and, for fuzzy words and suggestions, the vocabulary. */
export function termFiles({ collected, inverted, sorted, full }: TermFilesOptions) {
  const { stamp } = collected;
  const terms = new FileSeries<TermEntry>({
    stamp,
    kind: 't',
    full,
    keyOf: entry => entry.term,
    sizeOf: ({ headline, text }) => 6 + headline.documents.length * 3 + text.documents.length * 2,
    newWriter: () => new TermFileWriter(),
  });
  const vocabulary = new FileSeries<VocabularyEntry>({
    stamp,
    kind: 'v',
    full: fullVocabularyFile,
    keyOf: entry => entry.term,
    sizeOf: entry => entry.term.length + 3,
    newWriter: () => new VocabularyWriter(),
  });
  for (const number of sorted) {
    const entry = termEntry(number, collected, inverted);
    const count = entry.headline.documents.length + entry.text.documents.length;
    terms.add(entry);
    vocabulary.add({ term: entry.term, form: collected.forms[number] ?? entry.term, count });
  }
  terms.finish();
  vocabulary.finish();
  return { terms, vocabulary };
}

const fullVocabularyFile = 48 * 1024;
