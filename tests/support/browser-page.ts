import { parseHTML } from 'linkedom';

export interface OpenedPage {
  readonly document: Document;
  /** Texts of the elements that a selector finds. */
  texts(selector: string): readonly string[];
  fire(target: EventTarget | null, kind: string, facts?: object): void;
}

const before = new Map<string, PropertyDescriptor | undefined>();

/** Puts the page's globals back as they were; for a hook after each test. */
export function closePage(): void {
  for (const [name, descriptor] of before) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  }
  before.clear();
}

export function setGlobals(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    before.set(name, before.has(name) ? before.get(name) : Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** A page as far as Node can open one: linkedom's tree, and the globals that our scripts ask for. */
export function openPage(body: string, address = 'https://news.example/archive/search/'): OpenedPage {
  const window = parseHTML(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const { document } = window;
  Object.defineProperty(window.Text.prototype, 'splitText', { configurable: true, value: splitText });
  completeForms(document);
  const classes = [
    'HTMLElement',
    'HTMLInputElement',
    'HTMLSelectElement',
    'HTMLFormElement',
    'Element',
    'Text',
  ] as const;
  setGlobals({
    ...Object.fromEntries(classes.map(name => [name, window[name]])),
    HTMLFormElement: formClass,
    document,
    NodeFilter: { SHOW_TEXT: 4 },
    FormData: FieldsOfForm,
    localStorage: memoryStorage(),
    location: Object.assign(new URL(address), { replace: () => {} }),
    isSecureContext: true,
  });
  return {
    document,
    texts: selector => [...document.querySelectorAll(selector)].map(one => one.textContent ?? ''),
    fire: (target, kind, facts = {}) => {
      const event = new window.Event(kind, { bubbles: true, cancelable: true });
      for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value });
      target?.dispatchEvent(event);
    },
  };
}

/** linkedom's forms know no fields, and its selects cannot be changed. */
function completeForms(document: Document): void {
  for (const form of document.querySelectorAll('form')) {
    Object.defineProperty(form, 'elements', {
      value: { namedItem: (name: string) => fieldsOf(form, `[name=${name}]`)[0] ?? null },
    });
  }
  for (const select of document.querySelectorAll('select')) {
    Object.defineProperty(select, 'value', { value: select.querySelector('option')?.value ?? '', writable: true });
  }
}

/** A form's own fields, and those that name it from outside. */
function fieldsOf(form: HTMLFormElement, selector: string): readonly HTMLInputElement[] {
  const outside = form.id === '' ? '' : `, [form=${form.id}]${selector}`;
  const all = form.ownerDocument.querySelectorAll<HTMLInputElement>(`${selector}${outside}`);
  return [...all].filter(field => form.contains(field) || field.getAttribute('form') === form.id);
}

const formClass = {
  name: 'HTMLFormElement',
  [Symbol.hasInstance]: (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'localName' in value && value.localName === 'form',
};

/** As the DOM standard has it, which linkedom has not. */
function splitText(this: Text, at: number): Text {
  const rest = this.ownerDocument.createTextNode(this.data.slice(at));
  this.after(rest);
  this.data = this.data.slice(0, at);
  return rest;
}

/** What FormData gives of a form: the names and values of its fields. */
class FieldsOfForm {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  *[Symbol.iterator](): Generator<readonly [string, string]> {
    for (const field of fieldsOf(this.#form, '[name]')) {
      yield [field.getAttribute('name') ?? '', field.value];
    }
  }
}

function memoryStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
