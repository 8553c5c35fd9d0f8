/** A sentence with its place in the text. */
export interface Sentence {
  readonly text: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
}

/** Where one sentence ends and the next may begin; closing marks belong to the first. */
export const sentenceEnd =
  /[.!?…]{1,3}["'”’»)\]]{0,3}\s+(?=["'“‘«([]{0,2}[\p{Lu}\p{Lo}\p{N}])|[。！？]["'”’」』]{0,2}|[؟।]\s*/gu;

/** Ends of words that are no ends of sentences: titles, initials, and the commonest short forms. */
export const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|[Mm]rs?|[Mm]s|Dr|Prof|Sen|Rep|Gen|Gov|Col|Sgt|Capt|Lt|St|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|U\.S|U\.K|U\.N|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** Cuts a text into sentences, in order, without losing a character but the space between them. */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (abbreviation.test(text.slice(Math.max(start, end - 12 - match[0].length), end).trimEnd())) continue;
    found.push({ text: text.slice(start, end).trimEnd(), start });
    start = end;
  }
  if (start < text.length) found.push({ text: text.slice(start).trimEnd(), start });
  return found.filter(sentence => sentence.text !== '');
}
