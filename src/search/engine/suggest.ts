import type { VocabularyEntry } from '../format/vocabulary-file.ts';

/** Words shorter than this are too near to everything. */
const shortest = 4;

export interface Suggestion {
  readonly form: string;
  /** Letters to change. */
  readonly distance: number;
}

/** The commonest word nearest to one that the archive does not have; undefined when none is near. */
export function suggestWord(word: string, vocabulary: readonly VocabularyEntry[]): Suggestion | undefined {
  if (word.length < shortest) return undefined;
  const most = word.length < 8 ? 1 : 2;
  let best: (Suggestion & { readonly count: number }) | undefined;
  for (const { term, form, count } of vocabulary) {
    if (Math.abs(form.length - word.length) > most && Math.abs(term.length - word.length) > most) continue;
    const distance = Math.min(editDistance(word, form, most), editDistance(word, term, most));
    if (distance > most || distance === 0) continue;
    if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
      best = { form, distance, count };
    }
  }
  return best && { form: best.form, distance: best.distance };
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
