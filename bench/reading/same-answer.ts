/** The same words, or one goes on where the other ends: outlets lengthen their titles. */
export function sameHeadline(known: string, found: string): boolean {
  const [one, other] = [folded(known), folded(found)];
  return one === other || (other.length > 12 && (one.startsWith(other) || other.startsWith(one)));
}

/** Whether one of the names found is one of those known. */
export function sharesAuthor(known: readonly string[], found: readonly string[]): boolean {
  const names = new Set(known.map(folded));
  return found.some(name => names.has(folded(name)));
}

function folded(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ').toLowerCase();
}

export function dayIn(text: string | null | undefined): string | undefined {
  return /\d{4}-\d\d-\d\d/u.exec(text ?? '')?.[0];
}

/** The names of a gold that puts several into one string, or a name and its titles. */
export function partedAuthors(known: readonly string[]): readonly string[] {
  return known.flatMap(name => [name, ...name.split(/,\s*(?:and\s+)?|\s+(?:and|&|und|et|y|\|)\s+/u)]);
}
