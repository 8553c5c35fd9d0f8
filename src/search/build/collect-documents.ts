import { loadStemmers, stemmedLanguages } from '../analysis/stemmers.ts';
import { indexLanguage, termKey } from '../analysis/terms.ts';
import type { LanguageTotals } from '../format/manifest.ts';
import { Numbering } from '../format/numbering.ts';
import type { VocabularyWord } from '../format/vocabulary-file.ts';
import type { SearchDocument } from '../search-document.ts';
import { type AnalysedDocument, lineBreak } from './analyse-document.ts';
import { cutByContent, hashOfText } from './cut-by-content.ts';
import { type CollectedDocument, inDocumentOrder } from './document-order.ts';
import { sortedIndexes } from './sort-texts.ts';
import { TextCollector, type Word } from './text-collector.ts';

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
  /** The words of the texts, sorted by form and language. */
  readonly vocabulary: readonly VocabularyWord[];
  /** Numbers of terms, document by document in their final order; line breaks between lines and fields. */
  readonly stream: Uint32Array;
}

/** The words of all documents as they were read, for the next build. */
export interface WordsAsRead {
  readonly words: readonly Word[];
  /** Numbers of words. */
  readonly stream: Uint32Array;
  /** The number of each word's term; of a word that no document has any more, `noTerm`. */
  readonly termOf: Uint32Array;
}

export const noTerm = 0xffffffff;

/** Loaded once, so that building needs no waiting. */
const stemmers = await loadStemmers([...stemmedLanguages, '-']);

/** Reads every document once; neither its text nor the words as they were read are kept. */
export function collect(documents: Iterable<SearchDocument | AnalysedDocument>): Collected {
  return collectAgain(documents).collected;
}

/** The same, but what is told of a document that is known by its key is taken from the build before. */
export function collectAgain(
  documents: Iterable<SearchDocument | AnalysedDocument | DocumentOfKey>,
  before?: WordsBefore,
): { readonly collected: Collected; readonly asRead: WordsAsRead } {
  const { words, stream, read } = readTexts(documents, before);
  const counts = countWords(stream, words.length);
  const { terms, termOf } = sortTerms(words, counts);
  const sorted = read.sort(byDay);
  return {
    collected: {
      ...numbersOf(sorted),
      languages: languageTotals(sorted),
      terms,
      vocabulary: vocabularyOf(words, counts),
      ...inDocumentOrder(sorted, stream, termOf),
    },
    asRead: { words, stream, termOf },
  };
}

/** What finds words by their letters is large, and not kept. */
function readTexts(documents: Iterable<SearchDocument | AnalysedDocument | DocumentOfKey>, before?: WordsBefore) {
  const texts = new TextCollector(stemmers, before?.words);
  const read: CollectedDocument[] = [];
  for (const given of documents) {
    if ('key' in given) read.push(collectByKey(given, texts, before));
    else read.push('version' in given ? collectAnalysed(given, texts) : collectOne(given, texts));
  }
  return { words: texts.words, stream: texts.takeStream(), read };
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

function collectOne({ text, ...document }: SearchDocument, texts: TextCollector): CollectedDocument {
  const start = texts.length;
  const titleLength = texts.add(document.title, document.language);
  const textStart = texts.length;
  const textLength = texts.add(text, document.language);
  return documentAt(document, { start, textStart, end: texts.length }, titleLength, textLength);
}

function collectAnalysed({ document, title, text }: AnalysedDocument, texts: TextCollector): CollectedDocument {
  const start = texts.length;
  const titleLength = texts.addAnalysed(title, document.language);
  const textStart = texts.length;
  const textLength = texts.addAnalysed(text, document.language);
  return documentAt(document, { start, textStart, end: texts.length }, titleLength, textLength);
}

function collectByKey(
  { document, key, text }: DocumentOfKey,
  texts: TextCollector,
  before: WordsBefore | undefined,
): CollectedDocument {
  const known = before?.find(document.id);
  if (known?.key !== key) return { ...collectOne({ ...document, text: text() }, texts), key };
  const { asRead, titleLength, textLength } = known;
  const start = texts.length;
  texts.addStream(before?.stream.subarray(asRead.start, asRead.end) ?? none);
  const textStart = start + asRead.textStart - asRead.start;
  return { ...documentAt(document, { start, textStart, end: texts.length }, titleLength, textLength), key };
}

function documentAt(
  document: Omit<SearchDocument, 'text'>,
  asRead: CollectedDocument['asRead'],
  titleLength: number,
  textLength: number,
): CollectedDocument {
  return { document, ...asRead, titleLength, textLength, asRead };
}

function byDay({ document: a }: CollectedDocument, { document: b }: CollectedDocument): number {
  const first = a.days?.first ?? Number.POSITIVE_INFINITY;
  const second = b.days?.first ?? Number.POSITIVE_INFINITY;
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The terms of the words that are met, by code unit, and for each word the number of its term. */
function sortTerms(words: readonly Word[], counts: Uint32Array) {
  const numbers = new Map<string, number>();
  const met = Uint32Array.from(words, ({ term, language }, word) => {
    if (counts[word] === 0) return noTerm;
    const key = termKey(term, language);
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, numbers.size);
    return known ?? numbers.size - 1;
  });
  const keys = [...numbers.keys()];
  const order = sortedIndexes(keys);
  const newNumbers = new Uint32Array(keys.length);
  for (let number = 0; number < order.length; number += 1) newNumbers[order[number] ?? 0] = number;
  return {
    terms: inOrder(keys, order),
    termOf: met.map(number => (number === noTerm ? noTerm : (newNumbers[number] ?? 0))),
  };
}

function vocabularyOf(words: readonly Word[], counts: Uint32Array): readonly VocabularyWord[] {
  const met: VocabularyWord[] = [];
  const keys: string[] = [];
  const isOneLanguage = words.every(({ language }) => language === words[0]?.language);
  for (const [word, { form, language, term, isSign }] of words.entries()) {
    const count = counts[word] ?? 0;
    if (isSign || count === 0) continue;
    met.push({ form, language, term, count });
    keys.push(isOneLanguage ? form : termKey(form, language));
  }
  return inOrder(met, sortedIndexes(keys));
}

function inOrder<T>(list: readonly T[], order: Uint32Array): readonly T[] {
  const sorted: T[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const one = list[order[at] ?? 0];
    if (one !== undefined) sorted.push(one);
  }
  return sorted;
}

const none = new Uint32Array();
