import { noNameWords } from './no-name-words.ts';

const openings: ReadonlySet<string> = new Set(
  (
    'written posted published reported story words text article report analysis review opinion kommentar by von par ' +
    'por di da door av af texte textes автор авторы autor autors autore autores autora auteur autorin/autor przez yazan ' +
    'oleh kirjoittaja skrevet author authors'
  ).split(' '),
);
/** First words of the agencies that sign articles; “the” only before “associated” and “canadian”. */
const agencies: ReadonlySet<string> = new Set(
  (
    'associated ap reuters afp agence dpa apa tass efe europa ansa pti ani ians xinhua bloomberg press pa canadian aap ' +
    'epd kna sid rnd interfax тасс интерфакс риа ntb ritzau tt belga lusa kyodo'
  ).split(' '),
);
const particles: ReadonlySet<string> = new Set(
  'de da do dos del della di von van der den bin bint ibn al el la le af av ter ten zu y'.split(' '),
);
const capital = /^\p{Lu}/u;
/** What stands in brackets or is an account's name is no part of a name. */
const leftOut = /[(@]/u;
const letters = /^\p{L}+/u;
/** Where a page's markup ended and its text lost the space. */
const glued = /\p{Ll}\p{Lu}/u;

/**
 * Whether a text, with single spaces, can open with the names of authors: with a word such as “by”, an agency, or two
 * words written as names are. Says no of most lines at a glance; a yes is to be looked into.
 */
export function mayOpenWithNames(text: string): boolean {
  const end = text.indexOf(' ');
  const first = end < 0 ? text : text.slice(0, end);
  if (mayHold(first)) return true;
  const small = first.toLowerCase();
  if (end > 0 && isNameWord(first) && !noNameWords.has(small) && mayGoOn(text, end + 1)) return true;
  const colon = small.indexOf(':');
  if (openings.has(colon < 0 ? small : small.slice(0, colon))) return true;
  return (
    agencies.has(letters.exec(small)?.[0] ?? '') ||
    (small === 'the' && /^the (?:associated|canadian) press/iu.test(text))
  );
}

/** Whether a name may begin or end inside the word. */
function mayHold(word: string): boolean {
  let wasSmall = false;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > 0x7f) return leftOut.test(word) || glued.test(word);
    if (code === 0x28 || code === 0x40 || (wasSmall && isAsciiCapital(code))) return true;
    wasSmall = code >= 0x61 && code <= 0x7a;
  }
  return false;
}

function isAsciiCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isNameWord(word: string): boolean {
  const code = word.charCodeAt(0);
  return code <= 0x7f ? isAsciiCapital(code) || particles.has(word) : capital.test(word) || particles.has(word);
}

function mayGoOn(text: string, at: number): boolean {
  const end = text.indexOf(' ', at);
  const next = end < 0 ? text.slice(at) : text.slice(at, end);
  return isNameWord(next) ? !noNameWords.has(next.toLowerCase()) : leftOut.test(next);
}
