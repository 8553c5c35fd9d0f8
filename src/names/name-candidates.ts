import type { ArticleRecord } from '../record/article-record.ts';
import { addEvidence, leadingKind, type Tally } from './evidence-tally.ts';
import { type NameOccurrence, sentenceOf } from './find-occurrences.ts';
import type { NameCandidate } from './names.ts';
import { ruleWords } from './rule-words.ts';
import { isCommonWord } from './words/common-words.ts';
import { thingAcronyms } from './words/language.ts';

/** What the whole archive leaves open. */
export interface OpenOccurrence {
  readonly record: ArticleRecord;
  readonly occurrence: NameOccurrence;
}

/** Quotations enough to decide by. */
const mostSentences = 3;

/** What nothing explains well enough for a page, with what an editor needs to decide; most frequent first. */
export function candidatesFrom(open: readonly OpenOccurrence[]): readonly NameCandidate[] {
  const groups = new Map<string, OpenOccurrence[]>();
  for (const found of open.filter(isWorthAsking)) {
    const group = groups.get(found.occurrence.key);
    if (group) group.push(found);
    else groups.set(found.occurrence.key, [found]);
  }
  return [...groups.values()].map(candidateFrom).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** Ordinary words with a capital (the Session, the State) are not worth an editor's time. */
function isWorthAsking({ occurrence }: OpenOccurrence): boolean {
  if (occurrence.key.length === 1 || thingAcronyms.has(occurrence.key)) return false;
  return occurrence.words.some(word => !isCommonWord(word)) || occurrence.words.length > 2;
}

function candidateFrom(group: readonly OpenOccurrence[]): NameCandidate {
  const tally: Tally = new Map();
  for (const { occurrence } of group) addEvidence(tally, occurrence.evidence);
  const kind = leadingKind(tally) ?? 'unclear';
  const sentences = group
    .slice(0, mostSentences)
    .map(({ record, occurrence }) => ({ article: record.id, sentence: sentenceOf(occurrence, record) }));
  return { kind, text: commonestForm(group), count: group.length, sentences, reason: reasonOf(tally) };
}

function commonestForm(group: readonly OpenOccurrence[]): string {
  const forms = new Map<string, number>();
  for (const { occurrence } of group) forms.set(occurrence.text, (forms.get(occurrence.text) ?? 0) + 1);
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function reasonOf(tally: Tally): string {
  const signs = [...tally.keys()].sort();
  if (signs.length === 0) return 'Capitalised, kind unknown.';
  const words = signs.map(rule => ruleWords[rule] ?? rule);
  return `Not sure: ${words.join(', ')}${words.length === 1 ? ', nothing else supports it' : ''}.`;
}
