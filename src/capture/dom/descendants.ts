import type { PageElement } from './page-element.ts';
import { isElement, type PageNode } from './page-node.ts';

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
