import type { Notice } from '../search/query/parse-query.ts';
import { blockElements, bodyElements, notTextElements } from '../search/read/page-parts.ts';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { Hit, Part, PartialHit, SearchResults, Snippet } from '../search/search-request.ts';

/** The element's texts; a page may set others before the element is used. */
const texts = {
  label: 'Search',
  found: (total: number) => (total === 1 ? '1 result' : `${total} results`),
  none: 'Nothing was found.',
  relaxed: 'Nothing has all of these words. These have at least one of them.',
  meant: 'Did you mean',
  partial: 'With some of the words',
  without: 'without',
  more: 'More results',
  failed: 'The search does not work at the moment.',
};
export type ArchiveSearchTexts = typeof texts;

const style = `
:host { display: block; font: var(--archive-search-font, inherit); color: var(--archive-search-text, inherit); }
input { box-sizing: border-box; width: 100%; padding: 0.6em 0.8em; font: inherit; color: inherit;
  background: var(--archive-search-field, transparent); border: 1px solid var(--archive-search-border, currentColor);
  border-radius: var(--archive-search-radius, 0.3em); }
input:focus-visible, a:focus-visible, button:focus-visible { outline: 2px solid var(--archive-search-accent, currentColor); outline-offset: 2px; }
section { margin-top: 1.5em; }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 var(--archive-search-gap, 1.2em); }
a { color: var(--archive-search-accent, LinkText); }
p { margin: 0.3em 0; }
mark { color: inherit; background: var(--archive-search-mark, Mark); }
button { font: inherit; color: inherit; padding: 0.4em 1em; background: transparent;
  border: 1px solid var(--archive-search-border, currentColor); border-radius: var(--archive-search-radius, 0.3em); cursor: pointer; }
`;

/** Typing settles after this long; every answer would be out of date before it was drawn. */
const typingPause = 120;

/**
 * `<archive-search index="/search/">`: a field and its results, over an index made with `backfile/search`. Attributes:
 * `index`, the folder of the index; `base`, where the addresses of its documents begin; `per-page`; `snippets="off"`.
 */
export class ArchiveSearch extends HTMLElement {
  /** Texts in another language. */
  texts: Partial<ArchiveSearchTexts> = {};
  readonly #root = this.attachShadow({ mode: 'open' });
  #index: Promise<SearchIndex> | undefined;
  #asked = 0;
  #shown = 0;

  connectedCallback(): void {
    if (this.#root.childElementCount > 0) return;
    const input = this.#element('input', {
      type: 'search',
      part: 'field',
      'aria-label': this.#text('label'),
      autocomplete: 'off',
    });
    const placeholder = this.getAttribute('placeholder');
    if (placeholder !== null) input.setAttribute('placeholder', placeholder);
    const form = this.#element('form', { role: 'search' }, input);
    const status = this.#element('p', { role: 'status', part: 'status' });
    const list = this.#element('ol', { part: 'results' });
    const others = this.#element('section', { part: 'partial', hidden: '' });
    const more = this.#element('button', { type: 'button', part: 'more', hidden: '' }, this.#text('more'));
    this.#root.append(this.#element('style', {}, style), form, status, list, others, more);
    const ask = (page: number, typing: boolean) => void this.#answer(input.value, page, typing);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => ask(1, true), typingPause);
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      clearTimeout(waiting);
      ask(1, false);
    });
    more.addEventListener('click', () => void this.#showMore(input.value));
  }

  /** Puts a query into the field and answers it. */
  async search(query: string): Promise<void> {
    this.connectedCallback();
    this.#find('input').value = query;
    await this.#answer(query, 1, false);
  }

  /** The button may be gone then: whoever used it goes on from the first of the results that came. */
  async #showMore(query: string): Promise<void> {
    const before = this.#find('ol').childElementCount;
    await this.#answer(query, this.#shown + 1, false);
    this.#find('ol').children[before]?.querySelector('a')?.focus();
  }

  async #answer(query: string, page: number, typing: boolean): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (query.trim() === '') {
      this.#clear();
      return;
    }
    try {
      const index = await this.#open();
      const perPage = Number(this.getAttribute('per-page') ?? 10);
      const request = { query, page, perPage, typing };
      const results = await index.search(request);
      if (asked !== this.#asked) return;
      this.#show(results, page);
      await this.#addSnippets(results, hit => index.snippet(request, hit), asked);
      if (asked !== this.#asked) return;
      if (results.doubtful.length > 0) this.#suggest(await index.suggest(request), asked);
      this.dispatchEvent(new CustomEvent('archive-search', { detail: { query, total: results.total }, bubbles: true }));
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#clear();
      this.#find('p').textContent = error instanceof Error ? error.message : this.#text('failed');
    }
  }

  /** The index that the attribute names; one that could not be opened is tried again. */
  #open(): Promise<SearchIndex> {
    const folder = new URL(this.getAttribute('index') ?? 'search/', this.ownerDocument.baseURI);
    this.#index ??= openSearchIndex(name => fetchBytes(new URL(name, folder)), {
      fetchText: async url => textOfPage(await fetchPage(this.#addressOf(url))),
    });
    this.#index.catch(() => {
      this.#index = undefined;
    });
    return this.#index;
  }

  #addressOf(url: string): string {
    return new URL(url, new URL(this.getAttribute('base') ?? '', this.ownerDocument.baseURI)).href;
  }

  #show({ total, hits, partial, notices, pages }: SearchResults, page: number): void {
    const list = this.#find('ol');
    if (page === 1) list.replaceChildren();
    this.#shown = page;
    const isRelaxed = notices.some((notice: Notice) => notice.kind === 'relaxed');
    const found = total === 0 ? this.#text('none') : (this.texts.found ?? texts.found)(total);
    this.#find('p').textContent = isRelaxed ? `${found}. ${this.#text('relaxed')}` : found;
    for (const hit of hits) list.append(this.#hit(hit));
    const others = this.#find('section');
    others.hidden = partial.length === 0;
    others.replaceChildren(
      this.#element('p', { part: 'partial-title' }, this.#text('partial')),
      this.#element('ol', { part: 'results' }, ...partial.map(hit => this.#partialHit(hit))),
    );
    this.#find('button').hidden = page >= pages;
  }

  #hit({ url, title, language, stored }: Hit): HTMLElement {
    const address = this.#addressOf(url);
    // An index is data: what it names is a page, and no script.
    const href = /^https?:$/.test(new URL(address).protocol) ? address : '#';
    const link = this.#element('a', { href, part: 'title', lang: language }, ...this.#marked(title));
    const facts = Object.values(stored)
      .filter(value => value !== '')
      .join(' · ');
    const row = this.#element('li', { part: 'result' }, link);
    if (facts !== '') row.append(this.#element('p', { part: 'facts' }, facts));
    return row;
  }

  #partialHit(hit: PartialHit): HTMLElement {
    const row = this.#hit(hit);
    row.append(this.#element('p', { part: 'missing' }, `${this.#text('without')} ${hit.missing.join(', ')}`));
    return row;
  }

  async #addSnippets(
    { hits, partial }: SearchResults,
    snippetOf: (hit: Hit) => Promise<Snippet>,
    asked: number,
  ): Promise<void> {
    if (this.getAttribute('snippets') === 'off') return;
    const rows = [
      ...[...this.#find('ol').children].slice(this.#find('ol').childElementCount - hits.length),
      ...(this.#find('section').querySelector('ol')?.children ?? []),
    ];
    await Promise.all(
      [...hits, ...partial].map(async (hit, index) => {
        const { parts } = await snippetOf(hit).catch(() => ({ parts: [] }));
        if (asked === this.#asked && parts.length > 0) {
          rows[index]?.append(this.#element('p', { part: 'snippet', lang: hit.language }, ...this.#marked(parts)));
        }
      }),
    );
  }

  #suggest(query: string | undefined, asked: number): void {
    if (query === undefined || asked !== this.#asked) return;
    const button = this.#element('button', { type: 'button', part: 'suggestion' }, query);
    button.addEventListener('click', () => void this.search(query));
    this.#find('p').append(` ${this.#text('meant')} `, button);
  }

  #clear(): void {
    this.#find('ol').replaceChildren();
    this.#find('section').hidden = true;
    this.#find('p').textContent = '';
    this.#find('button').hidden = true;
  }

  #marked(parts: readonly Part[]): (Node | string)[] {
    return parts.map(part => (part.marked ? this.#element('mark', { part: 'mark' }, part.text) : part.text));
  }

  #text(name: Exclude<keyof ArchiveSearchTexts, 'found'>): string {
    return this.texts[name] ?? texts[name];
  }

  #element<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Name] {
    const element = this.ownerDocument.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  }

  #find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    const element = this.#root.querySelector(name);
    if (!element) throw new Error(`The search has no ${name}.`);
    return element;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'archive-search': ArchiveSearch;
  }
}

async function fetchBytes(address: URL): Promise<Uint8Array> {
  const response = await fetch(address, { cache: address.pathname.endsWith('.json') ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchPage(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** The text of a page as it was indexed, near enough for a snippet. Nothing of it is run or fetched. */
function textOfPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const part of page.querySelectorAll([...notTextElements, '[data-search-ignore]'].join())) part.remove();
  // The title is shown already.
  page.querySelector('h1')?.remove();
  const bodies = ['[data-search-body]', ...bodyElements].flatMap(name => page.querySelector(name) ?? []);
  const body = bodies[0] ?? page.body;
  for (const block of body.querySelectorAll(blockElements.join())) block.after('\n');
  return body.textContent ?? '';
}

if (!customElements.get('archive-search')) customElements.define('archive-search', ArchiveSearch);
