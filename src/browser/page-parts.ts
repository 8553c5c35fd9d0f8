import { type ComponentChild, h } from 'preact';
import { WordingContext } from '../../templates/components/wording-context.ts';
import { type Messages, type Wording, wordingOf } from '../messages/wording.ts';

/** The texts that the page brings for its script, in the page's language. */
export function pageWording(page: Document): Wording {
  const texts = page.getElementById('messages');
  if (texts === null) throw new Error('The page brings no texts for its script.');
  const messages: Messages = JSON.parse(texts.textContent ?? '');
  return wordingOf({ language: texts.dataset['language'] ?? page.documentElement.lang, messages });
}

/** A component that says its texts in the page's language. */
export function withWording(wording: Wording, component: ComponentChild) {
  return h(WordingContext.Provider, { value: wording, children: component });
}

/** A part of the search page. Throws when the page is another. */
export function element<T extends HTMLElement>(page: Document, id: string, kind: { new (): T; prototype: T }): T {
  const found = page.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${kind.name} with the id ${id}.`);
  return found;
}
