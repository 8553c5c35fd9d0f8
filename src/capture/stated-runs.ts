/** Words in a row that make a run. */
const runLength = 3;
/** More than any article has; what a page states beyond is left. */
const mostText = 200_000;

/** Runs of words of a text that a page states in its head, to find the lines that repeat it. */
export class StatedRuns {
  readonly #runs: ReadonlySet<string>;

  constructor(text: string) {
    this.#runs = new Set(runsOf(wordsOf(text.slice(0, mostText).replace(/<[^<>]{1,2000}>/g, ' '))));
  }

  /** Share of a line's runs that stand in the text, 0..1; -1 for a line too short or a page that states nothing. */
  shareOf(line: string): number {
    if (this.#runs.size === 0) return -1;
    const runs = runsOf(wordsOf(line));
    return runs.length === 0 ? -1 : runs.filter(run => this.#runs.has(run)).length / runs.length;
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at + runLength <= words.length; at++) runs.push(words.slice(at, at + runLength).join(' '));
  return runs;
}
