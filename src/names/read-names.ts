import type { ArticleRecord } from '../record/article-record.ts';
import { capitalRuns, type Run } from './capital-runs.ts';
import { evidenceFor } from './evidence.ts';
import { extentOf } from './extent.ts';
import { leadsOf } from './leads.ts';
import type { Lexicon } from './lexicon.ts';
import type { ArticleReadings, Heading, Reading } from './reading.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { sentenceAround } from './sentence-around.ts';
import { shoutedRuns } from './shouted-runs.ts';
import { type TextUnit, textUnits } from './text-units.ts';
import { type Token, tokenise } from './tokens.ts';

/** Reads one article for names; articles can be read in any order, and at the same time. */
export function readNames(record: ArticleRecord, lexicon: Lexicon): ArticleReadings {
  const readings: Reading[] = [];
  const headings: Heading[] = [];
  const hasRules = /^en\b/i.test(record.language);
  for (const unit of textUnits(record)) {
    const tokens = tokenise(unit.text);
    if (unit.kind === 'heading' || !hasRules || isTitleCase(unit.text, tokens))
      headings.push({ place: unit.place, text: unit.text, start: 0 });
    else {
      const shouted = shoutedRuns(tokens);
      for (const run of shouted) headings.push(headingOf(unit, tokens, run));
      for (const reading of readUnit(unit, tokens, lexicon, shouted)) readings.push(reading);
    }
  }
  return { id: record.id, readings, headings };
}

function headingOf({ place, text }: TextUnit, tokens: readonly Token[], run: Run): Heading {
  const start = tokens[run.start]?.start ?? 0;
  return { place, text: text.slice(start, tokens[run.end - 1]?.end), start };
}

function readUnit(
  unit: TextUnit,
  tokens: readonly Token[],
  lexicon: Lexicon,
  shouted: readonly Run[],
): readonly Reading[] {
  const readings: Reading[] = [];
  const isShouted = coverOf(shouted, tokens.length);
  let readTo = 0;
  for (const run of runsOf(tokens, lexicon)) {
    if (isShouted(run)) continue;
    for (const segment of segmentsOf(run, tokens, lexicon)) {
      if (segment.start < readTo) continue;
      readTo = segment.end;
      const reading = readingOf(segment, unit, tokens, lexicon, readings.at(-1));
      if (reading.key.length > 1 && !lexicon.rejected.has(reading.key)) readings.push(reading);
    }
  }
  return readings;
}

/** Whether a run has a word in common with some of these; they are in the order of the text and apart. */
function coverOf(runs: readonly Run[], words: number): (run: Run) => boolean {
  if (runs.length === 0) return () => false;
  const covered = new Uint32Array(words + 1);
  for (const { start, end } of runs) covered.fill(1, start + 1, end + 1);
  for (let at = 1; at <= words; at += 1) covered[at] = (covered[at] ?? 0) + (covered[at - 1] ?? 0);
  return ({ start, end }) => (covered[end] ?? 0) > (covered[start] ?? 0);
}

/** Rows of capitals, and listed names that begin with a small letter (al-Qaeda). */
function runsOf(tokens: readonly Token[], lexicon: Lexicon): readonly Run[] {
  const small = tokens.flatMap(({ shape }, start): readonly Run[] => {
    const known = shape === 'lower' ? lexicon.names.longestAt(tokens, start) : undefined;
    return known === undefined ? [] : [{ start, end: start + known.length }];
  });
  const capitals = capitalRuns(tokens);
  return small.length === 0 ? capitals : [...small, ...capitals].sort((a, b) => a.start - b.start);
}

function readingOf(
  segment: Segment,
  unit: TextUnit,
  tokens: readonly Token[],
  lexicon: Lexicon,
  before: Reading | undefined,
): Reading {
  const evidence = isSettled(segment) ? [] : evidenceFor(segment, tokens, lexicon);
  const extent = extentOf(segment, tokens, lexicon, evidence);
  const first = tokens[segment.start];
  const start = first?.start ?? 0;
  const end = tokens[extent.end - 1]?.end ?? start;
  const isBracketed =
    first?.gap === 'bracket' && first.shape === 'upper' && before !== undefined && before.end + 2 === start;
  const isPaired = before !== undefined && unit.text.slice(before.end, start) === ' and ';
  const leads = leadsOf(segment, tokens, unit.text.slice(0, end), extent.words);
  return {
    place: unit.place,
    start,
    end,
    text: unit.text.slice(start, end),
    key: extent.words.join(' '),
    words: extent.words,
    evidence,
    hasArticle: first?.gap === 'space' && articles.has(tokens[segment.start - 1]?.folded ?? ''),
    ...(extent.preferred === undefined ? {} : { preferred: extent.preferred }),
    ...(segment.known === undefined ? {} : { known: segment.known }),
    ...(isBracketed ? { bracketOf: before.key } : {}),
    ...(isPaired ? { pairedWith: before.key } : {}),
    ...(leads.length === 0 ? {} : { leads }),
    sentence: () => sentenceAround(unit.text, start, end),
  };
}

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** An editor's list needs no evidence. */
const isSettled = ({ known }: Segment): boolean => known?.name.source === 'authority';

/** “Putin Holds Talks with Belarus”: capitals that say nothing, and no full stop. */
function isTitleCase(text: string, tokens: readonly Token[]): boolean {
  if (/[.!?…][”’"')]*\s*$/.test(text.slice(-8))) return false;
  const long = tokens.filter(({ text: word, shape }) => word.length > 3 && shape !== 'number');
  return long.length > 3 && long.filter(({ shape }) => shape !== 'lower').length > long.length * 0.7;
}
