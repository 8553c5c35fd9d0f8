import type { ArticleId } from '../capture/capture.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { standingTexts } from '../record/plain-text.ts';
import { sentences } from '../record/sentences.ts';
import type { Story } from './stories.ts';
import { wordHashes } from './word-hashes.ts';

/** A sentence has a counterpart when one sentence elsewhere holds this share of its words, weighed by rarity. */
const leastShared = 0.2;
/** Shorter sentences say too little to be unique. */
const fewestWords = 6;
const stemLetters = 6;

interface Sentence {
  readonly article: ArticleId;
  readonly text: string;
  readonly words: ReadonlySet<number>;
}

/**
 * What each article of a story tells that no other does: its sentences without a counterpart, in its own order.
 * `records` may hold more than the story's.
 */
export function uniqueSentences(
  story: Pick<Story, 'articles'>,
  records: readonly ArticleRecord[],
): ReadonlyMap<ArticleId, readonly string[]> {
  const wanted = new Map(records.filter(({ id }) => story.articles.includes(id)).map(record => [record.id, record]));
  const all = story.articles.flatMap(id => sentencesIn(wanted.get(id)));
  const weightOf = rarity(all);
  const ofEach = story.articles.map(article => {
    const others = all.filter(other => other.article !== article);
    const unique = all.filter(one => one.article === article && !hasCounterpart(one, others, weightOf));
    return [article, unique.map(({ text }) => text)] as const;
  });
  return new Map(ofEach);
}

function sentencesIn(record: ArticleRecord | undefined): Sentence[] {
  if (record === undefined) return [];
  const blocks = record.body.filter(block => block.kind !== 'crosshead' && block.kind !== 'table');
  return blocks
    .flatMap(standingTexts)
    .flatMap(sentences)
    .flatMap(({ text }) => {
      const words = wordHashes(text, stemLetters);
      return words.length < fewestWords ? [] : [{ article: record.id, text, words: new Set(words) }];
    });
}

/** Rarity among the story's sentences: names that all of them hold tell nothing apart. */
function rarity(all: readonly Sentence[]): (word: number) => number {
  const found = new Map<number, number>();
  for (const { words } of all) for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return word => Math.log((all.length + 1) / (found.get(word) ?? 1));
}

function hasCounterpart(one: Sentence, others: readonly Sentence[], weightOf: (word: number) => number): boolean {
  const whole = sum(one.words, weightOf);
  return others.some(other => {
    const shared = [...one.words].filter(word => other.words.has(word));
    return sum(shared, weightOf) >= leastShared * whole;
  });
}

function sum(words: Iterable<number>, weightOf: (word: number) => number): number {
  let total = 0;
  for (const word of words) total += weightOf(word);
  return total;
}
