import type { ElementPlace } from './capture.ts';
import type { PageElement } from './dom/page-element.ts';

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
