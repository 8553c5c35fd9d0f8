import type { Archive, Article } from '../archive.ts';
import { bibtex } from '../citations/bibtex.ts';
import { type CitationFacts, citationFacts } from '../citations/citation-facts.ts';
import { csl } from '../citations/csl.ts';
import { ris } from '../citations/ris.ts';
import { siteUrl } from '../site-url.ts';
import type { Download } from './download.ts';
import { textChunks } from './text-chunks.ts';

/** Every article as an entry of BibTeX, RIS and CSL-JSON. */
export function citationLists({ settings, wording, articles }: Archive): readonly Download[] {
  const list = (
    name: string,
    title: string,
    mediaType: string,
    write: (facts: Iterable<CitationFacts>) => Iterable<string>,
  ) => ({
    url: siteUrl('data', name),
    title,
    description: wording.say('downloads.citations'),
    mediaType,
    chunks: () => textChunks(write(allFacts({ settings, wording }, articles))),
  });
  return [
    list('articles.bib', 'BibTeX', 'application/x-bibtex', facts => entries(facts, bibtex)),
    list('articles.ris', 'RIS', 'application/x-research-info-systems', facts => entries(facts, ris)),
    list('articles.csl.json', 'CSL-JSON', 'application/vnd.citationstyles.csl+json', cslList),
  ];
}

function* allFacts(site: Pick<Archive, 'settings' | 'wording'>, articles: readonly Article[]): Iterable<CitationFacts> {
  for (const { record } of articles) yield citationFacts(site, record);
}

function* entries(facts: Iterable<CitationFacts>, write: (one: CitationFacts) => string): Iterable<string> {
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
