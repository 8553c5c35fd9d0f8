import type { ArticleId } from '../capture/capture.ts';
import type { NameCandidate } from './names.ts';
import type { Reading } from './reading.ts';
import { addEvidence, leaningOf, type Tally } from './verdict.ts';
import { isCommonWord } from './words/common-words.ts';
import { thingAcronyms } from './words/language.ts';

interface OpenReading {
  readonly article: ArticleId;
  readonly reading: Reading;
}

/** Quotations enough to decide by. */
const mostSentences = 3;

/** What nothing explains well enough for a page, with what an editor needs to decide; most frequent first. */
export function candidatesFrom(open: readonly OpenReading[]): readonly NameCandidate[] {
  const groups = new Map<string, OpenReading[]>();
  for (const found of open.filter(tells)) {
    const group = groups.get(found.reading.key);
    if (group) group.push(found);
    else groups.set(found.reading.key, [found]);
  }
  return [...groups.values()].map(candidateFrom).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** Ordinary words with a capital (the Session, the State) are not worth an editor's time. */
function tells({ reading }: OpenReading): boolean {
  if (reading.key.length === 1 || thingAcronyms.has(reading.key)) return false;
  return reading.words.some(word => !isCommonWord(word)) || reading.words.length > 2;
}

function candidateFrom(group: readonly OpenReading[]): NameCandidate {
  const tally: Tally = new Map();
  for (const { reading } of group) addEvidence(tally, reading.evidence);
  const kind = leaningOf(tally) ?? 'unclear';
  const sentences = group
    .slice(0, mostSentences)
    .map(({ article, reading }) => ({ article, sentence: reading.sentence() }));
  return { kind, text: commonestForm(group), count: group.length, sentences, reason: reasonOf(tally) };
}

function commonestForm(group: readonly OpenReading[]): string {
  const forms = new Map<string, number>();
  for (const { reading } of group) forms.set(reading.text, (forms.get(reading.text) ?? 0) + 1);
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function reasonOf(tally: Tally): string {
  const signs = [...tally.keys()].sort();
  if (signs.length === 0) return 'A capital, and nothing that explains it.';
  return `Too little, or divided: ${signs.map(rule => ruleWords.get(rule) ?? rule).join(', ')}.`;
}

const ruleWords: ReadonlyMap<string, string> = new Map([
  ['full-name', 'shaped like a full name'],
  ['given-name', 'begins with a given name'],
  ['speech', 'beside a verb of speech'],
  ['personal-verb', 'does what a person does'],
  ['preposition', 'after a preposition of place'],
  ['gazetteer-place', 'a city has this name'],
  ['gazetteer-organisation', 'an organisation has this name'],
  ['acronym', 'all capitals'],
]);
