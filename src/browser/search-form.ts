import type { Wording } from '../messages/wording.ts';
import { dateFault } from '../search/query/day-range.ts';
import { readSearchAddress, type SearchAddress } from '../site/in-browser/search-address.ts';
import { dateFaultText } from '../site/in-browser/search-view.ts';
import { element } from './page-parts.ts';

/** The form of the search page, as the server drew it. */
export class SearchFormFields {
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly #fault: HTMLElement;
  readonly #wording: Wording;

  constructor(page: Document, wording: Wording) {
    this.#wording = wording;
    this.form = element(page, 'search-form', HTMLFormElement);
    this.query = element(page, 'search-query', HTMLInputElement);
    this.#fault = element(page, 'search-date-fault', HTMLElement);
  }

  /** What the form asks for; facets are kept, for they are not in it. */
  read(facets: SearchAddress['facets']): SearchAddress {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') fields.set(name, value);
    return { ...readSearchAddress(`?${fields}`), facets };
  }

  /** Shows a search in the form. A field that the reader is in is left alone when it says the same. */
  show({ query, from, to, sort }: SearchAddress): void {
    if (this.query.value.trim() !== query) this.query.value = query;
    this.#field('from').value = from;
    this.#field('to').value = to;
    this.#sort().value = sort;
  }

  /** Names the date field that cannot be read; false when there is one. */
  checkDates({ from, to }: SearchAddress): boolean {
    const fault = dateFault(from, to);
    for (const name of ['from', 'to'] as const) {
      this.#field(name).setAttribute('aria-invalid', String(fault?.field === name));
    }
    const message = fault ? dateFaultText(fault, this.#wording) : '';
    if (this.#fault.textContent !== message) this.#fault.textContent = message;
    this.#fault.hidden = !fault;
    return !fault;
  }

  #field(name: 'from' | 'to'): HTMLInputElement {
    return element(this.form.ownerDocument, `search-${name}`, HTMLInputElement);
  }

  #sort(): HTMLSelectElement {
    const sort = this.form.elements.namedItem('sort');
    if (!(sort instanceof HTMLSelectElement)) throw new Error('The search form has no field named sort.');
    return sort;
  }
}

/** Moves among results by arrow keys; Escape goes back to the field and clears it; Ctrl or Cmd and K leads there. */
export function listenToKeys(page: Document, query: HTMLInputElement, clear: () => void): void {
  page.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && moved(event.key, page, query, clear)) {
      event.preventDefault();
    }
  });
}

/** True when the key meant something here. */
function moved(key: string, page: Document, query: HTMLInputElement, clear: () => void): boolean {
  const links = [...page.querySelectorAll<HTMLElement>('.result-link')];
  const active = page.activeElement;
  const at = active instanceof HTMLElement ? links.indexOf(active) : -1;
  const inField = active === query;
  if (key === 'Escape' && (inField || at >= 0)) {
    if (inField) clear();
    query.focus();
    return true;
  }
  if (key === 'ArrowDown' && (inField || at >= 0)) {
    links[Math.min(at + 1, links.length - 1)]?.focus();
    return links.length > 0;
  }
  if (key === 'ArrowUp' && at >= 0) {
    (at === 0 ? query : links[at - 1])?.focus();
    return true;
  }
  return false;
}
