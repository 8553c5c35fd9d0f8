import { nameParticles } from './byline-words.ts';
import { degrees, nameSuffixes } from './role-words.ts';

const small = /\p{Ll}/u;
const vowel = /[aeiouyаеёиоуыэюяіїєαεηιουω]/u;
/** “J.K.”, “R.” */
const initials = /^(?:\p{Lu}\.)+$/u;
/** Small in print where all else is in capitals: “McDONALD”. */
const scottish = /^(?:Mc|Mac)(?=\p{Lu}{2})/u;

/**
 * A person's name as it is written, where a page prints it in capitals: “JANE DOE”, “Jean DUPONT”, “JANE O'BRIEN”.
 * Initials, letters after a name and scripts without capitals stay; what only its owner knows is not guessed at
 * (“MACARTHUR” is Macarthur).
 */
export function capitalsPutRight(name: string, language = 'en'): string {
  if (!/\p{Lu}{2}/u.test(name)) return name;
  const words = name.split(' ');
  if (words.length < 2) return name;
  const isShouted = words.every(word => !small.test(word.replace(scottish, '')));
  if (isShouted && !/\p{Lu}{3}/u.test(name)) return name;
  const how = { isShouted, language };
  return words
    .map((word, at) =>
      word
        .split('-')
        .map(piece => putRight(piece, at, how))
        .join('-'),
    )
    .join(' ');
}

/** A word of a person's name in capitals that can only be an abbreviation: “MDR”, “BBC”. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{3,6}$/u.test(word) && !hasVowel(word);
}

function hasVowel(word: string): boolean {
  return vowel.test(word.toLowerCase().normalize('NFD'));
}

function putRight(word: string, at: number, how: { readonly isShouted: boolean; readonly language: string }): string {
  const before = scottish.exec(word)?.[0] ?? '';
  const rest = word.slice(before.length);
  if (!isInCapitals(rest, at, how.isShouted)) return word;
  const lower = rest.toLocaleLowerCase(how.language);
  if (how.isShouted && at > 0 && before === '' && nameParticles.has(lower)) return lower;
  const large = (text: string): string => text.toLocaleUpperCase(how.language);
  const written = lower
    .replace(/(?<=^|\.)\p{Ll}/gu, large)
    .replace(/(?<=^[ODL]['’])\p{Ll}/gu, large)
    .replace(/(?<=^Mc)\p{Ll}/gu, large);
  return before + written;
}

/** Two letters that open a name are initials where they cannot be spoken (“JK”, “TJ”). */
function isInCapitals(word: string, at: number, isShouted: boolean): boolean {
  if (small.test(word) || nameSuffixes.has(word) || degrees.has(word) || initials.test(word) || isAcronym(word))
    return false;
  const count = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (isShouted) return count > 2 || (count === 2 && !(at === 0 && (!hasVowel(word) || word.endsWith('J'))));
  return count >= 3 && hasVowel(word);
}
