import type { Problem } from '../problems.ts';
import type { LabelledLine } from './labelled-line.ts';
import { isBody } from './labels.ts';
import { reviewScore, reviewThreshold } from './model/review-score.ts';
import type { ReadCapture } from './text-faults.ts';

/** How many lines a note names: those in most doubt, which usually decide the rest. */
const mostLines = 5;
/** A line surer than this is not worth a look. */
const sure = 0.8;

/** The articles whose reading an editor should look over, each with the lines in most doubt. */
export function reviewList(articles: readonly ReadCapture[]): Problem[] {
  return articles.flatMap(({ path, lines }) => {
    const score = reviewScore(lines);
    return score <= reviewThreshold ? [] : [inDoubt(path, score, linesInDoubt(lines))];
  });
}

function linesInDoubt(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return lines
    .filter(line => line.label !== 'blank' && line.label !== 'metadata' && line.confidence < sure)
    .sort((a, b) => a.confidence - b.confidence || a.number - b.number)
    .slice(0, mostLines)
    .sort((a, b) => a.number - b.number);
}

function inDoubt(path: string, score: number, lines: readonly LabelledLine[]): Problem {
  const [first] = lines;
  return {
    code: 'reading-in-doubt',
    path,
    ...(first && { line: first.number }),
    message: `About ${Math.round(score * 100)} % of the text may be wrongly kept or left out${lines.length > 0 ? `: ${lines.map(described).join('; ')}` : ''}.`,
    hint: 'Look at the lines with backfile show; set a wrong label right with `lines: { "7": paragraph }` in the metadata.',
  };
}

function described({ number, label, confidence }: LabelledLine): string {
  return `line ${number} ${isBody(label) ? 'kept' : 'left out'} as ${label} (${confidence.toFixed(2)})`;
}
