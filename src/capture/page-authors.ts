import { mayNameAuthors } from '../bylines/byline-words.ts';
import { isGroup, isOutletName, looksLikePerson, nameKey } from '../bylines/name-shape.ts';
import { splitByline } from '../bylines/split-byline.ts';
import type { Evidenced } from './capture.ts';
import type { PageElement } from './dom/page-element.ts';
import { type LinkedNode, membersAt, textAt } from './json-ld.ts';
import { evidenceOf, metaRung, type PageFacts, type Rung, spacedText } from './page-facts.ts';

type Names = Evidenced<readonly string[]>;

/** What a page states of its authors for machines. */
const stated: readonly Rung<readonly string[]>[] = [
  linkedAuthors,
  gathered(
    metaRung(
      'author',
      'article:author',
      'article:author_name',
      'og:article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
      'byl',
      'authors',
      'creator',
      'og:author',
      'cxenseparse:author',
      'article.author',
      'rnews:author',
    ),
  ),
];

/** `itemprop="author"` says so of its own element; the names need not look like a person's. */
const itemprop = marked(/itemprop:.{0,60}author/, 'itemprop author');

/** What a page shows its readers, surest marks first. */
const shown: readonly Rung<readonly string[]>[] = [
  inside(/itemprop:author|(?:^|\s)author(?:\s|$)/, /itemprop:name|(?:^|\s)name(?:\s|$)/, 'author name'),
  marked(/(?:^|\s)author(?:\s|$)/, 'author'),
  marked(
    /author[-_]{0,2}name|byline[-_]{0,2}(?:name|author)|(?:article|post|entry|p|contributor)[-_]{1,2}(?:author|name)/,
    'class author',
  ),
  marked(/byline|by-line|author|autor|auteur/, 'class byline'),
];

/**
 * The authors that a page names. A person is sought everywhere before the outlet itself is taken,
 * and the outlet or a group of it counts only where the page states it as the author.
 */
export function pageAuthors(facts: PageFacts, outlets: readonly string[], language?: string): Names | undefined {
  const cleaned = ({ value, evidence }: Names): Names => ({ value: authorNames(value, outlets, language), evidence });
  const isOutlet = (name: string): boolean => isOutletName(name, outlets) || isGroup(name);
  const personsOnly = (found: Names): Names => without(found, name => isOutlet(name) || !looksLikePerson(name));
  const machine = stated.flatMap(rung => [...rung(facts)]).map(cleaned);
  const itemprops = [...itemprop(facts)].map(cleaned);
  const named = [...machine, ...itemprops].map(found => without(found, isOutlet)).find(hasNames);
  if (named !== undefined) return named;
  const visible = shown
    .flatMap(rung => [...rung(facts)])
    .map(cleaned)
    .map(personsOnly);
  const person = visible.find(hasNames) ?? [...bylines(facts)].map(cleaned).map(personsOnly).find(hasNames);
  return person ?? [...machine, ...itemprops].find(hasNames);
}

/** Whom the values name, each once. */
function authorNames(values: readonly string[], outlets: readonly string[], language?: string): readonly string[] {
  const names = values.flatMap(value => splitByline(value, { from: 'field', language, outlets }).credits);
  return [...new Map(names.map(({ name }) => [nameKey(name), name] as const).reverse()).values()].reverse();
}

function without({ value, evidence }: Names, unwanted: (name: string) => boolean): Names {
  return { value: value.filter(name => !unwanted(name)), evidence };
}

function hasNames({ value }: Names): boolean {
  return value.length > 0;
}

function linkedAuthors({ article, nodes }: PageFacts): readonly Names[] {
  return ['author', 'creator'].flatMap(key => {
    const names = membersAt(article, key, nodes).flatMap(nameIn);
    return names.length === 0 ? [] : [{ value: names, evidence: evidenceOf(`JSON-LD ${key}`, names.join(', ')) }];
  });
}

function nameIn(member: LinkedNode | string): readonly string[] {
  if (typeof member === 'string') return [member];
  const whole = textAt(member, 'name');
  if (whole !== undefined) return [whole];
  const parts = [textAt(member, 'givenName'), textAt(member, 'familyName')].filter(part => part !== undefined);
  return parts.length === 2 ? [parts.join(' ')] : [];
}

/** All values of one meta name together: each may name one author. */
function gathered(rung: Rung<string>): Rung<readonly string[]> {
  return facts => {
    const byPlace = new Map<string, string[]>();
    for (const { value, evidence } of rung(facts)) {
      const place = evidence.slice(0, evidence.indexOf(': '));
      byPlace.set(place, [...(byPlace.get(place) ?? []), value]);
    }
    return [...byPlace].map(([place, value]) => ({ value, evidence: evidenceOf(place, value.join(', ')) }));
  };
}

/** Names written in marked elements; a page's first few count, since later ones belong to comments and teasers. */
function marked(mark: RegExp, place: string): Rung<readonly string[]> {
  return ({ marks }) => {
    const elements = marks.filter(({ words }) => mark.test(words)).map(({ element }) => element);
    return elements.slice(0, 6).flatMap(element => namesShown(element, place));
  };
}

function inside(outer: RegExp, inner: RegExp, place: string): Rung<readonly string[]> {
  return ({ marks }) => {
    const outers = new Set(marks.filter(({ words }) => outer.test(words)).map(({ element }) => element));
    if (outers.size === 0) return [];
    const inners = marks.filter(({ element, words }) => inner.test(words) && hasAncestor(element, outers));
    return inners.slice(0, 6).flatMap(({ element }) => namesShown(element, place));
  };
}

function hasAncestor(element: PageElement, ancestors: ReadonlySet<PageElement>): boolean {
  for (let here = element.parentElement; here !== null; here = here.parentElement) if (ancestors.has(here)) return true;
  return false;
}

const bylineElements: ReadonlySet<string> = new Set(['p', 'span', 'div', 'li', 'address']);

/** Short texts that open with “By” or its like. */
function bylines({ page }: PageFacts): readonly Names[] {
  const texts = page.elements.filter(({ localName }) => bylineElements.has(localName)).slice(0, 1500);
  return texts
    .filter(element => element.childNodes.length <= 6 && mayNameAuthors(spacedText(element)))
    .slice(0, 4)
    .flatMap(element => namesShown(element, 'text'));
}

const elsewhere: ReadonlySet<string> = new Set(['figure', 'figcaption', 'aside', 'footer', 'nav']);

/** In a place whose names are not the article's authors. */
function isElsewhere(element: PageElement): boolean {
  for (let here: PageElement | null = element; here !== null; here = here.parentElement)
    if (elsewhere.has(here.localName) || here.className.includes('comment')) return true;
  return false;
}

function namesShown(element: PageElement, place: string): readonly Names[] {
  if (isElsewhere(element)) return [];
  const text = spacedText(element);
  if (text === '' || text.length > 120 || /^(?:foto|photo|bild|image|grafik|credit)s?\b/i.test(text)) return [];
  return [{ value: [text], evidence: evidenceOf(place, text) }];
}
