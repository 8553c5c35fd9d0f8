import { termKey } from '../analysis/terms.ts';
import {
  EndingsWriter,
  type ReversedWord,
  reversed,
  type VocabularyWord,
  VocabularyWriter,
} from '../format/vocabulary-file.ts';
import type { SearchFile } from '../search-document.ts';
import { cutTexts } from './cut-by-content.ts';
import { directoryFile, type FileWriter, indexFile, separatorsOf, stretchesOf } from './index-file-series.ts';
import { sortedIndexes } from './sort-texts.ts';
import type { WordColumns } from './text-collector.ts';

/** The vocabulary as it stands, and by its endings. */
export interface VocabularyFiles {
  readonly vocabulary: readonly SearchFile[];
  readonly endings: readonly SearchFile[];
}

/** The words that are met, each so often, in so many documents. */
export interface WordsToWrite {
  readonly words: WordColumns;
  readonly counts: Uint32Array;
  readonly documents: number;
}

export function vocabularyFiles({ words, counts, documents }: WordsToWrite): VocabularyFiles {
  const { forms, terms, languages } = words;
  const order = vocabularyOrder(words, counts);
  const languageOf = (word: number) => languages.names[languages.ofWords[word] ?? 0] ?? '';
  // A million objects for words would be more than the files.
  const entryAt = (index: number): VocabularyWord => {
    const word = order[index] ?? 0;
    return { form: forms[word] ?? '', language: languageOf(word), term: terms[word] ?? '', count: counts[word] ?? 0 };
  };
  const keyAt = (index: number) => termKey(forms[order[index] ?? 0] ?? '', languageOf(order[index] ?? 0));
  const full = documents > 50_000 ? 64 * 1024 : 16 * 1024;
  const vocabulary = seriesOf('v', {
    length: order.length,
    entryAt,
    keyAt,
    full,
    newWriter: () => new VocabularyWriter(),
  });
  if (vocabulary.length <= fewFiles + 1) return { vocabulary, endings: [] };
  return {
    vocabulary,
    endings: endingFiles(
      order.length,
      index => forms[order[index] ?? 0] ?? '',
      index => languageOf(order[index] ?? 0),
    ),
  };
}

/** The words that are met and no signs, sorted by form and language. */
function vocabularyOrder({ forms, languages, areSigns }: WordColumns, counts: Uint32Array): Uint32Array {
  const met = counts.map((_, word) => word).filter(word => areSigns[word] === 0 && (counts[word] ?? 0) > 0);
  const isOneLanguage = languages.names.length < 2;
  const keys = new Array<string>(met.length);
  for (let index = 0; index < met.length; index += 1) {
    const word = met[index] ?? 0;
    const form = forms[word] ?? '';
    keys[index] = isOneLanguage ? form : termKey(form, languages.names[languages.ofWords[word] ?? 0] ?? '');
  }
  return sortedIndexes(keys).map(index => met[index] ?? 0);
}

interface Series<Entry> {
  readonly length: number;
  readonly entryAt: (index: number) => Entry;
  readonly keyAt: (index: number) => string;
  /** Bytes of full files. */
  readonly full: number;
  readonly newWriter: () => FileWriter<Entry>;
}

function seriesOf<Entry>(kind: 'v' | 'r', series: Series<Entry>): readonly SearchFile[] {
  const { length, entryAt, keyAt, full, newWriter } = series;
  const cut = { length, starts: cutTexts(length, keyAt, full), keyOf: keyAt };
  const files = stretchesOf(cut).map(({ start, end }) => {
    const writer = newWriter();
    for (let index = start; index < end; index += 1) writer.add(entryAt(index));
    return indexFile(kind, to => writer.writeTo(to));
  });
  return [directoryFile(kind, separatorsOf(cut)), ...files];
}

/** A vocabulary of no more files than these is read whole, and needs no other order. */
const fewFiles = 8;

/** The vocabulary by its endings, for words whose beginning is misspelt. */
function endingFiles(
  length: number,
  formAt: (index: number) => string,
  languageAt: (index: number) => string,
): readonly SearchFile[] {
  const backwards = Array.from({ length }, (_, index) => reversed(formAt(index)));
  // Words are in the order of their languages, and equal ones keep it.
  const order = sortedIndexes(backwards);
  const entryAt = (index: number): ReversedWord => {
    const word = order[index] ?? 0;
    return { backwards: backwards[word] ?? '', language: languageAt(word) };
  };
  const keyAt = (index: number) => termKey(entryAt(index).backwards, entryAt(index).language);
  return seriesOf('r', { length, entryAt, keyAt, full: fullEndingsFile, newWriter: () => new EndingsWriter() });
}

const fullEndingsFile = 128 * 1024;
