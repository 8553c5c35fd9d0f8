import { bodyLabels, type LabelledLine, type LineLabel } from '../reading/labelled-line.ts';

/** Lines that the article's page does not show in any form: what was around the article. */
const leftOut: ReadonlySet<LineLabel> = new Set(['boilerplate', 'related-link', 'headline-duplicate']);

/** How the lines of a capture were used; blank lines and front matter are in none of the three. */
export interface LineUse {
  readonly inBody: readonly LabelledLine[];
  /** Headline, standfirst, byline, outlet, dateline, caption, credit, cited source. */
  readonly asFacts: readonly LabelledLine[];
  readonly setAside: readonly LabelledLine[];
}

/** Sorts the ledger by what became of the lines. */
export function lineUse(lines: readonly LabelledLine[]): LineUse {
  const written = lines.filter(line => line.label !== 'blank' && line.label !== 'metadata');
  return {
    inBody: written.filter(line => bodyLabels.has(line.label)),
    asFacts: written.filter(line => !bodyLabels.has(line.label) && !leftOut.has(line.label)),
    setAside: written.filter(line => leftOut.has(line.label)),
  };
}
