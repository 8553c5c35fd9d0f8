import { Parser } from 'htmlparser2';
import { dayRange } from '../query/day-range.ts';
import type { SearchDocument } from '../search-document.ts';
import { blockElements, bodyElements, notTextElements } from './page-parts.ts';

const notText = new Set(notTextElements);
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const blocks = new Set(blockElements);
/** What a page is about, the first of these that it has. */
const bodies = ['marked', ...bodyElements] as const;

interface PageFacts {
  language: string;
  title: string;
  heading: string;
  date: string;
  isHidden: boolean;
  readonly facets: Record<string, string[]>;
  readonly text: Record<(typeof bodies)[number], string>;
}

/**
 * A page of any site as a document of the index; undefined when it has no text or says that it is not to be indexed.
 *
 * The text is that of the element with `data-search-body`, else of `<article>`, `<main>` or the whole body, without navigation, head, foot and
 * asides and without what `data-search-ignore` marks. The title is the first `<h1>` or else `<title>`; the day that of
 * `article:published_time` or the first `<time datetime>`; `<meta name="search:author" content="…">` is a value of the facet `author`.
 */
export function documentFromHtml(html: string, url: string): SearchDocument | undefined {
  const { language, title, heading, date, isHidden, facets, text } = readPage(html);
  const own = bodies.map(name => oneLineEach(text[name])).find(found => found !== '') ?? '';
  if (isHidden || own === '') return undefined;
  const days = dayRange(date.slice(0, 10));
  return {
    id: url,
    url,
    title: oneLine(heading) || oneLine(title) || url,
    text: own,
    language: language || 'und',
    ...(days && { days }),
    facets,
    stored: { date: days ? date.slice(0, 10) : '' },
  };
}

/** What the place in a page lies in: elements by name, and what is marked as ignored or as the body. */
class OpenElements {
  readonly #keys: (readonly string[])[] = [];
  readonly #counts = new Map<string, number>();

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const isIgnored = notText.has(name) || 'data-search-ignore' in attributes;
    const keys = [name, ...(isIgnored ? [ignored] : []), ...('data-search-body' in attributes ? [marked] : [])];
    this.#keys.push(keys);
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  close(): void {
    for (const key of this.#keys.pop() ?? []) this.#counts.set(key, (this.#counts.get(key) ?? 1) - 1);
  }

  has(key: string): boolean {
    return (this.#counts.get(key) ?? 0) > 0;
  }
}

const ignored = '(ignored)';
const marked = '(marked)';

function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    language: '',
    title: '',
    heading: '',
    date: '',
    isHidden: false,
    facets: {},
    text: { marked: '', article: '', main: '', body: '' },
  };
  const inside = new OpenElements();
  const addText = (added: string) => {
    if (inside.has('title') && !inside.has('svg')) facts.title += added;
    if (inside.has('head') || inside.has(ignored)) return;
    if (inside.has('h1') && !facts.heading.endsWith('\n')) facts.heading += added;
    else for (const name of bodies) if (isBody(name, inside)) facts.text[name] += added;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') facts.language = attributes['lang'] ?? '';
      if (name === 'meta') readMeta(attributes, facts);
      if (name === 'time' && facts.date === '') facts.date = attributes['datetime'] ?? '';
      if (blocks.has(name)) addText('\n');
      if (!voidElements.has(name)) inside.open(name, attributes);
    },
    // A line of the source is no line of the page.
    ontext: text => addText(inside.has('pre') ? text : text.replace(/\s+/gu, ' ')),
    onclosetag(name) {
      if (voidElements.has(name)) return;
      if (blocks.has(name)) addText('\n');
      inside.close();
    },
  });
  parser.end(html);
  return facts;
}

function isBody(name: (typeof bodies)[number], inside: OpenElements): boolean {
  return name === 'body' || inside.has(name === 'marked' ? marked : name);
}

function readMeta(
  { name = '', property = '', content = '' }: Readonly<Record<string, string>>,
  facts: PageFacts,
): void {
  if (property === 'article:published_time' || name === 'date') facts.date = content;
  if (name === 'robots' && /\bnoindex\b/i.test(content)) facts.isHidden = true;
  const facet = /^search:([a-z]{1,16})$/.exec(name)?.[1];
  if (facet !== undefined && content !== '') facts.facets[facet] = [...(facts.facets[facet] ?? []), content];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function oneLineEach(text: string): string {
  return text
    .split(/\n+/u)
    .map(oneLine)
    .filter(line => line !== '')
    .join('\n');
}
