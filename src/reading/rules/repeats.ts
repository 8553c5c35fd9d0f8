import { type Likeness, likenessTo } from '../fold-text.ts';
import { pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

/** Lines that print the headline again, whole or nearly. */
export const headlineDuplicate: Rule = {
  name: 'headline-duplicate',
  sentence: 'Repeats the headline, word for word or nearly (the title of a picture, of the page, of a share box).',
  precision: 'strong',
  patterns: [],
  find(page, verdicts) {
    const index = page.textLineIndexes.find(each => verdicts.at(each)?.label === 'headline');
    const title = index === undefined ? undefined : page.lines[index];
    if (!title) return [];
    const firstProse = page.textLineIndexes.find(
      each => each > title.index && verdicts.isOpen(each) && page.lines[each]?.prose,
    );
    const bodyAt = firstProse ?? page.lines.length;
    if (title.tokens.length < 3) return [];
    const likeTitle = likenessTo(title.tokens);
    return page.textLineIndexes.flatMap(each => duplicateVerdict(page.lines[each], verdicts, title, likeTitle, bodyAt));
  },
};

/** A line that is only near the headline counts before the text begins; further down it may be a crosshead. */
function duplicateVerdict(
  line: ViewLine | undefined,
  verdicts: Verdicts,
  title: ViewLine,
  likeTitle: Likeness,
  bodyAt: number,
): Verdict[] {
  if (!line || line.words > title.tokens.length * 2 + 4 || !verdicts.isOpen(line.index)) return [];
  const same = line.folded === title.folded || line.folded === `${title.folded} ${title.folded}`;
  if (!same && (line.prose || !likeTitle(line.tokens, line.index < bodyAt ? 0.7 : 0.9))) return [];
  const reason = same ? 'the headline again' : 'nearly the headline again';
  const confidence = same ? 0.99 : 0.95;
  return [{ index: line.index, label: 'headline-duplicate', kind: 'headline-duplicate', reason, confidence }];
}

const quoted = pattern(/^[“"„«‘'].+[”"“»’']$/u, '“I could read upside down”', '“I could,” she said');

/** Pull quotes: a line in quotation marks whose words stand in a longer paragraph. */
export const pullQuotes: Rule = {
  name: 'pull-quote',
  sentence: 'Repeats words of a paragraph in large type.',
  precision: 'strong',
  patterns: [quoted],
  find(_, verdicts) {
    const prose = verdicts.open().filter(line => line.prose);
    return verdicts
      .open()
      .filter(line => line.words >= 8 && line.words <= 60 && quoted.regex.test(line.text))
      .filter(line => prose.some(other => contains(other, line)))
      .map(line => repeat(line, 'repeats words of a paragraph'));
  },
};

/** Paragraphs that the page prints twice. */
export const repeatedParagraphs: Rule = {
  name: 'repeated-paragraph',
  sentence: 'The same paragraph again.',
  precision: 'strong',
  patterns: [],
  find(page, verdicts) {
    return (
      verdicts
        .open()
        .filter(line => line.words >= 20 && line.prose && firstWith(page, line) < line.index)
        // A question that an interview puts again and again is meant; what is printed twice or thrice is not.
        .filter(line => verdicts.isOpen(firstWith(page, line)) && (page.byFolded.get(line.folded)?.length ?? 0) <= 3)
        .map(line => repeat(line, 'the same paragraph stands above'))
    );
  },
};

function contains(longer: ViewLine, line: ViewLine): boolean {
  return (
    longer.index !== line.index && longer.words > line.words + 3 && ` ${longer.folded} `.includes(` ${line.folded} `)
  );
}

function firstWith(page: PageView, line: ViewLine): number {
  return page.byFolded.get(line.folded)?.[0] ?? line.index;
}

function repeat({ index }: ViewLine, reason: string): Verdict {
  return { index, label: 'boilerplate', kind: 'repeat', reason };
}
