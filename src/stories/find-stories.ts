import type { ArticleId } from '../capture/capture.ts';
import { compareDates } from '../dates/article-date.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { type Memory, noMemory } from '../memory.ts';
import type { NamesInArchive } from '../names/names.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { type DigestOf, digestOfRecord } from '../record/record-digest.ts';
import { articleWords } from './article-words.ts';
import { type Copies, findCopies } from './find-copies.ts';
import { neighbourFinder } from './neighbours.ts';
import { leastScore, nameShare, type StoryPair, sameStory, textShare } from './same-story.ts';
import type { CopyGroup, RelatedArticle, StoriesInArchive, Story } from './stories.ts';
import { noPins, type StoryPins } from './story-pins.ts';
import { type StoryWindow, storyWindow, windowColumns } from './story-window.ts';
import { cosineScratch, nameVectors, tfIdfVectors, type Vectors } from './vectors.ts';

/** Articles listed as related, and how alike they must be. */
const mostRelated = 5;
const leastSimilarity = 0.1;

/** Finds copies, stories and related articles. The order of `records` does not matter. */
export function findStories(
  records: readonly ArticleRecord[],
  names: NamesInArchive,
  pins: StoryPins = noPins,
  memory: Memory = noMemory,
  digestOf: DigestOf = digestOfRecord,
): StoriesInArchive {
  const ordered = inOrder(records);
  const ids = ordered.map(record => record.id);
  const documents = ordered.map(record => articleWords(record, memory, digestOf));
  const found = findCopies(documents);
  const copies = found.map(({ articles, overlap }): CopyGroup => ({ articles: named(articles, ids), overlap }));
  const text = tfIdfVectors(documents);
  const people = nameVectors(ids.map(id => names.mentions.get(id) ?? []));
  const dated = ordered.map(record => storyWindow(record.date));
  const [together, apart] = [positions(pins.together, ids), positions(pins.apart, ids)];
  const tellingOf = tellings(found, dated, new Set(together.flat()));
  // Without a window a copy cannot be compared with any article of the same days, and joins no story.
  const windows = dated.map((window, article) => (tellingOf(article) === article ? window : undefined));
  const { pairs, similar } = compareNeighbours(text, people, windows);
  const groups = {
    text,
    names: people,
    windows,
    together,
    apart: apart.map(([a, b]) => [tellingOf(a), tellingOf(b)] as const),
  };
  const stories = sameStory(pairs, groups).map(articles => storyOf(named(articles, ids)));
  return { copies, stories, related: relatedArticles(similar, ids, closestTo(stories, copies)) };
}

/**
 * For each article the one that stands for its text in stories: itself, or of copies the oldest whose date is known
 * well enough, since a text that is printed twice is told once. An editor's word that copies belong together makes
 * tellings of them.
 */
function tellings(
  copies: readonly Copies[],
  windows: readonly StoryWindow[],
  pinned: ReadonlySet<number>,
): (article: number) => number {
  const standIns = new Map<number, number>();
  for (const { articles } of copies) {
    const chosen = articles.find(one => pinned.has(one)) ?? articles.find(one => !windows[one]?.vague) ?? articles[0];
    for (const one of articles) if (chosen !== undefined && !pinned.has(one)) standIns.set(one, chosen);
  }
  return article => standIns.get(article) ?? article;
}

/** Oldest first: a story is named for its oldest article, and neighbours in this order are neighbours in time. */
function inOrder(records: readonly ArticleRecord[]): readonly ArticleRecord[] {
  return records
    .map(record => ({ record, date: record.date.basis === 'unknown' ? undefined : parseEdtf(record.date.edtf) }))
    .sort(
      (a, b) => compareDates(a.date, b.date) || (a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0),
    )
    .map(({ record }) => record);
}

function named(articles: readonly number[], ids: readonly ArticleId[]): readonly ArticleId[] {
  return articles.map(article => ids[article]).filter(id => id !== undefined);
}

function positions(
  pairs: readonly (readonly [ArticleId, ArticleId])[],
  ids: readonly ArticleId[],
): readonly (readonly [number, number])[] {
  if (pairs.length === 0) return [];
  const places = new Map(ids.map((id, at) => [id, at]));
  return pairs.flatMap(([a, b]) => {
    const [left, right] = [places.get(a), places.get(b)];
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });
}

function storyOf(articles: readonly ArticleId[]): Story {
  return { slug: String(articles[0]), articles };
}

interface Similar {
  readonly article: number;
  readonly similarity: number;
}

interface Compared {
  readonly pairs: readonly StoryPair[];
  /** For each article, the most alike first. */
  readonly similar: readonly (readonly Similar[])[];
}

/** Compares each article with its likeliest relatives: for stories in text and names, for related ones in text. */
function compareNeighbours(text: Vectors, names: Vectors, windows: readonly (StoryWindow | undefined)[]): Compared {
  const neighboursOf = neighbourFinder(text, windowColumns(windows));
  const [textScratch, nameScratch] = [cosineScratch(text), cosineScratch(names)];
  const pairs = new Map<number, StoryPair>();
  const similar: (readonly Similar[])[] = [];
  for (let article = 0; article < text.count; article++) {
    const found = neighboursOf(article);
    similar.push(textScratch.compare(article, cosine => mostAlike(found.similar, cosine)));
    const scored = textScratch.compare(article, ofText =>
      nameScratch.compare(article, ofNames =>
        found.inTime.map(other => ({ other, score: textShare * ofText(other) + nameShare * ofNames(other) })),
      ),
    );
    for (const { other, score } of scored) {
      const [a, b] = article < other ? [article, other] : [other, article];
      // Pairs that score less cannot bring an average up.
      if (score >= leastScore) pairs.set(a * text.count + b, { a, b, score });
    }
  }
  return { pairs: [...pairs.values()], similar };
}

function mostAlike(others: readonly number[], cosine: (other: number) => number): readonly Similar[] {
  return others
    .map(article => ({ article, similarity: cosine(article) }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity - a.similarity || a.article - b.article);
}

/** What is told of an article by itself: the others of its story with their copies, and its own copies. */
function closestTo(
  stories: readonly Story[],
  copies: readonly CopyGroup[],
): ReadonlyMap<ArticleId, ReadonlySet<ArticleId>> {
  const copiesOf = new Map(copies.flatMap(({ articles }) => articles.map(id => [id, articles] as const)));
  const closest = new Map([...copiesOf].map(([id, articles]) => [id, new Set(articles)]));
  for (const { articles } of stories) {
    const all = articles.flatMap(id => [id, ...(copiesOf.get(id) ?? [])]);
    for (const id of articles) closest.set(id, new Set(all));
  }
  return closest;
}

/** The most alike that are neither of the same story nor copies: those relations are told by themselves. */
function relatedArticles(
  similar: readonly (readonly Similar[])[],
  ids: readonly ArticleId[],
  closer: ReadonlyMap<ArticleId, ReadonlySet<ArticleId>>,
): ReadonlyMap<ArticleId, readonly RelatedArticle[]> {
  const related = new Map<ArticleId, readonly RelatedArticle[]>();
  similar.forEach((others, at) => {
    const id = ids[at];
    if (id === undefined) return;
    const listed = others.flatMap(({ article, similarity }) => {
      const other = ids[article];
      return other === undefined || closer.get(id)?.has(other)
        ? []
        : [{ article: other, similarity: rounded(similarity) }];
    });
    if (listed.length > 0) related.set(id, listed.slice(0, mostRelated));
  });
  return related;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
