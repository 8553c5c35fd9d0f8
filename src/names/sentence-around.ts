/** Longest quotation shown to an editor, in UTF-16 units on each side. */
const reach = 160;

/** The sentence in which a reading stands, cut at words when it is long. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const opening = Math.max(...['. ', '! ', '? ', '” ', '\n'].map(mark => before.lastIndexOf(mark) + mark.length - 1));
  const closings = ['. ', '! ', '? ', '\n'].map(mark => after.indexOf(mark)).filter(at => at >= 0);
  const from = opening > 0 ? before.slice(opening) : start > reach ? `…${before.slice(before.indexOf(' '))}` : before;
  const closing = Math.min(...closings, after.length);
  const isCut = closings.length === 0 && text.length > end + reach;
  const to = isCut ? `${after.slice(0, after.lastIndexOf(' '))}…` : after.slice(0, closing + 1);
  return `${from}${text.slice(start, end)}${to}`.trim();
}
