import type { EmbedTag, PictureTag } from './page-tags.ts';

/** What elements and texts of a page have in common. */
export abstract class PageNode {
  /** What is shown here from elsewhere; where its element is not kept, an empty text stands for it. */
  embed: EmbedTag | undefined;
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  abstract readonly nodeType: number;
  abstract readonly textContent: string;
  /** A node like this one without a parent, with all that is in it. */
  abstract copy(): PageNode;

  get parentElement(): PageElement | null {
    return this.parentNode;
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node !== null && !isElement(node)) node = node.nextSibling;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** An attribute of an element, its name in small letters. */
export class PageAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): PageAttribute {
    return new PageAttribute(this.name, this.value);
  }
}

/** What Readability asks of an element's style. */
export interface ShownStyle {
  readonly display: string;
  readonly visibility: string;
}

export const noStyle: ShownStyle = { display: '', visibility: '' };

/** Of a `style` attribute; the last of several rules for one property counts. */
export function shownStyle(attribute: string): ShownStyle {
  return { display: ruleIn(attribute, 'display'), visibility: ruleIn(attribute, 'visibility') };
}

function ruleIn(attribute: string, property: string): string {
  let value = '';
  for (const rule of attribute.split(';')) {
    const colon = rule.indexOf(':');
    if (colon > 0 && rule.slice(0, colon).trim() === property) value = rule.slice(colon + 1).trim();
  }
  return value;
}

/**
 * An element of a page: the part of the DOM that reading a page needs, Readability's among it, and no more. Nothing
 * is live: lists of nodes are those of the moment.
 */
export class PageElement extends PageNode {
  readonly nodeType = 1;
  /** In small letters. */
  localName: string;
  tagName: string;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  readonly attributes: PageAttribute[] = [];
  /** Which block of the page's lines this is; copies have the same. */
  block: number | undefined;
  /** The address of a link or picture, as the page has it; `href` tells only whether it is another page's. */
  leadsTo: string | undefined;
  /** What an `<img>` says of its picture. */
  picture: PictureTag | undefined;
  /** Known as long as nothing in the element changes; then its parts' are known as well. */
  #text: string | undefined;
  #children: readonly PageElement[] | undefined;
  #childNodes: readonly PageNode[] | undefined;

  constructor(name: string) {
    super();
    this.localName = name;
    this.tagName = upperName(name);
  }

  get nodeName(): string {
    return this.tagName;
  }

  get textContent(): string {
    if (this.#text === undefined) {
      let text = '';
      for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
      this.#text = text;
    }
    return this.#text;
  }

  get childNodes(): readonly PageNode[] {
    if (this.#childNodes === undefined) {
      const nodes: PageNode[] = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
      this.#childNodes = nodes;
    }
    return this.#childNodes;
  }

  get children(): readonly PageElement[] {
    this.#children ??= this.childNodes.filter(isElement);
    return this.#children;
  }

  get firstElementChild(): PageElement | null {
    const first = this.firstChild;
    return first === null || isElement(first) ? first : first.nextElementSibling;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new PageAttribute(name, value));
  }

  setAttributeNode(attribute: PageAttribute): void {
    const known = this.attributes.find(({ name }) => name === attribute.name);
    if (known === undefined) this.attributes.push(attribute);
    else known.value = attribute.value;
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex(attribute => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get style(): ShownStyle {
    const attribute = this.getAttribute('style');
    return attribute === null ? noStyle : shownStyle(attribute);
  }

  /** Elements of a name within this one, in the page's order. */
  getElementsByTagName(name: string): readonly PageElement[] {
    return descendants(this, element => element.localName === name);
  }

  /** Of the selectors only lists of names, in letters of any size: `h1,H2`. */
  querySelectorAll(names: string): readonly PageElement[] {
    const wanted = names.toLowerCase().split(',');
    const [only = ''] = wanted;
    if (wanted.length === 1) return this.getElementsByTagName(only);
    return descendants(this, element => wanted.includes(element.localName));
  }

  /** Moves a node from where it was to the end of this element. */
  appendChild<T extends PageNode>(node: T): T {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
    this.#forget();
    return node;
  }

  removeChild<T extends PageNode>(node: T): T {
    const { previousSibling: before, nextSibling: after } = node;
    if (before === null) this.firstChild = after;
    else before.nextSibling = after;
    if (after === null) this.lastChild = before;
    else after.previousSibling = before;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    this.#forget();
    return node;
  }

  /** Puts a node, moved from where it was, in the place of a child. */
  replaceChild<T extends PageNode>(node: PageNode, child: T): T {
    node.remove();
    const { previousSibling: before, nextSibling: after } = child;
    this.removeChild(child);
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = after;
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
    if (after === null) this.lastChild = node;
    else after.previousSibling = node;
    this.#forget();
    return child;
  }

  /** What is in the element, to be set again later; not a text, since nobody reads it. */
  get innerHTML(): readonly PageNode[] {
    return this.childNodes.map(node => node.copy());
  }

  set innerHTML(nodes: readonly PageNode[]) {
    for (const node of this.childNodes) this.removeChild(node);
    for (const node of nodes) this.appendChild(node.copy());
  }

  copy(): PageElement {
    const copied = new PageElement(this.localName);
    copied.block = this.block;
    for (const attribute of this.attributes) copied.attributes.push(attribute.cloneNode());
    for (let node = this.firstChild; node !== null; node = node.nextSibling) copied.appendChild(node.copy());
    return copied;
  }

  #forget(): void {
    this.#childNodes = undefined;
    this.#children = undefined;
    let here: PageElement | null = this;
    for (; here !== null && here.#text !== undefined; here = here.parentNode) here.#text = undefined;
  }
}

const upperNames = new Map<string, string>();
/** More than HTML has; a page may make up as many as it likes. */
const mostNames = 300;

/** Names in capitals, the same string each time: such are compared fastest. */
function upperName(name: string): string {
  const known = upperNames.get(name);
  if (known !== undefined) return known;
  const upper = name.toUpperCase();
  if (upperNames.size < mostNames) upperNames.set(name, upper);
  return upper;
}

/** The elements within an element for which a test holds, in the page's order. */
export function descendants(root: PageElement, holds: (element: PageElement) => boolean): readonly PageElement[] {
  const found: PageElement[] = [];
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (isElement(node)) {
      if (holds(node)) found.push(node);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
    }
    node = nodeAfter(node, root);
  }
  return found;
}

/** The node that comes after a node and all in it, within an element. */
function nodeAfter(node: PageNode, root: PageElement): PageNode | null {
  let here: PageNode | null = node;
  while (here !== null && here !== root) {
    if (here.nextSibling !== null) return here.nextSibling;
    here = here.parentNode;
  }
  return null;
}
