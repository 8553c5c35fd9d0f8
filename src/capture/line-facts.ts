import type { DomHints, ElementPlace } from './capture.ts';
import type { PageElement } from './dom/page-element.ts';
import { meaningfulElements } from './html-elements.ts';
import { textAt, typesOf } from './json-ld.ts';
import type { PageLine } from './line-buffer.ts';
import type { PageFacts } from './page-facts.ts';
import { headlineElement } from './page-headline.ts';

/** What a page says of a line, but for what Readability finds out by taking the page apart. */
export type LineFacts = Omit<DomHints, 'inMainText'>;

/** What is said of each line by its element, the elements around it, and what the page states in its head. */
export function lineFacts(
  lines: readonly PageLine[],
  facts: PageFacts,
  headline: string | undefined,
  description: string | undefined,
): readonly LineFacts[] {
  const reader = new HintReader();
  const places = new ElementPlaces(headlineElement(facts, headline), isLiveBlog(facts));
  const article = new StatedRuns(textAt(facts.article, 'articleBody') ?? '');
  const about = new StatedRuns(description ?? '');
  return lines.map(({ text, block, tag, linkDensity }) => {
    const { words: hints, within } = reader.of(block);
    const words = article.isEmpty && about.isEmpty ? [] : wordsOf(text);
    return {
      tag,
      linkDensity,
      hints,
      within,
      place: places.of(block),
      stated: article.shareOf(words),
      described: about.shareOf(words),
    };
  });
}

function isLiveBlog({ nodes }: PageFacts): boolean {
  return nodes.some(node => typesOf(node).includes('LiveBlogPosting'));
}

/** More words than any page needs to say what a block is. */
const mostHintWords = 48;

const attributes = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'data-type'];

/** What an element and its ancestors say of themselves, nearest first. */
export interface ElementHints {
  readonly words: readonly string[];
  readonly within: readonly string[];
}

const noHints: ElementHints = { words: [], within: [] };

/** Hints of elements, each worked out once from its parent's. */
export class HintReader {
  readonly #known = new Map<PageElement, ElementHints>();

  of(element: PageElement): ElementHints {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const chain = this.#unknownAncestors(element);
    let hints = noHints;
    for (const each of chain) {
      hints = this.#known.get(each) ?? added(each, hints);
      this.#known.set(each, hints);
    }
    return hints;
  }

  /** Outermost first; starts at the nearest ancestor whose hints are known. */
  #unknownAncestors(element: PageElement): readonly PageElement[] {
    const chain: PageElement[] = [];
    for (let here: PageElement | null = element; here !== null; here = here.parentElement) {
      if (isRoot(here)) break;
      chain.push(here);
      if (this.#known.has(here)) break;
    }
    return chain.reverse();
  }
}

/** Themes write dozens of words on `body` that say nothing of a block. */
function isRoot(element: PageElement): boolean {
  const name = element.localName;
  return name === 'body' || name === 'html';
}

function added(element: PageElement, outer: ElementHints): ElementHints {
  const own = hintWordsOf(element);
  const name = element.localName;
  const words = own.length === 0 ? outer.words : [...new Set([...own, ...outer.words])].slice(0, mostHintWords);
  const within = meaningfulElements.has(name) && !outer.within.includes(name) ? [name, ...outer.within] : outer.within;
  return { words, within };
}

/** `articleBody post-12` gives article, body, post. */
function hintWordsOf(element: PageElement): readonly string[] {
  const text = attributes.map(name => element.getAttribute(name)?.slice(0, 500) ?? '').join(' ');
  if (text.trim() === '') return [];
  const words = text
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .match(/[a-z]{2,24}/g);
  return words ?? [];
}

/** So many of the elements around a line are told apart. */
const mostBoxes = 3;

const outside: ElementPlace = {
  depth: -1,
  steps: -1,
  headlineSteps: -1,
  article: 0,
  articleNumber: -1,
  alike: 1,
  siblings: 1,
  boxes: [],
};

/** Where elements stand in the page, and how far from the one that shows the headline; each worked out from its parent's. */
export class ElementPlaces {
  /** The elements around the headline, itself among them, with the steps from it to them. */
  readonly #around = new Map<PageElement, number>();
  readonly #known = new Map<PageElement, ElementPlace>();
  readonly #numbers = new Map<PageElement, number>();
  readonly #kinds = new Map<PageElement, ReadonlyMap<string, number>>();

  /** In a live blog each entry may be an article of its own, and is part of the whole one. */
  readonly #isLiveBlog: boolean;

  constructor(headline: PageElement | undefined, isLiveBlog: boolean) {
    this.#isLiveBlog = isLiveBlog;
    let steps = 0;
    for (let here = headline ?? null; here !== null; here = here.parentElement) this.#around.set(here, steps++);
  }

  of(element: PageElement): ElementPlace {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const place = this.#within(element, parent === null ? outside : this.of(parent), parent);
    this.#known.set(element, place);
    return place;
  }

  #within(element: PageElement, outer: ElementPlace, parent: PageElement | null): ElementPlace {
    const around = this.#around.get(element);
    const isInBox = parent !== null && !this.#around.has(parent);
    return {
      depth: outer.depth + 1,
      steps: around === undefined ? outer.steps + Number(outer.steps >= 0) : 0,
      headlineSteps: around ?? outer.headlineSteps,
      article: element.localName === 'article' ? this.#articleOf(element, outer.article) : outer.article,
      articleNumber: element.localName === 'article' ? this.#numberOf(element) : outer.articleNumber,
      alike: isInBox ? Math.max(outer.alike, outer.siblings) : 1,
      siblings: parent === null ? 1 : this.#countAlike(element, parent),
      boxes: parent === null ? [] : [this.#numberOf(parent), ...outer.boxes].slice(0, mostBoxes),
    };
  }

  #articleOf(element: PageElement, outer: ElementPlace['article']): ElementPlace['article'] {
    if (this.#around.has(element)) return 1;
    return outer > 0 || this.#isLiveBlog ? 2 : -1;
  }

  #numberOf(element: PageElement): number {
    const number = this.#numbers.get(element) ?? this.#numbers.size;
    this.#numbers.set(element, number);
    return number;
  }

  #countAlike(element: PageElement, parent: PageElement): number {
    const known = this.#kinds.get(parent) ?? countKinds(parent.children);
    this.#kinds.set(parent, known);
    return known.get(kindOf(element)) ?? 1;
  }
}

function countKinds(elements: readonly PageElement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const element of elements) {
    const kind = kindOf(element);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Name and first class; numbers in a class tell one of a kind from the next. */
function kindOf(element: PageElement): string {
  const names = element.className.trim();
  const end = names.search(/\s/);
  const first = end < 0 ? names : names.slice(0, end);
  return `${element.localName} ${first.replace(/\d+/g, '')}`;
}

/** Words in a row that make a run. */
const runLength = 3;
/** More than any article has; what a page states beyond is left. */
const mostText = 200_000;
/** More than a text of that length has different words; the numbers of three words make one whole number. */
const mostWords = 2 ** 17;

/** Runs of words of a text that a page states in its head, to find the lines that repeat it. */
export class StatedRuns {
  readonly #numbers = new Map<string, number>();
  readonly #runs: ReadonlySet<number>;

  constructor(text: string) {
    const words = wordsOf(text.slice(0, mostText).replace(/<[^<>]{1,2000}>/g, ' '));
    for (const word of words) if (!this.#numbers.has(word)) this.#numbers.set(word, this.#numbers.size + 1);
    this.#runs = new Set(this.#runsOf(words));
  }

  get isEmpty(): boolean {
    return this.#runs.size === 0;
  }

  /** Share of a line's runs that stand in the text, 0..1; -1 for a line too short or a page that states nothing. */
  shareOf(words: readonly string[]): number {
    if (this.isEmpty || words.length < runLength) return -1;
    const runs = this.#runsOf(words);
    let held = 0;
    for (const run of runs) if (this.#runs.has(run)) held++;
    return held / (words.length - runLength + 1);
  }

  /** Those of the runs all of whose words the text has. */
  #runsOf(words: readonly string[]): readonly number[] {
    const runs: number[] = [];
    let run = 0;
    let known = 0;
    for (const word of words) {
      const number = this.#numbers.get(word) ?? 0;
      known = number === 0 ? 0 : known + 1;
      run = (run % (mostWords * mostWords)) * mostWords + number;
      if (known >= runLength) runs.push(run);
    }
    return runs;
  }
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
