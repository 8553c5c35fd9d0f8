import { createHash } from 'node:crypto';
import { loadStemmers, stemmedLanguages, stemmerName } from '../analysis/stemmers.ts';
import { analysisVersion } from '../analysis/terms.ts';
import { formatVersion, stampLength } from '../format/index-file.ts';
import { Numbering } from '../format/numbering.ts';
import type { SearchDocument } from '../search-document.ts';
import { cutByContent, hashOfText } from './cut-by-content.ts';
import { lineBreak, TextCollector } from './text-collector.ts';

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
  readonly stamp: string;
  readonly documents: readonly CollectedDocument[];
  /** How many documents each group has: those that are shown from one file. */
  readonly groups: readonly number[];
  readonly numbering: Numbering;
  /** The number of each document. */
  readonly numbers: Uint32Array;
  /** Documents with smaller numbers have a day. */
  readonly dated: number;
  readonly stemmers: readonly string[];
  /** Sorted by code unit, as every client compares them. */
  readonly terms: readonly string[];
  /** A term's commonest form in the texts, for suggestions. */
  readonly forms: readonly string[];
  /** Numbers of terms, document by document in their final order; line breaks between lines and fields. */
  readonly stream: Uint32Array;
}

/** Loaded once, so that building needs no waiting. */
const stemmers = await loadStemmers([...stemmedLanguages, '-']);

/** Reads every document once; its text is not kept. */
export function collect(documents: Iterable<SearchDocument>): Collected {
  const hash = createHash('sha256').update(`${formatVersion} ${analysisVersion}`);
  const texts = new TextCollector(stemmers);
  const collected: CollectedDocument[] = [];
  const names = new Set<string>();
  for (const document of documents) {
    hash.update(identity(document));
    hash.update(document.text);
    names.add(stemmerName(document.language));
    collected.push(collectOne(document, texts));
  }
  const { terms, newNumbers } = sortTerms(texts);
  const sorted = collected.sort(byDay);
  return {
    stamp: hash.digest('hex').slice(0, stampLength),
    ...numbersOf(sorted),
    stemmers: [...names].sort(),
    terms,
    forms: commonestForms(texts, terms, newNumbers),
    ...inDocumentOrder(sorted, texts.takeStream(), newNumbers),
  };
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

/** All of a document but its text, which is hashed as it is: to quote it would take as long as to read it. */
function identity({ text, ...document }: SearchDocument): string {
  return JSON.stringify([document, text.length]);
}

function collectOne(document: SearchDocument, texts: TextCollector): CollectedDocument {
  const { text, ...kept } = document;
  const start = texts.length;
  const titleLength = texts.add(document.title, document.language);
  const textStart = texts.length;
  const textLength = texts.add(text, document.language);
  return { document: kept, start, textStart, end: texts.length, titleLength, textLength };
}

function byDay(a: CollectedDocument, b: CollectedDocument): number {
  const first = (one: CollectedDocument) => one.document.days?.first ?? Number.POSITIVE_INFINITY;
  const earlier = first(a) === first(b) ? 0 : first(a) - first(b);
  return earlier || (a.document.id < b.document.id ? -1 : 1);
}

/** The terms by code unit, and for each number that a term had the one it has among them. */
function sortTerms({ terms: met, numbers }: TextCollector) {
  const terms = sortTexts(met);
  const newNumbers = new Uint32Array(met.length);
  for (const [number, term] of terms.entries()) newNumbers[numbers.get(term) ?? 0] = number;
  return { terms, newNumbers };
}

function commonestForms(
  { forms, formTerms, formCounts }: TextCollector,
  terms: readonly string[],
  newNumbers: Uint32Array,
): readonly string[] {
  const best = new Uint32Array(terms.length);
  const commonest = [...terms];
  for (const [index, form] of forms.entries()) {
    const term = newNumbers[formTerms.at(index)] ?? 0;
    const count = formCounts.at(index);
    if (count > (best[term] ?? 0)) {
      best[term] = count;
      commonest[term] = form;
    }
  }
  return commonest;
}

interface Ordered {
  readonly documents: readonly CollectedDocument[];
  readonly stream: Uint32Array;
}

/**
 * Lays the stream out in the documents' final order, with sorted numbers of terms: what stands in one term's list is
 * then ascending by itself, and no list is ever sorted.
 */
function inDocumentOrder(
  documents: readonly CollectedDocument[],
  stream: Uint32Array,
  newNumbers: Uint32Array,
): Ordered {
  const ordered = new Uint32Array(stream.length);
  let at = 0;
  const moved = documents.map(one => {
    const by = at - one.start;
    for (let index = one.start; index < one.end; index += 1) {
      const term = stream[index] ?? lineBreak;
      ordered[at++] = term === lineBreak ? lineBreak : (newNumbers[term] ?? 0);
    }
    return { ...one, start: one.start + by, textStart: one.textStart + by, end: at };
  });
  return { documents: moved, stream: ordered };
}

/**
 * Sorts texts by UTF-16 code unit, as `sort` does, in half its time for a million of them: those with the same first two
 * units are put together first, and only these are compared.
 */
export function sortTexts(texts: readonly string[]): readonly string[] {
  const groups = new Map<number, string[]>();
  for (const text of texts) {
    const key = (text.charCodeAt(0) || 0) * 0x10000 + (text.charCodeAt(1) || 0);
    const group = groups.get(key);
    if (group) group.push(text);
    else groups.set(key, [text]);
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, group]) => group.sort());
}
