import type { z } from 'zod';
import { nearestKey } from '../capture/closest-word.ts';
import { parseYamlList } from '../capture/parse-yaml.ts';
import { readYaml, type YamlSource } from '../capture/read-yaml.ts';
import type { Problem } from '../problems.ts';
import {
  type Authority,
  type AuthorityFile,
  type AuthorityName,
  authorityFiles,
  authoritySchemas,
  type EventEntry,
  type EventRecord,
  type NameEntry,
  type Topic,
  type TopicEntry,
} from './authority.ts';
import { readCollections } from './collections.ts';
import { nameKey, slugOfName } from './name-trie.ts';
import { readSynonyms } from './synonyms.ts';
import { tokenise } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';
import { functionWords } from './words/language.ts';

interface ListFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Room for 100,000 names with their variants, in bytes. */
const largestList = 32 * 1024 * 1024;

/** The editors' lists, from the files of authority/; a missing list is an empty one, and a broken one is left out. */
export function loadAuthority(files: readonly ListFile[]): { value: Authority; problems: readonly Problem[] } {
  const problems: Problem[] = files.flatMap(unknownFile);
  const read = <Schema extends z.ZodType>(list: AuthorityFile, schema: Schema) => {
    const file = files.find(({ path }) => path === pathOf(list));
    const outcome = file === undefined ? undefined : parseYamlList(file.path, file.bytes, schema, largestList);
    for (const problem of outcome?.problems ?? []) problems.push(problem);
    return outcome?.value;
  };
  const lines = lineFinder(files);
  const people = followSee('person', pathOf('people'), entriesOf(read('people', authoritySchemas.people)), lines);
  const places = followSee('place', pathOf('places'), entriesOf(read('places', authoritySchemas.places)), lines);
  const bodies = entriesOf(read('organisations', authoritySchemas.organisations));
  const organisations = followSee('organisation', pathOf('organisations'), bodies, lines);
  const names = [...people.names, ...places.names, ...organisations.names];
  const contested = contestedVariants(names, lines);
  const events = entriesOf(read('events', authoritySchemas.events)).map(entry => eventFrom(entry, lines));
  const topics = entriesOf(read('topics', authoritySchemas.topics)).map(topicFrom);
  const rejected = entriesOf(read('rejected', authoritySchemas.rejected)).map(([reading]) => nameKey(reading));
  const synonymsFile = files.find(({ path }) => path === pathOf('synonyms'));
  const synonyms = synonymsFile && readSynonyms(synonymsFile);
  const collectionsFile = files.find(({ path }) => path === pathOf('collections'));
  const collections = collectionsFile && readCollections(collectionsFile);
  const inNames = [people, places, organisations, contested].flatMap(part => part.problems);
  return {
    value: {
      names: names.map(asAuthorityName),
      topics,
      events,
      rejected: new Set(rejected),
      contested: contested.keys,
      synonyms: synonyms?.value ?? [],
      collections: collections?.value ?? [],
    },
    problems: [
      ...[...problems, ...(synonyms?.problems ?? []), ...(collections?.problems ?? [])],
      ...[...inNames, ...widePhrases(events, lines)],
    ],
  };
}

/** All files of authority/: the lists of names, collections, what editors decide about stories, and words that mean the same. */
const listNames = [...authorityFiles, 'collections', 'stories', 'synonyms'] as const;

const pathOf = (list: (typeof listNames)[number]): string => `authority/${list}.yml`;

function entriesOf<T>(list: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(list ?? {});
}

function eventFrom([name, event]: readonly [string, EventEntry], lines: LineFinder): EventRecord {
  const path = pathOf('events');
  return { slug: slugOfName(name), name, ...event, path, line: lines(path, [name]) };
}

function topicFrom([preferred, { atLeast = 2, ...topic }]: readonly [string, TopicEntry]): Topic {
  return { slug: slugOfName(preferred), preferred, ...topic, atLeast };
}

interface ListedName {
  readonly kind: AuthorityName['kind'];
  readonly path: string;
  readonly preferred: string;
  readonly entry: NameEntry;
  /** Variants of its own, and the forms that lead to it by `see`. */
  readonly variants: readonly string[];
}

function asAuthorityName({ kind, preferred, entry, variants }: ListedName): AuthorityName {
  const { see: _see, variants: _variants, rejected = [], ...facts } = entry;
  return { kind, slug: slugOfName(preferred), preferred, variants, rejected, ...facts };
}

function unknownFile({ path }: ListFile): Problem[] {
  const name = path.replace(/^authority\//, '').replace(/\.ya?ml$/, '');
  if (listNames.some(known => path === pathOf(known))) return [];
  const near = nearestKey(name, listNames);
  return [
    {
      code: 'unknown-list',
      path,
      message: `Backfile knows no list “${path}”.`,
      hint:
        near === undefined
          ? `The lists are ${listNames.map(known => `${known}.yml`).join(', ')}.`
          : `Rename it authority/${near}.yml, or move it out of authority/.`,
    },
  ];
}

type Entries = readonly (readonly [string, NameEntry])[];

/** Folds each entry that says `see` into the name it leads to, through as many steps as there are. */
function followSee(
  kind: AuthorityName['kind'],
  path: string,
  entries: Entries,
  lines: LineFinder,
): { readonly names: readonly ListedName[]; readonly problems: readonly Problem[] } {
  const byName = new Map(entries);
  const led = new Map<string, string[]>();
  const problems: Problem[] = [];
  // A circle is one fault, wherever it is entered.
  const inCycle = new Set<string>();
  for (const [form, entry] of entries) {
    if (entry.see === undefined) continue;
    const end = endOf(form, byName);
    if (end.kind === 'cycle' && end.names.some(name => inCycle.has(name))) continue;
    if (end.kind === 'cycle') for (const name of end.names) inCycle.add(name);
    if (end.kind !== 'found') problems.push(faultOf(form, end, path, lines));
    else led.set(end.name, [...(led.get(end.name) ?? []), form, ...(entry.variants ?? [])]);
  }
  const names = entries
    .filter(([, entry]) => entry.see === undefined)
    .map(([preferred, entry]): ListedName => {
      return { kind, path, preferred, entry, variants: [...(entry.variants ?? []), ...(led.get(preferred) ?? [])] };
    });
  return { names, problems };
}

type End =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'cycle'; readonly names: readonly string[] };

function endOf(form: string, entries: ReadonlyMap<string, NameEntry>): End {
  const passed: string[] = [];
  let name = form;
  for (;;) {
    const entry = entries.get(name);
    if (entry === undefined) return { kind: 'missing', name };
    if (entry.see === undefined) return { kind: 'found', name };
    if (passed.includes(name)) return { kind: 'cycle', names: [...passed, name] };
    passed.push(name);
    name = entry.see;
  }
}

function faultOf(form: string, end: Exclude<End, { kind: 'found' }>, path: string, lines: LineFinder): Problem {
  const line = lines(path, [form, 'see']);
  if (end.kind === 'missing')
    return {
      code: 'see-nowhere',
      path,
      line,
      message: `“${form}” says see “${end.name}”, but this list has no “${end.name}”.`,
      hint: 'Correct the name after `see:`, or add it to the list.',
    };
  const steps = end.names.map(name => `“${name}” (line ${lines(path, [name])})`).join(' → ');
  return {
    code: 'see-cycle',
    path,
    line,
    message: `“see” goes round in a circle: ${steps}.`,
    hint: 'Remove `see` from the entry with the preferred name.',
  };
}

interface Claim {
  readonly name: ListedName;
  readonly form: string;
}

/** Forms that two names of the lists claim, of one kind or of two; each is reported with both places. */
function contestedVariants(
  names: readonly ListedName[],
  lines: LineFinder,
): { readonly keys: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  const claims = new Map<string, Claim>();
  const keys = new Set<string>();
  const problems: Problem[] = [];
  for (const name of names) {
    for (const form of [name.preferred, ...name.variants]) {
      const key = nameKey(form);
      const earlier = claims.get(key);
      if (earlier === undefined) claims.set(key, { name, form });
      else if (earlier.name !== name) {
        keys.add(key);
        problems.push(clash({ name, form }, earlier, lines));
      }
    }
  }
  return { keys, problems };
}

function clash(later: Claim, earlier: Claim, lines: LineFinder): Problem {
  const { path, preferred } = later.name;
  const line = placeOf(later, lines);
  return {
    code: 'variant-claimed-twice',
    path,
    line,
    message: `“${later.form}” is a form of both “${preferred}” (${path}:${line}) and “${earlier.name.preferred}” (${earlier.name.path}:${placeOf(earlier, lines)}).`,
    hint: 'Remove it from one of them or from both. Until then it leads to neither.',
  };
}

function placeOf({ name, form }: Claim, lines: LineFinder): number {
  const index = name.entry.variants?.indexOf(form) ?? -1;
  return index >= 0 ? lines(name.path, [name.preferred, 'variants', index]) : lines(name.path, [form]);
}

/** Phrases of events that nearly every article would hold: a single common word, or none but function words. */
function widePhrases(events: readonly EventRecord[], lines: LineFinder): readonly Problem[] {
  return events.flatMap(event =>
    event.phrases.flatMap((phrase, index) => (isWide(phrase) ? [tooWide(event, phrase, index, lines)] : [])),
  );
}

function isWide(phrase: string): boolean {
  const words = tokenise(phrase).map(({ folded }) => folded);
  const telling = words.filter(word => !functionWords.has(word) && word.length > 2);
  return telling.length === 0 || (words.length === 1 && telling.every(isCommonWord));
}

function tooWide({ name, path }: EventRecord, phrase: string, index: number, lines: LineFinder): Problem {
  return {
    code: 'phrase-too-wide',
    path,
    line: lines(path, [name, 'phrases', index]),
    message: `The phrase “${phrase}” of the event “${name}” is too common: it is in articles about anything.`,
    hint: 'Use a phrase that means only this event, such as “Wagner mutiny”.',
  };
}

/** The line of a list's entry or value; files are only read a second time when a fault needs a line. */
type LineFinder = (path: string, keys: readonly PropertyKey[]) => number;

/** Finds lines in the lists given; 1 when the file cannot be read. */
function lineFinder(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): LineFinder {
  const sources = new Map<string, YamlSource | undefined>();
  return (path, keys) => {
    if (!sources.has(path)) {
      const file = files.find(candidate => candidate.path === path);
      const text = file === undefined ? undefined : new TextDecoder().decode(file.bytes);
      sources.set(path, text === undefined ? undefined : readYaml(text, path).value);
    }
    return sources.get(path)?.lineOf(keys) ?? 1;
  };
}
