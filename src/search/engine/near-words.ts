import { termOfKey } from '../analysis/terms.ts';
import type { VocabularyEntry } from '../format/vocabulary-file.ts';

/** A state of lunr's pattern for "this word, give or take a letter": what may come next. */
interface Pattern {
  final: boolean;
  /** By UTF-16 unit; `*` is any unit. A plain object, for lunr's order of keys decides the order of equal scores. */
  readonly edges: Record<string, Pattern>;
}

const newPattern = (): Pattern => ({ final: false, edges: Object.create(null) });

interface Frame {
  readonly node: Pattern;
  readonly edits: number;
  readonly rest: string;
}

/** The pattern as lunr 2.3.9 makes it (`TokenSet.fromFuzzyString`), edge by edge in the same order. */
function fuzzyPattern(word: string, edits: number): Pattern {
  const root = newPattern();
  const stack: Frame[] = [{ node: root, edits, rest: word }];
  for (let frame = stack.pop(); frame; frame = stack.pop()) pushEdits(frame, stack);
  return root;
}

function pushEdits({ node, edits, rest }: Frame, stack: Frame[]): void {
  if (rest.length > 0) {
    const next = edge(node, rest.charAt(0));
    if (rest.length === 1) next.final = true;
    stack.push({ node: next, edits, rest: rest.slice(1) });
  }
  if (edits === 0) return;
  const inserted = edge(node, '*');
  if (rest.length === 0) inserted.final = true;
  stack.push({ node: inserted, edits: edits - 1, rest });
  if (rest.length > 1) stack.push({ node, edits: edits - 1, rest: rest.slice(1) });
  if (rest.length === 1) node.final = true;
  if (rest.length >= 1) {
    const substituted = edge(node, '*');
    if (rest.length === 1) substituted.final = true;
    stack.push({ node: substituted, edits: edits - 1, rest: rest.slice(1) });
  }
  if (rest.length > 1) {
    const swapped = edge(node, rest.charAt(1));
    stack.push({ node: swapped, edits: edits - 1, rest: rest.charAt(0) + rest.slice(2) });
  }
}

function edge(node: Pattern, letter: string): Pattern {
  node.edges[letter] ??= newPattern();
  return node.edges[letter];
}

/** Tells of one word after another whether lunr would find it. */
export function wordsWithin(asked: string, edits: number): (word: string) => boolean {
  const pattern = fuzzyPattern(asked, edits);
  return word => Math.abs(word.length - asked.length) <= edits && accepts(pattern, word);
}

function accepts(pattern: Pattern, term: string): boolean {
  let states = new Set([pattern]);
  for (let index = 0; index < term.length; index += 1) {
    const next = new Set<Pattern>();
    for (const state of states) {
      const exact = state.edges[term.charAt(index)];
      const any = state.edges['*'];
      if (exact) next.add(exact);
      if (any) next.add(any);
    }
    if (next.size === 0) return false;
    states = next;
  }
  return [...states].some(state => state.final);
}

/** Words shorter than this are too near to everything. */
const shortest = 4;

export interface Suggestion {
  readonly word: string;
  /** Letters to change. */
  readonly distance: number;
  /** How often it stands in the texts. */
  readonly count: number;
}

/** The commonest word nearest to one that the index does not have, or hardly has; undefined when none is near. */
export function suggestWord(word: string, vocabulary: readonly VocabularyEntry[]): Suggestion | undefined {
  if (word.length < shortest) return undefined;
  const most = word.length < 8 ? 1 : 2;
  let best: Suggestion | undefined;
  for (const { key, count } of vocabulary) {
    const form = termOfKey(key);
    if (Math.abs(form.length - word.length) > most) continue;
    const distance = editDistance(word, form, most);
    if (distance > most || distance === 0) continue;
    if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
      best = { word: form, distance, count };
    }
  }
  return best;
}

/** Letters to insert, drop, replace or swap with the next; anything past `most` counts as more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      const swapped = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}
