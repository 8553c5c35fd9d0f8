import type { LabelledLine } from '../reading/labelled-line.ts';
import { shownText } from '../reading/repair/repair.ts';
import { isRelatedHeading } from '../reading/rules/related-headings.ts';
import { undoubled } from '../reading/undoubled.ts';
import type { RelatedLink } from './article-record.ts';

const opening =
  /^(?:also read|read also|read more|read next|see also|related|don[’']?t miss|watch|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leggi anche|leia também|lees ook|читайте также|czytaj także)\s?[:|»>–—-]\s?/iu;
const tag = /\s?[[(][A-Z ]{4,40}[\])]$/u;

/** Titles of other articles that the page linked, without "Also read:" and tags; headings of lists are left out. */
export function relatedLinks(lines: readonly LabelledLine[]): RelatedLink[] {
  return lines
    .filter(line => line.label === 'related-link' && !isRelatedHeading(shownText(line)))
    .map(line => ({ text: linkText(shownText(line)), line: line.number }))
    .filter(link => link.text !== '');
}

function linkText(text: string): string {
  return undoubled(text.trim().replace(opening, '').replace(tag, ''));
}
