import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import { writtenDay } from '../dates/written-date.ts';
import { type Outcome, type Problem, type ProblemCode, sortProblems } from '../problems.ts';
import { nearestKey } from './closest-word.ts';
import { captureLimits } from './limits.ts';
import { readYaml, type YamlSource } from './read-yaml.ts';

/**
 * A YAML file checked by a schema: NAME.yml, archive.yml, the authority lists.
 * Scalars are strings as written; the schema turns them into other types (`yamlInteger`).
 */
export function parseYaml<Schema extends z.ZodType>(
  path: string,
  bytes: Uint8Array,
  schema: Schema,
  largest: number = captureLimits.metadata,
  validate: typeof parseYamlText = parseYamlText,
): Outcome<z.output<Schema>> {
  if (bytes.length > largest) return { problems: [tooLarge(path, bytes.length, largest)] };
  if (!isUtf8(bytes) || bytes.includes(0)) return { problems: [notUtf8(path)] };
  return validate(new TextDecoder().decode(bytes), path, schema);
}

/** The same for a list of the editors: an entry with a fault does not hide what the others say. */
export function parseYamlList<Schema extends z.ZodType>(
  path: string,
  bytes: Uint8Array,
  schema: Schema,
  largest: number,
): Outcome<z.output<Schema>> {
  return parseYaml(path, bytes, schema, largest, parseYamlListText);
}

function tooLarge(path: string, bytes: number, largest: number) {
  return {
    code: 'file-too-large',
    path,
    message: `“${path}” has ${bytes} bytes; a YAML file here may have ${largest}.`,
    hint: 'Keep only what the documentation of this file names.',
  } as const;
}

function notUtf8(path: string) {
  return {
    code: 'wrong-encoding',
    path,
    message: `“${path}” is not UTF-8 text.`,
    hint: 'Save the file as UTF-8.',
  } as const;
}

/**
 * What a YAML text says, checked by a zod schema; every fault with its line.
 * All scalars reach the schema as strings: use `yamlInteger` and the like for other types.
 */
export function parseYamlText<Schema extends z.ZodType>(
  text: string,
  path: string,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const { value: source, problems } = readYaml(text, path);
  if (source === undefined) return { problems };
  const checked = checkYaml(source, path, schema);
  return checked.value === undefined ? checked : { value: checked.value, problems };
}

/** YAML that was read, checked by a zod schema. */
export function checkYaml<Schema extends z.ZodType>(
  source: YamlSource,
  path: string,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const result = schema.safeParse(isBlank(source.value) ? {} : source.value);
  if (result.success) return { value: result.data, problems: [] };
  const faults = result.error.issues.flatMap(issue => problemsOf(issue, source, path, schema));
  return { problems: sortProblems(faults) };
}

/**
 * The same for a list: of an entry with a fault what is faultless is read all the same, so that what the list's other
 * entries say against each other is found in the same run.
 */
function parseYamlListText<Schema extends z.ZodType>(
  text: string,
  path: string,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const whole = parseYamlText(text, path, schema);
  if (whole.value !== undefined) return whole;
  const entries = readYaml(text, path).value?.value;
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
    message: `Backfile does not know the key “${key}”.${meant}`,
    hint: near === undefined ? knownKeys(known) : `Write “${near}”, or remove the key.`,
  };
}

/** A list that no one would read is left to the documentation. */
function knownKeys(known: readonly string[]): string {
  return known.length > 40 ? 'Remove it. The documentation lists the keys.' : `Keys allowed here: ${known.join(', ')}.`;
}

function invalidValue(issue: z.core.$ZodIssue, source: YamlSource, path: string, schema: z.ZodType): Problem {
  const value = valueAt(source.value, issue.path);
  const named: unknown = issue.code === 'custom' ? issue.params?.['problem'] : undefined;
  const code: ProblemCode = named === 'impossible-date' || named === 'low-contrast' ? named : 'invalid-value';
  const what = issue.path.length === 0 ? 'The file' : `“${placeName(issue.path)}”`;
  const glued = issue.path.length === 0 && typeof value === 'string' ? /^([\w-]+):(?=\S)/.exec(value)?.[1] : undefined;
  if (glued !== undefined) return missingSpace(glued, path);
  return {
    code,
    path,
    line: source.lineOf(issue.path),
    message: `${what} is ${quoted(value)}: ${faultOf(issue)}.${meantDate(code, value)}`,
    hint: hints[code] ?? hintOf(descriptionAt(schema, issue.path), value),
  };
}

/** `headline:Council hears of pier` is no key with a value to YAML, but one long text. */
function missingSpace(key: string, path: string): Problem {
  return {
    code: 'invalid-value',
    path,
    line: 1,
    message: `A space is missing after “${key}:”.`,
    hint: `Write “${key}: ” with a space before the value.`,
  };
}

/** The day that other spellings than EDTF may mean: “14.03.2021”. */
function meantDate(code: ProblemCode, value: unknown): string {
  const day = code === 'impossible-date' && typeof value === 'string' ? writtenDay(value) : undefined;
  return day === undefined ? '' : ` Did you mean ${day}?`;
}

const hints: Readonly<Partial<Record<ProblemCode, string>>> = {
  'impossible-date':
    'Write a date that exists: 2023-06-24, 2023-06, 2022-09~ (about) or 2022-09-26/2022-09-30 (between).',
  'low-contrast': 'Make one of the two darker or lighter, or remove the colours to use the built-in ones.',
};

function hintOf(description: string | undefined, value: unknown): string {
  const remedy = value === undefined ? 'Add it' : 'Correct it, or remove it';
  return description === undefined ? `${remedy}.` : `${remedy}. It means: ${description}`;
}

/** `corrections → entry 2 → date`. */
function placeName(path: readonly PropertyKey[]): string {
  return path.map(step => (typeof step === 'number' ? `entry ${step + 1}` : String(step))).join(' → ');
}

const wanted: Readonly<Record<string, string>> = {
  string: 'a text is needed',
  array: 'a list is needed',
  object: 'keys with values are needed',
  record: 'keys with values are needed',
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
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `“${shortened(value)}”`;
  return Array.isArray(value) ? 'a list' : 'a map of keys';
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Keys that a schema knows at a path, through optional and default wrappers. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shape = shapeOf(unwrapped(schemasTo(schema, path).at(-1)));
  return shape === undefined ? [] : Object.keys(shape);
}

/** What is said of the key at a path, or else of the nearest above it that something is said of. */
function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const said = schemasTo(schema, path).map(
    here => member(here, 'description') ?? member(unwrapped(here), 'description'),
  );
  const nearest = said.findLast(text => text !== undefined);
  return typeof nearest === 'string' ? nearest : undefined;
}

/** The schema itself and one for each step of the path. */
function schemasTo(schema: z.ZodType, path: readonly PropertyKey[]): readonly unknown[] {
  const found: unknown[] = [schema];
  for (const step of path) found.push(childSchema(unwrapped(found.at(-1)), step));
  return found;
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
