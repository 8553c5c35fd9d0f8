import type { ArticleId } from '../src/capture/capture.ts';
import type { ArticleRecord } from '../src/record/article-record.ts';
import { recordOf } from '../tests/unit/name-records.ts';

/** Seeded, so that every run reads the same articles (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  `the of and to in that it was for on with as his they at be this from had not are but had by one all were there
 their we would more been no if out so said up its about into them can only other time new some could these two may first then
 do any my now such like our over man me even most made after also did many off before must well back through years where much
 your way down should because long each just state those people too mr how little good world make very year still see own work
 men day get here between both life being under three never know same last another while us might great come since against go
 came right states used take house use during without again place around however home small found`.split(/\s+/);

const syllables = 'ba ko ri ne sho la mi dor ven tas gul rem pi zu han ler mos ka ti fen ob ra wen sul'.split(' ');
const places = 'Kenya,Peru,Warsaw,Lagos,Osaka,Finland,Kyiv,Lima,Oslo,Cairo,Manila,Quito,Dakar,Riga,Minsk,Hanoi'.split(
  ',',
);
const given = 'Aisha,Juma,Ingrid,Rosa,Tomasz,Fatima,Haruto,Matías,Grace,Imran,Nino,Lindiwe,Pedro,Olga,Ruth,Kofi'.split(
  ',',
);

/** Invented articles of about 400 words in which some 5 % of the words are names; names recur as news makes them. */
export function corpus(count: number, seed = 5): readonly ArticleRecord[] {
  const next = seededNumbers(seed);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(next() ** 2 * list.length)];
    if (picked === undefined) throw new Error('Nothing to pick from an empty list.');
    return picked;
  };
  const coin = (): string =>
    `${pick(syllables)}${pick(syllables)}${pick(syllables)}`.replace(/^./, letter => letter.toUpperCase());
  const people = Array.from({ length: 3000 }, () => `${pick(given)} ${coin()}`);
  const bodies = Array.from(
    { length: 800 },
    () => `${coin()} ${pick(['Group', 'Bank', 'University', 'Party', 'Institute'])}`,
  );
  const sentence = (person: string): string => {
    const plain = Array.from({ length: 14 }, () => pick(words)).join(' ');
    const kinds = [
      () => `President ${person} said ${plain} in ${pick(places)}.`,
      () => `${person.split(' ')[1]} told the ${pick(bodies)} ${plain}.`,
      () => `The ${pick(bodies)} of ${pick(places)} ${plain}.`,
      () => `In ${coin()} ${plain}, according to ${person}.`,
      () => `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`,
      () => `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`,
    ];
    return pick(kinds)();
  };
  return Array.from({ length: count }, (_, index) => {
    const person = pick(people);
    const paragraphs = Array.from({ length: 7 }, () => [1, 2, 3].map(() => sentence(person)).join(' '));
    const headline = `${person} meets the ${pick(bodies)} in ${pick(places)}`;
    return recordOf(`n${String(index).padStart(6, '0')}` as ArticleId, paragraphs, headline);
  });
}
