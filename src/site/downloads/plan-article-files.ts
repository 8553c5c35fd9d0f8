import { formatRecord } from '../../record/format-record.ts';
import { captureUrl, citationFileUrls, jsonUrl, markdownUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { bibtex } from '../citations/bibtex.ts';
import { citationFacts } from '../citations/citation-facts.ts';
import { csl } from '../citations/csl.ts';
import { ris } from '../citations/ris.ts';
import type { Site, SiteFile } from '../site-plan.ts';
import { articleJson } from './article-json.ts';

/** The record as Markdown and as JSON, its citation for reference managers, and the capture as received, beside the article's page. */
export function planArticleFiles(site: Site, article: Article): readonly SiteFile[] {
  const { record } = article;
  const cite = citationFileUrls(record);
  const facts = () => citationFacts(site, record);
  return [
    { kind: 'text', path: cite.bibtex, text: () => bibtex(facts()) },
    { kind: 'text', path: cite.ris, text: () => ris(facts()) },
    { kind: 'text', path: cite.csl, text: () => `${JSON.stringify([csl(facts())], undefined, 2)}\n` },
    { kind: 'text', path: markdownUrl(record), text: () => formatRecord(record) },
    { kind: 'text', path: jsonUrl(record), text: () => articleJson(site.settings, article) },
    { kind: 'copy', path: captureUrl(record), from: record.capture.path },
  ];
}
