import { escapeMarkup } from './trusted-html.ts';

/** Characters that XML 1.0 cannot hold at all, not even escaped. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export type Attributes = Readonly<Record<string, string>>;

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
