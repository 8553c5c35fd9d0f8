import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { type Outcome, type Problem, type ProblemCode, sortProblems } from '../problems.ts';
import { nearestKey } from './closest-word.ts';
import { captureLimits } from './limits.ts';
import { didYouMean, meantDates, writeDate } from './meant-dates.ts';
import { readYaml, type YamlSource } from './read-yaml.ts';
import { descriptionAt, keysAt, schemaAt } from './schema-paths.ts';

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
  if (key.trim() === '') return missingKey(path, line);
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

function missingKey(path: string, line: number): Problem {
  return {
    code: 'unknown-key',
    path,
    line,
    message: 'There is a colon without a key before it.',
    hint: 'Write the key before the colon, or remove the line.',
  };
}

/** A list that no one would read is left to the documentation. */
function knownKeys(known: readonly string[]): string {
  return known.length > 40 ? 'Remove it. The documentation lists the keys.' : `Keys allowed here: ${known.join(', ')}.`;
}

function invalidValue(issue: z.core.$ZodIssue, source: YamlSource, path: string, schema: z.ZodType): Problem {
  const value = valueAt(source.value, issue.path);
  if (issue.path.length === 0 && typeof value !== 'object') return notKeys(String(value), path, schema);
  const named: unknown = issue.code === 'custom' ? issue.params?.['problem'] : undefined;
  const code: ProblemCode = named === 'impossible-date' || named === 'low-contrast' ? named : 'invalid-value';
  const what = issue.path.length === 0 ? 'The file' : `“${placeName(issue.path)}”`;
  const line = source.lineOf(issue.path);
  const meant =
    code === 'impossible-date' && typeof value === 'string'
      ? fitting(meantDates(value), schemaAt(schema, issue.path))
      : [];
  const isComment = value === '' && /:\s+#/.test(source.lineAt(line));
  return {
    code,
    path,
    line,
    message: `${what} is ${quoted(value)}: ${isComment ? 'what follows “#” is a comment' : faultOf(issue)}.${didYouMean(meant)}`,
    hint: isComment
      ? 'Put the value in quotes.'
      : (writeDate(issue.path.at(-1), meant) ??
        hints[code] ??
        entriesHint(issue, value) ??
        hintOf(descriptionAt(schema, issue.path), value)),
  };
}

/** A file that is one text to YAML, because no line has a key, a colon and a space. */
function notKeys(text: string, path: string, schema: z.ZodType): Problem {
  const [first = ''] = text.split('\n', 1);
  const [, key, sign = '', rest = ''] = /^([\w-]+)\s*([:=：]?)\s*(.*)$/u.exec(first) ?? [];
  const isKey = key !== undefined && (sign !== '' || nearestKey(key, keysAt(schema, [])) !== undefined);
  if (!isKey)
    return {
      code: 'invalid-value',
      path,
      line: 1,
      message: `The file is ${quoted(text)}: keys with values are needed.`,
      hint: 'Write a key, a colon, a space and the value in each line, such as “headline: …”, or empty the file.',
    };
  const isGlued = sign === ':' && first.startsWith(`${key}:`);
  return {
    code: 'invalid-value',
    path,
    line: 1,
    message: isGlued ? `A space is missing after “${key}:”.` : `A colon is missing after “${key}”.`,
    hint: isGlued
      ? `Write “${key}: ” with a space before the value.`
      : `Write a colon and a space after the key: ${key}: ${rest === '' ? '…' : shortened(rest)}`,
  };
}

/** Of a day no month is offered. */
function fitting(dates: readonly string[], schema: unknown): readonly string[] {
  return schema instanceof z.ZodType ? dates.filter(date => schema.safeParse(date).success) : dates;
}

const hints: Readonly<Partial<Record<ProblemCode, string>>> = {
  'impossible-date':
    'Write a date that exists: 2023-06-24, 2023-06, 2022-09~ (about) or 2022-09-26/2022-09-30 (between).',
  'low-contrast': 'Make one of the two darker or lighter, or remove the colours to use the built-in ones.',
};

/** How a list is written, where something else stands in its place, or a list where keys are wanted. */
function entriesHint(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_type' || value === undefined) return undefined;
  if (issue.expected === 'array') {
    const entry = typeof value === 'string' && value !== '' ? shortened(value) : '…';
    return `Begin each entry with “- ” in a line of its own, such as “- ${entry}”.`;
  }
  return issue.expected === 'object' && Array.isArray(value) ? 'Remove the “- ” before the keys.' : undefined;
}

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
