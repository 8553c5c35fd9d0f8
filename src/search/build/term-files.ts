import { type TermEntry, TermFileWriter } from '../format/term-file.ts';
import { type VocabularyEntry, VocabularyWriter } from '../format/vocabulary-file.ts';
import type { Collected } from './collected.ts';
import { FileSeries } from './file-series.ts';
import type { Occurrences } from './occurrences.ts';
import { TermGatherer } from './term-gatherer.ts';

interface TermFilesOptions {
  readonly collected: Collected;
  readonly occurrences: Occurrences;
  /** Bytes of a full term file. */
  readonly full: number;
}

/** The term files and, for fuzzy words and suggestions, the vocabulary. */
export function termFiles({ collected, occurrences, full }: TermFilesOptions) {
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
  const gatherer = new TermGatherer(collected, occurrences);
  for (const [number, form] of collected.forms.entries()) {
    const entry = gatherer.entry(number);
    const count = entry.headline.documents.length + entry.text.documents.length;
    terms.add(entry);
    vocabulary.add({ term: entry.term, form, count });
  }
  terms.finish();
  vocabulary.finish();
  return { terms, vocabulary };
}

const fullVocabularyFile = 48 * 1024;
