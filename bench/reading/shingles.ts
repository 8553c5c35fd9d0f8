/** The words of a text, as the scorer of article extraction counts them. */
export function tokensOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** How often every run of four words occurs; a shorter text is one run. */
export function shinglesOf(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const run = tokens.slice(at, at + 4);
    if (run.length === 0) continue;
    const key = run.join('\u0001');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
