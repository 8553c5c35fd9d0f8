import type { z } from 'zod';
import { type Outcome, type Problem, type ProblemCode, sortProblems } from '../problems.ts';
import { nearestKey } from './nearest-key.ts';
import { descriptionAt, keysAt } from './schema-at.ts';
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

/**
 * The same for a list: of an entry with a fault what is faultless is read all the same, so that what the list's other
 * entries say against each other is found in the same run.
 */
export function validateYamlList<Schema extends z.ZodType>(
  text: string,
  place: YamlPlace,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const whole = validateYaml(text, place, schema);
  if (whole.value !== undefined) return whole;
  const entries = readYaml(text, place).value?.value;
  if (typeof entries !== 'object' || entries === null) return whole;
  const issues = schema.safeParse(entries).error?.issues ?? [];
  const rest = schema.safeParse(withoutFaults(entries, issues));
  return rest.success ? { value: rest.data, problems: whole.problems } : whole;
}

/** Takes out the keys that issues are about; an entry that is one itself goes whole. */
function withoutFaults(entries: object, issues: readonly z.core.$ZodIssue[]): object {
  const kept = new Map<PropertyKey, unknown>(Object.entries(entries));
  for (const issue of issues) {
    const [name, key] = issue.path;
    if (name === undefined) continue;
    const entry = kept.get(name);
    const faulty = new Set<PropertyKey>(
      issue.code === 'unrecognized_keys' ? issue.keys : key === undefined ? [] : [key],
    );
    if (faulty.size === 0 || typeof entry !== 'object' || entry === null) kept.delete(name);
    else kept.set(name, Object.fromEntries(Object.entries(entry).filter(([own]) => !faulty.has(own))));
  }
  return Object.fromEntries(kept);
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
  return [invalidValue(issue, source, path, schema)];
}

function unknownKey(key: string, known: readonly string[], path: string, line: number): Problem {
  const near = nearestKey(key, known);
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`;
  return {
    code: 'unknown-key',
    path,
    line,
    message: `“${key}” is not a key that Backfile knows.${meant}`,
    hint: near === undefined ? knownKeys(known) : `Write “${near}”, or take the key out.`,
  };
}

/** A list that no one would read is left to the documentation. */
function knownKeys(known: readonly string[]): string {
  return known.length > 40 ? 'Take it out; the documentation lists the keys.' : `Keys known here: ${known.join(', ')}.`;
}

function invalidValue(issue: z.core.$ZodIssue, source: YamlSource, path: string, schema: z.ZodType): Problem {
  const value = valueAt(source.value, issue.path);
  const named: unknown = issue.code === 'custom' ? issue.params?.['problem'] : undefined;
  const code: ProblemCode = named === 'impossible-date' || named === 'low-contrast' ? named : 'invalid-value';
  const what = issue.path.length === 0 ? 'The file' : `“${placeName(issue.path)}”`;
  return {
    code,
    path,
    line: source.lineOf(issue.path),
    message: `${what} is ${quoted(value)}: ${faultOf(issue)}.`,
    hint: hints[code] ?? hintOf(descriptionAt(schema, issue.path), value),
  };
}

const hints: Readonly<Partial<Record<ProblemCode, string>>> = {
  'impossible-date':
    'Write an EDTF date that exists: 2023-06-24, 2023-06, 2022-09~ (about), 2022-09-26/2022-09-30 (between).',
  'low-contrast': 'Make one of the two darker or lighter, or leave the colours out to have those of the house.',
};

function hintOf(description: string | undefined, value: unknown): string {
  const remedy = value === undefined ? 'Add it' : 'Write it in that form, or take it out';
  return description === undefined ? `${remedy}.` : `${remedy}. What belongs there: ${description}`;
}

/** `corrections → entry 2 → date`. */
function placeName(path: readonly PropertyKey[]): string {
  return path.map(step => (typeof step === 'number' ? `entry ${step + 1}` : String(step))).join(' → ');
}

const wanted: Readonly<Record<string, string>> = {
  string: 'a text is wanted',
  array: 'a list is wanted',
  object: 'keys with values are wanted',
  record: 'keys with values are wanted',
};

/** The schema's own words, but where zod would speak of types of JavaScript. */
function faultOf(issue: z.core.$ZodIssue): string {
  return (issue.code === 'invalid_type' && wanted[issue.expected]) || issue.message;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined),
    value,
  );
}

function quoted(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `“${shortened(value)}”`;
  return Array.isArray(value) ? 'a list' : 'a map of keys';
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
