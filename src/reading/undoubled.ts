/** The text once, when the line prints it twice in a row; else the text, trimmed. */
export function undoubled(text: string): string {
  const trimmed = text.trim();
  const middle = (trimmed.length - 1) / 2;
  if (!Number.isInteger(middle) || trimmed.length < 25 || !/\s/u.test(trimmed[middle] ?? '')) return trimmed;
  const first = trimmed.slice(0, middle);
  return first === trimmed.slice(middle + 1) ? first : trimmed;
}
