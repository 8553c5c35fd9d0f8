import type { CitationFacts } from './citation-facts.ts';

/** A piece of a citation; titles of newspapers are set in italics. */
export type CitationPart = string | { readonly italic: string };

export interface ProseCitation {
  readonly style: string;
  readonly parts: readonly CitationPart[];
}

/** The citation in the three styles that readers are asked for. Unknown facts are left out, never guessed. */
export function proseCitations(facts: CitationFacts): readonly ProseCitation[] {
  return [
    { style: 'APA', parts: apa(facts) },
    { style: 'MLA', parts: mla(facts) },
    { style: 'Chicago', parts: chicago(facts) },
  ];
}

function apa(facts: CitationFacts): readonly CitationPart[] {
  const date = `(${facts.yearFirst ?? facts.dateWords ?? facts.noDate}).`;
  const opening =
    facts.authors.length > 0
      ? `${sentence(facts.authors.join(', '))} ${date} ${sentence(facts.title)}`
      : `${sentence(facts.title)} ${date}`;
  return [`${opening} `, ...outlet(facts, '. '), `${facts.archive}. ${facts.url}`];
}

function mla(facts: CitationFacts): readonly CitationPart[] {
  const date = facts.dateWords === undefined ? '' : `${facts.dateWords}. `;
  return [
    `${author(facts)}“${sentence(facts.title)}” `,
    ...outlet(facts, date === '' ? '. ' : ', '),
    `${date}${facts.archive}, ${facts.url}.`,
  ];
}

function chicago(facts: CitationFacts): readonly CitationPart[] {
  const date = `${facts.dateWords ?? facts.noDate}. `;
  return [
    `${author(facts)}“${sentence(facts.title)}” `,
    ...outlet(facts, ', '),
    `${date}${facts.archive}. ${facts.url}.`,
  ];
}

function author({ authors }: CitationFacts): string {
  return authors.length === 0 ? '' : `${sentence(authors.join(', '))} `;
}

function outlet(facts: CitationFacts, after: string): readonly CitationPart[] {
  return facts.outlet === undefined ? [] : [{ italic: facts.outlet }, after];
}

/** Ends in a full stop, unless the text brings its own end. */
function sentence(text: string): string {
  return /[.!?…]["”’»]?$/u.test(text) ? text : `${text}.`;
}
