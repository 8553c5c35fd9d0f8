import type { Evidenced } from './capture.ts';
import { isNode, textAt } from './json-ld.ts';
import { climb, evidenceOf, metaRung, type PageFacts, type Rung } from './page-facts.ts';

const ladder: readonly Rung<string>[] = [
  attribute('link[rel~="canonical" i]', 'href'),
  metaRung('og:url', 'parsely-link', 'twitter:url'),
  linkedAddress,
  savedFrom,
];

/** The address that a page gives itself; only http and https. */
export function pageAddress(facts: PageFacts): Evidenced<string> | undefined {
  return climb(facts, ladder, webAddress);
}

function attribute(selector: string, name: string): Rung<string> {
  return ({ page }) =>
    [...page.querySelectorAll(selector)].map(element => {
      const value = element.getAttribute(name) ?? '';
      return { value, evidence: evidenceOf(selector.split('[')[0] === 'link' ? 'link canonical' : selector, value) };
    });
}

function linkedAddress({ article }: PageFacts): readonly Evidenced<string>[] {
  const main = article?.['mainEntityOfPage'];
  const values = [isNode(main) ? textAt(main, '@id') : textAt(article, 'mainEntityOfPage'), textAt(article, 'url')];
  return values.flatMap(value => (value === undefined ? [] : [{ value, evidence: evidenceOf('JSON-LD url', value) }]));
}

/** The comment that browsers write into saved pages. */
function savedFrom({ page }: PageFacts): readonly Evidenced<string>[] {
  const nodes = [...page.body.childNodes];
  const comment = nodes.find(node => node.nodeType === 8 && /saved from url=/.test(node.nodeValue ?? ''));
  const value = /saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(comment?.nodeValue ?? '')?.[1];
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
