import type { Evidence } from './evidence.ts';

export type EntityKind = Evidence['kind'];

/** What speaks for each kind of one occurrence, over one article or many: the heaviest firing of each rule. */
export type Tally = Map<string, Evidence>;

export interface SettledKind {
  readonly kind: EntityKind;
  /** The rule that weighed most. */
  readonly rule: string;
}

/** One rule alone may be enough, and the second kind must stay behind. */
const enough = 3;
const margin = 1;

const kinds: readonly EntityKind[] = ['person', 'place', 'organisation'];

/** A rule counts once however often it fires: ten weak signs of one sort are still that one sort. */
export function addEvidence(tally: Tally, evidence: Iterable<Evidence>): void {
  for (const sign of evidence) {
    const earlier = tally.get(sign.rule);
    if (earlier === undefined || earlier.weight < sign.weight) tally.set(sign.rule, sign);
  }
}

/** The kind the evidence settles on; undefined when it is too little or divided. */
export function settledKind(tally: Tally): SettledKind | undefined {
  const [first, second] = ranked(tally);
  if (first === undefined || first.sum < enough || first.sum - (second?.sum ?? 0) < margin) return undefined;
  return { kind: first.kind, rule: strongestRule(tally, first.kind) };
}

/** The kind that has most for it, settled or not. */
export function leadingKind(tally: Tally): EntityKind | undefined {
  const [first, second] = ranked(tally);
  return first !== undefined && first.sum > (second?.sum ?? 0) ? first.kind : undefined;
}

export function weightFor(tally: Tally, kind: EntityKind): number {
  let sum = 0;
  for (const sign of tally.values()) if (sign.kind === kind) sum += sign.weight;
  return sum;
}

function ranked(tally: Tally): readonly { readonly kind: EntityKind; readonly sum: number }[] {
  return kinds.map(kind => ({ kind, sum: weightFor(tally, kind) })).sort((a, b) => b.sum - a.sum);
}

function strongestRule(tally: Tally, kind: EntityKind): string {
  const signs = [...tally.values()].filter(sign => sign.kind === kind);
  return signs.sort((a, b) => b.weight - a.weight || (a.rule < b.rule ? -1 : 1))[0]?.rule ?? '';
}
