import { pattern } from '../line-pattern.ts';
import type { Rule, Verdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const capitals = pattern(
  /^(?=(?:[^\p{Lu}]{0,12}\p{Lu}){24})[“"‘'\p{Lu}\p{N}][^\p{Ll}\p{Lo}]{20,200}(?<![?)])$/u,
  'MAYOR OF HOLM OPENS THE LONGEST BRIDGE IN THE COUNTRY',
  'THE MAYOR OF HOLM opens the longest bridge in the country',
  undefined,
  { holds: /\p{Lu}{3}/u },
);
/** As many as the pattern asks for. */
const fewestCapitals = 24;
const fewestWords = 7;
/** As many lines in capitals as this are how the text is written. */
const most = 12;
/** A crosshead in capitals; it may have a figure, and is not one word. */
const crosshead = /^(?=(?:[^\p{Lu}]{0,12}\p{Lu}){6})[^\p{Ll}\p{Lo}]{8,60}$/u;

/** Between the paragraphs of an article some sites print other articles' headlines in capitals. */
export const capitalLinks: Rule = {
  name: 'capital-link',
  sentence: 'Stands between paragraphs in capitals throughout: another article’s headline.',
  precision: 'strong',
  patterns: [capitals],
  find(_, sofar) {
    const open = sofar.open();
    const found = open.filter(line => line.words >= fewestWords && isInCapitals(line));
    if (found.length === 0 || found.length > most) return [];
    const first = open.find(line => line.prose && !isInCapitals(line))?.index ?? Infinity;
    const links = found.filter(line => line.index > first && isLink(line));
    const crossheads = open.filter(line => line.index > first && line.words > 1 && isCrosshead(line));
    return crossheads.length > links.length ? [] : links.map(({ index }) => verdict(index));
  },
};

/** Most lines have too few capitals. */
function isInCapitals({ text, shape }: ViewLine): boolean {
  return shape.capitals >= fewestCapitals && capitals.regex.test(text);
}

function verdict(index: number): Verdict {
  const reason = 'a headline in capitals between the paragraphs';
  return { index, label: 'related-link', kind: 'related-link', reason };
}

/** Where crossheads are in capitals too, a long one is one of them. */
function isCrosshead({ words, text }: ViewLine): boolean {
  return words < fewestWords && crosshead.test(text);
}

/** Speech is quoted. */
function isLink({ text }: ViewLine): boolean {
  return !/^[“"‘'].*[”"’']$/u.test(text);
}
