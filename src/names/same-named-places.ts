import { countryNames } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';

/**
 * The place that is meant where its name is better known as another's: “Paris, Texas” is no city of France, and Georgia
 * beside Atlanta or Florida is a state. Undefined when nothing beside the name says so.
 *
 * @param placeBefore the place that only a comma parts from it
 */
export function otherPlaceMeant(
  segment: Segment,
  tokens: readonly Token[],
  lexicon: Lexicon,
  placeBefore: Name | undefined,
): string | undefined {
  const known = segment.known?.name;
  if (known?.kind !== 'place' || known.source !== 'gazetteer' || known.country === undefined) return undefined;
  const state = stateAfter(segment, tokens, lexicon);
  if (countryNames.get(known.country) !== known.preferred) {
    const isElsewhere = state !== undefined && state.country !== known.country && !isState(known);
    return isElsewhere ? `${known.preferred}, ${state.preferred}` : undefined;
  }
  if (!statesCalledAsCountries.has(known.preferred)) return undefined;
  const isMeant =
    state?.country === 'US' || placeBefore?.country === 'US' || tokens[segment.start - 2]?.folded === 'state';
  return isMeant ? `${known.preferred} (${countryNames.get('US')})` : undefined;
}

const statesCalledAsCountries: ReadonlySet<string> = new Set(['Georgia']);

/** A state or province: the gazetteer has its country, and no point for it. */
const isState = ({ country, coordinates }: Name): boolean => country !== undefined && coordinates === undefined;

/** The state after a comma; in a row (“Paris, Texas and Rome”) it is a place of its own. */
function stateAfter({ end }: Segment, tokens: readonly Token[], lexicon: Lexicon): Name | undefined {
  if (tokens[end]?.gap !== 'comma') return undefined;
  const found = lexicon.names.longestAt(tokens, end);
  if (found === undefined || found.value.name.kind !== 'place' || !isState(found.value.name)) return undefined;
  const next = tokens[end + found.length];
  const isInRow = next?.gap === 'space' && ['and', 'or'].includes(next.folded);
  return isInRow ? undefined : found.value.name;
}

/** Puts its country beside a place of the gazetteer where another place of the archive has the same name. */
export function withCountries(names: readonly Name[]): readonly Name[] {
  const others = new Set(
    names.flatMap(({ kind, preferred }) =>
      kind === 'place' && preferred.includes(', ') ? [preferred.split(', ')[0]] : [],
    ),
  );
  return names.map(name => {
    const country = name.country === undefined ? undefined : countryNames.get(name.country);
    if (name.kind !== 'place' || name.source !== 'gazetteer' || !others.has(name.preferred)) return name;
    if (country === undefined || country === name.preferred) return name;
    return { ...name, preferred: `${name.preferred} (${country})`, variants: [name.preferred, ...name.variants] };
  });
}
