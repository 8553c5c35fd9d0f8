/** Phrases written one after the other between bars, over as many lines as they take. */
export function phraseList(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '');
}
