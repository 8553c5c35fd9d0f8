import { foldWord, type Token, tokenise } from './tokens.ts';

/** A name found in a row of tokens: from `start`, `length` of them. */
export interface TrieMatch<T> {
  readonly length: number;
  readonly value: T;
}

interface Ending<T> {
  readonly value: T;
  /** Per word, whether the text must write it with a capital or all in capitals. */
  readonly shapes: readonly ('any' | 'capital' | 'upper')[];
}

interface Branch<T> {
  /** Absent where no name goes on, and the other where none ends: a long list has hundreds of thousands of branches. */
  next?: Map<string, Branch<T>>;
  endings?: Ending<T>[];
}

/**
 * Many names, found in the time it takes to read the text: one lookup a word, however long the list is.
 * Case and marks do not matter, save that a name written with capitals is only found so (Turkey is no turkey, WHO no who).
 */
export class NameTrie<T> {
  readonly #root: Branch<T> = {};
  readonly #wordOf: (folded: string) => string;

  /** @param wordOf what of a folded word has to be the same in name and text; without it, all */
  constructor(wordOf: (folded: string) => string = folded => folded) {
    this.#wordOf = wordOf;
  }

  /** Adds a form of a name; a later one of the same words does not take the place of an earlier one. */
  add(form: string, value: T, anyCase = false): void {
    this.addTokens(tokenise(form), value, anyCase);
  }

  addTokens(words: readonly Token[], value: T, anyCase = false): void {
    let branch = this.#root;
    if (words.length === 0) return;
    for (const { folded } of words) {
      branch.next ??= new Map();
      const word = this.#wordOf(folded);
      const next: Branch<T> = branch.next.get(word) ?? {};
      branch.next.set(word, next);
      branch = next;
    }
    branch.endings ??= [];
    branch.endings.push({ value, shapes: words.map(word => (anyCase ? 'any' : demandOf(word))) });
  }

  /** The longest name that begins at a token, of those that count. */
  longestAt(
    tokens: readonly Token[],
    start: number,
    counts: (value: T) => boolean = () => true,
  ): TrieMatch<T> | undefined {
    let branch = this.#root;
    let found: TrieMatch<T> | undefined;
    for (let at = start; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || (at > start && !follows(tokens[at - 1], token))) break;
      const next = branch.next?.get(this.#wordOf(token.folded));
      if (next === undefined) break;
      branch = next;
      const ending = branch.endings?.find(({ shapes, value }) => counts(value) && fits(shapes, tokens, start));
      if (ending) found = { length: at - start + 1, value: ending.value };
    }
    return found;
  }
}

function follows(before: Token | undefined, token: Token): boolean {
  return !before?.possessive && (token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'ampersand');
}

function demandOf({ text, shape }: Token): 'any' | 'capital' | 'upper' {
  if (shape === 'lower' || /^\p{Ll}/u.test(text)) return 'any';
  return shape === 'upper' && /^[\p{Lu}.]{2,5}$/u.test(text) ? 'upper' : 'capital';
}

function fits(shapes: Ending<unknown>['shapes'], tokens: readonly Token[], start: number): boolean {
  return shapes.every((demand, offset) => {
    const shape = tokens[start + offset]?.shape;
    if (demand === 'any' || shape === 'number') return true;
    return demand === 'upper' ? shape === 'upper' : shape !== 'lower';
  });
}

/** A text's words, folded and joined: equal for two spellings of one name. */
export function nameKey(text: string): string {
  return keyOfTokens(tokenise(text)) || foldWord(text);
}

export function keyOfTokens(tokens: readonly Token[]): string {
  let key = '';
  for (const { folded } of tokens) if (folded !== '') key = key === '' ? folded : `${key} ${folded}`;
  return key;
}

/** The last part of a name's address: its words without case and marks, joined by hyphens. */
export function slugOfName(preferred: string): string {
  return nameKey(preferred).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-');
}
