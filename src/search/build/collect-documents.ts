import { loadStemmers, stemmedLanguages } from '../analysis/stemmers.ts';
import { indexLanguage, termKey } from '../analysis/terms.ts';
import type { LanguageTotals } from '../format/manifest.ts';
import { Numbering } from '../format/numbering.ts';
import type { SearchDocument } from '../search-document.ts';
import { type AnalysedDocument, lineBreak } from './analyse-document.ts';
import { cutByContent, hashOfText } from './cut-by-content.ts';
import type { FrequentWords } from './frequent-terms.ts';
import {
  type FoundOccurrences,
  findOccurrences,
  type Occurrences,
  placesAsRead,
  type WordsToPlace,
} from './occurrences.ts';
import { sortedIndexes } from './sort-texts.ts';
import type { IndexThread, SecondThread } from './start-index-thread.ts';
import { TextCollector, type Word, wordColumns } from './text-collector.ts';
import { TextReader } from './text-reader.ts';
import { type VocabularyFiles, vocabularyFiles } from './vocabulary-files.ts';
import { type CollectedDocument, noTerm, type WordsAsRead } from './words-as-read.ts';

/** A document whose words need not be found again where a build before this one had the same `key` for it. */
export interface DocumentOfKey {
  readonly document: Omit<SearchDocument, 'text'>;
  /** Stands for its title, its language and its text. */
  readonly key: string;
  /** Asked for where the key is not known. */
  readonly text: () => string;
}

/** What the build before this one found in documents. */
export interface WordsBefore {
  readonly words: readonly Word[];
  /** Numbers of words. */
  readonly stream: Uint32Array;
  find(id: string): KnownDocument | undefined;
}

export interface KnownDocument extends Pick<CollectedDocument, 'titleLength' | 'textLength' | 'asRead'> {
  readonly key: string;
}

/** The words of all documents, with the documents in their final order: oldest first, undated last, then by id. */
export interface Collected {
  readonly documents: readonly CollectedDocument[];
  /** How many documents each group has: those that are shown from one file. */
  readonly groups: readonly number[];
  readonly numbering: Numbering;
  /** The number of each document. */
  readonly numbers: Uint32Array;
  /** Documents with smaller numbers have a day. */
  readonly dated: number;
  /** Sorted. */
  readonly languages: readonly LanguageTotals[];
  /** Keys, sorted by code unit, as every client compares them. */
  readonly terms: readonly string[];
  readonly occurrences: Occurrences;
  readonly frequent: FrequentWords;
  /** The files of the words of the texts. */
  readonly vocabulary: VocabularyFiles;
  /** The second thread, where there is one: it is to be stopped in the end. */
  readonly thread: IndexThread | undefined;
}

/** Loaded once, so that building needs no waiting. */
const stemmers = await loadStemmers([...stemmedLanguages, '-']);

interface CollectOptions {
  readonly before?: WordsBefore | undefined;
  readonly second?: SecondThread | undefined;
}

/** Reads every document once; neither its text nor the words as they were read are kept. */
export function collect(documents: Iterable<SearchDocument | AnalysedDocument>, second?: SecondThread): Collected {
  return collectedOf(withoutWords(sortedTexts(documents, { second })));
}

/** The same, but what is told of a document that is known by its key is taken from the build before. */
export function collectAgain(
  documents: Iterable<SearchDocument | AnalysedDocument | DocumentOfKey>,
  options: CollectOptions = {},
): { readonly collected: Collected; readonly asRead: WordsAsRead } {
  const sorted = sortedTexts(documents, options);
  return { collected: collectedOf(sorted), asRead: sorted.asRead };
}

/** The words of the documents with their terms, before it is known where each stands. */
interface SortedTexts extends Pick<Collected, 'documents' | 'terms' | 'vocabulary' | 'thread'> {
  readonly asRead: WordsAsRead;
  readonly found: () => FoundOccurrences;
}

/** The words are much of the memory, and nothing but the next build needs them. */
function withoutWords({ asRead, ...rest }: SortedTexts): SortedTexts {
  return { ...rest, asRead: { ...asRead, words: [] } };
}

function collectedOf({ documents, terms, thread, found, vocabulary }: SortedTexts): Collected {
  return {
    ...numbersOf(documents),
    ...found(),
    documents,
    languages: languageTotals(documents),
    terms,
    vocabulary,
    thread,
  };
}

function sortedTexts(
  given: Iterable<SearchDocument | AnalysedDocument | DocumentOfKey>,
  { before, second }: CollectOptions,
): SortedTexts {
  const { words, stream, read, thread } = readTexts(given, before, second);
  const counts = countWords(stream, words.length);
  const { terms, termOf } = sortTerms(words, counts);
  const documents = read.sort(byDay);
  const places = placesAsRead(documents);
  const toPlace: WordsToPlace = { places, stream, termOf, counts, terms: terms.length };
  // The vocabulary needs a memory of its own, which is free again before that of the files of terms is the most.
  const vocabulary = vocabularyFiles({ words: wordColumns(words), counts, documents: read.length });
  const found = () => findOccurrences(toPlace);
  return { documents, terms, vocabulary, thread, asRead: { words, stream, termOf }, found };
}

/** What finds words by their letters is large, and not kept. */
function readTexts(
  documents: Iterable<SearchDocument | AnalysedDocument | DocumentOfKey>,
  before: WordsBefore | undefined,
  second: SecondThread | undefined,
) {
  const texts = new TextCollector(stemmers, before?.words, before?.stream.length);
  const reader = new TextReader(texts, second);
  for (const given of documents) {
    if ('version' in given) reader.put(collectAnalysed(given, texts));
    else if ('key' in given) {
      const { document, key, text } = given;
      const known = before?.find(document.id);
      if (before && known?.key === key) reader.put({ ...collectKnown(document, known, texts, before), key });
      else reader.read({ ...document, text: text() }, key);
    } else reader.read(given);
  }
  const { read, thread } = reader.finish();
  return { words: texts.words, stream: texts.takeStream(), read, thread };
}

function countWords(stream: Uint32Array, words: number): Uint32Array {
  const counts = new Uint32Array(words);
  for (let index = 0; index < stream.length; index += 1) {
    const word = stream[index] ?? lineBreak;
    if (word !== lineBreak) counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

function languageTotals(documents: readonly CollectedDocument[]): readonly LanguageTotals[] {
  const totals = new Map<string, { documents: number; title: number; text: number }>();
  for (const { document, titleLength, textLength } of documents) {
    const language = indexLanguage(document.language);
    const own = totals.get(language) ?? { documents: 0, title: 0, text: 0 };
    own.documents += 1;
    own.title += titleLength;
    own.text += textLength;
    totals.set(language, own);
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, { documents: count, title, text }]) => ({
      language,
      documents: count,
      averages: [title / count, text / count],
    }));
}

/** Above this, files are counted more narrowly than bytes. */
const manyDocuments = 50_000;

function numbersOf(documents: readonly CollectedDocument[]) {
  const cuts = cutByContent(
    { length: documents.length, sizeOf: () => 1, hashOf: index => hashOfText(documents[index]?.document.id ?? '') },
    documents.length > manyDocuments ? 64 : 32,
  );
  const starts = [...cuts, documents.length];
  const groups = starts.slice(1).map((end, index) => end - (starts[index] ?? 0));
  const numbering = new Numbering(groups);
  const numbers = numbering.given();
  const undated = documents.findIndex(one => one.document.days === undefined);
  return { groups, numbering, numbers, dated: undated < 0 ? numbering.end : (numbers[undated] ?? 0) };
}

function collectAnalysed({ document, title, text }: AnalysedDocument, texts: TextCollector): CollectedDocument {
  const start = texts.length;
  const titleLength = texts.addAnalysed(title, document.language);
  const textStart = texts.length;
  const textLength = texts.addAnalysed(text, document.language);
  return { document, asRead: { start, textStart, end: texts.length }, titleLength, textLength };
}

function collectKnown(
  document: Omit<SearchDocument, 'text'>,
  { asRead, titleLength, textLength }: KnownDocument,
  texts: TextCollector,
  before: WordsBefore,
): CollectedDocument {
  const start = texts.length;
  texts.addStream(before.stream.subarray(asRead.start, asRead.end));
  const textStart = start + asRead.textStart - asRead.start;
  return { document, asRead: { start, textStart, end: texts.length }, titleLength, textLength };
}

function byDay({ document: a }: CollectedDocument, { document: b }: CollectedDocument): number {
  const first = a.days?.first ?? Number.POSITIVE_INFINITY;
  const second = b.days?.first ?? Number.POSITIVE_INFINITY;
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The terms of the words that are met, by code unit, and for each word the number of its term. */
function sortTerms(words: readonly Word[], counts: Uint32Array) {
  const isOneLanguage = words.every(({ language }) => language === words[0]?.language);
  // U+0000 and the same language behind all of them would leave them in this order.
  const keys = words.map(({ term, language }) => (isOneLanguage ? term : termKey(term, language)));
  const termOf = new Uint32Array(words.length).fill(noTerm);
  const terms: string[] = [];
  let last: string | undefined;
  for (const index of sortedIndexes(keys)) {
    const word = words[index];
    if (word === undefined || counts[index] === 0) continue;
    const key = keys[index];
    if (key !== last) terms.push(termKey(word.term, word.language));
    last = key;
    termOf[index] = terms.length - 1;
  }
  return { terms, termOf };
}
