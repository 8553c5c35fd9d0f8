import type { Heading, Node, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Outcome } from '../../problems.ts';
import type { ArticleFile, CaptureLine, MarkdownMark } from '../capture.ts';
import type { DeclaredEncoding } from '../decode.ts';
import { type InlineMark, linkAddress, tidyMarks } from '../inline-marks.ts';
import type { ArticleMetadata } from '../metadata.ts';
import { type CaptureText, readText } from './text.ts';

/** Most lines have none of these. */
const maybe = /[#>*_`[\]\\<&]|~~/;
const delimiter = /[*_`[\]<>!&\\~]/g;
/** More in a line, or deeper, is no text. */
const mostDelimiters = 200;
const deep = /^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s*){5}/;
/** What the lines of a capture may cost together: some thousands with few marks. Unbounded, a megabyte of “*a_” takes minutes. */
const mostWork = 2_000_000;
const workALine = 400;

const reading: Options = {
  extensions: [gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmStrikethroughFromMarkdown()],
};

/** Lines and metadata of a Markdown capture; below the front matter, with the marks of each line. */
export function readMarkdown(
  file: ArticleFile,
  sidecar: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
): Outcome<CaptureText> {
  const { value, problems } = readText(file, sidecar, declared);
  if (value === undefined) return { problems };
  const { lines, frontMatterLines } = value;
  const marked = withMarkdownMarks(lines.slice(frontMatterLines), value.metadata.url);
  return { value: { ...value, lines: [...lines.slice(0, frontMatterLines), ...marked] }, problems };
}

/** Lines with their marks. Past what an article has, marks are left as text: they might be there to keep the parser busy. */
export function withMarkdownMarks(lines: readonly CaptureLine[], address?: string): readonly CaptureLine[] {
  let left = mostWork;
  return lines.map((given, at) => {
    const line = followsBreak(lines[at - 1], given) ? { ...given, followsBreak: true as const } : given;
    if (!maybe.test(line.text)) return line;
    const count = line.text.match(delimiter)?.length ?? 0;
    const work = workALine + count ** 2;
    if (count > mostDelimiters || deep.test(line.text) || work > left) return line;
    left -= work;
    const { marks, inline, picture } = readLine(line.text, address);
    return {
      ...line,
      ...(marks.length > 0 && { marks }),
      ...(inline.length > 0 && { inline }),
      ...(picture !== undefined && { picture }),
    };
  });
}

/** Two spaces at the end of a line break it there. */
function followsBreak(before: CaptureLine | undefined, line: CaptureLine): boolean {
  return before !== undefined && /\S {2,}$/.test(before.text.slice(-100)) && line.text.trim() !== '';
}

/** Marks of a line, and how its words are set and where they lead. */
interface MarkedLine {
  readonly marks: readonly MarkdownMark[];
  readonly inline: readonly InlineMark[];
  /** The address of the picture that the line is. */
  readonly picture?: string | undefined;
}

/**
 * The marks of one line of Markdown: headings, quotations, links, emphasis, escapes. Bullets and numbers stay, for the
 * reading goes by them; so does HTML, as text. Each line is read by itself.
 */
export function markdownMarks(text: string): readonly MarkdownMark[] {
  return readLine(text, undefined).marks;
}

function readLine(text: string, address: string | undefined): MarkedLine {
  const indent = text.length - text.trimStart().length;
  const line = text.slice(indent).trimEnd();
  const found = inlineOf(fromMarkdown(line, reading).children, 'heading');
  if (found === undefined) return { marks: [], inline: [] };
  const { block, lead } = found;
  const marks = [...around(block, line, lead), ...block.children.flatMap(node => inline(node, line))];
  const placed = marks.map(mark => ({ ...mark, at: mark.at + indent })).sort((a, b) => a.at - b.at);
  const [only] = block.children;
  const isPicture = only?.type === 'image' && placed.some(({ kind }) => kind === 'picture');
  return {
    ...{ marks: placed, inline: inlineMarks(block, text, placed, indent, address) },
    picture: isPicture ? linkAddress(only.url, address) : undefined,
  };
}

/** Where the styles and links of a block stand in its text without marks. */
function inlineMarks(
  { children }: Heading | Paragraph,
  text: string,
  marks: readonly MarkdownMark[],
  indent: number,
  address: string | undefined,
): readonly InlineMark[] {
  const found: InlineMark[] = [];
  for (const node of children) {
    const at = startOf(node) + indent;
    const before = marks.filter(mark => mark.at < at);
    const grown = before.reduce((sum, { stood, stands }) => sum + stands.length - stood.length, 0);
    addMarks(node, at + grown, address, found);
  }
  return found.length === 0 ? found : tidyMarks(withoutMarks(text, marks), found);
}

/** Says where the text of the node ends. */
function addMarks(node: PhrasingContent, start: number, address: string | undefined, found: InlineMark[]): number {
  let end = start;
  if ('children' in node) for (const child of node.children) end = addMarks(child, end, address, found);
  else end += plainOf(node).length;
  if (node.type === 'strong' || node.type === 'emphasis') found.push({ kind: node.type, start, end });
  else if (node.type === 'delete') found.push({ kind: 'struck', start, end });
  else if (node.type === 'inlineCode') found.push({ kind: 'code', start, end });
  else if (node.type === 'link') {
    const url = linkAddress(node.url, address);
    if (url !== undefined) found.push({ kind: 'link', url, start, end });
  }
  return end;
}

function withoutMarks(text: string, marks: readonly MarkdownMark[]): string {
  let plain = '';
  let from = 0;
  for (const { at, stood, stands } of marks) {
    plain += text.slice(from, at) + stands;
    from = at + stood.length;
  }
  return plain + text.slice(from);
}

interface Found {
  readonly block: Heading | Paragraph;
  /** What the marks before the text mean; nothing where they are a bullet, which stays. */
  readonly lead: 'heading' | 'quotation' | undefined;
}

/** The one paragraph or heading of a line, inside quotations and lists; nothing of code, rules and definitions. */
function inlineOf(nodes: readonly RootContent[], lead: Found['lead']): Found | undefined {
  const [node] = nodes;
  if (node === undefined || nodes.length > 1) return undefined;
  if (node.type === 'heading' || node.type === 'paragraph') return { block: node, lead };
  if (node.type === 'blockquote') return inlineOf(node.children, 'quotation');
  if (node.type !== 'list') return undefined;
  const inner = inlineOf(node.children[0]?.children ?? [], undefined);
  return inner?.block.type === 'paragraph' ? inner : undefined;
}

/** The marks before and behind the text of a heading or quotation. */
function around({ children }: Heading | Paragraph, line: string, lead: Found['lead']): readonly MarkdownMark[] {
  const [first, last] = [children[0], children.at(-1)];
  if (lead === undefined || first === undefined || last === undefined) return [];
  const [start, end] = [startOf(first), endOf(last)];
  const before = { kind: lead, at: 0, stood: line.slice(0, start), stands: '' } as const;
  const behind = { kind: lead, at: end, stood: line.slice(end), stands: '' } as const;
  return [before, behind].filter(({ stood }) => stood !== '');
}

function inline(node: PhrasingContent, line: string): readonly MarkdownMark[] {
  if (node.type === 'html') return [];
  const stood = line.slice(startOf(node), endOf(node));
  const stands = plainOf(node);
  const isAlone = node.type === 'image' && stood === line;
  const kind = isAlone ? 'picture' : hasLink(node) ? 'link' : 'format';
  return stood === stands ? [] : [{ kind, at: startOf(node), stood, stands }];
}

function plainOf(node: PhrasingContent): string {
  if ('children' in node) return node.children.map(plainOf).join('');
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'value' in node ? node.value : '';
}

function hasLink(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'image') return true;
  return 'children' in node && node.children.some(hasLink);
}

function startOf({ position }: Node): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: Node): number {
  return position?.end.offset ?? 0;
}
