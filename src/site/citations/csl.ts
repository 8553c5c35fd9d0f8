import type { CitationFacts } from './citation-facts.ts';

/** The article as an entry of CSL-JSON; `literal` because which part of a name is the family's is not known. */
export function csl(facts: CitationFacts): Readonly<Record<string, unknown>> {
  return {
    id: facts.id,
    type: 'article-newspaper',
    title: facts.title,
    ...(facts.authors.length > 0 && { author: facts.authors.map(literal => ({ literal })) }),
    ...(facts.outlet !== undefined && { 'container-title': facts.outlet }),
    ...issued(facts),
    archive: facts.archive,
    language: facts.language,
    URL: facts.url,
  };
}

function issued({ day, edtf, dateWords }: CitationFacts): object {
  if (day !== undefined) return { issued: { 'date-parts': [day.split('-').map(Number)] } };
  if (edtf === undefined) return {};
  return { issued: { literal: dateWords ?? edtf, raw: edtf } };
}
