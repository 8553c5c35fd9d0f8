import type { PageElement } from './dom/page-element.ts';
import { meaningfulElements } from './html-elements.ts';

/** More words than any page needs to say what a block is. */
const mostWords = 48;

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
  const own = wordsOf(element);
  const name = element.localName;
  const words = own.length === 0 ? outer.words : [...new Set([...own, ...outer.words])].slice(0, mostWords);
  const within = meaningfulElements.has(name) && !outer.within.includes(name) ? [name, ...outer.within] : outer.within;
  return { words, within };
}

/** `articleBody post-12` gives article, body, post. */
function wordsOf(element: PageElement): readonly string[] {
  const text = attributes.map(name => element.getAttribute(name)?.slice(0, 500) ?? '').join(' ');
  if (text.trim() === '') return [];
  const words = text
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .match(/[a-z]{2,24}/g);
  return words ?? [];
}
