import type { Evidence } from './evidence.ts';

export type EntityKind = Evidence['kind'];

/** What speaks for each kind of one reading, over one article or many. */
export interface Tally {
  readonly person: Map<string, number>;
  readonly place: Map<string, number>;
  readonly organisation: Map<string, number>;
}

export interface Verdict {
  readonly kind: EntityKind;
  /** The rule that weighed most. */
  readonly rule: string;
}

/** One rule alone may be enough, and the second kind must stay behind. */
const enough = 3;
const lead = 1;

export const emptyTally = (): Tally => ({ person: new Map(), place: new Map(), organisation: new Map() });

/** A rule counts once however often it fires: ten weak signs of one sort are still that one sort. */
export function addEvidence(tally: Tally, evidence: readonly Evidence[]): void {
  for (const { kind, weight, rule } of evidence) {
    const rules = tally[kind];
    rules.set(rule, Math.max(weight, rules.get(rule) ?? 0));
  }
}

export function mergeTally(into: Tally, from: Tally): void {
  for (const kind of kinds)
    for (const [rule, weight] of from[kind]) into[kind].set(rule, Math.max(weight, into[kind].get(rule) ?? 0));
}

const kinds: readonly EntityKind[] = ['person', 'place', 'organisation'];

/** The kind the evidence settles on; undefined when it is too little or divided. */
export function verdictOf(tally: Tally): Verdict | undefined {
  const [first, second] = ranked(tally);
  if (first === undefined || first.sum < enough || first.sum - (second?.sum ?? 0) < lead) return undefined;
  return { kind: first.kind, rule: strongestRule(tally[first.kind]) };
}

/** The kind that has most for it, settled or not. */
export function leaningOf(tally: Tally): EntityKind | undefined {
  const [first, second] = ranked(tally);
  return first !== undefined && first.sum > (second?.sum ?? 0) ? first.kind : undefined;
}

function ranked(tally: Tally): readonly { readonly kind: EntityKind; readonly sum: number }[] {
  return kinds
    .map(kind => ({ kind, sum: [...tally[kind].values()].reduce((sum, weight) => sum + weight, 0) }))
    .sort((a, b) => b.sum - a.sum);
}

export const weightFor = (tally: Tally, kind: EntityKind): number =>
  [...tally[kind].values()].reduce((sum, weight) => sum + weight, 0);

function strongestRule(rules: ReadonlyMap<string, number>): string {
  return [...rules].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
