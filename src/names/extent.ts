import type { Evidence } from './evidence.ts';
import { demonyms } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { nameKey } from './name-trie.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';
import { nounsWithinNames, stateBodies } from './words/organisations.ts';

/** How far a name reaches, and the words it is known by. */
export interface Extent {
  readonly end: number;
  readonly words: readonly string[];
  readonly preferred?: string;
}

/** Takes in what belongs to a name beyond its capitals: the noun of “the Wagner group”, the owner of a ministry. */
export function extentOf(
  segment: Segment,
  tokens: readonly Token[],
  lexicon: Lexicon,
  evidence: readonly Evidence[],
): Extent {
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
