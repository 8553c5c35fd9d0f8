import type { CaptureLine } from './capture.ts';

const delimiter = /[*_`[\]<>!&\\~]/g;
/** More in a line, or deeper, is no text. */
const mostDelimiters = 200;
const deep = /^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s*){9}/;
const deepestIndent = 40;
/** A table of more columns is none. */
const mostCells = 500;
/** More in one paragraph is no text either; what marks cost grows with its cube. */
const mostInParagraph = 300;
/** What the lines of a capture may cost together: some thousands with few marks. Unbounded, a megabyte of “*a_” takes minutes. */
const mostWork = 2_000_000;
const workALine = 200;
/** Each definition is compared with all before it. */
const mostDefinitions = 1_000;
const definition = /^ {0,3}\[[^\]]{1,999}\]:/;
const opensBlock = /^\s*(?:[-*+]\s|#{1,6}\s|\d{1,9}[.)]\s)/;

/**
 * The lines for a parser of Markdown, each as long as it is. A line past what an article has is given as one word: its
 * marks might be there to keep the parser busy. Lines past all that a capture may cost are left out.
 */
export function markdownSource(lines: readonly CaptureLine[]): readonly string[] {
  const source: string[] = [];
  let [left, inParagraph, definitions] = [mostWork, 0, 0];
  for (const { text } of lines) {
    const count = text.match(delimiter)?.length ?? 0;
    if (text.trim() === '' || opensBlock.test(text)) inParagraph = 0;
    inParagraph += count;
    left -=
      workALine +
      text.length / 10 +
      (Math.min(inParagraph, mostInParagraph) ** 2 * Math.min(count, mostDelimiters)) / 100;
    if (left <= 0) break;
    if (definition.test(text)) definitions += 1;
    const isHeavy =
      count > mostDelimiters ||
      text.split('|', mostCells + 1).length > mostCells ||
      inParagraph > mostInParagraph ||
      definitions > mostDefinitions ||
      deep.test(text) ||
      text.slice(0, 200).search(/\S/) > deepestIndent;
    source.push(isHeavy ? 'X'.repeat(text.length) : text);
  }
  return source;
}
