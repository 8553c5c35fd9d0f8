import type { MarkedParagraph } from './marked-paragraphs.ts';

export interface Counts {
  found: number;
  missed: number;
  wrong: number;
}

export interface Scores {
  readonly all: Counts;
  readonly kinds: Readonly<Record<string, Counts>>;
}

export interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** A mention counts only when its kind and both its ends are those that were marked. */
export function compareNames(paragraphs: readonly MarkedParagraph[], found: readonly (readonly Span[])[]): Scores {
  const kinds: Record<string, Counts> = {};
  const all = { found: 0, missed: 0, wrong: 0 };
  const count = (kind: string, outcome: keyof Counts): void => {
    const counts = kinds[kind] ?? { found: 0, missed: 0, wrong: 0 };
    kinds[kind] = counts;
    counts[outcome]++;
    all[outcome]++;
  };
  paragraphs.forEach(({ names }, index) => {
    const key = ({ kind, start, end }: Span) => `${kind} ${start} ${end}`;
    const got = new Set((found[index] ?? []).map(key));
    const wanted = new Set(names.map(key));
    for (const name of names) count(name.kind, got.has(key(name)) ? 'found' : 'missed');
    for (const span of found[index] ?? []) if (!wanted.has(key(span))) count(span.kind, 'wrong');
  });
  return { all, kinds };
}

export function f1Of({ found, missed, wrong }: Counts): number {
  return found === 0 ? 0 : (2 * found) / (2 * found + missed + wrong);
}
