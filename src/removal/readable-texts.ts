import { decodeHTML } from 'entities';

/**
 * The texts of a file as someone reads them: of a page its text without tags, and what stands in attributes and in
 * JSON-LD apart from it, since a tag inside a sentence must not hide the sentence.
 */
export function readableTexts(path: string, text: string): readonly string[] {
  if (/\.html?$/.test(path)) return pageTexts(text);
  if (/\.xml$/.test(path)) return [decodeHTML(withoutTags(text)), unescapedAddresses(text)];
  if (/\.jsonl?$/.test(path)) return [unescapedJson(text), unescapedAddresses(text)];
  return [text, unescapedAddresses(text)];
}

function pageTexts(html: string): readonly string[] {
  const attributes = [...html.matchAll(/="([^"]*)"/g)].map(match => match[1] ?? '').join('\n');
  return [
    decodeHTML(withoutTags(html)),
    decodeHTML(attributes),
    unescapedJson(withoutTags(html)),
    unescapedAddresses(attributes),
  ];
}

function withoutTags(markup: string): string {
  return markup.replace(/<[^>]*>/g, ' ');
}

const escapes: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', b: ' ', f: ' ' };

function unescapedJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (escapes[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Headlines in addresses of other scripts are percent-encoded. */
function unescapedAddresses(text: string): string {
  return text
    .split(/[\s"<>]+/)
    .filter(word => /%[0-9a-f]{2}/i.test(word))
    .map(decoded)
    .join('\n');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
