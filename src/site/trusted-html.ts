declare const brand: unique symbol;

/** Markup that the site itself made from escaped text: the only strings that reach a page unescaped. */
export type TrustedHtml = string & { readonly [brand]: 'TrustedHtml' };

/** Vouches for markup; only a renderer that escapes every word of an article may call it. */
export function trustHtml(markup: string): TrustedHtml {
  return markup as TrustedHtml;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Escapes text for element content and quoted attributes, in HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, character => entities.get(character) ?? character);
}

/** JSON for a script element: `<` is escaped, so that no text can close the element. */
export function scriptJson(value: unknown): TrustedHtml {
  return trustHtml(JSON.stringify(value).replace(/</g, '\\u003c'));
}
