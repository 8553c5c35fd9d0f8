import { wordsOf } from './analysis/words.ts';
import type { Part } from './search-request.ts';

/** Whether a folded word is what was searched for. */
export type IsWanted = (form: string) => boolean;

/** Cuts a text into marked and unmarked parts; words that touch or are a space apart are marked as one. */
export function markWords(text: string, isWanted: IsWanted): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end } of wantedSpans(text, isWanted)) {
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
export function wantedSpans(text: string, isWanted: IsWanted): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end, form, tail } of wordsOf(text)) {
    if (tail || !isWanted(form)) continue;
    const last = spans.at(-1);
    if (last && /^\s?$/u.test(text.slice(last.end, Math.max(last.end, start)))) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
