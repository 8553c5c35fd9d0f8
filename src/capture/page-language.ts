import type { Evidenced } from './capture.ts';
import { textAt } from './json-ld.ts';
import { climb, evidenceOf, metaRung, type PageFacts, type Rung } from './page-facts.ts';

const ladder: readonly Rung<string>[] = [
  ({ article }) => stated('JSON-LD inLanguage', textAt(article, 'inLanguage')),
  ({ page }) => stated('html lang', page.documentElement.getAttribute('lang') ?? undefined),
  metaRung('content-language', 'dc.language', 'dcterms.language', 'language', 'og:locale'),
];

/** The language that a page states, as a BCP 47 tag; pages are often wrong about it. */
export function pageLanguage(facts: PageFacts): Evidenced<string> | undefined {
  return climb(facts, ladder, languageTag);
}

function stated(place: string, value: string | undefined): readonly Evidenced<string>[] {
  return value === undefined ? [] : [{ value, evidence: evidenceOf(place, value) }];
}

function languageTag(value: string): string | undefined {
  const tag = value.split(',')[0]?.trim().replaceAll('_', '-') ?? '';
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)) return undefined;
  return Intl.getCanonicalLocales(tag)[0];
}
