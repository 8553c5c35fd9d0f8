import type { Evidenced } from './capture.ts';
import { isNode, membersAt, textAt, typesOf } from './json-ld.ts';
import { climb, evidenceOf, metaRung, type PageFacts, type Rung } from './page-facts.ts';

const ladder: readonly Rung<string>[] = [
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
  return climb(facts, ladder, outletName);
}

/** Every name that the page gives its outlet, its host's among them: what to take off titles and author lists. */
export function outletNames(facts: PageFacts): readonly string[] {
  const stated = ladder.flatMap(rung => [...rung(facts)]).map(({ value }) => value);
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
