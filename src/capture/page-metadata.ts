import type { Evidenced, PageMetadata } from './capture.ts';
import { type ToolTraces, tracesOfTools, unwrapped } from './capture-tools.ts';
import type { PageDocument } from './dom/page-document.ts';
import { isNode, membersAt, textAt, typesOf } from './json-ld.ts';
import { pageAuthors } from './page-authors.ts';
import { pageDate } from './page-date.ts';
import { climb, evidenceOf, metaRung, type PageFacts, pageLanguage, type Rung } from './page-facts.ts';
import { pageHeadline } from './page-headline.ts';

/** What a page says of itself. */
export function readPageMetadata(stated: PageFacts): PageMetadata {
  const saved = tracesOfTools(stated, addressesOf(stated));
  const canonicalUrl = pageAddress(stated, saved);
  const url = stated.url ?? canonicalUrl?.value;
  const facts = { ...stated, url: url && (unwrapped(url)?.address ?? url) };
  const outlets = outletNames(facts);
  const language = pageLanguage(facts);
  return known({
    headline: pageHeadline(facts, outlets),
    standfirst: pageStandfirst(facts),
    authors: pageAuthors(facts, outlets, language?.value),
    date: pageDate(facts),
    outlet: pageOutlet(facts),
    canonicalUrl,
    captured: saved.days[0],
    language,
  });
}

function pageStandfirst(facts: PageFacts): Evidenced<string> | undefined {
  const rungs = [linkedDescription, metaRung('og:description', 'description', 'twitter:description')];
  return climb(facts, rungs, value => {
    const text = value.replace(/\s+/g, ' ').trim();
    return text.length < 20 ? undefined : text;
  });
}

function linkedDescription({ article }: PageFacts): readonly Evidenced<string>[] {
  const value = textAt(article, 'description');
  return value === undefined ? [] : [{ value, evidence: evidenceOf('JSON-LD description', value) }];
}

/** Without the facts that the page does not state. */
function known(facts: { readonly [Key in keyof PageMetadata]-?: PageMetadata[Key] | undefined }): PageMetadata {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

const addressRungs: readonly Rung<string>[] = [
  canonicalLinks,
  metaRung('og:url', 'parsely-link', 'twitter:url'),
  linkedAddress,
];

/** The address that a page gives itself, or that the program had which saved it; only http and https. */
export function pageAddress(facts: PageFacts, saved: ToolTraces): Evidenced<string> | undefined {
  return climb(facts, [...addressRungs, () => saved.addresses, savedAddress], originalAddress);
}

/** Where a browser was when it saved the page. */
function savedAddress({ url }: PageFacts): readonly Evidenced<string>[] {
  return url === undefined ? [] : [{ value: url, evidence: evidenceOf('saved with', url) }];
}

/** A copy's address in an archive of pages is not the page's. */
function originalAddress(value: string): string | undefined {
  return webAddress(unwrapped(value)?.address ?? value);
}

/** What may be an address in an archive of pages. */
function addressesOf(facts: PageFacts): readonly string[] {
  const given = addressRungs.flatMap(rung => [...rung(facts)]).map(({ value }) => value);
  return facts.url === undefined ? given : [facts.url, ...given];
}

function canonicalLinks({ page }: PageFacts): readonly Evidenced<string>[] {
  return page.elements
    .filter(
      element => element.localName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(element.getAttribute('rel') ?? ''),
    )
    .map(element => fromBase(element.getAttribute('href') ?? '', page))
    .map(value => ({ value, evidence: evidenceOf('link canonical', value) }));
}

/** An address made whole by the one that the page gives as the base of all its addresses. */
function fromBase(address: string, page: PageDocument): string {
  const base = page.elements.find(({ localName }) => localName === 'base')?.getAttribute('href') ?? undefined;
  const isWhole = URL.canParse(address.trim());
  return !isWhole && URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : address;
}

function linkedAddress({ article }: PageFacts): readonly Evidenced<string>[] {
  const main = article?.['mainEntityOfPage'];
  const values = [isNode(main) ? textAt(main, '@id') : textAt(article, 'mainEntityOfPage'), textAt(article, 'url')];
  return values.flatMap(value => (value === undefined ? [] : [{ value, evidence: evidenceOf('JSON-LD url', value) }]));
}

function webAddress(value: string): string | undefined {
  try {
    const { protocol, href, pathname } = new URL(value.trim());
    // A site's front page is nobody's canonical address.
    return /^https?:$/.test(protocol) && pathname !== '/' ? href : undefined;
  } catch {
    // URL tells of a wrong address only by throwing.
    return undefined;
  }
}

const outletRungs: readonly Rung<string>[] = [
  metaRung('og:site_name'),
  linkedPublisher,
  metaRung(
    'article:publisher:name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'citation_journal_title',
    'application-name',
    'apple-mobile-web-app-title',
  ),
];

/** The name of the outlet as the page states it. */
export function pageOutlet(facts: PageFacts): Evidenced<string> | undefined {
  return climb(facts, outletRungs, outletName);
}

/** Every name that the page gives its outlet, its host's among them: what to take off titles and author lists. */
export function outletNames(facts: PageFacts): readonly string[] {
  const stated = outletRungs.flatMap(rung => [...rung(facts)]).map(({ value }) => value);
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(facts.url ?? '')?.[1];
  const account = facts.metas.get('twitter:site')?.[0]?.replace(/^@/, '');
  return [...stated, ...[host, host?.split('.').at(-2), account].filter(name => name !== undefined)];
}

function linkedPublisher({ article, nodes }: PageFacts): readonly Evidenced<string>[] {
  const site = nodes.find(node => typesOf(node).some(type => /^(?:NewsMediaOrganization|WebSite)$/.test(type)));
  const members = [...membersAt(article, 'publisher', nodes), ...(site === undefined ? [] : [site])];
  return members.flatMap(each => {
    const value = isNode(each) ? textAt(each, 'name') : each;
    return value === undefined ? [] : [{ value, evidence: evidenceOf('JSON-LD publisher', value) }];
  });
}

function outletName(value: string): string | undefined {
  const name = value.replace(/\s+/g, ' ').replace(/^@/, '').trim();
  return name.length < 2 || name.length > 80 || /^https?:/i.test(name) ? undefined : name;
}
