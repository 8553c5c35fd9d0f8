import type { SearchDocument } from '../../src/search/search-document.ts';
import { seededRandom } from '../seeded-random.ts';

const veryFrequent = ['said', 'the', 'new', 'people', 'after', 'last'];

/** 200 queries of one to three words that stand together in some article, the very frequent among them. */
export function wordQueries(sample: readonly SearchDocument[]): readonly string[] {
  const random = seededRandom(11);
  return Array.from({ length: 200 }, (_, number) => {
    if (number < veryFrequent.length) return veryFrequent[number] ?? '';
    const words = wordsOf(sample[Math.floor(random() * sample.length)]);
    const length = 1 + (number % 3);
    const content = words.filter(word => word.length > 4);
    const chosen = Array.from({ length }, () => content[Math.floor(random() * content.length)] ?? 'said');
    if (number % 10 === 0) chosen[0] = veryFrequent[number % veryFrequent.length] ?? 'said';
    return [...new Set(chosen)].join(' ');
  });
}

/** 50 phrases of two to four words as they stand in articles, beginning and ending with words that mean something. */
export function phraseQueries(sample: readonly SearchDocument[]): readonly string[] {
  const random = seededRandom(12);
  const phrases = ['"stab in the back"'];
  while (phrases.length < 50) {
    const words = wordsOf(sample[Math.floor(random() * sample.length)]);
    const length = 2 + (phrases.length % 3);
    const start = Math.floor(random() * (words.length - length));
    const phrase = words.slice(start, start + length);
    if (phrase.length === length && (phrase[0]?.length ?? 0) > 4 && (phrase.at(-1)?.length ?? 0) > 4) {
      phrases.push(`"${phrase.join(' ')}"`);
    }
  }
  return phrases;
}

/** The words of a sentence in the middle of an article. */
function wordsOf(document: SearchDocument | undefined): readonly string[] {
  const sentences = (document?.text ?? '')
    .split(/[.\n]/)
    .map(sentence => sentence.toLowerCase().match(/[a-z]+/g) ?? []);
  const full = sentences.filter(words => words.filter(word => word.length > 4).length > 3);
  return full[full.length >> 1] ?? ['said'];
}
