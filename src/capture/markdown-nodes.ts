import type { Node, PhrasingContent, TableCell } from 'mdast';
import type { MarkdownMark } from './capture.ts';
import { noteSign } from './inline-marks.ts';

/** The text that a node shows, with a line feed where a line ends. */
export function plainOf(node: PhrasingContent): string {
  if ('children' in node) return node.children.map(child => plainOf(child)).join('');
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return noteSign(node.label ?? node.identifier);
  return 'value' in node ? node.value : '';
}

export function lineAt({ position }: Node, end: 'start' | 'end'): number {
  return (position?.[end].line ?? 1) - 1;
}

export function columnOf({ position }: Node, end: 'start' | 'end'): number {
  return (position?.[end].column ?? 1) - 1;
}

export function withoutMarks(text: string, marks: readonly MarkdownMark[]): string {
  let plain = '';
  let from = 0;
  for (const { at, stood, stands } of [...marks].sort((a, b) => a.at - b.at)) {
    plain += text.slice(from, at) + stands;
    from = at + stood.length;
  }
  return plain + text.slice(from);
}

export function hasLink(node: PhrasingContent | TableCell): boolean {
  if (/^(?:link|image)/.test(node.type)) return true;
  return 'children' in node && node.children.some(hasLink);
}
