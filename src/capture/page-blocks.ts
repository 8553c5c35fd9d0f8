import type { LineBlock } from './capture.ts';
import { descendants, type PageElement } from './dom/page-element.ts';
import { linkAddress } from './inline-marks.ts';
import { postAddress } from './page-embeds.ts';

/** What makes a block of the lines in it, by its element’s name. */
const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const entries: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);
/** In such a box a list is not within the one around the box. */
const boxes: ReadonlySet<string> = new Set([
  'blockquote',
  'table',
  'figure',
  'aside',
  'nav',
  'section',
  'article',
  'main',
]);
const deepest = 30;
const mostColumns = 40;

/** The blocks of a page's lines. The lines are asked for in their order: an entry of a list has a first paragraph. */
export class PageBlocks {
  readonly #base: string | undefined;
  readonly #numbers = new Map<PageElement, number>();
  readonly #begun = new Set<PageElement>();
  readonly #places = new Map<PageElement, number>();

  constructor(base: string | undefined) {
    this.#base = base;
  }

  of(element: PageElement): LineBlock | undefined {
    for (let here: PageElement | null = element; here !== null; here = here.parentElement) {
      const name = here.localName;
      if (headings.has(name)) return { kind: 'heading', level: Number(name.slice(1)) };
      if (name === 'tr') return this.#row(here);
      if (name === 'pre' && here.getElementsByTagName('code').length > 0)
        return { kind: 'code', of: this.#numberOf(here) };
      if (entries.has(name)) return this.#entry(here);
      if (name === 'blockquote') return this.#quotation(here);
    }
    return undefined;
  }

  #quotation(element: PageElement): LineBlock {
    const source = linkAddress(element.leadsTo ?? '', this.#base) ?? postAddress(element, this.#base);
    const of = this.#numberOf(element);
    return { kind: 'quotation', of, ...(source?.startsWith('http') && { source }) };
  }

  #row(row: PageElement): LineBlock {
    let table: PageElement = row;
    while (table.localName !== 'table' && table.parentElement !== null) table = table.parentElement;
    const cells = row.children
      .slice(0, mostColumns)
      .filter(({ localName }) => localName === 'td' || localName === 'th');
    const isHead = row.parentElement?.localName === 'thead' || (cells.length > 0 && cells.every(isHeadCell));
    const isNamed = !isHead && cells[0]?.localName === 'th';
    return { kind: 'row', of: this.#numberOf(table), ...(isHead && { isHead }), ...(isNamed && { isNamed }) };
  }

  #entry(entry: PageElement): LineBlock {
    const around: PageElement[] = [];
    for (let here = entry.parentElement; here !== null && !boxes.has(here.localName); here = here.parentElement)
      if (lists.has(here.localName)) around.push(here);
    const [list] = around;
    const ordered = list?.localName === 'ol';
    const depth = Math.min(deepest, Math.max(0, around.length - 1));
    // What a term means is told under it.
    const more = this.#begun.has(entry) || entry.localName === 'dd';
    this.#begun.add(entry);
    const number = list && ordered ? this.#placeOf(entry, list) : undefined;
    return { kind: 'list', depth, ordered, ...(number !== undefined && { number }), ...(more && { more }) };
  }

  #placeOf(entry: PageElement, list: PageElement): number {
    if (!this.#places.has(entry)) {
      const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
      const first = start >= 0 && start < 1_000_000 ? start : 1;
      const own = list.children.filter(({ localName }) => localName === 'li');
      for (const [at, one] of own.entries()) this.#places.set(one, first + at);
    }
    return this.#places.get(entry) ?? 1;
  }

  #numberOf(element: PageElement): number {
    const number = this.#numbers.get(element) ?? this.#numbers.size + 1;
    this.#numbers.set(element, number);
    return number;
  }
}

/** A cell of the head, or one whose words are all strong. */
function isHeadCell(cell: PageElement): boolean {
  if (cell.localName === 'th') return true;
  const words = cell.textContent.trim();
  return (
    words !== '' &&
    descendants(cell, ({ localName }) => localName === 'b' || localName === 'strong').some(
      strong => strong.textContent.trim() === words,
    )
  );
}
