import { foldText } from '../fold-text.ts';
import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';
import type { PageView } from '../page-view.ts';
import type { ViewLine } from '../view-line.ts';

const name = "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,24}(?: \\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}){1,3}";
const trade =
  '(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|producer|commentator|freelancer|critic)';

/** A byline is not longer, in words. */
const longestByline = 14;

/** A note on who wrote the article, told from a sentence about somebody in it by the same name on a line of its own. */
export const writerNotes = lineRule({
  name: 'writer-note',
  sentence: 'A note on who wrote the article: a name that also stands alone, "is a", and a journalist’s trade.',
  precision: 'strong',
  label: 'boilerplate',
  kind: 'author-bio',
  reason: 'a note on the writer',
  maxWords: 90,
  unless: (line, page) => !standsAlone(line, page),
  patterns: [
    pattern(
      new RegExp(`^${name},? is (?:a|an|the|our)\\b[^.!?“”"]{0,100}\\b${trade}\\b(?!’s|'s)`, 'u'),
      'Anna Berg is a staff writer for Example News.',
      'Anna Berg is a nurse at Holm. A reporter asked her why.',
      undefined,
      { holds: / is (?:a|an|the|our) / },
    ),
  ],
});

function standsAlone({ index, text }: ViewLine, page: PageView): boolean {
  const writer = foldText(text.slice(0, text.search(/,? is (?:a|an|the|our) /u)));
  return page.solid.some(at => {
    const line = page.lines[at];
    return line !== undefined && at !== index && line.words <= longestByline && line.folded.includes(writer);
  });
}
