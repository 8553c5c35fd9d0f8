import { readFileSync } from 'node:fs';

/** A name of a paragraph as its author marked it. */
export interface MarkedName {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface MarkedParagraph {
  readonly text: string;
  readonly names: readonly MarkedName[];
}

const mark = /\[\[(person|place|organisation):([^\]]+)\]\]/g;

/** Reads paragraphs with names marked like [[person:Aisha Bello]]; lines that begin with # are remarks. */
export function markedParagraphs(path: string): readonly MarkedParagraph[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(unmark);
}

function unmark(line: string): MarkedParagraph {
  const names: MarkedName[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: kind = '', 2: name = '', index } of line.matchAll(mark)) {
    text += line.slice(from, index);
    names.push({ kind, start: text.length, end: text.length + name.length, text: name });
    text += name;
    from = index + whole.length;
  }
  return { text: text + line.slice(from), names };
}
