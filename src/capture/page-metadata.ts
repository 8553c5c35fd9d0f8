import type { Evidenced, PageMetadata } from './capture.ts';
import { textAt } from './json-ld.ts';
import { pageAddress } from './page-address.ts';
import { pageAuthors } from './page-authors.ts';
import { pageDate } from './page-date.ts';
import { climb, evidenceOf, metaRung, type PageFacts } from './page-facts.ts';
import { pageHeadline } from './page-headline.ts';
import { pageLanguage } from './page-language.ts';
import { outletNames, pageOutlet } from './page-outlet.ts';

/** What a page says of itself. */
export function readPageMetadata(stated: PageFacts): PageMetadata {
  const canonicalUrl = pageAddress(stated);
  const facts = { ...stated, url: stated.url ?? canonicalUrl?.value };
  const outlets = outletNames(facts);
  const language = pageLanguage(facts);
  return known({
    headline: pageHeadline(facts, outlets),
    standfirst: pageStandfirst(facts),
    authors: pageAuthors(facts, outlets, language?.value),
    date: pageDate(facts),
    outlet: pageOutlet(facts),
    canonicalUrl,
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
