import { pattern } from '../line-pattern.ts';
import type { Rule, Verdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const cut = pattern(
  /[\p{L}\p{N},’'”"%)] ?(?:…|\.\.\.)$/u,
  'The ongoing construction of the temple shows rapid progress as skilled artisans…',
  '“I do not know…”',
);

/** Runs of lines that break off in "…": excerpts of other articles. One alone may be the author's pause. */
export const truncatedTeasers: Rule = {
  name: 'truncated-teasers',
  sentence: 'One of several lines in a row that break off with "…": the beginnings of other articles.',
  precision: 'strong',
  patterns: [cut],
  find(_, sofar) {
    const runs: ViewLine[][] = [[]];
    for (const line of sofar.open()) {
      if (isCut(line)) runs.at(-1)?.push(line);
      else runs.push([]);
    }
    return runs.filter(run => run.length >= 2).flatMap(run => run.map(line => teaser(line, run.length)));
  },
};

/** A table's cells may be cut short too; they have tabs between them. */
function isCut(line: ViewLine): boolean {
  if (line.source.text.includes('\t')) return false;
  if (line.words < 6 || line.words > 60 || !/[….]$/u.test(line.text.slice(-1))) return false;
  return cut.regex.test(line.text.slice(-8)) && !/^[“"'‘«„–—-]/u.test(line.text);
}

function teaser(line: ViewLine, length: number): Verdict {
  return {
    index: line.index,
    label: 'related-link',
    kind: 'truncated-teaser',
    reason: `breaks off with “…”, in a run of ${length}`,
  };
}
