import type { Memory, RememberedStage } from '../../src/memory.ts';

/** A memory that gives copies, as one on the disk does, and says what it was asked for. */
export class Remembering implements Memory {
  /** Every input, with its stage before it. */
  readonly asked: string[] = [];
  /** How often something had to be made. */
  made = 0;
  /** Of what. */
  readonly madeOf: string[] = [];
  readonly #kept = new Map<string, () => unknown>();

  recall<T>(stage: RememberedStage, input: string, make: () => T): T {
    const key = `${stage} ${input}`;
    this.asked.push(key);
    const kept = this.#kept.get(key);
    if (kept) return kept() as T;
    this.made += 1;
    this.madeOf.push(key);
    const made = make();
    const copy = structuredClone(made);
    this.#kept.set(key, () => structuredClone(copy));
    return made;
  }

  /** Loses what was made of inputs that begin so. */
  forget(beginning: string): void {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(beginning)) this.#kept.delete(key);
  }

  later<T>(stage: RememberedStage, input: string, make: () => T): () => T {
    return () => this.recall(stage, input, make);
  }

  again<T>(stage: RememberedStage, make: (before: T | undefined) => T): T {
    const made = make(this.#kept.get(stage)?.() as T | undefined);
    const copy = structuredClone(made);
    this.#kept.set(stage, () => structuredClone(copy));
    return made;
  }
}
