import brandRows from './gazetteer/brands.json' with { type: 'json' };
import cityRows from './gazetteer/cities.json' with { type: 'json' };
import countryRows from './gazetteer/countries.json' with { type: 'json' };
import { ambiguousOrganisations, wellKnownOrganisations } from './gazetteer/organisations.ts';
import { regions } from './gazetteer/regions.ts';
import townRows from './gazetteer/towns.json' with { type: 'json' };
import { nameKey, slugOfName } from './name-trie.ts';
import type { Name } from './names.ts';
import { isCommonWord, isGivenName } from './words/common-words.ts';

/** A name that is known without an editor's list. */
export interface GazetteerName extends Name {
  readonly ambiguous: boolean;
  /** What the list's word is worth as evidence. */
  readonly worth: number;
}

/** Enough against any one rule; enough when nothing else speaks; a hint that needs other signs beside it. */
const sure = { ambiguous: false, worth: 5 };
const likely = { ambiguous: true, worth: 3 };
const doubtful = { ambiguous: true, worth: 1 };

const split = (text: string | undefined): readonly string[] => (text ?? '').split(';').filter(part => part !== '');

function placeAt(latitude: string | undefined, longitude: string | undefined): Pick<Name, 'coordinates'> {
  if (!latitude || !longitude) return {};
  return { coordinates: { latitude: Number(latitude), longitude: Number(longitude) } };
}

function gazetteerName(kind: Name['kind'], preferred: string, variants: readonly string[], facts: Partial<Name>) {
  return { kind, slug: slugOfName(preferred), preferred, variants, source: 'gazetteer' as const, ...facts };
}

function countryFrom(row: string): GazetteerName {
  const [country = '', preferred = '', variants, , latitude, longitude] = row.split('|');
  const facts = { country, ...placeAt(latitude, longitude) };
  return { ...gazetteerName('place', preferred, split(variants), facts), ...sure };
}

function regionFrom(row: string): GazetteerName {
  const [preferred = '', country, latitude, longitude, variants] = row.split('|');
  const facts = { ...(country ? { country } : {}), ...placeAt(latitude, longitude) };
  return { ...gazetteerName('place', preferred, split(variants), facts), ...sure };
}

/** A city is taken for one without evidence only when its name is neither a person's nor a word. */
function cityFrom(row: string): GazetteerName {
  const [preferred = '', country = '', kind, latitude, longitude, variants] = row.split('|');
  const facts = { country, ...placeAt(latitude, longitude) };
  const key = nameKey(preferred);
  const ambiguous = kind !== 'capital' && (isGivenName(key) || isCommonWord(key) || key.length < 4);
  return { ...gazetteerName('place', preferred, split(variants), facts), ...(ambiguous ? doubtful : sure) };
}

/** A town is one only where another word says so: many are called as families are (Obama, Preston). */
function townFrom(row: string): GazetteerName {
  const [preferred = '', country = '', latitude, longitude] = row.split('|');
  const facts = { country, ...placeAt(latitude, longitude) };
  return { ...gazetteerName('place', preferred, [], facts), ...doubtful };
}

function organisationFrom(row: string): GazetteerName {
  const [preferred = '', variants] = row.split('|');
  const certainty = ambiguousOrganisations.has(preferred) ? doubtful : sure;
  return { ...gazetteerName('organisation', preferred, split(variants), {}), ...certainty };
}

/** Companies and chains: their names are no words and no places, though somebody may be called so. */
function brandFrom(preferred: string): GazetteerName {
  return { ...gazetteerName('organisation', preferred, [], {}), ...likely };
}

/** The short lists, whose names are read at once. */
export const firstNames = (): readonly GazetteerName[] => [
  ...countryRows.map(countryFrom),
  ...regions.map(regionFrom),
  ...wellKnownOrganisations.map(organisationFrom),
];

/** A row of a long list: its forms as they are written, and the name that is made of it. */
export interface GazetteerRow {
  readonly forms: readonly string[];
  readonly read: () => GazetteerName;
}

/** The long lists, after the short ones: eighteen thousand names, of which an archive meets a few hundred. */
export function* furtherRows(): Generator<GazetteerRow> {
  for (const row of cityRows) {
    const [preferred = '', , , , , variants] = row.split('|');
    yield { forms: [preferred, ...split(variants)], read: () => cityFrom(row) };
  }
  for (const row of brandRows) yield { forms: [row], read: () => brandFrom(row) };
  for (const row of townRows) yield { forms: [row.slice(0, row.indexOf('|'))], read: () => townFrom(row) };
}

/** The preferred names of countries by their ISO 3166-1 codes. */
export const countryNames: ReadonlyMap<string, string> = new Map(
  countryRows.map(row => {
    const [code = '', preferred = ''] = row.split('|');
    return [code, preferred] as const;
  }),
);

/** From a folded demonym to the preferred name of its country: belarusian to Belarus. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  countryRows.flatMap(row => {
    const [, preferred = '', , words] = row.split('|');
    return split(words).flatMap(word => [nameKey(word), `${nameKey(word)}s`].map(form => [form, preferred] as const));
  }),
);

/** Whether the lists that the archive carries have a word: an English one, or what a country's people are called. */
export function isListedWord(word: string): boolean {
  const lower = word.toLowerCase();
  return isCommonWord(lower) || (lower !== word && demonyms.has(lower));
}
