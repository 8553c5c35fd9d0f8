import type { CitationFacts } from './citation-facts.ts';

const special = /[\\{}$&#^_~%]/g;

/** TeX makes dashes and quotation marks of these when they are doubled. */
const ligature = /([-'`])(?=\1)/g;

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
]);

/** The article as BibTeX. Only known facts are fields; EDTF, which BibTeX lacks, stands in a note. */
export function bibtex(facts: CitationFacts): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escaped(facts.title)}}`],
    ['author', facts.authors.length === 0 ? undefined : facts.authors.map(name => `{${escaped(name)}}`).join(' and ')],
    ['journal', facts.outlet === undefined ? undefined : escaped(facts.outlet)],
    ['year', facts.year],
    ['month', facts.day?.slice(5, 7)],
    ['day', facts.day?.slice(8, 10)],
    ['date', facts.edtf],
    ['note', escaped(noteOf(facts))],
    ['language', facts.language],
    ['url', facts.url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@article{${facts.id},`, ...lines, '}', ''].join('\n');
}

function noteOf(facts: CitationFacts): string {
  const inferred = facts.dateWords?.startsWith('[') === true ? '; date inferred by the archive' : '';
  return `Archived in ${facts.archive}${inferred}`;
}

function escaped(text: string): string {
  return text
    .replace(special, character => escapes.get(character) ?? `\\${character}`)
    .replace(ligature, '$1{}')
    .replace(/\s+/g, ' ');
}
