import { isSpaceless, wordsOf } from './analysis/words.ts';
import type { DocumentText, Part, Snippet } from './search-request.ts';
import { type Wanted, type WantedWord, wantedWords } from './wanted-words.ts';

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

/** Letters of a snippet, about. */
const snippetLength = 240;
/** Letters before the first wanted word. */
const lead = 50;

/** The best passage of a document. It is an aside only where one has more of the wanted words than the whole text. */
export function bestSnippet({ text, asides = [] }: DocumentText, wanted: Wanted): Snippet {
  const wordsIn = (one: string) => new Set(wantedWords(one, wanted).map(word => word.form)).size;
  let best = { text, words: wordsIn(text), isAside: false };
  for (const aside of asides) {
    const words = wordsIn(aside);
    if (words > best.words) best = { text: aside, words, isAside: true };
  }
  return { parts: bestPassage(best.text, wanted), isAside: best.isAside };
}

/** The stretch of a text with the most different wanted words, cut at sentences or words and marked. The beginning when none is there. */
export function bestPassage(text: string, wanted: Wanted): readonly Part[] {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const start = bestStart(flat, wanted);
  const from = start <= lead ? 0 : passageStart(flat, start);
  const to = from + snippetLength >= flat.length ? flat.length : passageEnd(flat, from + snippetLength);
  const passage = `${from > 0 ? '… ' : ''}${flat.slice(from, to)}${to < flat.length ? ' …' : ''}`;
  return markWords(passage, wanted);
}

/** Where the first word of the best stretch stands. Different words count more than the same one again. */
function bestStart(text: string, wanted: Wanted): number {
  const found = wantedWords(text, wanted);
  let best = { start: 0, worth: 0 };
  let first = 0;
  const counts = new Map<string, number>();
  for (const word of found) {
    counts.set(word.form, (counts.get(word.form) ?? 0) + 1);
    for (
      let oldest: WantedWord | undefined = found[first];
      oldest && word.end - oldest.start > snippetLength - lead;
      oldest = found[++first]
    ) {
      const left = (counts.get(oldest.form) ?? 1) - 1;
      if (left === 0) counts.delete(oldest.form);
      else counts.set(oldest.form, left);
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const worth = counts.size * 100 + total;
    if (worth > best.worth) best = { start: found[first]?.start ?? 0, worth };
  }
  return best.start;
}

/** A sentence that begins so many letters before its wanted word is shown from its beginning. */
const sentenceLead = 110;
const sentenceEnd = /[.!?…。！？؟।]["”’»)\]]*\s|[。！？]/gu;

/** Where the sentence of a word begins; when that is far, a word some letters before it. */
function passageStart(text: string, word: number): number {
  const before = text.slice(Math.max(0, word - sentenceLead), word);
  const last = [...before.matchAll(sentenceEnd)].at(-1);
  if (last) return word - before.length + last.index + last[0].length;
  return wordStart(text, word - lead, word);
}

/** The first word that begins at a place or behind it, and not past `most`. */
function wordStart(text: string, from: number, most: number): number {
  const first = wordsOf(text.slice(from, most)).find(({ start, joined }) => start > 0 || joined);
  return first && !isInsideRun(text, from + first.start) ? from + first.start : most;
}

/** A place in a word of letters that have spaces between words. */
function isInsideRun(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(at - 1, at)) && !isSpaceless(text.charAt(at));
}

function passageEnd(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > to - lead ? space : wholeCharacter(text, to);
}

/** Scripts without spaces are cut between characters, never within one. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
