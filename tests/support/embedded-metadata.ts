import { parseHTML } from 'linkedom';

/** What a reference manager files a page as. */
export interface FiledPage {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly date: string | undefined;
  readonly creators: readonly string[];
  readonly url: string | undefined;
  readonly language: string | undefined;
  readonly rights: string | undefined;
}

const namespaces: Readonly<Record<string, string>> = { dc: 'dc', dcterms: 'dcterms', prism: 'prism', og: 'og' };

/** Item types of Zotero that a `DC.type` may name. */
const knownTypes: ReadonlySet<string> = new Set(['newspaperArticle', 'journalArticle', 'magazineArticle', 'webpage']);

/**
 * Files a page by the rules of Zotero's translators “Embedded Metadata” and “RDF”, as far as a news article meets them:
 * a journal's title decides the type before anything else; then DC.type; a title alone makes a journal article. Where no
 * tag tells a date or an author, the first `time` and the element of the class `byline` do.
 */
export function filedAs(html: string): FiledPage {
  const { document } = parseHTML(html);
  const tags = [...document.querySelectorAll('meta[name], meta[property]')].map(meta => ({
    name: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
    content: meta.getAttribute('content') ?? '',
  }));
  const all = (wanted: string) => tags.filter(tag => tag.name === wanted).map(tag => tag.content);
  const terms = (prefix: string, term: string) =>
    tags.filter(tag => termOf(tag.name) === `${prefix}:${term}`).map(tag => tag.content);
  const first = (...found: readonly (readonly string[])[]) => found.flat()[0];
  const told = first(terms('dc', 'type'), terms('dcterms', 'type')) ?? '';
  const guessed = all('citation_title').length > 0 ? 'journalArticle' : 'webpage';
  const authors = [...all('citation_author'), ...(all('citation_author').length > 0 ? [] : terms('dc', 'creator'))];
  const bylines = [...document.querySelectorAll('.byline, .bylines, .vcard, .article-byline')];
  const shownTime = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  return {
    itemType: all('citation_journal_title').length > 0 ? 'journalArticle' : knownTypes.has(told) ? told : guessed,
    title: first(all('citation_title'), terms('dc', 'title')),
    publicationTitle: first(
      all('citation_journal_title'),
      terms('prism', 'publicationName'),
      terms('dc', 'source'),
      terms('dcterms', 'source'),
      terms('og', 'site_name'),
    ),
    date:
      first(all('citation_publication_date'), all('citation_date'), terms('dc', 'date'), terms('dcterms', 'date')) ??
      shownTime,
    creators: authors.length > 0 ? authors : bylines.map(byline => byline.textContent ?? ''),
    url: first(all('citation_public_url'), terms('dc', 'identifier')),
    language: first(all('citation_language'), terms('dc', 'language')),
    rights: first(terms('dc', 'rights'), terms('dcterms', 'rights')),
  };
}

/** `DC.Source` is `dc:source`; a name without a known prefix is none. */
function termOf(name: string): string | undefined {
  const [prefix = '', ...rest] = name.split(/[.:_]/);
  const known = namespaces[prefix.toLowerCase()];
  const term = rest.join('.');
  return known === undefined ? undefined : `${known}:${term.charAt(0).toLowerCase()}${term.slice(1)}`;
}
