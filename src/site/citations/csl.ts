import type { PartedName } from '../../bylines/parted-name.ts';
import type { CitationDate, CitationFacts } from './citation-facts.ts';
import type { CitationStyle } from './citation-styles.ts';

/** The article as an entry of CSL-JSON, for reference managers. */
export function csl(facts: CitationFacts): Readonly<Record<string, unknown>> {
  const { date } = facts;
  return {
    id: facts.id,
    ...sourceOf(facts),
    ...(facts.authors.length > 0 && { author: facts.authors.map(cslName) }),
    ...(date && { issued: issued(date, facts.edtf) }),
    ...(facts.captured !== undefined && { accessed: dateParts([facts.captured]) }),
  };
}

function sourceOf(facts: CitationFacts) {
  return {
    type: 'article-newspaper',
    title: facts.title,
    ...(facts.outlet !== undefined && { 'container-title': facts.outlet }),
    archive: facts.archive,
    ...(facts.url !== facts.pageUrl && { archive_location: facts.pageUrl }),
    language: facts.language,
    ...(facts.doi !== undefined && { DOI: facts.doi }),
    URL: facts.url,
  };
}

/**
 * The article as the processor is given it. What differs from the published entry is what styles write badly: an
 * address in the archive beside the original one, and a date that is only inferred, for which MLA has no words.
 *
 * @param plain makes a text safe from being read as markup
 */
export function cslForStyle(facts: CitationFacts, style: CitationStyle, plain: (text: string) => string): object {
  const { date, outlet, authors, captured } = facts;
  return {
    type: 'article-newspaper',
    title: plain(facts.title),
    // Styles in English write titles with capitals, and would make “Express.Co.Uk” of an outlet's own name.
    ...(outlet !== undefined && { 'container-title': `<span class="nocase">${plain(outlet)}</span>` }),
    ...(authors.length > 0 && { author: authors.map(author => styledName(author, style, plain)) }),
    ...(date && { issued: styledDate(date, style, plain) }),
    ...(captured !== undefined && { accessed: dateParts([captured]) }),
    ...(facts.url === facts.pageUrl && { archive: plain(facts.archive) }),
    language: facts.language,
    URL: facts.url.replaceAll('<', '%3C'),
  };
}

function styledDate(date: CitationDate, { name }: CitationStyle, plain: (text: string) => string): object {
  if (date.days === undefined || (date.isUncertain && name === 'mla')) return { literal: plain(date.words) };
  return { ...dateParts(date.days), ...(date.isUncertain && { circa: true }) };
}

function issued(date: CitationDate, edtf: string | undefined): object {
  if (date.days === undefined) return { literal: date.words, raw: edtf };
  return { ...dateParts(date.days), ...(date.isUncertain && { circa: true, raw: edtf }) };
}

function dateParts(days: readonly string[]): object {
  return { 'date-parts': days.map(day => day.split('-').map(Number)) };
}

/** A name as CSL-JSON has it. */
export function cslName(name: PartedName): Readonly<Record<string, string>> {
  if (name.kind === 'whole') return { literal: name.text };
  const { family, given, particle, droppingParticle, suffix } = name;
  return {
    family,
    given,
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(droppingParticle !== undefined && { 'dropping-particle': droppingParticle }),
    ...(suffix !== undefined && { suffix }),
  };
}

/**
 * Names that are written with the family name first have no comma, but in APA, which shortens all given names. A whole
 * name is given as a family name: the processor leaves out the comma between a person and a body.
 */
function styledName(name: PartedName, { name: style }: CitationStyle, plain: (text: string) => string): object {
  if (name.kind === 'whole') return { family: plain(name.text), 'parse-names': false };
  const fields = Object.entries(cslName(name)).map(([field, text]) => [field, plain(text)]);
  const isStatic = name.isFamilyFirst && style !== 'apa';
  return { ...Object.fromEntries(fields), ...(isStatic && { 'static-ordering': true }), 'parse-names': false };
}
