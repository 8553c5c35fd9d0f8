import type { CitationFacts } from './citation-facts.ts';

/** The article as RIS, the format reference managers import; lines end in CRLF as its readers expect. */
export function ris(facts: CitationFacts): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['TI', facts.title],
    ...facts.authors.map(name => ['AU', name] as const),
    ['T2', facts.outlet],
    ['PY', facts.year],
    ['DA', facts.day === undefined ? undefined : `${facts.day.replaceAll('-', '/')}/`],
    [
      'N1',
      facts.day === undefined && facts.edtf !== undefined
        ? `Date: ${facts.dateWords ?? ''} (EDTF ${facts.edtf})`
        : undefined,
    ],
    ['LA', facts.language],
    ['DB', facts.archive],
    ['UR', facts.url],
    ['ID', facts.id],
    ['ER', ''],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}  - ${oneLine(value)}\r\n`])).join('');
}

/** A line break inside a field would begin another. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
