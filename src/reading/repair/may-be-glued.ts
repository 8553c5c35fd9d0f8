import { mayPart } from '../faults/glued-words.ts';
import { offices } from '../faults/openers.ts';

/** A comma or stop before a letter: seldom enough that the rest is asked only then. */
const glance = /[,.][A-Za-z\u00aa-\u1fff\u3041-\ud7ff]/;
const atMark = /\p{L}{2},\p{L}|\p{Ll}{4}\.\p{Lu}/u;
const atOffice = new RegExp(`[a-z](?:${[...offices].join('|')})`);

const longWord = /[a-z]{7,}/g;

/** At a glance, whether a space may be lost in a line; says so of more lines than lack one, and of each of those. */
export function mayBeGlued(text: string, isListed: (word: string) => boolean): boolean {
  if (glance.test(text) && atMark.test(text)) return true;
  if (atOffice.test(text)) return true;
  return text.match(longWord)?.some(word => mayPart.test(word) && !isListed(word)) ?? false;
}
