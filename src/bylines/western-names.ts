import { baseLanguage } from '../dates/month-words.ts';
import { innerJoiners, nameParticles } from './byline-words.ts';
import type { PersonName } from './parted-name.ts';

type FamilyParts = Pick<PersonName, 'family' | 'particle' | 'droppingParticle'>;

/** Particles that go behind the given name in a language's lists; in others all stay with the family name. */
const dropping: Readonly<Record<string, readonly string[]>> = {
  de: ['von', 'vom', 'zu', 'zum', 'zur', 'von und zu', 'von der', 'von dem', 'von den'],
  fr: ['de'],
  es: ['de', 'de la', 'de las', 'de los', 'del'],
  pt: ['de', 'da', 'do', 'dos', 'das', 'e'],
  ca: ['de', 'de la', 'del', 'i'],
};

/** Particles that no language's bylines open or join names with, beside those that the splitter knows. */
const otherParticles: ReadonlySet<string> = new Set(
  "du des das den dem vom zum zur und ’t 't op lo abu della degli".split(' '),
);

/** Written large within a name they belong to the family name: “Robert De Niro”, “Laura Van Dam”, “Ahmed Bin Hamad”. */
const largeParticles: ReadonlySet<string> = new Set(
  'De Di Da Do Dos Del Della Des Du Van Von Der Den La Le Lo Ter Ten Bin Ibn Al El Abu Mac Ní Nic Ó Uí Mhic St. Saint San Santa'.split(
    ' ',
  ),
);

/** Second given names of languages in which a name may end in two family names. */
const secondGivenNames: ReadonlySet<string> = new Set(
  (
    'alberto alejandro alfonso alfredo ángel antonio arturo carlos césar daniel david eduardo elena emilio enrique ' +
    'ernesto esteban felipe fernando francisco gabriel guillermo gustavo ignacio isabel jaime javier jesús joaquín jorge josé ' +
    'josefa juan julio luis luisa luz manuel manuela marcos margarita maría mario martín miguel nicolás pablo pedro pilar rafael ' +
    'ramón raúl ricardo roberto rosa sergio teresa tomás vicente víctor xavier'
  ).split(' '),
);
const withTwoFamilyNames: ReadonlySet<string> = new Set(['es', 'ca', 'gl', 'eu']);

/** Brazilian and Portuguese; they say whose son somebody is, and belong to the family name. */
const portugueseSuffixes: ReadonlySet<string> = new Set('Filho Júnior Junior Neto Netto Sobrinho'.split(' '));

/** In Arabic letters these belong to the word behind them. */
const arabicLinks: ReadonlySet<string> = new Set('عبد أبو ابو بن ابن بنت آل'.split(' '));

/** A name with the given name first: the last word and the particles before it are the family name. */
export function westernName(words: readonly string[], language: string): PersonName | undefined {
  const tag = baseLanguage(language) ?? '';
  const start = familyStart(words, tag);
  const given = words.slice(0, start).join(' ');
  if (given === '') return undefined;
  const family = words
    .slice(start)
    .join(' ')
    .replace(/\u00A0/gu, ' ');
  return { kind: 'person', given, ...withParticles(family, language) };
}

function familyStart(words: readonly string[], tag: string): number {
  let start = words.length - 1;
  if (withTwoFamilyNames.has(tag) && hasTwoFamilyNames(words)) start -= 1;
  if (tag === 'pt' && start > 1 && portugueseSuffixes.has(words[start] ?? '')) start -= 1;
  // “Ortega y Gasset”: a joining word stands between two family names.
  if (start > 2 && innerJoiners.has(words[start - 1] ?? '')) start -= 2;
  while (start > 1 && belongsToNext(words[start - 1] ?? '')) start -= 1;
  return start;
}

function belongsToNext(word: string): boolean {
  return isParticle(word) || largeParticles.has(word) || arabicLinks.has(word);
}

function isParticle(word: string): boolean {
  const small = word.toLowerCase();
  return word === small && (nameParticles.has(small) || otherParticles.has(small));
}

/** “Gabriel García Márquez”, but “Juan Carlos Pérez”, “Luis de la Fuente” and “Ana Torres”. */
function hasTwoFamilyNames(words: readonly string[]): boolean {
  const names = words.filter(word => !isParticle(word));
  const [, second = ''] = names;
  if (isParticle(words.at(-2) ?? '') || innerJoiners.has(words.at(-2) ?? '')) return false;
  return (
    names.length > 3 || (names.length === 3 && !secondGivenNames.has(second.toLowerCase()) && !second.endsWith('.'))
  );
}

/** A family name and the particles that it begins with, by the custom of a language. */
export function withParticles(text: string, language: string): FamilyParts {
  const words = text.split(' ');
  const first = words.findIndex(word => !isParticle(word));
  if (first > 0) {
    const particle = words.slice(0, first).join(' ');
    const family = words.slice(first).join(' ');
    const drops = dropping[baseLanguage(language) ?? '']?.includes(particle) === true;
    return drops ? { family, droppingParticle: particle } : { family, particle };
  }
  const glued = /^(al-|el-|d['’])(\p{Lu}.*)$/u.exec(text);
  if (!glued) return { family: text };
  const [, particle = '', family = ''] = glued;
  return { family, particle };
}
