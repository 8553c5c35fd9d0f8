import type { Evidenced } from './capture.ts';
import type { PageDocument } from './dom/page-document.ts';
import { isNode, textAt } from './json-ld.ts';
import { climb, evidenceOf, metaRung, type PageFacts, type Rung } from './page-facts.ts';

const ladder: readonly Rung<string>[] = [
  canonicalLinks,
  metaRung('og:url', 'parsely-link', 'twitter:url'),
  linkedAddress,
  savedFrom,
];

/** The address that a page gives itself; only http and https. */
export function pageAddress(facts: PageFacts): Evidenced<string> | undefined {
  return climb(facts, ladder, webAddress);
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

/** The comment that browsers write into saved pages. */
function savedFrom({ page }: PageFacts): readonly Evidenced<string>[] {
  const value = /saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(page.savedFrom ?? '')?.[1];
  return value === undefined ? [] : [{ value, evidence: evidenceOf('saved from', value) }];
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
