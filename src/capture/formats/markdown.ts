import type { Heading, Node, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Outcome } from '../../problems.ts';
import type { ArticleFile, CaptureLine, MarkdownMark } from '../capture.ts';
import type { DeclaredEncoding } from '../decode.ts';
import type { ArticleMetadata } from '../metadata.ts';
import { type CaptureText, readText } from './text.ts';

/** Most lines have none of these. */
const maybe = /[#>*_`[\]\\<&]/;
const delimiter = /[*_`[\]<>!&\\]/g;
/** More in a line, or deeper, is no text. */
const mostDelimiters = 200;
const deep = /^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s*){5}/;
/** What the lines of a capture may cost together: some thousands with few marks. Unbounded, a megabyte of “*a_” takes minutes. */
const mostWork = 2_000_000;
const workALine = 400;

/** Lines and metadata of a Markdown capture; below the front matter, with the marks of each line. */
export function readMarkdown(
  file: ArticleFile,
  sidecar: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
): Outcome<CaptureText> {
  const { value, problems } = readText(file, sidecar, declared);
  if (value === undefined) return { problems };
  const { lines, frontMatterLines } = value;
  const marked = withMarkdownMarks(lines.slice(frontMatterLines));
  return { value: { ...value, lines: [...lines.slice(0, frontMatterLines), ...marked] }, problems };
}

/** Lines with their marks. Past what an article has, marks are left as text: they might be there to keep the parser busy. */
export function withMarkdownMarks(lines: readonly CaptureLine[]): readonly CaptureLine[] {
  let left = mostWork;
  return lines.map(line => {
    if (!maybe.test(line.text)) return line;
    const count = line.text.match(delimiter)?.length ?? 0;
    const work = workALine + count ** 2;
    if (count > mostDelimiters || deep.test(line.text) || work > left) return line;
    left -= work;
    const marks = markdownMarks(line.text);
    return marks.length === 0 ? line : { ...line, marks };
  });
}

/**
 * The marks of one line of Markdown: headings, quotations, links, emphasis, escapes. Bullets and numbers stay, for the
 * reading goes by them; so does HTML, as text. Each line is read by itself.
 */
export function markdownMarks(text: string): readonly MarkdownMark[] {
  const indent = text.length - text.trimStart().length;
  const line = text.slice(indent).trimEnd();
  const found = inlineOf(fromMarkdown(line).children, 'heading');
  if (found === undefined) return [];
  const { block, lead } = found;
  const marks = [...around(block, line, lead), ...block.children.flatMap(node => inline(node, line))];
  return marks.map(mark => ({ ...mark, at: mark.at + indent })).sort((a, b) => a.at - b.at);
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
