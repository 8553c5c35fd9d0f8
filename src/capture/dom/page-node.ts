import type { PageElement } from './page-element.ts';

/** What elements and texts of a page have in common. */
export abstract class PageNode {
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
