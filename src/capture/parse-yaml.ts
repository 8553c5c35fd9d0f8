import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import type { Outcome } from '../problems.ts';
import { captureLimits } from './limits.ts';
import { validateYaml, validateYamlList } from './validate-yaml.ts';

/**
 * A YAML file checked by a schema: NAME.yml, archive.yml, the authority lists.
 * Scalars are strings as written; the schema turns them into other types (`yamlInteger`).
 */
export function parseYaml<Schema extends z.ZodType>(
  path: string,
  bytes: Uint8Array,
  schema: Schema,
  largest: number = captureLimits.metadata,
  validate: typeof validateYaml = validateYaml,
): Outcome<z.output<Schema>> {
  if (bytes.length > largest) return { problems: [tooLarge(path, bytes.length, largest)] };
  if (!isUtf8(bytes) || bytes.includes(0)) return { problems: [notUtf8(path)] };
  return validate(new TextDecoder().decode(bytes), { path, linesBefore: 0 }, schema);
}

/** The same for a list of the editors: an entry with a fault does not hide what the others say. */
export function parseYamlList<Schema extends z.ZodType>(
  path: string,
  bytes: Uint8Array,
  schema: Schema,
  largest: number,
): Outcome<z.output<Schema>> {
  return parseYaml(path, bytes, schema, largest, validateYamlList);
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
