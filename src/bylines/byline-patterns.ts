import { anyOf, hanLabels, joiningWords, labels, openers } from './byline-words.ts';
import { roleNouns, staffWords } from './role-words.ts';

/** Labels that name nothing else; the others open sentences and headings too. */
const plainLabels = anyOf(['author', 'authors', 'text', 'texte']);

/** Pieces of regular expressions for rules that look at lines; made of the same words as the splitter. */
export const openerSource = anyOf(openers);
export const markedOpenerSource = `(?:${openerSource}:?|${plainLabels}:)`;
export const joinerSource = anyOf([...joiningWords.split('|'), '&']);

const nouns = [...roleNouns].sort((a, b) => b.length - a.length);
/** What a writer is, in one word. */
export const roleSource = anyOf(nouns);
export const signingSource = anyOf([...nouns, ...staffWords]);

/** Stands alone on a line above a name, with a colon or without. */
export const loneOpener = new RegExp(`^(?:(?:${openerSource}|${plainLabels}) ?:?|${anyOf(labels)} ?:)$`, 'iu');

/** Stands alone on a line between two names. */
export const loneJoiner = new RegExp(`^(?:[,|·]|${joinerSource})$`, 'iu');

const opensWith = new RegExp(`^(?:${openerSource}) `, 'iu');
const opensNames = new RegExp(
  `^\\(?(?:${openerSource}(?:\\s*[:：]\\s*|\\s+)|(?:${hanLabels})(?:\\s*[:：]\\s*|\\s+))[\\p{L}]`,
  'iu',
);
const nearOpening = new RegExp(`^\\P{L}{0,3}(?:\\p{L}{2,12} )?(?:${openerSource}|author)(?![\\p{L}\\p{N}])`, 'iu');

/** “By Jane Doe”, “by the river”: the first word is one that opens bylines. */
export function startsWithOpener(text: string): boolean {
  return opensWith.test(text);
}

/** As startsWithOpener, of a marked text of a page: a label in Chinese counts too. */
export function mayNameAuthors(text: string): boolean {
  return opensNames.test(text.slice(0, 60));
}

/** As startsWithOpener, with one other word or some marks before it: “Analysis by Jane Doe”. */
export function opensLikeByline(text: string): boolean {
  return nearOpening.test(text);
}
