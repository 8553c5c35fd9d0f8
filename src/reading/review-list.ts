import { commandFor, type Problem } from '../problems.ts';
import type { ReadCapture } from './faults/text-faults.ts';
import { type LabelledLine, metadataPlace } from './labelled-line.ts';
import { isBody } from './labels.ts';

/** How many lines a note names: those in most doubt, which usually decide the rest. */
const mostLines = 5;
/** A line surer than this is not worth a look. */
const sure = 0.8;

/** The articles whose reading an editor should look over, each with the lines in most doubt. */
export function reviewList(articles: readonly ReadCapture[]): Problem[] {
  return articles.flatMap(({ path, lines }) => {
    const score = reviewScore(lines);
    if (score <= reviewThreshold || isSlight(lines)) return [];
    return [inDoubt(path, lines)];
  });
}

function written(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return lines.filter(({ label }) => label !== 'blank' && label !== 'metadata');
}

function linesInDoubt(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return written(lines)
    .filter(line => line.confidence < sure)
    .sort((a, b) => a.confidence - b.confidence || a.number - b.number);
}

function inDoubt(path: string, lines: readonly LabelledLine[]): Problem {
  const first = linesInDoubt(lines)[0];
  return {
    code: 'reading-in-doubt',
    path,
    ...(first && { line: first.number }),
    message: whatIsInDoubt(lines),
    hint: `Look at the lines with ${commandFor('show', path)}. Correct a wrong one in ${metadataPlace(path, lines)}, for example \`lines: { "${first?.number ?? 1}": paragraph }\`.`,
  };
}

/** Those in most doubt, in the order in which they stand; without one, the file has hardly a text. */
function whatIsInDoubt(lines: readonly LabelledLine[]): string {
  const all = linesInDoubt(lines);
  if (all.length === 0) return 'Backfile is unsure whether this is an article.';
  const named = all.slice(0, mostLines).sort((a, b) => a.number - b.number);
  const more = all.length > named.length ? ` and ${all.length - named.length} more` : '';
  const of = written(lines).length;
  return `Backfile is unsure about ${all.length} of ${of} ${of === 1 ? 'line' : 'lines'}: ${named.map(described).join(', ')}${more}.`;
}

function described({ number, label }: LabelledLine): string {
  return `line ${number} (${isBody(label) ? 'kept' : 'left out'} as ${label})`;
}

/** Articles in more doubt than this go on the editor's review list: about one in five of unknown publishers' pages. */
const reviewThreshold = 0.15;

const longestLine = 150;

/** Words in doubt below which a short text is not worth a look, where only lines that readers see are in doubt. */
const fewestWords = 25;

/** In plain short news one unusual sentence makes a large share. Whoever reads the page sees it at once. */
function isSlight(lines: readonly LabelledLine[]): boolean {
  const doubtful = linesInDoubt(lines);
  return doubtful.length > 0 && doubtful.every(({ label }) => isBody(label)) && doubtfulWords(lines) < fewestWords;
}

function doubtfulWords(lines: readonly LabelledLine[]): number {
  return lines.reduce((sum, line) => sum + wordsOf(line) * (1 - line.confidence), 0);
}

function wordsOf({ label, text }: LabelledLine): number {
  return label === 'blank' || label === 'metadata' ? 0 : Math.min(longestLine, text.split(/\s+/u).length);
}

/**
 * How much of the article is in doubt, 0..1: words expected to be wrongly kept or left out, by the confidence of
 * their lines, as a share of the words kept.
 */
export function reviewScore(lines: readonly LabelledLine[]): number {
  const kept = lines.reduce((sum, line) => sum + (isBody(line.label) ? wordsOf(line) : 0), 0);
  return kept === 0 ? 1 : Math.min(1, doubtfulWords(lines) / (kept + 30));
}
