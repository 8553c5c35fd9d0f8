/** How far a body found agrees with the one known: shares of all runs of four words that either has. */
export interface BodyScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The same words in the same order. */
  readonly exact: boolean;
  /** Whether precision and recall can be spoken of: a body was found, a body is known. */
  readonly found: boolean;
  readonly known: boolean;
}

export interface MeanScore {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the mean precision and the mean recall. */
  readonly f1: number;
  readonly exact: number;
}

/** The measure of the article-extraction benchmark: runs of four words, counted with repeats. */
export function scoreBody(gold: string, found: string): BodyScore {
  const goldTokens = tokensOf(gold);
  const foundTokens = tokensOf(found);
  const expected = shinglesOf(goldTokens);
  const given = shinglesOf(foundTokens);
  let both = 0;
  for (const [run, count] of given) both += Math.min(count, expected.get(run) ?? 0);
  const extra = total(given) - both;
  const lost = total(expected) - both;
  const precision = extra === 0 && lost === 0 ? 1 : share(both, extra);
  const recall = extra === 0 && lost === 0 ? 1 : share(both, lost);
  const exact = goldTokens.join(' ') === foundTokens.join(' ');
  return { precision, recall, f1: harmonic(precision, recall), exact, found: both + extra > 0, known: both + lost > 0 };
}

/** Precision and recall averaged over the pages, and F1 of the two averages. */
export function meanScore(scores: readonly BodyScore[]): MeanScore {
  const precision = mean(scores.filter(score => score.found).map(score => score.precision));
  const recall = mean(scores.filter(score => score.known).map(score => score.recall));
  const exact = mean(scores.map(score => (score.exact ? 1 : 0)));
  return { pages: scores.length, precision, recall, f1: harmonic(precision, recall), exact };
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function share(part: number, rest: number): number {
  return part + rest === 0 ? 0 : part / (part + rest);
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

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

/** The words of a record's Markdown body, without front matter and marks, as the scorer reads them. */
export function plainBody(markdown: string): string {
  return markdown
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n?/u, '')
    .replace(/^```.*$/gmu, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gmu, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/gu, '$1')
    .replace(/(?:\*\*|__|\*|`)/gu, '');
}

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
