import { pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const quoted = pattern(/^[“"„«‘'].+[”"“»’']$/u, '“I could read upside down”', '“I could,” she said');

/** Pull quotes: a line in quotation marks whose words stand in a longer paragraph. */
export const pullQuotes: Rule = {
  name: 'pull-quote',
  sentence: 'Repeats words of a paragraph in large type.',
  precision: 'strong',
  patterns: [quoted],
  find(_, sofar) {
    const prose = sofar.open().filter(line => line.prose);
    return sofar
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
  find(page, sofar) {
    return (
      sofar
        .open()
        .filter(line => line.words >= 20 && line.prose && firstWith(page, line) < line.index)
        // A question that an interview puts again and again is meant; what is printed twice or thrice is not.
        .filter(line => sofar.isOpen(firstWith(page, line)) && (page.byFolded.get(line.folded)?.length ?? 0) <= 3)
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
