import type { ArticleRecord } from '../record/article-record.ts';
import { allCapsRuns, capitalRuns, type Run } from './capital-runs.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { demonyms } from './gazetteer.ts';
import type { KnownName } from './gazetteer-index.ts';
import type { Lexicon } from './lexicon.ts';
import { nameKey } from './name-trie.ts';
import type { Mention } from './names.ts';
import { otherPlaceMeant } from './same-named-places.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type TextUnit, textAt, textUnits } from './text-units.ts';
import { type ReadTokens, type Token, tokenise } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';
import { nameParticles } from './words/language.ts';
import { nounsWithinNames, stateBodies } from './words/organisations.ts';
import { abbreviations } from './words/people.ts';

/** A stretch of an article that is a name, or may be one. */
export interface NameOccurrence {
  readonly location: Mention['location'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words, folded and joined: what the archive knows the occurrence by. */
  readonly key: string;
  readonly words: readonly string[];
  /** The form a page would show, when it is not the text: Kazakhstan Foreign Ministry. */
  readonly preferred?: string;
  readonly known?: KnownName;
  readonly evidence: readonly Evidence[];
  /** The name it explains in brackets right after it: World Health Organization (WHO). */
  readonly bracketOf?: string;
  /** The occurrence before it, when only “and” stands between the two. */
  readonly pairedWith?: string;
  /** “the” or “a” stands right before it. */
  readonly hasArticle: boolean;
  /** Longer occurrences that take in small particles before it (al-Nasiri, van der Meulen), the longest first. */
  readonly particlePrefixes?: readonly Pick<NameOccurrence, 'start' | 'text' | 'key'>[];
}

/** A text whose capitals say nothing: a headline, a title, a sentence in capitals. */
interface Heading {
  readonly location: Mention['location'];
  readonly text: string;
  /** UTF-16 offset of the text in its text unit. */
  readonly start: number;
}

/** What one article says by itself; nothing of any other article has a part in it. */
export interface ArticleOccurrences {
  readonly occurrences: readonly NameOccurrence[];
  /** Headings, in which only names known from elsewhere are looked for. */
  readonly headings: readonly Heading[];
}

/** Reads one article for names; articles can be read in any order, and at the same time. */
export function findOccurrences(
  record: ArticleRecord,
  lexicon: Lexicon,
  tokensOf: ReadTokens = tokenise,
): ArticleOccurrences {
  const occurrences: NameOccurrence[] = [];
  const headings: Heading[] = [];
  const hasRules = /^en\b/i.test(record.language);
  for (const unit of textUnits(record)) {
    const tokens = tokensOf(unit.text);
    if (unit.kind === 'heading' || !hasRules || isTitleCase(unit.text, tokens))
      headings.push({ location: unit.location, text: unit.text, start: 0 });
    else {
      const allCaps = allCapsRuns(tokens);
      for (const run of allCaps) headings.push(headingOf(unit, tokens, run));
      for (const occurrence of occurrencesIn(unit, tokens, lexicon, allCaps)) occurrences.push(occurrence);
    }
  }
  return { occurrences, headings };
}

function headingOf({ location, text }: TextUnit, tokens: readonly Token[], run: Run): Heading {
  const start = tokens[run.start]?.start ?? 0;
  return { location, text: text.slice(start, tokens[run.end - 1]?.end), start };
}

function occurrencesIn(
  unit: TextUnit,
  tokens: readonly Token[],
  lexicon: Lexicon,
  allCaps: readonly Run[],
): readonly NameOccurrence[] {
  const occurrences: NameOccurrence[] = [];
  const isAllCaps = coverOf(allCaps, tokens.length);
  let readTo = 0;
  for (const run of runsOf(tokens, lexicon)) {
    if (isAllCaps(run)) continue;
    for (const segment of segmentsOf(run, tokens, lexicon)) {
      if (segment.start < readTo) continue;
      readTo = segment.end;
      const occurrence = occurrenceOf(segment, unit, tokens, lexicon, occurrences.at(-1));
      if (occurrence.key.length > 1 && !lexicon.rejected.has(occurrence.key)) occurrences.push(occurrence);
    }
  }
  return occurrences;
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

function occurrenceOf(
  segment: Segment,
  unit: TextUnit,
  tokens: readonly Token[],
  lexicon: Lexicon,
  before: NameOccurrence | undefined,
): NameOccurrence {
  const evidence = isSettled(segment) ? [] : evidenceFor(segment, tokens, lexicon);
  const placeBefore =
    before !== undefined && unit.text.slice(before.end, tokens[segment.start]?.start) === ', '
      ? before.known
      : undefined;
  const other = otherPlaceMeant(segment, tokens, lexicon, placeBefore?.name);
  const extent = other === undefined ? extentOf(segment, tokens, lexicon, evidence) : extentOfPlace(segment, other);
  const first = tokens[segment.start];
  const start = first?.start ?? 0;
  const end = tokens[extent.end - 1]?.end ?? start;
  const isBracketed =
    first?.gap === 'bracket' &&
    first.shape === 'upper' &&
    before !== undefined &&
    before.end + 2 === start &&
    !tickerEnd.test(unit.text.slice(end, end + 5));
  const isPaired = before !== undefined && unit.text.slice(before.end, start) === ' and ';
  const particlePrefixes = particlePrefixesOf(segment, tokens, unit.text.slice(0, end), extent.words);
  return {
    location: unit.location,
    start,
    end,
    text: unit.text.slice(start, end),
    key: extent.words.join(' '),
    words: extent.words,
    evidence,
    hasArticle: first?.gap === 'space' && articles.has(tokens[segment.start - 1]?.folded ?? ''),
    ...(extent.preferred === undefined ? {} : { preferred: extent.preferred }),
    ...(segment.known === undefined || other !== undefined ? {} : { known: segment.known }),
    ...(isBracketed ? { bracketOf: before.key } : {}),
    ...(isPaired ? { pairedWith: before.key } : {}),
    ...(particlePrefixes.length === 0 ? {} : { particlePrefixes }),
  };
}

/** “(HLV.N)” says where shares are traded, and is no short form. */
const tickerEnd = /^\.\p{Lu}{1,3}\)/u;

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

/** “Paris” in “Paris, Texas”: marked by itself, known by both. */
const extentOfPlace = ({ end }: Segment, preferred: string): Extent => ({
  end,
  words: nameKey(preferred).split(' '),
  preferred,
});

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
  return lexicon.named('place', before.folded)?.name.preferred;
}

const surfaceOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** No name has more small particles before its family name: van der, de la. */
const mostParticles = 3;

/** The occurrences that take in the small particles before a name; whether one is meant, the article's names decide. */
function particlePrefixesOf(
  { start }: Run,
  tokens: readonly Token[],
  textToEnd: string,
  words: readonly string[],
): NonNullable<NameOccurrence['particlePrefixes']> {
  const particlePrefixes: Pick<NameOccurrence, 'start' | 'text' | 'key'>[] = [];
  for (let at = start - 1; at >= Math.max(0, start - mostParticles); at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.shape !== 'lower' || !nameParticles.has(token.folded)) break;
    if (next?.gap !== 'space' && next?.gap !== 'hyphen') break;
    const key = [...tokens.slice(at, start).map(({ folded }) => folded), ...words].join(' ');
    particlePrefixes.unshift({ start: token.start, text: textToEnd.slice(token.start), key });
  }
  return particlePrefixes;
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

/** The sentence in which an occurrence stands, cut at words when it is long. */
export function sentenceOf({ location, start, end }: NameOccurrence, record: ArticleRecord): string {
  const text = textAt(record, location);
  return text === undefined ? '' : sentenceAround(text, start, end);
}

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
