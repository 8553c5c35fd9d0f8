import { loadStemmers, stemmerName } from '../search/analysis/stemmers.ts';
import { termsIn, termsInAll } from '../search/analysis/terms.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import { type Wanted, wantedSpans } from '../search/snippets.ts';
import { markSpans, textsByBlock } from './mark-spans.ts';

/** Marks in an article what was searched for, and shows the first of it. */
export async function markArticle(page: Document, query: string): Promise<void> {
  const body = page.querySelector<HTMLElement>('.article-body');
  if (!body) return;
  const wanted = await wantedIn(query, body.lang || page.documentElement.lang);
  const headline = page.querySelector<HTMLElement>('.article h1');
  const marks = [headline, body].flatMap(part => (part ? markIn(part, wanted) : []));
  const first = marks.find(mark => body.contains(mark));
  first?.scrollIntoView({ block: 'center' });
}

async function wantedIn(query: string, language: string): Promise<Wanted> {
  const stemmers = await loadStemmers([stemmerName(language)]);
  const termsOf = termsInAll(stemmers);
  const termOf = termsIn(language, stemmers);
  const clauses = parseQuery(query).clauses.filter(clause => clause.presence !== 'prohibited');
  const words = clauses.flatMap(clause => (clause.kind === 'word' ? [clause] : []));
  const phrases = clauses.flatMap(clause => (clause.kind === 'phrase' ? [clause] : []));
  const terms = new Set(words.flatMap(word => termsOf(word.form)));
  const prefixes = words.flatMap(word => (word.match.kind === 'prefix' ? [word.form] : []));
  return {
    isWord: form => terms.has(termOf(form)) || prefixes.some(prefix => form.startsWith(prefix)),
    phrases: phrases.map(({ forms }) => forms.map(meant => form => termsOf(meant).includes(termOf(form)))),
  };
}

function markIn(part: HTMLElement, wanted: Wanted): readonly HTMLElement[] {
  return textsByBlock(part).flatMap(texts =>
    markSpans(texts, wantedSpans(texts.map(text => text.data).join(''), wanted)),
  );
}
