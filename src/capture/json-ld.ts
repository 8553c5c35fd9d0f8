import { decodeHTML } from 'entities';
import type { PageDocument } from './dom/page-document.ts';

/** An object of a page's JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** Pages list at most some dozens; past this the rest is left. */
const mostNodes = 500;
const deepest = 8;

/** Every object of the page's JSON-LD (parsing keeps no other script), outermost first; scripts that are not JSON are repaired where that is plain. */
export function readJsonLd(page: PageDocument): readonly LinkedNode[] {
  const scripts = page.elements.filter(({ localName }) => localName === 'script');
  const roots = scripts.flatMap(script => parseLoosely(script.textContent));
  return nodesOf(roots);
}

/** By levels, so that what the page is about comes before what it merely lists. */
function nodesOf(roots: readonly unknown[]): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  let level: readonly unknown[] = roots.flatMap(spread);
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const found = level.filter(isNode);
    nodes.push(...found.slice(0, mostNodes - nodes.length));
    level = nodes.length >= mostNodes ? [] : found.flatMap(node => Object.values(node).flatMap(spread));
  }
  return nodes;
}

/** `@graph` and lists stand for their members. */
function spread(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(spread);
  if (isNode(value) && Array.isArray(value['@graph'])) return [value, ...value['@graph'].flatMap(spread)];
  return [value];
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseLoosely(source: string): readonly unknown[] {
  const text = source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '').trim();
  const tries = [text, withoutTail(text), escapedBreaks(withoutTail(text))];
  for (const each of tries) {
    try {
      return [JSON.parse(each)];
    } catch {
      // Not JSON yet: the next, more lenient reading may be.
    }
  }
  return [];
}

/** Drops closing comment marks and semicolons, and commas before a closing bracket. */
function withoutTail(text: string): string {
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return text.slice(0, end + 1).replace(/,(?=[ \t\r\n]{0,40}[}\]])/g, '');
}

/** Line breaks and tabs written raw inside strings. */
function escapedBreaks(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those characters are what breaks the JSON
  return text.replace(/[\u0000-\u001f]+/g, ' ');
}

/** Types of a node without the vocabulary's address. */
export function typesOf(node: LinkedNode): readonly string[] {
  const types = node['@type'];
  const list = Array.isArray(types) ? types : [types];
  return list.filter(type => typeof type === 'string').map(type => type.replace(/^.*[/#:]/, ''));
}

/** The node that describes the article of the page, if one does. */
export function articleNode(nodes: readonly LinkedNode[]): LinkedNode | undefined {
  const articles = nodes.filter(node => typesOf(node).some(type => /(?:Article|Posting|Report)$/.test(type)));
  return articles.find(node => textAt(node, 'datePublished') !== undefined) ?? articles[0];
}

/** A string under a key, trimmed; none when it is absent, empty or something else. */
export function textAt(node: LinkedNode | undefined, key: string): string | undefined {
  const value = node?.[key];
  const first = Array.isArray(value) ? value[0] : value;
  const text = isNode(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() !== '' ? withoutEntities(text).trim() : undefined;
}

/** Many pages write HTML entities into JSON, where they mean themselves. */
function withoutEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** Nodes or names under a key; a node that only points to another (`@id`) is replaced by it. */
export function membersAt(
  node: LinkedNode | undefined,
  key: string,
  nodes: readonly LinkedNode[],
): readonly (LinkedNode | string)[] {
  const value = node?.[key];
  const list: readonly unknown[] = Array.isArray(value) ? value.flat() : [value];
  return list.flatMap((each): readonly (LinkedNode | string)[] => {
    if (typeof each === 'string') return [each];
    return isNode(each) ? [resolved(each, nodes)] : [];
  });
}

function resolved(node: LinkedNode, nodes: readonly LinkedNode[]): LinkedNode {
  const id = node['@id'];
  if (typeof id !== 'string' || textAt(node, 'name') !== undefined) return node;
  return nodes.find(other => other['@id'] === id && textAt(other, 'name') !== undefined) ?? node;
}
