import { said } from '../messages/unsaid.ts';
import type { Wording } from '../messages/wording.ts';
import { dateFault } from '../search/query/day-range.ts';
import { readSearchAddress, type SearchAddress } from '../search/search-address.ts';

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
    const message = fault ? this.#told(fault) : '';
    if (this.#fault.textContent !== message) this.#fault.textContent = message;
    this.#fault.hidden = !fault;
    return !fault;
  }

  #told({ field, fault }: NonNullable<ReturnType<typeof dateFault>>): string {
    const { say } = this.#wording;
    return say('search.fieldFault', { field: say(`search.${field}`), fault: said(fault, this.#wording) });
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

/** Throws when the page is not the search page. */
export function element<T extends HTMLElement>(page: Document, id: string, kind: { new (): T; prototype: T }): T {
  const found = page.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${kind.name} with the id ${id}.`);
  return found;
}
