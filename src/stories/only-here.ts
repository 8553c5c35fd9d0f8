import type { ArticleId } from '../capture/capture.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { blockTexts } from '../record/plain-text.ts';
import { sentences } from '../record/sentences.ts';
import type { Story } from './stories.ts';
import { wordHashes } from './word-hashes.ts';

/** A sentence whose words, weighed by rarity, are met again to this share in one sentence elsewhere is told there too. */
const leastMet = 0.2;
/** Shorter sentences say too little to be anyone's own. */
const fewestWords = 6;
const stemLetters = 6;

interface Told {
  readonly article: ArticleId;
  readonly sentence: string;
  readonly words: ReadonlySet<number>;
}

/**
 * What each article of a story tells that no other does: its sentences without a counterpart, in its own order.
 * `records` may hold more than the story's.
 */
export function onlyHere(
  story: Pick<Story, 'articles'>,
  records: readonly ArticleRecord[],
): ReadonlyMap<ArticleId, readonly string[]> {
  const wanted = new Map(records.filter(({ id }) => story.articles.includes(id)).map(record => [record.id, record]));
  const told = story.articles.flatMap(id => toldIn(wanted.get(id)));
  const weightOf = rarity(told);
  const own = story.articles.map(article => {
    const others = told.filter(other => other.article !== article);
    const alone = told.filter(one => one.article === article && !isMet(one, others, weightOf));
    return [article, alone.map(({ sentence }) => sentence)] as const;
  });
  return new Map(own);
}

function toldIn(record: ArticleRecord | undefined): Told[] {
  if (record === undefined) return [];
  const blocks = record.body.filter(block => block.kind !== 'crosshead' && block.kind !== 'table');
  return blocks
    .flatMap(blockTexts)
    .flatMap(sentences)
    .flatMap(({ text }) => {
      const words = wordHashes(text, stemLetters);
      return words.length < fewestWords ? [] : [{ article: record.id, sentence: text, words: new Set(words) }];
    });
}

/** Rarity among the story's sentences: names that all of them hold tell nothing apart. */
function rarity(told: readonly Told[]): (word: number) => number {
  const found = new Map<number, number>();
  for (const { words } of told) for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return word => Math.log((told.length + 1) / (found.get(word) ?? 1));
}

function isMet(one: Told, others: readonly Told[], weightOf: (word: number) => number): boolean {
  const whole = sum(one.words, weightOf);
  return others.some(
    other =>
      sum(
        [...one.words].filter(word => other.words.has(word)),
        weightOf,
      ) >=
      leastMet * whole,
  );
}

function sum(words: Iterable<number>, weightOf: (word: number) => number): number {
  let total = 0;
  for (const word of words) total += weightOf(word);
  return total;
}
