import { type TermEntry, TermFileWriter } from '../format/term-file.ts';
import { type VocabularyEntry, VocabularyWriter } from '../format/vocabulary-file.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collected.ts';
import { indexFile } from './document-files.ts';
import { FileSeries } from './file-series.ts';
import type { Occurrences } from './occurrences.ts';
import { TermGatherer } from './term-gatherer.ts';

interface TermFilesOptions {
  readonly collected: Collected;
  readonly occurrences: Occurrences;
  /** Terms with a file of their own. */
  readonly alone: ReadonlySet<number>;
  /** Bytes of a full term file. */
  readonly full: number;
}

/** The term files and, for fuzzy words and suggestions, the vocabulary. */
export function termFiles({ collected, occurrences, alone, full }: TermFilesOptions) {
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
  const own: SearchFile[] = [];
  const gatherer = new TermGatherer(collected, occurrences);
  for (const [number, form] of collected.forms.entries()) {
    const entry = gatherer.entry(number);
    const count = entry.headline.documents.length + entry.text.documents.length;
    if (alone.has(number)) own.push(ownFile(stamp, own.length, entry));
    else terms.add(entry);
    vocabulary.add({ term: entry.term, form, count });
  }
  terms.finish();
  vocabulary.finish();
  return { terms, own, vocabulary };
}

function ownFile(stamp: string, number: number, entry: TermEntry): SearchFile {
  const writer = new TermFileWriter();
  writer.add(entry);
  return indexFile(stamp, 'w', number, to => writer.writeTo(to));
}

const fullVocabularyFile = 48 * 1024;
