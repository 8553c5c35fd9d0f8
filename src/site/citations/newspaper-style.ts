/** An element of a CSL style, as a processor that takes JSON reads it. */
export interface StyleElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleElement | string)[];
}

/** What an article gives; every other variable of CSL is empty for each of them. */
const variables: ReadonlySet<string> = new Set(
  'title author container-title issued accessed URL archive archive_location'.split(' '),
);
/** Every article has these. */
const always: ReadonlySet<string> = new Set(['title', 'URL']);

/**
 * One form of a style as its bibliography, without what no newspaper article comes to: branches for other types and for
 * variables that articles never have. What it writes of an article is the same, in a fifth of the time, for a processor
 * writes the citations of a style several times over to tell them apart. A test holds it to the whole style.
 */
export function forNewspapers(style: StyleElement, form: 'citation' | 'bibliography'): StyleElement {
  const pruner = new Pruner(style);
  const others = elementsOf(style)
    .filter(({ name }) => name !== 'citation' && name !== 'bibliography')
    .map(part => (part.name === 'macro' ? pruner.macro(part.attrs['name'] ?? '') : part));
  const areas = elementsOf(style)
    .filter(({ name }) => name === form)
    .map(area => ({ ...pruner.area(area), name: 'bibliography' }));
  return { ...style, children: [...others, shortCitation, ...areas] };
}

/** A processor wants a citation of every style. */
const shortCitation: StyleElement = {
  name: 'citation',
  attrs: {},
  children: [
    {
      name: 'layout',
      attrs: {},
      children: [{ name: 'text', attrs: { variable: 'citation-number' }, children: [] }],
    },
  ],
};

/**
 * What is left of an element or of several. A group is not written where it calls variables and all are empty, so an
 * element that calls one and is left out is remembered: `dropped` is such a call, and `isCalling` says that one is left.
 */
interface Pruned {
  readonly elements: readonly StyleElement[];
  readonly isCalling: boolean;
  readonly dropped?: StyleElement;
}

const nothing: Pruned = { elements: [], isCalling: false };

class Pruner {
  readonly #macros: ReadonlyMap<string, StyleElement>;
  readonly #pruned = new Map<string, Pruned>();

  constructor(style: StyleElement) {
    const macros = elementsOf(style).filter(({ name }) => name === 'macro');
    this.#macros = new Map(macros.map(macro => [macro.attrs['name'] ?? '', macro]));
  }

  macro(name: string): StyleElement {
    return { name: 'macro', attrs: { name }, children: this.#macro(name).elements };
  }

  /** Citation or bibliography; one article is never sorted among others. */
  area(area: StyleElement): StyleElement {
    const children = elementsOf(area)
      .filter(({ name }) => name !== 'sort')
      .map(child => (child.name === 'layout' ? { ...child, children: this.#inside(child).elements } : child));
    return { ...area, children };
  }

  #macro(name: string): Pruned {
    const known = this.#pruned.get(name);
    if (known) return known;
    const macro = this.#macros.get(name);
    const pruned = macro ? this.#inside(macro) : nothing;
    this.#pruned.set(name, pruned);
    return pruned;
  }

  /** The children of an element; where texts are left whose variables were all dropped, one of these stays for the groups around. */
  #inside(element: StyleElement): Pruned {
    const all = joined(elementsOf(element).map(child => this.#element(child)));
    if (all.isCalling || all.dropped === undefined || all.elements.length === 0) return all;
    return { ...all, elements: [...all.elements, all.dropped] };
  }

  #element(element: StyleElement): Pruned {
    switch (element.name) {
      case 'text':
        return this.#text(element);
      case 'number':
      case 'date':
        return called(element, isKnown(element.attrs['variable']));
      case 'label':
        return isKnown(element.attrs['variable']) ? kept(element, false) : nothing;
      case 'names':
        return this.#names(element);
      case 'group':
        return this.#group(element);
      case 'choose':
        return this.#choice(element);
      default:
        return kept(element, false);
    }
  }

  #text(element: StyleElement): Pruned {
    const { variable, macro } = element.attrs;
    if (variable !== undefined) return called(element, isKnown(variable));
    if (macro === undefined) return kept(element, false);
    const inside = this.#macro(macro);
    if (inside.elements.length > 0) return kept(element, inside.isCalling);
    return inside.dropped === undefined ? nothing : { ...nothing, dropped: inside.dropped };
  }

  #names(element: StyleElement): Pruned {
    const known = (element.attrs['variable'] ?? '').split(/\s+/).filter(isKnown);
    const substitute = elementsOf(element).find(({ name }) => name === 'substitute');
    const others = elementsOf(element).filter(child => child !== substitute);
    const inside = substitute ? joined(elementsOf(substitute).map(child => this.#element(child))).elements : [];
    if (known.length === 0 && inside.length === 0) return called(element, false);
    const variable = known.length > 0 ? known.join(' ') : (element.attrs['variable'] ?? '');
    const children = substitute && inside.length > 0 ? [...others, { ...substitute, children: inside }] : others;
    return kept({ ...element, attrs: { ...element.attrs, variable }, children }, true);
  }

  #group(element: StyleElement): Pruned {
    const inside = joined(elementsOf(element).map(child => this.#element(child)));
    if (!inside.isCalling && inside.dropped) return { ...nothing, dropped: inside.dropped };
    if (inside.elements.length === 0) return nothing;
    return kept({ ...element, children: inside.elements }, inside.isCalling);
  }

  #choice(element: StyleElement): Pruned {
    const branches: StyleElement[] = [];
    const inside: Pruned[] = [];
    for (const branch of elementsOf(element)) {
      const holds = branch.name === 'else' ? 'always' : condition(branch.attrs);
      if (holds === 'never') continue;
      const pruned = this.#inside(branch);
      if (holds === 'always' && branches.length === 0) return pruned;
      inside.push(pruned);
      const name = holds === 'always' ? 'else' : branches.length === 0 ? 'if' : 'else-if';
      branches.push({ name, attrs: holds === 'always' ? {} : branch.attrs, children: pruned.elements });
      if (holds === 'always') break;
    }
    const all = joined(inside);
    if (all.elements.length === 0) return { ...all, elements: [] };
    return { ...all, elements: [{ ...element, children: branches }] };
  }
}

type Holds = 'always' | 'never' | 'sometimes';

/** Whether a condition holds of newspaper articles that are cited once, alone and without a page. */
function condition(attrs: Readonly<Record<string, string>>): Holds {
  const { match = 'all', ...tests } = attrs;
  const each = Object.entries(tests).flatMap(([kind, values]) =>
    values.split(/\s+/).map((value): Holds => test(kind, value)),
  );
  const [all, none] = [(holds: Holds) => each.every(one => one === holds), !each.includes('always')];
  if (match === 'none') return all('never') ? 'always' : none ? 'sometimes' : 'never';
  if (match === 'any') return !none ? 'always' : all('never') ? 'never' : 'sometimes';
  return each.includes('never') ? 'never' : all('always') ? 'always' : 'sometimes';
}

function test(kind: string, value: string): Holds {
  if (kind === 'type') return value === 'article-newspaper' ? 'always' : 'never';
  if (kind === 'variable') return always.has(value) ? 'always' : isKnown(value) ? 'sometimes' : 'never';
  if (kind === 'is-numeric' || kind === 'is-uncertain-date') return isKnown(value) ? 'sometimes' : 'never';
  if (kind === 'locator') return 'never';
  if (kind === 'position') return value === 'first' ? 'always' : 'never';
  return 'sometimes';
}

function isKnown(variable: string | undefined): boolean {
  return variable !== undefined && variables.has(variable.replace(/-short$/, ''));
}

function kept(element: StyleElement, isCalling: boolean): Pruned {
  return { elements: [element], isCalling };
}

function called(element: StyleElement, isKept: boolean): Pruned {
  return isKept ? kept(element, true) : { ...nothing, dropped: element };
}

function joined(all: readonly Pruned[]): Pruned {
  const dropped = all.find(one => one.dropped)?.dropped;
  return {
    elements: all.flatMap(({ elements }) => elements),
    isCalling: all.some(({ isCalling }) => isCalling),
    ...(dropped && { dropped }),
  };
}

function elementsOf({ children }: StyleElement): readonly StyleElement[] {
  return children.filter(child => typeof child !== 'string');
}
