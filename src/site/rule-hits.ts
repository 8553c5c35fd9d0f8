import type { LabelledLine } from '../reading/labelled-line.ts';
import { ruleSentence } from '../reading/rule-sentence.ts';
import type { Article } from './archive.ts';
import { compareText } from './compare-text.ts';

export interface RuleHits {
  readonly rule: string;
  /** `repaired`: lines whose text was put right. */
  readonly label: LabelledLine['label'] | 'repaired';
  readonly lines: number;
  /** What the rule does, in one sentence. */
  readonly reason: string;
}

/** How many lines each rule decided, most first. */
export function ruleHits(articles: readonly Article[]): readonly RuleHits[] {
  const hits = new Map<string, { first: Decision; lines: number }>();
  for (const decision of articles.flatMap(({ lines }) => lines.flatMap(decisionsOn))) {
    const key = `${decision.rule}\n${decision.label}`;
    const hit = hits.get(key);
    if (hit === undefined) hits.set(key, { first: decision, lines: 1 });
    else hit.lines += 1;
  }
  return [...hits.values()]
    .map(({ first, lines }) => ({
      rule: first.rule,
      label: first.label,
      lines,
      reason: ruleSentence(first.rule) ?? first.reason,
    }))
    .sort((a, b) => b.lines - a.lines || compareText(a.rule, b.rule) || compareText(a.label, b.label));
}

/** What a rule decided on a line: its label, or that its text was repaired. */
type Decision = Pick<LabelledLine, 'rule' | 'reason'> & { readonly label: RuleHits['label'] };

function decisionsOn(line: LabelledLine): readonly Decision[] {
  if (line.label === 'blank' || line.label === 'metadata') return [];
  const rules = new Map(line.repairs?.map(({ rule, reason }) => [rule, reason]));
  return [line, ...[...rules].map(([rule, reason]) => ({ rule, reason, label: 'repaired' as const }))];
}
