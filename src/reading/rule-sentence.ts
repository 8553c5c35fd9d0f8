import { closingRules } from './closing-rules.ts';
import { ruleTable } from './rule-table.ts';

const sentences = new Map([
  ...Object.entries(closingRules),
  ...ruleTable.map(({ name, sentence }) => [name, sentence] as const),
]);

/** What a rule does, in one sentence for readers; undefined for a name that no rule has. */
export function ruleSentence(rule: string): string | undefined {
  return sentences.get(rule);
}
