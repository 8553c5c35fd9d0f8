import { diffArrays } from 'diff';

/** A piece of a text that two versions have, or one of them; `gap`: a long part that both have is left out here. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added' | 'gap';
  /** Of the newer version where both have it. */
  readonly text: string;
}

/** What became of the paragraphs of a text; unchanged ones that no change stands beside are only counted. */
export type ParagraphChange =
  | { readonly kind: 'unchanged'; readonly count: number }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] };

/**
 * How much comparing two texts may cost: edits times the words that are compared. What would cost more is shown as a whole
 * paragraph in the place of another. No clock decides, so that every machine gives the same.
 */
export class DiffBudget {
  #left: number;

  constructor(steps = 8_000_000) {
    this.#left = steps;
  }

  get left(): number {
    return this.#left;
  }

  spend(steps: number): void {
    this.#left = Math.max(0, this.#left - steps);
  }
}

/** Scripts without spaces: each character is a word. */
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `(?![${spaceless}])[\\p{L}\\p{M}\\p{N}]`;
const token = new RegExp(`(?:${letter})+(?:[.,'’-](?:${letter})+)*|\\s+|[^]`, 'gu');
const hasWord = /[\p{L}\p{N}]/u;

/** Words, spaces and marks, in order. */
function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? [];
}

/** Words of a text, as changes are counted. */
export function wordsOf(text: string): number {
  return tokensOf(text).reduce((sum, one) => sum + (hasWord.test(one) ? 1 : 0), 0);
}

/** Where two lists differ: so many of both, then so many of the first only, then of the second only. */
interface Step {
  readonly same: number;
  readonly removed: number;
  readonly added: number;
}

/** The shortest way from one list to the other; beyond the budget, all that stands between what both begin and end with. */
function stepsBetween(before: readonly string[], after: readonly string[], budget: DiffBudget): readonly Step[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const middle = stepsOfMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    budget,
  );
  return [{ same: start, removed: 0, added: 0 }, ...middle, { same: end, removed: 0, added: 0 }];
}

function stepsOfMiddle(before: readonly string[], after: readonly string[], budget: DiffBudget): readonly Step[] {
  const size = before.length + after.length;
  const whole = { same: 0, removed: before.length, added: after.length };
  if (before.length === 0 || after.length === 0) return [whole];
  const maxEditLength = Math.min(size, Math.floor(budget.left / size));
  const parts = diffArrays([...before], [...after], { maxEditLength });
  if (parts === undefined) {
    budget.spend(maxEditLength * size);
    return [whole];
  }
  const steps = parts.map(({ added, removed, count }) => ({
    same: added || removed ? 0 : count,
    removed: removed ? count : 0,
    added: added ? count : 0,
  }));
  budget.spend(steps.reduce((sum, step) => sum + step.removed + step.added, 0) * size);
  return steps;
}

/** The words that were removed and added between two texts. */
export function diffWords(before: string, after: string, budget = new DiffBudget()): readonly Piece[] {
  const [old, recent] = [tokensOf(before), tokensOf(after)];
  // A space of another width is no change.
  const plain = (tokens: readonly string[]) => tokens.map(one => (/^\s/.test(one) ? ' ' : one));
  const pieces: Piece[] = [];
  let [from, to] = [0, 0];
  for (const { same, removed, added } of stepsBetween(plain(old), plain(recent), budget)) {
    pieces.push({ kind: 'same', text: recent.slice(to, to + same).join('') });
    pieces.push({ kind: 'removed', text: old.slice(from + same, from + same + removed).join('') });
    pieces.push({ kind: 'added', text: recent.slice(to + same, to + same + added).join('') });
    from += same + removed;
    to += same + added;
  }
  return joined(pieces);
}

/** Changes that only a space or a mark parts are one: “40 cars” for “four cars”, and not word for word. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = [];
  let [removed, added, between] = ['', '', ''];
  const close = () => {
    if (removed !== '') made.push({ kind: 'removed', text: removed });
    if (added !== '') made.push({ kind: 'added', text: added });
    if (between !== '') made.push({ kind: 'same', text: between });
    [removed, added, between] = ['', '', ''];
  };
  for (const { kind, text } of pieces.filter(piece => piece.text !== '')) {
    const isOpen = removed !== '' || added !== '';
    if (kind === 'same') {
      between += text;
      if (!isOpen || hasWord.test(between) || between.length > 3) close();
      continue;
    }
    if (isOpen && between !== '') {
      removed += between;
      added += between;
      between = '';
    }
    if (kind === 'removed') removed += text;
    else added += text;
  }
  close();
  return made;
}

/** Of a longer part that both versions have, only its beginning and end are shown. */
const longestSame = 600;
const shownOfSame = 200;

function withGaps(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    const { kind, text } = piece;
    if (kind !== 'same' || text.length <= longestSame) return [piece];
    const head = text.slice(0, text.lastIndexOf(' ', shownOfSame) + 1 || shownOfSame);
    const space = text.indexOf(' ', text.length - shownOfSame);
    const tail = text.slice(space < 0 ? text.length - shownOfSame : space);
    return [
      { kind, text: head },
      { kind: 'gap', text: '' },
      { kind, text: tail },
    ];
  });
}

/** The same for texts of many paragraphs: words are compared in those that became others, the others are there or not. */
export function diffParagraphs(
  before: readonly string[],
  after: readonly string[],
  budget = new DiffBudget(),
): readonly ParagraphChange[] {
  const rows: (readonly Piece[])[] = [];
  let [from, to] = [0, 0];
  // Where nothing but removals and additions stand beside each other, they are one change.
  let [gone, come]: [string[], string[]] = [[], []];
  const close = () => {
    for (const row of changedRows(gone, come, budget)) rows.push(row);
    [gone, come] = [[], []];
  };
  for (const { same, removed, added } of stepsBetween(before.map(plainText), after.map(plainText), budget)) {
    if (same > 0) close();
    for (const text of after.slice(to, to + same)) rows.push([{ kind: 'same', text }]);
    for (const text of before.slice(from + same, from + same + removed)) gone.push(text);
    for (const text of after.slice(to + same, to + same + added)) come.push(text);
    from += same + removed;
    to += same + added;
  }
  close();
  return folded(rows);
}

function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Paragraphs that went and came in one place: those that are alike are one paragraph with changes. */
function changedRows(gone: readonly string[], come: readonly string[], budget: DiffBudget): (readonly Piece[])[] {
  const pairs = alikePairs(gone, come, budget);
  const rows: (readonly Piece[])[] = [];
  let [from, to] = [0, 0];
  for (const [at, other] of [...pairs, [gone.length, come.length] as const]) {
    for (const text of gone.slice(from, at)) rows.push([{ kind: 'removed', text }]);
    for (const text of come.slice(to, other)) rows.push([{ kind: 'added', text }]);
    const [old, recent] = [gone[at], come[other]];
    if (old !== undefined && recent !== undefined) rows.push(withGaps(diffWords(old, recent, budget)));
    [from, to] = [at + 1, other + 1];
  }
  return rows;
}

/** Of all words of two paragraphs, so many are the same ones where one became the other. */
const leastAlike = 0.4;
/** What is known of each pair is held. */
const mostPairs = 500_000;

/** The paragraphs that became others, in order; the pairs that have most in common together. */
function alikePairs(
  gone: readonly string[],
  come: readonly string[],
  budget: DiffBudget,
): readonly (readonly [number, number])[] {
  const [old, recent] = [gone.map(wordCounts), come.map(wordCounts)];
  const cost = (counts: readonly WordCounts[]) => counts.reduce((sum, { words }) => sum + words.size + 1, 0);
  const steps = cost(old) * come.length + cost(recent) * gone.length;
  if (steps > budget.left || gone.length * come.length > mostPairs) return [];
  budget.spend(steps);
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const alike = new Float64Array(gone.length * come.length);
  for (let at = gone.length - 1; at >= 0; at--) {
    for (let other = come.length - 1; other >= 0; other--) {
      const share = likeness(old[at], recent[other]);
      alike[at * come.length + other] = share;
      const paired = share < leastAlike ? 0 : share + (best[(at + 1) * width + other + 1] ?? 0);
      best[at * width + other] = Math.max(
        paired,
        best[(at + 1) * width + other] ?? 0,
        best[at * width + other + 1] ?? 0,
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0, other = 0; at < gone.length && other < come.length; ) {
    const here = best[at * width + other] ?? 0;
    const share = alike[at * come.length + other] ?? 0;
    if (share >= leastAlike && here === share + (best[(at + 1) * width + other + 1] ?? 0)) pairs.push([at++, other++]);
    else if (here === (best[(at + 1) * width + other] ?? 0)) at += 1;
    else other += 1;
  }
  return pairs;
}

interface WordCounts {
  readonly total: number;
  readonly words: ReadonlyMap<string, number>;
}

function wordCounts(text: string): WordCounts {
  const words = new Map<string, number>();
  const tokens = tokensOf(text).filter(one => hasWord.test(one));
  for (const one of tokens) words.set(one, (words.get(one) ?? 0) + 1);
  return { total: tokens.length, words };
}

function likeness(one: WordCounts | undefined, other: WordCounts | undefined): number {
  if (one === undefined || other === undefined || one.total + other.total === 0) return 0;
  const [less, more] = one.words.size <= other.words.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, count] of less.words) common += Math.min(count, more.words.get(word) ?? 0);
  return (2 * common) / (one.total + other.total);
}

/** Beside a change one unchanged paragraph is shown, for its place; fewer than three are shown all. */
function folded(rows: readonly (readonly Piece[])[]): readonly ParagraphChange[] {
  const isSame = rows.map(row => row.every(({ kind }) => kind === 'same'));
  const made: ParagraphChange[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (isSame[end]) end += 1;
    const [context, after] = [at === 0 ? 0 : 1, end === rows.length ? 0 : 1];
    const hidden = end - at - context - after;
    for (let row = at; row < end; row++) {
      const isShown = hidden < 2 || row < at + context || row >= end - after;
      if (isShown) made.push({ kind: 'paragraph', pieces: withGaps(rows[row] ?? []) });
      else if (row === at + context) made.push({ kind: 'unchanged', count: hidden });
    }
    at = end;
    while (at < rows.length && !isSame[at]) made.push({ kind: 'paragraph', pieces: rows[at++] ?? [] });
  }
  return made;
}
