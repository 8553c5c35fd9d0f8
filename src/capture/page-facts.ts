import type { Evidenced } from './capture.ts';
import type { PageDocument } from './dom/page-document.ts';
import { isElement, type PageElement, type PageNode } from './dom/page-element.ts';
import { blockElements, unreadElements } from './html-elements.ts';
import { articleNode, type LinkedNode, readJsonLd, textAt } from './json-ld.ts';

/** What the ladders look things up in. */
export interface PageFacts {
  readonly page: PageDocument;
  readonly nodes: readonly LinkedNode[];
  readonly article: LinkedNode | undefined;
  /** Contents of meta elements by lower-case name or property, in the page's order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Elements with a class, id, itemprop or rel, in the page's order. */
  readonly marks: readonly Mark[];
  /** Where the page was, when an editor says so or it is known otherwise. */
  readonly url: string | undefined;
  /** When a browser saved the page, as that wrote it. */
  readonly saved: string | undefined;
}

export interface Mark {
  readonly element: PageElement;
  /** Class, id, rel, data-testid and, after `itemprop:`, itemprop in one text, lower case. */
  readonly words: string;
}

/** One step of a ladder: the values a page states in one way, best first. */
export type Rung<T> = (facts: PageFacts) => Iterable<Evidenced<T>>;

export function pageFacts(page: PageDocument, url: string | undefined, saved?: string): PageFacts {
  const nodes = readJsonLd(page);
  return { page, nodes, article: articleNode(nodes), metas: readMetas(page), marks: readMarks(page), url, saved };
}

function readMetas(page: PageDocument): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of page.elements) {
    if (meta.localName !== 'meta') continue;
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv');
    const content = meta.getAttribute('content')?.trim();
    if (!name || !content) continue;
    const key = name.toLowerCase();
    const others = metas.get(key);
    if (others === undefined) metas.set(key, [content]);
    else others.push(content);
  }
  return metas;
}

/** One walk for all that looks for marked elements: a query for each would go through the page dozens of times. */
function readMarks(page: PageDocument): readonly Mark[] {
  const marks: Mark[] = [];
  for (const element of page.elements) {
    if (!element.attributes.some(({ name }) => marking.has(name))) continue;
    const words = markAttributes.map(name => element.getAttribute(name)?.slice(0, 300) ?? '').join(' ');
    const property = element.getAttribute('itemprop');
    marks.push({
      element,
      words: `${words}${property === null ? '' : ` itemprop:${property.slice(0, 80)}`}`.toLowerCase(),
    });
  }
  return marks;
}

const marking: ReadonlySet<string> = new Set(['class', 'id', 'itemprop', 'rel']);
const markAttributes = ['class', 'id', 'rel', 'data-testid'];

/** Values of the meta elements of these names, in the order of the names. */
export function metaRung(...names: readonly string[]): (facts: PageFacts) => readonly Evidenced<string>[] {
  return ({ metas }) =>
    names.flatMap(name =>
      (metas.get(name) ?? []).map(value => ({ value, evidence: evidenceOf(`meta ${name}`, value) })),
    );
}

/** Where a value stands and what stands there, shortened. */
export function evidenceOf(place: string, words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return `${place}: ${text.length > 160 ? `${text.slice(0, 159)}…` : text}`;
}

/** What stands in the place that `evidenceOf` names; the whole of a text that names none. */
export function wordsOfEvidence(evidence: string): string {
  return evidence.replace(/^(?:JSON-LD|meta|itemprop|class|time|title|address|text)(?: \S+)?: /, '');
}

/** The first value of the first rung that has one after `accept` has judged and cleaned it. */
export function climb<From, To>(
  facts: PageFacts,
  rungs: readonly Rung<From>[],
  accept: (value: From) => To | undefined,
): Evidenced<To> | undefined {
  for (const rung of rungs) {
    for (const { value, evidence } of rung(facts)) {
      const accepted = accept(value);
      if (accepted !== undefined) return { value: accepted, evidence };
    }
  }
  return undefined;
}

/** What stands in the page's first title element, as it stands there. */
export function titleOf(page: PageDocument): string {
  return page.elements.find(({ localName }) => localName === 'title')?.textContent ?? '';
}

/** More than any headline, byline or date; the rest of an element's text is not gathered. */
const longestText = 1000;

/** Text of an element in one line, as a browser shows it: blocks and `<br>` set words apart, soft hyphens are unseen. */
export function lineOf(element: PageElement): string {
  const text = gatherText(element, '', name => name === 'br' || blockElements.has(name));
  return tidied(text);
}

function gatherText(node: PageNode, before: string, isApart: (name: string) => boolean): string {
  if (before.length > longestText) return before;
  if (node.nodeType === 3) return before + node.textContent.slice(0, 2 * longestText);
  if (!isElement(node)) return before;
  const name = node.localName;
  if (unreadElements.has(name) || name === 'button') return before;
  const gap = isApart(name) ? ' ' : '';
  let text = before + gap;
  for (let child = node.firstChild; child !== null; child = child.nextSibling) text = gatherText(child, text, isApart);
  return text + gap;
}

function tidied(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text of an element whose parts style sheets set apart: every element's text a word of its own. */
export function spacedText(element: PageElement): string {
  const text = gatherText(element, '', () => true);
  return tidied(text).replace(/\s(?=[,.;:])/g, '');
}

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
