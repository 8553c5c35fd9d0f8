import type { Wording } from '../messages/wording.ts';
import { periodLabel } from '../site/in-browser/periods.ts';
import { readSearchAddress, type SearchAddress } from '../site/in-browser/search-address.ts';
import { dateFaultText, type FieldFault } from '../site/in-browser/search-view.ts';
import { element } from './page-parts.ts';

type DateName = 'from' | 'to';
const dateNames: readonly DateName[] = ['from', 'to'];

/** The form of the search page, as the server drew it. */
export class SearchFormFields {
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly #fault: HTMLElement;
  readonly #wording: Wording;
  /** The dates that the fields show in words, as they were read. */
  readonly #dates = new Map<DateName, string>();

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
    const { from, to, ...rest } = readSearchAddress(`?${fields}`);
    return { ...rest, from: this.#dateIn('from', from), to: this.#dateIn('to', to), facets };
  }

  /** Shows a search in the form. A field that the reader is in is left alone when it says the same. */
  show(address: SearchAddress): void {
    const { query, sort } = address;
    if (this.query.value.trim() !== query) this.query.value = query;
    this.#sort().value = sort;
    this.showDates(address);
  }

  /** Shows dates that were read in words, and names the field whose date could not be. */
  showDates(dates: Pick<SearchAddress, DateName>, fault?: FieldFault): void {
    for (const name of dateNames) {
      const words = fault?.field === name ? dates[name] : periodLabel(dates[name], this.#wording);
      if (this.#field(name).value !== words) this.#field(name).value = words;
      this.#dates.set(name, dates[name]);
      this.#field(name).setAttribute('aria-invalid', String(fault?.field === name));
    }
    const message = fault ? dateFaultText(fault, this.#wording) : '';
    if (this.#fault.textContent !== message) this.#fault.textContent = message;
    this.#fault.hidden = !fault;
  }

  /** Words that nobody changed mean the date that they were made of, in any language. */
  #dateIn(name: DateName, typed: string): string {
    const shown = this.#dates.get(name);
    return shown !== undefined && typed === periodLabel(shown, this.#wording) ? shown : typed;
  }

  #field(name: DateName): HTMLInputElement {
    return element(this.form.ownerDocument, `search-${name}`, HTMLInputElement);
  }

  #sort(): HTMLSelectElement {
    const sort = this.form.elements.namedItem('sort');
    if (!(sort instanceof HTMLSelectElement)) throw new Error('The search form has no field named sort.');
    return sort;
  }
}

/** Moves among results by arrow keys; Escape goes back to the field and clears it. */
export function listenToKeys(page: Document, query: HTMLInputElement, clear: () => void): void {
  page.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (moved(event.key, page, query, clear)) event.preventDefault();
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
