/** Runs in a fingerprint: enough to know a paragraph by, too few to tell what it said. */
const most = 40;

/** Letters of a run in a fingerprint: 53 bits in base 36. */
const letters = 11;

/** A text's least runs, from which the text cannot be had back. The same text always gives the same ones. */
export function fingerprintOf(runs: Iterable<number>): string {
  return [...new Set(runs)]
    .sort((a, b) => a - b)
    .slice(0, most)
    .map(run => run.toString(36).padStart(letters, '0'))
    .join('');
}

/** The runs of a fingerprint; what is none has none. */
export function readFingerprint(text: string | undefined): readonly number[] {
  return (text?.match(/[0-9a-z]{11}/g) ?? []).map(run => Number.parseInt(run, 36));
}
