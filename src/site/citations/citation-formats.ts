import { bibtex } from './bibtex.ts';
import type { CitationFacts } from './citation-facts.ts';
import { csl } from './csl.ts';
import { ris } from './ris.ts';

export type CitationFormatName = 'bibtex' | 'ris' | 'csl';

/** A format that reference managers read: a file that each article's page holds, and one of all articles among the downloads. */
export interface CitationFormat {
  readonly name: CitationFormatName;
  readonly title: string;
  /** What the name of an article's file ends with. */
  readonly ending: string;
  /** The file of all articles. */
  readonly list: string;
  readonly mediaType: string;
  readonly writeOne: (facts: CitationFacts) => string;
  /** An article as it stands in the list of all. */
  readonly entry: (facts: CitationFacts) => string;
  /** The whole list of such entries in pieces, so that it is never held in memory. */
  readonly writeAll: (entries: Iterable<string>) => Iterable<string>;
}

/** Every format, in the order in which pages name them. */
export const citationFormats: readonly CitationFormat[] = [
  {
    name: 'bibtex',
    title: 'BibTeX',
    ending: 'bib',
    list: 'articles.bib',
    mediaType: 'application/x-bibtex',
    writeOne: bibtex,
    entry: bibtex,
    writeAll: entries => withBlankLines(entries, '\n'),
  },
  {
    name: 'ris',
    title: 'RIS',
    ending: 'ris',
    list: 'articles.ris',
    mediaType: 'application/x-research-info-systems',
    writeOne: ris,
    entry: ris,
    writeAll: entries => withBlankLines(entries, '\r\n'),
  },
  {
    name: 'csl',
    title: 'CSL-JSON',
    ending: 'json',
    list: 'articles.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    writeOne: facts => `${JSON.stringify([csl(facts)])}\n`,
    entry: facts => JSON.stringify(csl(facts)),
    writeAll: jsonList,
  },
];

export function citationFormat(name: CitationFormatName): CitationFormat {
  const format = citationFormats.find(one => one.name === name);
  if (format === undefined) throw new Error(`There is no citation format ${name}.`);
  return format;
}

/**
 * A text as an address that holds it, for a link that saves it as a file: it costs no file of the site, and works without
 * a script. Only what an address may not hold is written in numbers, for short pages.
 */
export function addressHolding(mediaType: string, text: string): string {
  return `data:${mediaType};charset=utf-8,${text.replace(/\p{Cs}/gu, '\uFFFD').replace(notInAddress, encodeURIComponent)}`;
}

const notInAddress = /[^\w!$'()*+,\-./:;=?@~\u00A0-\uD7FF\uE000-\uFFFD]+/g;

/** The blank lines end as the lines of the format do. */
function* withBlankLines(entries: Iterable<string>, lineEnd: string): Iterable<string> {
  let between = '';
  for (const entry of entries) {
    yield between + entry;
    between = lineEnd;
  }
}

function* jsonList(entries: Iterable<string>): Iterable<string> {
  let between = '[\n';
  for (const entry of entries) {
    yield between + entry;
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}
