import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type Outcome, type Problem, sortProblems } from '../problems.ts';
import { readYaml, type YamlPlace, type YamlSource } from './yaml-source.ts';

/**
 * What a YAML text says, checked by a zod schema; every fault with its line.
 * All scalars reach the schema as strings: use `yamlInteger` and the like for other types.
 */
export function validateYaml<Schema extends z.ZodType>(
  text: string,
  place: YamlPlace,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const { value: source, problems } = readYaml(text, place);
  if (source === undefined) return { problems };
  const result = schema.safeParse(isBlank(source.value) ? {} : source.value);
  if (result.success) return { value: result.data, problems };
  const faults = result.error.issues.flatMap(issue => problemsOf(issue, source, place.path, schema));
  return { problems: sortProblems(faults) };
}

/** A file that holds only comments says nothing, which is not a fault. */
function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function problemsOf(issue: z.core.$ZodIssue, source: YamlSource, path: string, schema: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map(key => unknownKey(key, known, path, source.lineOf([...issue.path, key])));
  }
  return [invalidValue(issue, source, path)];
}

function unknownKey(key: string, known: readonly string[], path: string, line: number): Problem {
  const near = nearestKey(key, known);
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`;
  return {
    code: 'unknown-key',
    path,
    line,
    message: `“${key}” is not a key that Backfile knows.${meant}`,
    hint: near === undefined ? `Keys known here: ${known.join(', ')}.` : `Write “${near}”, or take the key out.`,
  };
}

/** Names other systems use for what a key here holds. */
const otherNames: Readonly<Record<string, string>> = {
  title: 'headline',
  subtitle: 'standfirst',
  dek: 'standfirst',
  description: 'standfirst',
  author: 'byline',
  authors: 'byline',
  source: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  published: 'date',
  pubdate: 'date',
  created: 'date',
  link: 'url',
  address: 'url',
  lang: 'language',
  tags: 'topics',
  categories: 'topics',
  keywords: 'topics',
  licence: 'rights',
  license: 'rights',
  charset: 'encoding',
};

/** The known key that an unknown one most likely stands for; none when nothing is near. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const folded = key.toLowerCase();
  const other = Object.hasOwn(otherNames, folded) ? otherNames[folded] : undefined;
  if (other !== undefined && known.includes(other)) return other;
  const ranked = known
    .map(name => ({ name, far: distance(folded, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

/** Keys that the schema knows at a path, through optional and default wrappers. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const step of path) here = childSchema(unwrapped(here), step);
  const shape = shapeOf(unwrapped(here));
  return shape === undefined ? [] : Object.keys(shape);
}

function childSchema(schema: unknown, step: PropertyKey): unknown {
  const shape = shapeOf(schema);
  if (shape !== undefined) return shape[String(step)];
  return member(schema, 'element') ?? member(schema, 'valueType');
}

function unwrapped(schema: unknown): unknown {
  let here = schema;
  for (let depth = 0; depth < 8; depth++) {
    const inner = member(member(here, 'def'), 'innerType');
    if (inner === undefined) return here;
    here = inner;
  }
  return here;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const shape = member(schema, 'shape');
  return typeof shape === 'object' && shape !== null ? Object.fromEntries(Object.entries(shape)) : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function invalidValue(issue: z.core.$ZodIssue, source: YamlSource, path: string): Problem {
  const key = issue.path.map(String).join('.');
  const impossible = issue.code === 'custom' && issue.params?.['problem'] === 'impossible-date';
  return {
    code: impossible ? 'impossible-date' : 'invalid-value',
    path,
    line: source.lineOf(issue.path),
    message: `${key === '' ? 'The file' : `“${key}”`} is ${quoted(valueAt(source.value, issue.path))}: ${issue.message}.`,
    hint: impossible
      ? dateHint
      : `Give ${key === '' ? 'a map of keys and values' : `“${key}” a value of the form the schema asks for`}, or take it out.`,
  };
}

const dateHint =
  'Write an EDTF date that exists: 2023-06-24, 2023-06, 2022-09~ (about), 2022-09-26/2022-09-30 (between).';

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((here, step) => member(here, String(step)), value);
}

function quoted(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `“${shortened(value)}”`;
  return Array.isArray(value) ? 'a list' : 'a map';
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
