import type { LabelledLine } from '../reading/labelled-line.ts';
import { ruleSentence } from '../reading/rule-sentence.ts';
import type { Article } from './archive.ts';
import { compareText } from './compare-text.ts';
import type { RuleHits } from './site-plan.ts';

/** How many lines each rule decided, most first. */
export function ruleHits(articles: readonly Article[]): readonly RuleHits[] {
  const hits = new Map<string, { first: LabelledLine; lines: number }>();
  for (const { lines } of articles) {
    for (const line of lines) {
      if (line.label === 'blank' || line.label === 'metadata') continue;
      const key = `${line.rule}\n${line.label}`;
      const hit = hits.get(key);
      if (hit === undefined) hits.set(key, { first: line, lines: 1 });
      else hit.lines += 1;
    }
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
