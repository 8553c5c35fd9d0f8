import { agencyNamed } from '../../bylines/agencies.ts';
import { type PartedName, wholeFamily, wholeGiven } from '../../bylines/parted-name.ts';
import type { CitationDate, CitationFacts } from './citation-facts.ts';

/** The article as the template of English Wikipedia, {{cite news}}. Only known facts are parameters. */
export function citeNews(facts: CitationFacts): string {
  const { captured, date } = facts;
  const isOriginal = facts.url !== facts.pageUrl;
  const isAgency = (name: PartedName) => name.kind === 'whole' && agencyNamed(name.text) !== undefined;
  const writers = facts.authors.filter(name => !isAgency(name));
  const agencies = facts.authors.flatMap(name => (name.kind === 'whole' && isAgency(name) ? [name.text] : []));
  const parameters: readonly (readonly [string, string | undefined])[] = [
    ...writers.flatMap((name, at) => authorOf(name, writers.length > 1 ? String(at + 1) : '')),
    ['title', escaped(facts.title)],
    ['url', address(facts.url)],
    ['work', facts.outlet && escaped(facts.outlet)],
    ['agency', agencies.length > 0 ? escaped(agencies.join(', ')) : undefined],
    ['date', facts.day ?? (date && dateOf(date, facts.year))],
    ['language', /^en\b/i.test(facts.language) ? undefined : escaped(facts.language)],
    ['access-date', captured],
    ...(isOriginal && captured !== undefined
      ? ([
          ['archive-url', address(facts.pageUrl)],
          ['archive-date', captured],
        ] as const)
      : []),
    ['via', isOriginal ? undefined : escaped(facts.archive)],
  ];
  const written = parameters.flatMap(([name, value]) => (value === undefined ? [] : [` |${name}=${value}`]));
  return `{{cite news${written.join('')}}}`;
}

function authorOf(name: PartedName, number: string): readonly (readonly [string, string])[] {
  if (name.kind === 'whole') return [[`author${number}`, escaped(name.text)]];
  return [
    [`last${number}`, escaped(wholeFamily(name))],
    [`first${number}`, escaped(wholeGiven(name))],
  ];
}

/** The template reads months and days in words, and takes “c.” before a year. */
function dateOf({ days, isUncertain, englishWords }: CitationDate, year: string | undefined): string | undefined {
  if (!isUncertain) return days === undefined ? year : englishWords;
  return year === undefined ? undefined : `c. ${year}`;
}

const markup = /[|{}[\]<>]|''+|~~~+/g;

/** What the wiki would read as markup is written in numbers. */
function escaped(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replace(markup, found => [...found].map(character => `&#${character.codePointAt(0)};`).join(''));
}

function address(url: string): string {
  return url.replace(
    /[\s|{}[\]<>"']/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
