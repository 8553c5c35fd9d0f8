import { commonWindow, type StoryWindow } from './story-window.ts';
import type { Vectors } from './vectors.ts';

/** Two articles, by position, that may tell one event. */
export interface StoryPair {
  readonly a: number;
  readonly b: number;
  /** 0.6 of the texts' cosine and 0.4 of the names': 0 to 1. */
  readonly score: number;
}

export const textShare = 0.6;
export const nameShare = 0.4;

/** Articles that score less have a subject in common, not an event. See docs/stories.md for how it was set. */
const leastScore = 0.37;
/** Texts less alike than this share people and places only, whatever their score. */
const leastTextCosine = 0.15;

export interface StoryGroups {
  readonly text: Vectors;
  readonly names: Vectors;
  readonly windows: readonly (StoryWindow | undefined)[];
  /** Put in one story by an editor. */
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

interface Group {
  readonly members: readonly number[];
  readonly text: ReadonlyMap<number, number>;
  readonly names: ReadonlyMap<number, number>;
  /** Days that all members share; undefined when an editor joined articles that share none. */
  readonly window: StoryWindow | undefined;
}

/**
 * Groups articles greedily, likeliest pair first: two groups become one when the average score between their members
 * reaches the least score, all their dates overlap, and no editor keeps two of them apart.
 */
export function sameStory(pairs: readonly StoryPair[], groups: StoryGroups): readonly (readonly number[])[] {
  const groupOf = new Map<number, Group>();
  const apart = keepApart(groups.apart);
  const group = (article: number) => groupOf.get(article) ?? single(article, groups);
  const join = (a: Group, b: Group) => {
    const joined = joinGroups(a, b);
    for (const member of joined.members) groupOf.set(member, joined);
  };
  for (const [a, b] of groups.together) if (group(a) !== group(b)) join(group(a), group(b));
  for (const { a, b } of [...pairs].sort(byScore)) {
    const [left, right] = [group(a), group(b)];
    if (left !== right && belongTogether(left, right) && !apart(left.members, right.members)) join(left, right);
  }
  return [...new Set(groupOf.values())].map(({ members }) => members).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function byScore(x: StoryPair, y: StoryPair): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

function belongTogether(left: Group, right: Group): boolean {
  if (commonWindow(left.window, right.window) === undefined) return false;
  // The dot product of two sums of vectors is the sum of all dot products between them.
  const pairs = left.members.length * right.members.length;
  const text = dot(left.text, right.text) / pairs;
  return text >= leastTextCosine && textShare * text + (nameShare * dot(left.names, right.names)) / pairs >= leastScore;
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  if (b.size < a.size) return dot(b, a);
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

function single(article: number, { text, names, windows }: StoryGroups): Group {
  return {
    members: [article],
    text: sparse(text, article),
    names: sparse(names, article),
    window: windows[article],
  };
}

function sparse(vectors: Vectors, article: number): ReadonlyMap<number, number> {
  const weights = vectors.weightsOf(article);
  return new Map(Array.from(vectors.termsOf(article), (term, place) => [term, weights[place] ?? 0]));
}

function joinGroups(a: Group, b: Group): Group {
  return {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    text: added(a.text, b.text),
    names: added(a.names, b.names),
    window: commonWindow(a.window, b.window),
  };
}

function added(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const sum = new Map(a);
  for (const [term, weight] of b) sum.set(term, (sum.get(term) ?? 0) + weight);
  return sum;
}

/** Whether an editor keeps any member of one group apart from any of another. */
function keepApart(pairs: readonly (readonly [number, number])[]) {
  const others = new Map<number, Set<number>>();
  for (const [a, b] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    others.set(a, (others.get(a) ?? new Set()).add(b));
  }
  return (left: readonly number[], right: readonly number[]): boolean =>
    others.size > 0 && left.some(member => right.some(other => others.get(member)?.has(other) ?? false));
}
