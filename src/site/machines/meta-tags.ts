import { commaName, type PartedName } from '../../bylines/parted-name.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import { statedDay } from '../article-dates.ts';

/** A `<meta name content>` for citation software. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** Where the article stands in the archive, and what it is called there. */
interface Told {
  readonly url: string;
  readonly title: string;
  readonly authors: readonly PartedName[];
}

const schemas = {
  DC: 'http://purl.org/dc/elements/1.1/',
  DCTERMS: 'http://purl.org/dc/terms/',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
} as const;

/** What the prefixes of these tags stand for, as DCMI's rules for Dublin Core in HTML ask. */
export function schemasOf(tags: readonly MetaTag[]): readonly (readonly [prefix: string, schema: string])[] {
  return Object.entries(schemas).filter(([prefix]) => tags.some(({ name }) => name.startsWith(`${prefix}.`)));
}

/**
 * Dublin Core, PRISM and `citation_*`: a newspaper article of its original outlet, seen in this archive.
 *
 * The outlet is not told as `citation_journal_title`, which makes a journal article of anything in Zotero, whatever
 * DC.type says; nor the original address as `DC.source`, which Zotero takes for the name of a publication. What Dublin Core
 * has said is told once: Zotero takes the language and the address from it, and Google Scholar asks for neither.
 */
export function metaTags(record: ArticleRecord, { url, title, authors }: Told): readonly MetaTag[] {
  const day = statedDay(record.date);
  const date = record.date.basis === 'unknown' ? undefined : record.date.edtf;
  return [
    tag('DC.type', 'newspaperArticle'),
    tag('DC.title', title),
    ...authors.map(author => tag('DC.creator', commaName(author))),
    ...optional('DC.publisher', record.outlet?.text),
    ...optional('DC.date', date),
    tag('DC.language', record.language),
    tag('DC.identifier', url),
    tag('DC.rights', record.rights),
    ...optional('DCTERMS.isVersionOf', record.sourceUrl),
    ...optional('prism.publicationName', record.outlet?.text),
    tag('citation_title', title),
    ...authors.map(author => tag('citation_author', commaName(author))),
    ...optional('citation_doi', record.identifiers?.doi),
    ...optional('citation_publication_date', day?.replaceAll('-', '/')),
  ];
}

function tag(name: string, content: string): MetaTag {
  return { name, content };
}

function optional(name: string, content: string | undefined): readonly MetaTag[] {
  return content === undefined ? [] : [tag(name, content)];
}
