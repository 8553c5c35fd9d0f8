import { commaName, type PartedName } from '../../bylines/parted-name.ts';
import type { CitationFacts } from './citation-facts.ts';

const special = /[\\{}$&#^_~%]/g;

/** TeX makes dashes and quotation marks of these when they are doubled. */
const ligature = /([-'`])(?=\1)/g;

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
]);

/** The article as BibTeX. Only known facts are fields; EDTF, which BibTeX lacks, is for biblatex. */
export function bibtex(facts: CitationFacts): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escaped(facts.title)}}`],
    ['author', facts.authors.length === 0 ? undefined : facts.authors.map(authorOf).join(' and ')],
    ['journal', facts.outlet === undefined ? undefined : escaped(facts.outlet)],
    ['year', facts.year],
    ['month', facts.day?.slice(5, 7)],
    ['day', facts.day?.slice(8, 10)],
    ['date', facts.edtf],
    ['entrysubtype', 'newspaper'],
    ['note', escaped(noteOf(facts))],
    ['language', facts.language],
    ['doi', facts.doi && address(facts.doi)],
    ['url', address(facts.url)],
    ['urldate', facts.captured],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@article{${facts.id},`, ...lines, '}', ''].join('\n');
}

/** `von Humboldt, Alexander`; braces keep together what BibTeX would part. */
function authorOf(name: PartedName): string {
  if (name.kind === 'whole') return `{${escaped(name.text)}}`;
  const { given, family, particle, droppingParticle, suffix } = name;
  if (/,|(?:^|\s)and(?:\s|$)/i.test(`${given} ${family}`)) return `{${escaped(commaName(name))}}`;
  const surname = [droppingParticle, particle, family].filter(part => part !== undefined).join(' ');
  return [surname, suffix, given].flatMap(part => (part === undefined ? [] : [escaped(part)])).join(', ');
}

function noteOf(facts: CitationFacts): string {
  const inferred = facts.date?.words.startsWith('[') === true ? '; date inferred by the archive' : '';
  const at = facts.url === facts.pageUrl ? '' : `: ${facts.pageUrl}`;
  return `Archived in ${facts.archive}${at}${inferred}`;
}

function escaped(text: string): string {
  return text
    .replace(special, character => escapes.get(character) ?? `\\${character}`)
    .replace(ligature, '$1{}')
    .replace(/[\s\p{Cc}]+/gu, ' ');
}

/** Addresses are read as they are, but for what would end the field or begin a comment. */
function address(url: string): string {
  return url.replace(/[{}\\\s%]/g, character => (character === '%' ? '\\%' : encodeURIComponent(character)));
}
