import { createHash } from 'node:crypto';
import { dateSpan } from '../../dates/article-date.ts';
import { analysisVersion } from '../analysis/analysis.ts';
import { loadStemmers, stemmedLanguages, stemmerName } from '../analysis/stemmers.ts';
import { formatVersion, stampLength } from '../format/index-file.ts';
import type { SearchDocument } from '../search-document.ts';
import type { Collected, CollectedDocument } from './collected.ts';
import { inDocumentOrder } from './order-stream.ts';
import { sortTexts } from './sort-texts.ts';
import { TextCollector } from './text-collector.ts';

/** Loaded once, so that building needs no waiting. */
const stemmers = await loadStemmers([...stemmedLanguages, '-']);

const day = 86_400_000;

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
  const { terms, places } = sortTerms(texts);
  return {
    stamp: hash.digest('hex').slice(0, stampLength),
    dated: collected.filter(one => one.days !== undefined).length,
    stemmers: [...names].sort(),
    terms,
    forms: commonestForms(texts, terms, places),
    ...inDocumentOrder(collected.sort(byDay), texts.takeStream(), places),
  };
}

/** All of a document but its text, which is hashed as it is: to quote it would take as long as to read it. */
function identity({ text, ...document }: SearchDocument): string {
  return JSON.stringify([document, text.length]);
}

function collectOne(document: SearchDocument, texts: TextCollector): CollectedDocument {
  const { text, standfirst, ...kept } = document;
  const start = texts.length;
  const headlineLength = texts.add(document.headline, document.language);
  const textStart = texts.length;
  const whole = standfirst === undefined ? text : `${standfirst}\n${text}`;
  const textLength = texts.add(whole, document.language);
  const days = daysOf(document.date);
  return { document: kept, ...(days && { days }), start, textStart, end: texts.length, headlineLength, textLength };
}

function daysOf(edtf: string | undefined): CollectedDocument['days'] {
  const span = edtf === undefined ? undefined : dateSpan(edtf);
  return span && { first: Date.parse(span.first) / day, last: Date.parse(span.last) / day };
}

function byDay(a: CollectedDocument, b: CollectedDocument): number {
  const first = (one: CollectedDocument) => one.days?.first ?? Number.POSITIVE_INFINITY;
  const earlier = first(a) === first(b) ? 0 : first(a) - first(b);
  return earlier || (a.document.id < b.document.id ? -1 : 1);
}

/** The terms by code unit, and for each number that a term had its place among them. */
function sortTerms({ terms: met, numbers }: TextCollector) {
  const terms = sortTexts(met);
  const places = new Uint32Array(met.length);
  for (const [place, term] of terms.entries()) places[numbers.get(term) ?? 0] = place;
  return { terms, places };
}

function commonestForms(
  { forms, formTerms, formCounts }: TextCollector,
  terms: readonly string[],
  places: Uint32Array,
): readonly string[] {
  const best = new Uint32Array(terms.length);
  const commonest = [...terms];
  for (const [index, form] of forms.entries()) {
    const term = places[formTerms.at(index)] ?? 0;
    const count = formCounts.at(index);
    if (count > (best[term] ?? 0)) {
      best[term] = count;
      commonest[term] = form;
    }
  }
  return commonest;
}
