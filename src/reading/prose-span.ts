import type { PageView } from './page-view.ts';
import type { Verdicts } from './rule.ts';
import type { ViewLine } from './view-line.ts';

/** The stretch of the page where running text is thickest; indexes of lines, both inclusive. */
export interface ProseSpan {
  readonly first: number;
  readonly last: number;
}

/** The stretch of lines whose summed score is greatest: prose counts for it, other lines and set-aside lines against. */
export function findProseSpan(page: PageView, sofar: Verdicts): ProseSpan | undefined {
  let best: (ProseSpan & { score: number }) | undefined;
  let first = 0;
  let sum = 0;
  for (const index of page.solid) {
    const line = page.lines[index];
    if (!line) continue;
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum += lineScore(line, sofar.isOpen(index));
    if (sum > 0 && (best === undefined || sum > best.score)) best = { first, last: index, score: sum };
  }
  return best;
}

function lineScore(line: ViewLine, open: boolean): number {
  if (!open) return -0.2;
  if (line.prose) return 1 + Math.min(line.words, 60) / 12;
  if (line.endsSentence && line.words >= 3) return 0.4;
  return -0.7;
}
