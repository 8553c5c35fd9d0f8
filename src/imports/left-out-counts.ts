import type { Imported } from './imported.ts';

/** Counts what an import leaves out, by what it is. */
export class LeftOutCounts {
  readonly #counts = new Map<string, { count: number; readonly hint?: string | undefined }>();

  add(what: string, count = 1, hint?: string): void {
    const known = this.#counts.get(what);
    if (known) known.count += count;
    // Exports may be of anybody's making.
    else if (this.#counts.size < 1000) this.#counts.set(what, { count, hint });
  }

  *entries(): Iterable<Imported> {
    for (const [what, { count, hint }] of this.#counts)
      yield { kind: 'left-out', what, count, ...(hint !== undefined && { hint }) };
  }
}
