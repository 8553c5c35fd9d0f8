import { type Word, wordsOf } from './analysis/words.ts';
import type { Part } from './search-request.ts';

/** Whether a folded word is what was searched for. */
export type IsWanted = (form: string) => boolean;

/** What is marked in a text. */
export interface Wanted {
  readonly isWord: IsWanted;
  /** Words that are meant only where they stand together, in this order. */
  readonly phrases: readonly (readonly IsWanted[])[];
}

/** Words that are meant wherever they stand. */
export function singleWords(isWord: IsWanted): Wanted {
  return { isWord, phrases: [] };
}

/** Cuts a text into marked and unmarked parts; words that touch or are a space apart are marked as one. */
export function markWords(text: string, wanted: Wanted): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end } of wantedSpans(text, wanted)) {
    if (start > done) parts.push({ text: text.slice(done, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done), marked: false });
  return parts;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where wanted words stand, neighbours joined. */
export function wantedSpans(text: string, wanted: Wanted): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of wantedWords(text, wanted)) {
    const last = spans.at(-1);
    if (last && /^\s?$/u.test(text.slice(last.end, Math.max(last.end, start)))) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** The wanted words of a text, in order. */
export function wantedWords(text: string, { isWord, phrases }: Wanted): readonly Word[] {
  const words = wordsOf(text);
  const inPhrase = new Set<number>();
  for (const phrase of phrases) {
    for (const start of words.keys()) {
      if (phrase.every((isNext, offset) => isAt(words, start + offset, isNext))) {
        for (const offset of phrase.keys()) inPhrase.add(start + offset);
      }
    }
  }
  return words.filter((word, index) => inPhrase.has(index) || (!word.tail && isWord(word.form)));
}

function isAt(words: readonly Word[], index: number, isWanted: IsWanted): boolean {
  const word = words[index];
  return word !== undefined && isWanted(word.form);
}
