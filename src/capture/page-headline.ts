import { nameKey } from '../bylines/name-shape.ts';
import type { Evidenced } from './capture.ts';
import type { PageElement } from './dom/page-element.ts';
import { unreadElements } from './html-elements.ts';
import { textAt } from './json-ld.ts';
import { evidenceOf, lineOf, metaRung, type PageFacts, titleOf } from './page-facts.ts';

type Title = Evidenced<string>;

const metaTitles = metaRung(
  'og:title',
  'twitter:title',
  'twitter:text:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'headline',
  'title',
);

/**
 * The headline: what two places of the page agree on. Titles in the head alone may be written for search engines,
 * headings alone may be the outlet's name.
 */
export function pageHeadline(facts: PageFacts, outlets: readonly string[]): Title | undefined {
  const stated = [...linkedHeadline(facts), ...metaTitles(facts), ...documentTitle(facts)];
  const headings = pageHeadings(facts, stated);
  const shown = headings.map(({ value }) => value);
  const clean = ({ value, evidence }: Title): Title => ({ value: withoutOutlet(value, outlets, shown), evidence });
  const linked = linkedHeadline(facts).map(clean);
  const titles = [...metaTitles(facts), ...documentTitle(facts)].map(clean);
  const heading = headings.find(one => [...linked, ...titles].some(other => agree(one.value, other.value)));
  const kicked = linked.find(one => heading !== undefined && addsKicker(one.value, heading.value));
  const article = linked.find(one => titles.some(other => agree(one.value, other.value)));
  return (
    kicked ??
    (heading && clean(heading)) ??
    longHeading(headings, outlets) ??
    (headings.length === 0 ? printedPart(facts, titles) : undefined) ??
    article ??
    linked[0] ??
    titles[0] ??
    headings[0]
  );
}

/** What parts a title from a name before or behind it, in any way. */
const seam = /\s*[|»｜：–—·•]\s*|:\s+|\s+-{1,2}\s+/gu;

/** A page without headings prints its headline in an element like any other: a part of its title that stands alone there. */
function printedPart({ page }: PageFacts, titles: readonly Title[]): Title | undefined {
  const parts = titles.flatMap(({ value }) => {
    if (value.length > longest) return [];
    const seams = [...value.matchAll(seam)];
    return seams.flatMap(({ index, 0: mark }) => [value.slice(index + mark.length), value.slice(0, index)]);
  });
  const keys = new Set(parts.filter(part => wordsOf(part).size >= 3).map(nameKey));
  if (keys.size === 0) return undefined;
  const shown = page.elements.filter(({ localName }) => !unreadElements.has(localName)).slice(0, 3000);
  for (const element of shown) {
    const line = element.textContent.length <= longest ? lineOf(element) : '';
    if (keys.has(nameKey(line))) return { value: line, evidence: evidenceOf(element.localName, line) };
  }
  return undefined;
}

/** The JSON-LD often has a kicker (`Football: `) that the page sets apart from its heading. */
function addsKicker(title: string, heading: string): boolean {
  return title.length > heading.length && nameKey(title).endsWith(nameKey(heading));
}

/** A first heading too long for an outlet's name or a section's is the headline even when nothing agrees with it. */
function longHeading(headings: readonly Title[], outlets: readonly string[]): Title | undefined {
  const first = headings[0];
  if (first === undefined || !first.evidence.startsWith('h1')) return undefined;
  return wordsOf(first.value).size >= 5 && withoutOutlet(first.value, outlets) === first.value ? first : undefined;
}

function linkedHeadline({ article }: PageFacts): readonly Title[] {
  const value = textAt(article, 'headline') ?? textAt(article, 'name');
  return value === undefined ? [] : [{ value: oneLine(value), evidence: evidenceOf('JSON-LD headline', value) }];
}

function documentTitle({ page }: PageFacts): readonly Title[] {
  const value = oneLine(titleOf(page));
  return value === '' ? [] : [{ value, evidence: evidenceOf('title', value) }];
}

function pageHeadings({ page }: PageFacts, titles: readonly Title[]): readonly Title[] {
  const first = page.elements.filter(({ localName }) => localName === 'h1').slice(0, 10);
  const marked = page.elements.filter(isHeading);
  const keys = new Set(titles.map(({ value }) => nameKey(value)));
  return [...first, ...marked.slice(0, 30)]
    .map(element => {
      const whole = lineOf(element);
      const value = keys.has(nameKey(whole)) ? whole : headingText(element, whole);
      return { value, evidence: evidenceOf(element.localName, whole) };
    })
    .filter(({ value }) => value.length >= 3 && value.length <= 300);
}

const headingClass = /(?:^|\s)(?:headline|entry-title|post-title|article-title)(?:\s|$)/;

function isHeading(element: PageElement): boolean {
  if (element.localName === 'h2' || headingClass.test(element.className)) return true;
  return /(?:^|\s)headline(?:\s|$)/i.test(element.getAttribute('itemprop') ?? '');
}

/** The element that shows readers the headline; without one that agrees, the page's first heading of the first order. */
export function headlineElement({ page }: PageFacts, headline: string | undefined): PageElement | undefined {
  const first = page.elements.filter(({ localName }) => localName === 'h1').slice(0, 10);
  const candidates = [...first, ...page.elements.filter(isHeading).slice(0, 30)];
  const shown = headline && candidates.find(element => agree(lineOf(element), headline));
  return shown || first[0];
}

/** A heading without the kicker that stands in it as a part of its own. */
function headingText(heading: PageElement, whole: string): string {
  const kicker = heading.children.find(child => kickerClass.test(child.className));
  const own = kicker === undefined ? whole : whole.replace(lineOf(kicker), '').replace(/^[\s:|–-]+/, '');
  return own.length >= 12 ? own : whole;
}

const kickerClass = /kicker|overline|eyebrow|topic|dachzeile|spitzmarke|roof|supertitle|pretitle|strapline/i;

/** Most words of the two are shared, or the one holds the other whole. */
function agree(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === '') return false;
  if (short === long) return true;
  if (short.length >= 12 && short.length * 3 >= long.length && long.includes(short)) return true;
  return sharedWords(one, other) >= 0.6;
}

function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size < 3 || b.size < 3) return 0;
  const shared = [...a].filter(word => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands between a headline and the outlet's name in a page's title. */
const rule = /\s+(?:[|–—·•»:-]|--)\s+|\s*[|»｜：]\s*|--/gu;

/** No headline is longer; past it a title is left alone, since every cut in it is tried. */
const longest = 400;

/**
 * A page's title without the outlet's name at its end or head.
 * A part goes when it is the name of the outlet, or when a heading of the page is exactly the rest.
 */
export function withoutOutlet(title: string, outlets: readonly string[], headings: readonly string[] = []): string {
  if (title.length > longest) return title;
  const cuts = [...title.matchAll(rule)].map(found => ({ at: found.index, to: found.index + found[0].length }));
  const rests = cuts.map(({ at }) => title.slice(0, at).trim());
  const heading = rests.find(rest => rest.length > 3 && headings.some(each => nameKey(each) === nameKey(rest)));
  if (heading !== undefined) return heading;
  const names = new Set(outlets.map(nameKey).filter(name => name !== ''));
  const tail = cuts.find(({ at, to }) => at > 0 && names.has(nameKey(title.slice(to))));
  if (tail !== undefined) return withoutOutlet(title.slice(0, tail.at).trim(), outlets, headings);
  const head = cuts[0];
  return head !== undefined && names.has(nameKey(title.slice(0, head.at))) ? title.slice(head.to).trim() : title;
}
