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

/** Characters that XML 1.0 cannot hold at all, not even escaped. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

type Attributes = Readonly<Record<string, string>>;

/** An XML element with text or with elements that were made by this function. */
export function element(name: string, content: string | readonly string[], attributes: Attributes = {}): string {
  const opening = name + attributesText(attributes);
  if (typeof content !== 'string') return `<${opening}>\n${content.join('\n')}\n</${name}>`;
  return content === '' ? `<${opening}/>` : `<${opening}>${xmlText(content)}</${name}>`;
}

/** A whole document around its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}

function xmlText(text: string): string {
  return escapeMarkup(text.replace(unspeakable, ' '));
}
