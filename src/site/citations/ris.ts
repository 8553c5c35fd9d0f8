import { commaName } from '../../bylines/parted-name.ts';
import type { CitationFacts } from './citation-facts.ts';

/** The article as RIS, the format reference managers import; lines end in CRLF as its readers expect. */
export function ris(facts: CitationFacts): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['TI', facts.title],
    ...facts.authors.map(name => ['AU', commaName(name)] as const),
    ['T2', facts.outlet],
    ['PY', facts.year],
    ['DA', facts.day && risDay(facts.day)],
    ['N1', dateNote(facts)],
    ['Y2', facts.captured && risDay(facts.captured)],
    ['LA', facts.language],
    ['DB', facts.archive],
    ['DO', facts.doi],
    ['UR', facts.url],
    ['N1', facts.url === facts.pageUrl ? undefined : `Archived at ${facts.pageUrl}`],
    ['ID', facts.id],
    ['ER', ''],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}  - ${oneLine(value)}\r\n`])).join('');
}

function risDay(day: string): string {
  return `${day.replaceAll('-', '/')}/`;
}

/** The format has no place for a date that is not a day. */
function dateNote({ day, edtf, date }: CitationFacts): string | undefined {
  return day === undefined && edtf !== undefined ? `Date: ${date?.words ?? ''} (EDTF ${edtf})` : undefined;
}

/** A line break inside a field would begin another. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
