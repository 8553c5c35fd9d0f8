import type { Problem } from '../problems.ts';
import { doubledText, doubleStops } from './faults/doubled-text.ts';
import type { Fault, WordCounts } from './faults/fault.ts';
import { lostSpaces } from './faults/lost-spaces.ts';
import { unbalancedQuotes } from './faults/unbalanced-quotes.ts';
import { bodyLabels, type LabelledLine, type LineLabel } from './labelled-line.ts';

/** An article's labelled lines with the path of its capture. */
export interface ReadCapture {
  readonly path: string;
  readonly lines: readonly LabelledLine[];
}

/** Labels whose text readers see; the rest may be as faulty as it likes. */
const shown: ReadonlySet<LineLabel> = new Set([
  ...bodyLabels,
  'headline',
  'standfirst',
  'caption',
  'source-citation',
  'related-link',
]);

/**
 * Faults of the texts as received, over the whole archive: its other articles say what a word is. Nothing is repaired:
 * a suggestion is for an editor, who may ask the source.
 */
export function textFaults(articles: readonly ReadCapture[]): Problem[] {
  const words = countWords(articles);
  return articles.flatMap(({ path, lines }) => faultsOf(lines, words).map(fault => problemOf(path, fault)));
}

function faultsOf(lines: readonly LabelledLine[], words: WordCounts): Fault[] {
  const seen = lines.filter(line => shown.has(line.label));
  return [
    ...seen.flatMap(line => [...lostSpaces(line, words), ...doubledText(line), ...doubleStops(line)]),
    ...unbalancedQuotes(lines),
  ];
}

function countWords(articles: readonly ReadCapture[]): WordCounts {
  const words = new Map<string, number>();
  for (const { lines } of articles) {
    for (const line of lines) {
      if (!bodyLabels.has(line.label)) continue;
      for (const [word] of line.text.matchAll(/\p{L}+/gu)) {
        const folded = word.toLowerCase();
        words.set(folded, (words.get(folded) ?? 0) + 1);
      }
    }
  }
  return words;
}

function problemOf(path: string, { code, line, quote, suggestion, what }: Fault): Problem {
  const asks =
    suggestion === undefined ? 'Compare with the source' : `It should probably read “${shortened(suggestion)}”`;
  return {
    code,
    path,
    line: line.number,
    message: `“${shortened(quote)}”: ${what}.`,
    hint: `${asks}. The capture stays as it is; correct it only if the source reads otherwise.`,
  };
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
