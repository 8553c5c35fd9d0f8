import { crowdOf, daysBetween, jointWindow, mostDaysApart, type StoryWindow } from './story-window.ts';
import type { Vectors } from './vectors.ts';

/** Two articles, by position, that may tell one event. */
export interface StoryPair {
  readonly a: number;
  readonly b: number;
  /** 0.75 of the texts' cosine and 0.25 of the names': 0 to 1. */
  readonly score: number;
}

export const textShare = 0.75;
export const nameShare = 0.25;

/**
 * Articles that score less have a subject in common, not an event: the least score where sixteen articles or fewer
 * share the days, and what each doubling of them adds, since chance gives more likenesses among more articles. See
 * docs/stories.md for how they were set.
 */
export const leastScore = 0.2;
const fewArticles = 16;
const perDoubling = 0.008;
/** What is asked besides of articles whose days do not overlap, and for each day between them. */
const outsideWindow = 0.05;
const perDayApart = 0.02;
/** What is asked besides where the day of one is not known. */
const withoutDay = 0.1;
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
  readonly window: StoryWindow | undefined;
  /** How many articles may be of the same days. */
  readonly crowd: number;
}

/**
 * Groups articles greedily, likeliest pair first: two groups become one when the average score between their members
 * reaches what is asked of articles with their dates, and no editor keeps two of them apart.
 */
export function sameStory(pairs: readonly StoryPair[], groups: StoryGroups): readonly (readonly number[])[] {
  const groupOf = new Map<number, Group>();
  const apart = keepApart(groups.apart);
  const crowd = crowdOf(groups.windows);
  const group = (article: number) => groupOf.get(article) ?? single(article, groups, crowd);
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
  const asked = askedOf(left, right);
  if (asked === undefined) return false;
  // The dot product of two sums of vectors is the sum of all dot products between them.
  const pairs = left.members.length * right.members.length;
  const text = dot(left.text, right.text) / pairs;
  return text >= leastTextCosine && textShare * text + (nameShare * dot(left.names, right.names)) / pairs >= asked;
}

/** The score that is asked of two groups; undefined when their dates exclude each other, or are those of copies. */
function askedOf(left: Group, right: Group): number | undefined {
  if (left.window === undefined || right.window === undefined) return undefined;
  const days = daysBetween(left.window, right.window);
  if (days > mostDaysApart) return undefined;
  const doublings = Math.max(0, Math.log2(Math.max(left.crowd, right.crowd) / fewArticles));
  const apart = days > 0 ? outsideWindow + perDayApart * days : 0;
  const vague = left.window.vague || right.window.vague ? withoutDay : 0;
  return leastScore + perDoubling * doublings + apart + vague;
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  if (b.size < a.size) return dot(b, a);
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

function single(
  article: number,
  { text, names, windows }: StoryGroups,
  crowdIn: (window: StoryWindow) => number,
): Group {
  const window = windows[article];
  return {
    members: [article],
    text: sparse(text, article),
    names: sparse(names, article),
    window,
    crowd: window === undefined ? 0 : crowdIn(window),
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
    window: a.window && b.window ? jointWindow(a.window, b.window) : (a.window ?? b.window),
    crowd: Math.min(a.crowd, b.crowd),
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
