import { PageNode } from './page-node.ts';

const none: readonly PageNode[] = [];

/** Text between two tags. */
export class PageText extends PageNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes = none;
  readonly textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }

  copy(): PageText {
    return new PageText(this.textContent);
  }
}
