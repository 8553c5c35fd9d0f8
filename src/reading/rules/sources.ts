import { firstMatch, pattern } from '../line-pattern.ts';
import { lineAt, type PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const heading = pattern(
  /^(?:sources? used|sources?|sources? cited|references?|works cited|quellen|verwendete quellen|sources utilisées|fuentes|fuentes consultadas|fonti|fontes|bronnen|источники|źródła|kilder|källor) ?:$/iu,
  'Sources used:',
  'Sources used by the paper:',
);
const bullet = pattern(/^[-–—•*·] ?\S/u, '- Newsweek: ‘Title’', 'Newsweek: ‘Title’');
const attributed = pattern(
  /^(?:[-–—•*·] ?)?[\p{Lu}\d][^:“”"]{1,50}: ?[‘“"'«„].{3,300}$/u,
  'Newsweek: ‘Putin’s Allies Are Starting to Turn on Ukraine War’',
  'he said: "I will stay"',
);
const address = pattern(
  /^(?:[-–—•*·] ?)?https?:\/\/\S{4,400}$/iu,
  'https://example.org/a',
  'see https://example.org/a',
);

const matchHeading = firstMatch([heading]);
const matchEntry = firstMatch([bullet, attributed, address]);

/** Lists of sources that the article itself gives, under "Sources used:". */
export const sources: Rule = {
  name: 'source-list',
  sentence: 'Part of the article’s own list of sources.',
  precision: 'strong',
  patterns: [heading, bullet, attributed, address],
  find(page, verdicts) {
    let listed = 0;
    return page.textLineIndexes.flatMap((index, position) => {
      const line = page.lines[index];
      if (!line || position < listed || line.words > 4 || !verdicts.isOpen(index) || !matchHeading(line)) return [];
      const entries = entriesAfter(page, verdicts, position);
      listed = position + 1 + entries.length;
      return entries.length === 0 ? [] : [citation(index, 'heading of the list of sources'), ...entries];
    });
  },
};

function entriesAfter(page: PageView, verdicts: Verdicts, position: number): Verdict[] {
  const found: Verdict[] = [];
  for (let at = position + 1; at < page.textLineIndexes.length; at += 1) {
    const line = lineAt(page, at);
    if (!line || !verdicts.isOpen(line.index) || !isEntry(line)) break;
    found.push(citation(line.index, 'entry of the list of sources'));
  }
  return found;
}

function isEntry(line: ViewLine): boolean {
  if (line.words > 60) return false;
  return matchEntry(line) !== undefined;
}

function citation(index: number, reason: string): Verdict {
  return { index, label: 'source-citation', reason };
}
