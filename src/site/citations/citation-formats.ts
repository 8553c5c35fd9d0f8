import type { ArticleRecord } from '../../record/article-record.ts';
import { articleUrl } from '../addresses.ts';
import { below, type SiteUrl } from '../site-url.ts';
import { bibtex } from './bibtex.ts';
import type { CitationFacts } from './citation-facts.ts';
import { csl } from './csl.ts';
import { ris } from './ris.ts';

export type CitationFormatName = 'bibtex' | 'ris' | 'csl';

/** A format that reference managers read: a file beside each article, and one of all articles among the downloads. */
export interface CitationFormat {
  readonly name: CitationFormatName;
  readonly title: string;
  /** The file beside an article's page. */
  readonly file: string;
  /** The file of all articles. */
  readonly list: string;
  readonly mediaType: string;
  readonly writeOne: (facts: CitationFacts) => string;
  /** The whole list in pieces, so that it is never held in memory. */
  readonly writeAll: (facts: Iterable<CitationFacts>) => Iterable<string>;
}

/** Every format, in the order in which pages name them. */
export const citationFormats: readonly CitationFormat[] = [
  {
    name: 'bibtex',
    title: 'BibTeX',
    file: 'cite.bib',
    list: 'articles.bib',
    mediaType: 'application/x-bibtex',
    writeOne: bibtex,
    writeAll: facts => entriesOf(facts, bibtex),
  },
  {
    name: 'ris',
    title: 'RIS',
    file: 'cite.ris',
    list: 'articles.ris',
    mediaType: 'application/x-research-info-systems',
    writeOne: ris,
    writeAll: facts => entriesOf(facts, ris),
  },
  {
    name: 'csl',
    title: 'CSL-JSON',
    file: 'cite.json',
    list: 'articles.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    writeOne: facts => `${JSON.stringify([csl(facts)], undefined, 2)}\n`,
    writeAll: cslList,
  },
];

export function citationFormat(name: CitationFormatName): CitationFormat {
  const format = citationFormats.find(one => one.name === name);
  if (format === undefined) throw new Error(`There is no citation format ${name}.`);
  return format;
}

/** The article's citation in a format, beside its page. */
export function citationUrl(record: Pick<ArticleRecord, 'id' | 'headline'>, { file }: CitationFormat): SiteUrl {
  return below(articleUrl(record), file);
}

function* entriesOf(facts: Iterable<CitationFacts>, write: (one: CitationFacts) => string): Iterable<string> {
  let between = '';
  for (const one of facts) {
    yield between + write(one);
    between = '\n';
  }
}

function* cslList(facts: Iterable<CitationFacts>): Iterable<string> {
  let between = '[\n';
  for (const one of facts) {
    yield between + JSON.stringify(csl(one));
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}
