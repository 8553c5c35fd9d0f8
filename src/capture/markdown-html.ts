import { decodeHTML } from 'entities';
import type { PhrasingContent, Text } from 'mdast';
import { linkAddress } from './inline-marks.ts';
import { plainOf } from './markdown-nodes.ts';
import { smallForm } from './small-figures.ts';

/** A tag of HTML in Markdown. */
export interface HtmlTag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A longer tag is none that anyone wrote. */
const longestTag = 5000;
const tag = /^<(\/?)([a-z][a-z0-9-]{0,30})(?=[\s/>])([\s\S]*)>$/i;
const attribute = /([a-z][\w:-]{0,40})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

/** What a tag says; nothing for what is none, such as a comment. */
export function readTag(html: string): HtmlTag | undefined {
  const [, slash, name, rest] = html.length > longestTag ? [] : (tag.exec(html.trim()) ?? []);
  if (name === undefined || rest === undefined) return undefined;
  const attributes = Object.fromEntries(
    [...rest.matchAll(attribute)].map(([, key = '', a, b, c]) => [key.toLowerCase(), decodeHTML(a ?? b ?? c ?? '')]),
  );
  return { name: name.toLowerCase(), closes: slash === '/', attributes };
}

const styles: ReadonlyMap<string, 'emphasis' | 'strong' | 'delete'> = new Map([
  ...['em', 'i', 'cite', 'dfn', 'var'].map(name => [name, 'emphasis'] as const),
  ...['strong', 'b'].map(name => [name, 'strong'] as const),
  ...['s', 'del', 'strike'].map(name => [name, 'delete'] as const),
]);
const code: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt']);
/** Elements whose tags go and whose words stay. */
const plainElements: ReadonlySet<string> = new Set(
  (
    'a abbr article aside bdi bdo big blockquote center dd details div dl dt figcaption figure font footer header ins ' +
    'li main mark nav ol p q rb ruby section small span sub summary sup time u ul'
  ).split(' '),
);
/** Elements that show something from elsewhere, or hold no words. */
const emptyElements: ReadonlySet<string> = new Set(
  'audio embed hr iframe object param picture source track video wbr'.split(' '),
);
/** Of ruby only the words are text, as on a page. */
const unread: ReadonlySet<string> = new Set(['rt', 'rp']);

interface OpenElement {
  readonly tag: HtmlTag | undefined;
  readonly node: PhrasingContent | undefined;
  readonly children: PhrasingContent[];
}

/**
 * The nodes of a text in which HTML is read for what it means: emphasis, links, pictures, figures above or below the line.
 * Tags that mean nothing in a text go. Elements that are not known, scripts and styles among them, stay as the text that
 * they are: nobody runs them.
 */
export function withoutHtml(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some(node => node.type === 'html' || 'children' in node)) return [...nodes];
  const open: OpenElement[] = [{ tag: undefined, node: undefined, children: [] }];
  const add = (added: PhrasingContent) => open.at(-1)?.children.push(added);
  for (const node of nodes) {
    if (node.type !== 'html') add(withoutHtmlInside(node));
    else if (/^<!--/.test(node.value)) add(empty(node));
    else {
      const said = readTag(node.value);
      if (said === undefined || !isKnown(said.name)) add(node);
      else if (said.name === 'br') add(empty(node, ' '));
      else if (said.name === 'img') add(image(node, said));
      else if (emptyElements.has(said.name)) add(empty(node));
      else if (!said.closes) open.push({ tag: said, node, children: [] });
      else close(open, said.name, node);
    }
  }
  while (open.length > 1) flatten(open);
  return withBreaks(open[0]?.children ?? []);
}

function isKnown(name: string): boolean {
  return (
    name === 'br' ||
    name === 'img' ||
    styles.has(name) ||
    code.has(name) ||
    unread.has(name) ||
    plainElements.has(name) ||
    emptyElements.has(name)
  );
}

function withoutHtmlInside(node: PhrasingContent): PhrasingContent {
  return 'children' in node ? ({ ...node, children: withoutHtml(node.children) } as PhrasingContent) : node;
}

/** A text in the place of a tag, on as many lines. */
function empty({ position, ...node }: PhrasingContent, value = ''): Text {
  const lines = 'value' in node ? node.value.replace(/[^\n]/g, '') : '';
  return { type: 'text', value: value + lines, ...(position && { position }) };
}

/** Its text is no caption of it, as it is in Markdown. */
function image(node: PhrasingContent, { attributes }: HtmlTag): PhrasingContent {
  const url = attributes['src'] ?? '';
  return url === '' ? empty(node) : { type: 'image', url, alt: '', ...(node.position && { position: node.position }) };
}

/** The tag of an element that nothing closes goes, its words stay. */
function flatten(open: OpenElement[]): void {
  const { node, children = [] } = open.pop() ?? {};
  addAll(open, [...(node ? [empty(node)] : []), ...children]);
}

function close(open: OpenElement[], name: string, end: PhrasingContent): void {
  const at = open.findLastIndex(element => element.tag?.name === name);
  if (at > 0) while (open.length > at + 1) flatten(open);
  const element = at > 0 ? open.pop() : undefined;
  addAll(open, element ? closed(element, end) : [empty(end)]);
}

function addAll(open: readonly OpenElement[], nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) open.at(-1)?.children.push(node);
}

function closed({ tag, node, children }: OpenElement, end: PhrasingContent): readonly PhrasingContent[] {
  if (tag === undefined || node?.position === undefined || end.position === undefined) return children;
  const position = { start: node.position.start, end: end.position.end };
  const words = children.map(child => plainOf(child)).join('');
  const style = styles.get(tag.name);
  if (style !== undefined && words.trim() !== '') return [{ type: style, children, position }];
  if (code.has(tag.name) && words.trim() !== '') return [{ type: 'inlineCode', value: words, position }];
  if (unread.has(tag.name)) return [{ type: 'text', value: words.replace(/[^\n]/g, ''), position }];
  if (tag.name === 'a' && words.trim() !== '' && isLink(tag))
    return [{ type: 'link', url: tag.attributes['href'] ?? '', children, position }];
  const small =
    tag.name === 'sup' || tag.name === 'sub' ? smallForm(tag.name === 'sup' ? 'raised' : 'lowered', words) : undefined;
  if (small !== undefined) return [{ type: 'text', value: small, position }];
  return [empty(node), ...children, empty(end)];
}

function isLink({ attributes: { href = '' } }: HtmlTag): boolean {
  return linkAddress(href, 'https://archive.invalid/') !== undefined;
}

/** `<br>` at the end of a line is the break of the line. */
function withBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, at) => {
    const { position } = node;
    if (position === undefined || node.type !== 'text') return node;
    const [before, next] = [nodes[at - 1], nodes[at + 1]];
    if (isBreak(node) && startsLine(next)) {
      const end = { line: position.start.line + 1, column: 1 };
      return { type: 'break', position: { start: position.start, end } };
    }
    if (before === undefined || !isBreak(before) || !startsLine(node)) return node;
    const start = { line: position.start.line + 1, column: 1 };
    return { ...node, value: node.value.slice(1), position: { start, end: position.end } };
  });
}

function isBreak(node: PhrasingContent): boolean {
  if (node.type !== 'text' || node.value !== ' ' || node.position === undefined) return false;
  return node.position.end.column - node.position.start.column > 3;
}

function startsLine(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.startsWith('\n');
}
