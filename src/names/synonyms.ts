import { z } from 'zod';
import { parseYamlList } from '../capture/parse-yaml.ts';
import { yamlText } from '../capture/yaml-fields.ts';
import type { Outcome } from '../problems.ts';

/** Room for 50,000 words with others. */
const largest = 4 * 1024 * 1024;

/** authority/synonyms.yml. */
export const synonymsSchema = z
  .record(yamlText, z.array(yamlText).min(1, 'needs a word or more'))
  .describe('Words that searches take for each other: a word or phrase, and the others.');

/** Groups of words that mean the same. */
export function readSynonyms(file: {
  readonly path: string;
  readonly bytes: Uint8Array;
}): Outcome<readonly (readonly string[])[]> {
  const { value, problems } = parseYamlList(file.path, file.bytes, synonymsSchema, largest);
  return { value: Object.entries(value ?? {}).map(([word, others]) => [word, ...others]), problems };
}
