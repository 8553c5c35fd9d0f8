import { loadStemmers, stemmedLanguages } from '../analysis/stemmers.ts';
import { indexLanguage, termKey } from '../analysis/terms.ts';
import type { LanguageTotals } from '../format/manifest.ts';
import { Numbering } from '../format/numbering.ts';
import type { VocabularyEntry } from '../format/vocabulary-file.ts';
import type { SearchDocument } from '../search-document.ts';
import { type AnalysedDocument, lineBreak } from './analyse-document.ts';
import { cutByContent, hashOfText } from './cut-by-content.ts';
import { sortedIndexes } from './sort-texts.ts';
import { TextCollector } from './text-collector.ts';

/** What is kept of a document once its words are in the stream. */
export interface CollectedDocument {
  readonly document: Omit<SearchDocument, 'text'>;
  /** Index into the stream where its title begins; the text follows it. */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
  /** Lengths in words. */
  readonly titleLength: number;
  readonly textLength: number;
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
  readonly vocabulary: readonly VocabularyEntry[];
  /** Numbers of terms, document by document in their final order; line breaks between lines and fields. */
  readonly stream: Uint32Array;
}

/** Loaded once, so that building needs no waiting. */
const stemmers = await loadStemmers([...stemmedLanguages, '-']);

/** Reads every document once; its text is not kept. */
export function collect(documents: Iterable<SearchDocument | AnalysedDocument>): Collected {
  const texts = new TextCollector(stemmers);
  const collected: CollectedDocument[] = [];
  for (const given of documents) {
    collected.push('version' in given ? collectAnalysed(given, texts) : collectOne(given, texts));
  }
  const { terms, newNumbers } = sortTerms(texts);
  const sorted = collected.sort(byDay);
  return {
    ...numbersOf(sorted),
    languages: languageTotals(sorted),
    terms,
    vocabulary: vocabularyOf(texts),
    ...inDocumentOrder(sorted, texts.takeStream(), newNumbers),
  };
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
  return { document, start, textStart, end: texts.length, titleLength, textLength };
}

function collectAnalysed({ document, title, text }: AnalysedDocument, texts: TextCollector): CollectedDocument {
  const start = texts.length;
  const titleLength = texts.addAnalysed(title, document.language);
  const textStart = texts.length;
  const textLength = texts.addAnalysed(text, document.language);
  return { document, start, textStart, end: texts.length, titleLength, textLength };
}

function byDay(a: CollectedDocument, b: CollectedDocument): number {
  const first = (one: CollectedDocument) => one.document.days?.first ?? Number.POSITIVE_INFINITY;
  const earlier = first(a) === first(b) ? 0 : first(a) - first(b);
  return earlier || (a.document.id < b.document.id ? -1 : 1);
}

/** The terms by code unit, and for each number that a term had the one it has among them. */
function sortTerms({ terms: met }: TextCollector) {
  const order = sortedIndexes(met);
  const newNumbers = new Uint32Array(met.length);
  for (let number = 0; number < order.length; number += 1) newNumbers[order[number] ?? 0] = number;
  return { terms: Array.from(order, index => met[index] ?? ''), newNumbers };
}

function vocabularyOf({ forms, formCounts }: TextCollector): readonly VocabularyEntry[] {
  const keys = forms.map(({ form, language }) => termKey(form, language));
  const entryAt = (index: number) => ({
    key: keys[index] ?? '',
    term: forms[index]?.term ?? '',
    count: formCounts.at(index),
  });
  return Array.from(sortedIndexes(keys), entryAt);
}

interface Ordered {
  readonly documents: readonly CollectedDocument[];
  readonly stream: Uint32Array;
}

/**
 * Lays the stream out in the documents' final order, with sorted numbers of terms: what stands in one term's list is
 * then ascending by itself, and no list is ever sorted. Lines begin at round distances from the text's first word, so that
 * a word more in one line leaves the places of the words in the lines after it as they are.
 */
function inDocumentOrder(
  documents: readonly CollectedDocument[],
  stream: Uint32Array,
  newNumbers: Uint32Array,
): Ordered {
  const ordered = new StreamWriter();
  const moved = documents.map(one => {
    const start = ordered.length;
    for (let index = one.start; index < one.textStart; index += 1) ordered.add(stream[index], newNumbers);
    const textStart = ordered.length;
    let line = textStart;
    for (let index = one.textStart; index < one.end; index += 1) {
      ordered.add(stream[index], newNumbers);
      if (stream[index] !== lineBreak) continue;
      if (ordered.length - line > shortLine) ordered.breakUntil(textStart, lineStep);
      line = ordered.length;
    }
    return { ...one, start, textStart, end: ordered.length };
  });
  return { documents: moved, stream: ordered.stream() };
}

/** Words and breaks from one line's beginning to the next are a multiple of it, */
const lineStep = 64;
/** but behind lines of so few words: closed forms have lines of their own, and room for words to come would be wasted. */
const shortLine = 4;

/** Grows as it is written: how long the stream is with its lines apart is known at its end. */
class StreamWriter {
  length = 0;
  #stream = new Uint32Array(1 << 16);

  add(term = lineBreak, newNumbers: Uint32Array): void {
    if (this.length === this.#stream.length) this.#grow();
    this.#stream[this.length++] = term === lineBreak ? lineBreak : (newNumbers[term] ?? 0);
  }

  /** Writes breaks until the length is a multiple of the step, counted from `start`. */
  breakUntil(start: number, step: number): void {
    while ((this.length - start) % step !== 0) this.add(lineBreak, none);
  }

  stream(): Uint32Array {
    return this.#stream.subarray(0, this.length);
  }

  #grow(): void {
    const grown = new Uint32Array(this.#stream.length * 2);
    grown.set(this.#stream);
    this.#stream = grown;
  }
}

const none = new Uint32Array();
