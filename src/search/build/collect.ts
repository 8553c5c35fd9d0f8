import { createHash } from 'node:crypto';
import { dateSpan } from '../../record/date-span.ts';
import { analysisVersion } from '../analysis/analysis.ts';
import { loadStemmers, stemmedLanguages, stemmerName } from '../analysis/stemmers.ts';
import { formatVersion, stampLength } from '../format/index-file.ts';
import type { SearchDocument } from '../search-document.ts';
import type { Collected, CollectedDocument } from './collected.ts';
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
    hash.update(JSON.stringify(document));
    names.add(stemmerName(document.language));
    collected.push(collectOne(document, texts));
  }
  return {
    stamp: hash.digest('hex').slice(0, stampLength),
    documents: collected.sort(byDay),
    dated: collected.filter(one => one.days !== undefined).length,
    stemmers: [...names].sort(),
    terms: texts.terms,
    stream: texts.stream,
    forms: commonestForms(texts),
  };
}

function collectOne(document: SearchDocument, texts: TextCollector): CollectedDocument {
  const { text, standfirst, ...kept } = document;
  const start = texts.stream.length;
  const headlineLength = texts.add(document.headline, document.language);
  const textStart = texts.stream.length;
  const whole = standfirst === undefined ? text : `${standfirst}\n${text}`;
  const textLength = texts.add(whole, document.language);
  const days = daysOf(document.date);
  const end = texts.stream.length;
  return { document: kept, ...(days && { days }), start, textStart, end, headlineLength, textLength };
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

function commonestForms({ terms, forms, formTerms, formCounts }: TextCollector): readonly string[] {
  const best = new Uint32Array(terms.length);
  const commonest = [...terms];
  for (const [index, form] of forms.entries()) {
    const term = formTerms.at(index);
    const count = formCounts.at(index);
    if (count > (best[term] ?? 0)) {
      best[term] = count;
      commonest[term] = form;
    }
  }
  return commonest;
}
