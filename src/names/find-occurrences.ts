import type { ArticleId } from '../capture/capture.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { capitalRuns, type Run, shoutedRuns } from './capital-runs.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { demonyms } from './gazetteer.ts';
import type { KnownName, Lexicon } from './lexicon.ts';
import { nameKey } from './name-trie.ts';
import type { Mention } from './names.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type TextUnit, textUnits } from './text-units.ts';
import { type Token, tokenise } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';
import { nameParticles } from './words/language.ts';
import { nounsWithinNames, stateBodies } from './words/organisations.ts';
import { abbreviations } from './words/people.ts';

/** A place in an article where a name stands, or may stand. */
export interface Reading {
  readonly place: Mention['place'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words, folded and joined: what the archive knows the reading by. */
  readonly key: string;
  readonly words: readonly string[];
  /** The form a page would show, when it is not the text: Kazakhstan Foreign Ministry. */
  readonly preferred?: string;
  readonly known?: KnownName;
  readonly evidence: readonly Evidence[];
  /** The name it explains in brackets right after it: World Health Organization (WHO). */
  readonly bracketOf?: string;
  /** The reading before it, when only “and” stands between the two. */
  readonly pairedWith?: string;
  /** “the” or “a” stands right before it. */
  readonly hasArticle: boolean;
  /** Longer readings that take in small particles before it (al-Nasiri, van der Meulen), the longest first. */
  readonly leads?: readonly Pick<Reading, 'start' | 'text' | 'key'>[];
  readonly sentence: () => string;
}

/** A text whose capitals say nothing: a headline, a title, a shouted sentence. */
interface Heading {
  readonly place: Mention['place'];
  readonly text: string;
  /** UTF-16 offset of the text in its place. */
  readonly start: number;
}

/** What one article says by itself; nothing of any other article has a part in it. */
export interface ArticleReadings {
  readonly id: ArticleId;
  readonly readings: readonly Reading[];
  /** Headings, in which only names known from elsewhere are looked for. */
  readonly headings: readonly Heading[];
}

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

/** How far a name reaches, and the words it is known by. */
interface Extent {
  readonly end: number;
  readonly words: readonly string[];
  readonly preferred?: string;
}

/** Takes in what belongs to a name beyond its capitals: the noun of “the Wagner group”, the owner of a ministry. */
function extentOf(segment: Segment, tokens: readonly Token[], lexicon: Lexicon, evidence: readonly Evidence[]): Extent {
  const own = tokens.slice(segment.start, segment.end);
  const words = own.map(({ folded }) => folded);
  const noun = tokens[segment.end];
  const isAcronym = own.length === 1 && own[0]?.shape === 'upper';
  if (
    noun &&
    !isAcronym &&
    nounsWithinNames.has(noun.folded) &&
    evidence.some(({ rule }) => rule === 'organisation-noun')
  ) {
    const preferred = `${surfaceOf(own)} ${noun.text.charAt(0).toUpperCase()}${noun.text.slice(1)}`;
    return { end: segment.end + 1, words: [...words, noun.folded], preferred };
  }
  const owned = segment.form === 'organisation' ? ownedBody(segment, own, tokens, lexicon) : undefined;
  if (owned === undefined) return { end: segment.end, words };
  return { end: segment.end, words: nameKey(owned).split(' '), preferred: owned };
}

/** “Kazakhstan’s Foreign Ministry” and “the Kazakh Foreign Ministry” are the Kazakhstan Foreign Ministry. */
function ownedBody(
  { start }: Segment,
  own: readonly Token[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): string | undefined {
  const adjective = demonyms.get(own[0]?.folded ?? '');
  const rest = adjective === undefined ? own : own.slice(1);
  if (!rest.some(({ folded }) => stateBodies.has(folded)) || !rest.every(({ folded }) => isCommonWord(folded)))
    return undefined;
  const owner = adjective ?? possessor(tokens[start - 1], own[0], lexicon);
  return owner === undefined ? undefined : `${owner} ${surfaceOf(rest)}`;
}

function possessor(before: Token | undefined, first: Token | undefined, lexicon: Lexicon): string | undefined {
  if (!before?.possessive || first?.gap === 'comma') return undefined;
  return lexicon.byForm.get(`place:${before.folded}`)?.name.preferred;
}

const surfaceOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** No name has more small particles before its family name: van der, de la. */
const mostParticles = 3;

/** The readings that take in the small particles before a name; whether one is meant, the article's names decide. */
function leadsOf(
  { start }: Run,
  tokens: readonly Token[],
  textToEnd: string,
  words: readonly string[],
): NonNullable<Reading['leads']> {
  const leads: Pick<Reading, 'start' | 'text' | 'key'>[] = [];
  for (let at = start - 1; at >= Math.max(0, start - mostParticles); at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.shape !== 'lower' || !nameParticles.has(token.folded)) break;
    if (next?.gap !== 'space' && next?.gap !== 'hyphen') break;
    const key = [...tokens.slice(at, start).map(({ folded }) => folded), ...words].join(' ');
    leads.unshift({ start: token.start, text: textToEnd.slice(token.start), key });
  }
  return leads;
}

/** Longest quotation shown to an editor, in UTF-16 units on each side. */
const reach = 160;

/** Where sentences end in a text; the dot of “Dr.” ends none. */
function endsIn(text: string): readonly number[] {
  return [...text.matchAll(/(\p{L}*)[.!?](?=\s)|\n/gu)].flatMap(({ 0: found, 1: word = '', index }) => {
    const isShort = found.endsWith('.') && (word.length === 1 || abbreviations.has(word.toLowerCase()));
    return isShort ? [] : [index + found.length];
  });
}

/** The sentence in which a reading stands, cut at words when it is long. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const opening = Math.max(0, ...endsIn(before), before.lastIndexOf('” ') + 1);
  const closings = endsIn(after);
  const from = opening > 0 ? before.slice(opening) : start > reach ? `…${before.slice(before.indexOf(' '))}` : before;
  const closing = Math.min(...closings, after.length);
  const isCut = closings.length === 0 && text.length > end + reach;
  const to = isCut ? `${after.slice(0, after.lastIndexOf(' '))}…` : after.slice(0, closing);
  return `${from}${text.slice(start, end)}${to}`.trim();
}
