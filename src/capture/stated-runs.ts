/** Words in a row that make a run. */
const runLength = 3;
/** More than any article has; what a page states beyond is left. */
const mostText = 200_000;
/** More than a text of that length has different words; the numbers of three words make one whole number. */
const mostWords = 2 ** 17;

/** Runs of words of a text that a page states in its head, to find the lines that repeat it. */
export class StatedRuns {
  readonly #numbers = new Map<string, number>();
  readonly #runs: ReadonlySet<number>;

  constructor(text: string) {
    const words = wordsOf(text.slice(0, mostText).replace(/<[^<>]{1,2000}>/g, ' '));
    for (const word of words) if (!this.#numbers.has(word)) this.#numbers.set(word, this.#numbers.size + 1);
    this.#runs = new Set(this.#runsOf(words));
  }

  get isEmpty(): boolean {
    return this.#runs.size === 0;
  }

  /** Share of a line's runs that stand in the text, 0..1; -1 for a line too short or a page that states nothing. */
  shareOf(words: readonly string[]): number {
    if (this.isEmpty || words.length < runLength) return -1;
    const runs = this.#runsOf(words);
    let held = 0;
    for (const run of runs) if (this.#runs.has(run)) held++;
    return held / (words.length - runLength + 1);
  }

  /** Those of the runs all of whose words the text has. */
  #runsOf(words: readonly string[]): readonly number[] {
    const runs: number[] = [];
    let run = 0;
    let known = 0;
    for (const word of words) {
      const number = this.#numbers.get(word) ?? 0;
      known = number === 0 ? 0 : known + 1;
      run = (run % (mostWords * mostWords)) * mostWords + number;
      if (known >= runLength) runs.push(run);
    }
    return runs;
  }
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
