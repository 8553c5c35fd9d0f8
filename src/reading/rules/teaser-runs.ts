import { firstMatch } from '../first-match.ts';
import { pattern } from '../line-pattern.ts';
import type { Rule, Verdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const glued = pattern(
  /^(?:[\p{Lu}\d“"'‘][^\s]{0,30} ){1,14}?[^\s]{0,30}[\p{Ll}\d?!’'”"](?<!\b(?:Mc|Mac|De|La|Le|Van|Di|i|e))\p{Lu}\p{Ll}{0,20}[’']?\p{Ll}{0,4}[ ,]\S/u,
  'Ten Cheese ShopsWondering where to buy it? We asked.',
  'Ten Cheese Shops Wondering Where to Buy It',
  undefined,
  { holds: /[\p{Ll}\d?!’'”"]\p{Lu}/u },
);

const matchGlued = firstMatch([glued]);

/** Teasers whose headline and standfirst ran together: "Cheese ShopsWondering where…". */
export const teaserRuns: Rule = {
  name: 'teaser-run',
  sentence: 'One of several lines in a row in which a headline and the sentence under it have run together: teasers.',
  precision: 'context',
  patterns: [glued],
  find(_, sofar) {
    const runs: ViewLine[][] = [[]];
    for (const line of sofar.open()) {
      if (isGlued(line)) runs.at(-1)?.push(line);
      else runs.push([]);
    }
    return runs.filter(run => run.length >= 2).flatMap(run => run.map(teaser));
  },
};

function isGlued(line: ViewLine): boolean {
  if (line.words < 6 || line.words > 70 || line.shape.innerCapitals === 0) return false;
  return matchGlued({ text: line.text.slice(0, 300), folded: '' }) !== undefined;
}

function teaser({ index }: ViewLine): Verdict {
  return {
    index,
    label: 'related-link',
    kind: 'teaser-run',
    reason: 'headline and sentence run together, in a row of such lines',
  };
}
