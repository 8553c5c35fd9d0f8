import { mayPart } from '../faults/glued-words.ts';
import { offices } from '../faults/openers.ts';

/** A comma or stop before a letter: seldom enough that the rest is asked only then. */
const glance = /[,.][A-Za-z\u00aa-\u1fff\u3041-\ud7ff]/;
const atMark = /\p{L}{2},\p{L}|\p{Ll}{4}\.\p{Lu}/u;
const atOffice = new RegExp(`[a-z](?:${[...offices].join('|')})`);

/** No shorter word is parted. */
const shortest = 7;

/** At a glance, whether a space may be lost in a line; says so of more lines than lack one, and of each of those. */
export function mayBeGlued(text: string, isListed: (word: string) => boolean): boolean {
  if ((glance.test(text) && atMark.test(text)) || atOffice.test(text)) return true;
  return someLongWord(text, word => mayPart.test(word) && !isListed(word));
}

/** Goes by letters, for matching takes half as long again, and a page has a thousand such words. */
function someLongWord(text: string, isWanted: (word: string) => boolean): boolean {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= 97 && code <= 122) continue;
    if (at - start >= shortest && isWanted(text.slice(start, at))) return true;
    start = at + 1;
  }
  return false;
}
