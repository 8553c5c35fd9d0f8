import type { z } from 'zod';
import { nearestKey } from '../capture/closest-word.ts';
import { parseYamlList } from '../capture/parse-yaml.ts';
import type { Problem } from '../problems.ts';
import type { Authority, AuthorityName, EventRecord, Topic } from './authority.ts';
import {
  type AuthorityFile,
  authorityFiles,
  authoritySchemas,
  type EventEntry,
  type PlaceEntry,
  type TopicEntry,
} from './authority-schemas.ts';
import { contestedVariants } from './contested-variants.ts';
import { type LineFinder, lineFinder } from './entry-lines.ts';
import { nameKey } from './name-trie.ts';
import { followSee } from './see-references.ts';
import { slugOfName } from './slug-of-name.ts';
import { widePhrases } from './wide-phrases.ts';

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
  const inNames = [people, places, organisations, contested].flatMap(part => part.problems);
  return {
    value: {
      names: names.map(asAuthorityName),
      topics,
      events,
      rejected: new Set(rejected),
      contested: contested.keys,
    },
    problems: [...problems, ...inNames, ...widePhrases(events, lines)],
  };
}

/** Lies beside the lists, and holds what editors decide about stories. */
const storyPins = 'authority/stories.yml';

const pathOf = (list: AuthorityFile): string => `authority/${list}.yml`;

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

export interface ListedName {
  readonly kind: AuthorityName['kind'];
  readonly path: string;
  readonly preferred: string;
  readonly entry: PlaceEntry;
  /** Variants of its own, and the forms that lead to it by `see`. */
  readonly variants: readonly string[];
}

function asAuthorityName({ kind, preferred, entry, variants }: ListedName): AuthorityName {
  const { see: _see, variants: _variants, rejected = [], ...facts } = entry;
  return { kind, slug: slugOfName(preferred), preferred, variants, rejected, ...facts };
}

function unknownFile({ path }: ListFile): Problem[] {
  const name = path.replace(/^authority\//, '').replace(/\.ya?ml$/, '');
  if (path === storyPins || authorityFiles.some(known => path === pathOf(known))) return [];
  const near = nearestKey(name, authorityFiles);
  return [
    {
      code: 'unknown-list',
      path,
      message: `“${path}” is not a list that Backfile reads.`,
      hint:
        near === undefined
          ? `The lists are ${[...authorityFiles, 'stories'].map(known => `${known}.yml`).join(', ')}.`
          : `Name it authority/${near}.yml, or move it out of authority/.`,
    },
  ];
}
