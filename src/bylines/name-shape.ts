import { agencies } from './agencies.ts';
import { labels, nameParticles, openers } from './byline-words.ts';
import { isAcronym } from './name-capitals.ts';
import { noNameWords } from './no-name-words.ts';
import { accountWords, groupWords, roleWords, smallWords } from './role-words.ts';

/** A small letter with an apostrophe may come before it: “d’Angelo”. */
const capital = /^(?:[dl]['’])?\p{Lu}/u;
const nameWord = /^(?:[dl]['’])?\p{Lu}[\p{Lu}\p{Ll}\p{Lm}\p{M}.'’-]*$/u;
const longestName = 60;

/**
 * Two to five words, each with a capital or a small word of names, and none that names do not have. What a line of text
 * must look like to be somebody's name.
 */
export function isPersonName(text: string): boolean {
  if (text.length > longestName) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || !capital.test(words.at(-1) ?? '')) return false;
  if (words.filter(word => capital.test(word)).length < 2) return false;
  return words.every(
    (word, at) => (nameWord.test(word) || nameParticles.has(word)) && !isNoName(word, at) && !isAcronym(word),
  );
}

function isNoName(word: string, at: number): boolean {
  const small = word.toLowerCase().replace(/\.$/, '');
  return noNameWords.has(small) && !(at > 0 && nameParticles.has(small));
}

/** As isPersonName, of what a page calls an author: any words with capitals, and scripts that have none. */
export function looksLikePerson(name: string): boolean {
  const words = (name.split(',')[0] ?? '').split(' ');
  if (words.length < 2 || words.length > 5) return /^\p{Script=Han}{2,4}$/u.test(name);
  return !/[\d:：]/.test(name) && words.every(word => /^(?:\p{Lu}|\p{Lo})/u.test(word) || nameParticles.has(word));
}

/** A group that signs together: “Editorial Board”, “News Desk”, “Sport-Redaktion”, “Team Holm”, “Staff Reports”. */
export function isGroup(text: string): boolean {
  const words = wordsOf(text);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 0 || words.length > 5 || isNobody(text)) return false;
  return (
    groupWords.has(last) || groupWords.has(last.slice(last.lastIndexOf('-') + 1)) || opensGroup.test(`${first} ${last}`)
  );
}

const opensGroup = /^(?:(?:team|redaktion) |staff reports?$)/u;

/** No name at all: only words of roles, of accounts and small ones (“our correspondent”, “Guest Author”, “admin”, “Staff”). */
export function isNobody(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 5 && words.every(word => nobodyWords.has(word));
}

const nobodyWords: ReadonlySet<string> = new Set([
  ...roleWords,
  ...accountWords,
  ...smallWords,
  ...'staff special senior contributing editorial freelance agency agencies agenturen agences web'.split(' '),
]);

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(word => word !== '');
}

const firstWords: ReadonlySet<string> = new Set([...openers, ...labels].map(phrase => phrase.split(' ')[0] ?? ''));
const agencyWords: ReadonlySet<string> = new Set(
  agencies.map(name => /^[\p{L}-]+/u.exec(name.toLowerCase())?.[0] ?? '').filter(word => word !== 'the'),
);
/** What stands in brackets or is an account's name is no part of a name. */
const leftOut = /[(@]/u;
const letters = /^[\p{L}-]+/u;
/** Where a page's markup ended and its text lost the space. */
const glued = /\p{Ll}\p{Lu}/u;

/**
 * Whether a line, with single spaces, can open with the names of authors: with a word such as “by”, an agency, or two
 * words written as names are. Says no of most lines at a glance; a yes is to be looked into.
 */
export function mayOpenWithNames(text: string): boolean {
  const end = text.indexOf(' ');
  const first = end < 0 ? text : text.slice(0, end);
  if (mayHold(first)) return true;
  const small = first.toLowerCase();
  if (end > 0 && isNameLike(first) && !isNoName(first, 0) && mayGoOn(text, end + 1)) return true;
  const colon = small.search(/[:：]/u);
  if (firstWords.has(colon < 0 ? small : small.slice(0, colon))) return true;
  if (agencyWords.has(letters.exec(small)?.[0] ?? '')) return true;
  return small === 'the' && /^the (?:associated|canadian) press/iu.test(text);
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

/** “d’Angelo”, “l’Écuyer”. */
function isElided(code: number): boolean {
  return code === 0x64 || code === 0x6c;
}

function isNameLike(word: string): boolean {
  const code = word.charCodeAt(0);
  return isAsciiCapital(code) || nameParticles.has(word) || ((code > 0x7f || isElided(code)) && capital.test(word));
}

function mayGoOn(text: string, at: number): boolean {
  const end = text.indexOf(' ', at);
  const next = end < 0 ? text.slice(at) : text.slice(at, end);
  return isNameLike(next) ? !isNoName(next, 1) : leftOut.test(next);
}

/** Letters and digits of a name, so that `The Hill`, `TheHill` and `thehill.com` are one. */
export function nameKey(name: string): string {
  const bare = name
    .toLowerCase()
    .replace(/^(?:the|www)[\s.]+/, '')
    .replace(/\.(?:com|org|net|co\.uk|info|de|at|ch|fr|ru|it|news|tv|is)$/, '');
  return bare.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether the name is one of those that an outlet goes by. */
export function isOutletName(name: string, outlets: readonly string[]): boolean {
  const key = nameKey(name);
  return outlets.some(outlet => nameKey(outlet) === key);
}
