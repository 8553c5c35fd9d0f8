import { PageElement, PageNode } from './page-element.ts';

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

/** A page as a tree: one body, in which all of the page stands, its head too. */
export class PageDocument {
  readonly documentElement = new PageElement('html');
  readonly body = new PageElement('body');
  /** Readability asks by this whether elements may be renamed in place. */
  readonly firstChild = { __JSDOMParser__: true };
  /** Readability makes addresses whole; nobody reads them. */
  readonly baseURI = 'https://page.invalid/';
  readonly documentURI = 'https://page.invalid/';
  readonly title = '';
  /** Every element in the body as the page was parsed, in the page's order. */
  readonly elements: PageElement[] = [];
  /** Comments of the program that saved the page: where it was, and when it was saved. */
  readonly toolNotes: string[] = [];

  constructor() {
    this.documentElement.appendChild(this.body);
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase());
  }

  createTextNode(text: string): PageText {
    return new PageText(text);
  }

  getElementsByTagName(name: string): readonly PageElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(names: string): readonly PageElement[] {
    return this.documentElement.querySelectorAll(names);
  }
}
