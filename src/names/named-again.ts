import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { hasInnerCapital } from './reading-context.ts';
import { addEvidence, type Tally, verdictOf, weightFor } from './verdict.ts';

/** “Tsering Dolkar … Dolkar”: what looks like a full name, and of which the last word comes again alone, is somebody's. */
export function tallyNamedAgain(
  readings: readonly Reading[],
  tallies: ReadonlyMap<string, Tally>,
  lexicon: Lexicon,
): void {
  const alone = standingAlone(readings);
  for (const { key, text, words } of readings) {
    const tally = tallies.get(key);
    const last = words.at(-1) ?? '';
    if (!tally?.has('full-name') || !alone.has(last) || !isWrittenAsPerson(text)) continue;
    const isElse = weightFor(tally, 'organisation') + weightFor(tally, 'place') > 1;
    if (isElse || lexicon.byForm.has(`place:${words[0] ?? ''}`)) continue;
    if ((verdictOf(tallies.get(last) ?? new Map())?.kind ?? 'person') === 'person')
      addEvidence(tally, [{ kind: 'person', weight: 2, rule: 'named-again' }]);
  }
}

/** Single words that no list has, never led to by an article: “the Seaquarium” is nobody. */
function standingAlone(readings: readonly Reading[]): ReadonlySet<string> {
  const single = readings.filter(({ known, key }) => known === undefined && !key.includes(' '));
  const withArticle = new Set(single.filter(({ hasArticle }) => hasArticle).map(({ key }) => key));
  return new Set(single.map(({ key }) => key).filter(key => !withArticle.has(key)));
}

/** “Martian ISRU”, “GitHub Copilot” and “Analytics Certification” are nobody. */
function isWrittenAsPerson(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || nounEnding.test(words.at(-1) ?? '')) return false;
  return !words.some(word => /\p{Lu}{2}|\d/u.test(word) || hasInnerCapital(word));
}

/** Of words that are newer than the dictionary: analytics, freeware. */
const nounEnding = /(?:tion|tics|ment|ness|ity|ism|ware|ology|graphy)$/;
