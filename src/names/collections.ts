import { z } from 'zod';
import { closestWord } from '../capture/closest-word.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { parseYamlList } from '../capture/parse-yaml.ts';
import { nameText, yamlText } from '../capture/yaml-fields.ts';
import type { Outcome, Problem } from '../problems.ts';
import { type ArticleRecord, sourceOf } from '../record/article-record.ts';
import { slugOfName } from './name-trie.ts';

/** Room for 20,000 collections with their descriptions. */
const largest = 8 * 1024 * 1024;

const collection = z.strictObject({
  title: yamlText.exactOptional().describe('What the site calls it, where that is longer than the name.'),
  description: yamlText.exactOptional().describe('What it holds and why, in a few sentences for readers.'),
  order: z
    .enum(['newest-first', 'oldest-first'], 'neither “newest-first” nor “oldest-first”')
    .exactOptional()
    .describe('In which order its page has the articles; newest-first unless given.'),
});

/** authority/collections.yml. */
export const collectionsSchema = z
  .record(nameText, collection)
  .describe('Collections by the name that articles give in `collections:`, in the order in which the site lists them.');

/** What an editor says of a collection; its articles name it themselves. */
export interface ListedCollection extends z.infer<typeof collection> {
  readonly name: string;
}

export function readCollections(file: {
  readonly path: string;
  readonly bytes: Uint8Array;
}): Outcome<readonly ListedCollection[]> {
  const { value, problems } = parseYamlList(file.path, file.bytes, collectionsSchema, largest);
  return { value: Object.entries(value ?? {}).map(([name, facts]) => ({ name, ...facts })), problems };
}

/** Collections of articles that are not on the list, and are spelt almost as one that is. */
export function misspeltCollections(
  records: readonly ArticleRecord[],
  listed: readonly ListedCollection[],
): readonly Problem[] {
  const names = listed.map(({ name }) => name);
  const known = new Set(names.map(slugOfName));
  return records.flatMap(record =>
    (record.collections ?? []).flatMap(name => {
      const meant = known.has(slugOfName(name)) ? undefined : closestWord(name, names);
      return meant === undefined ? [] : [misspelt(metadataPathOf(sourceOf(record)), name, meant)];
    }),
  );
}

function misspelt(path: string, name: string, meant: string): Problem {
  return {
    code: 'collection-misspelt',
    path,
    message: `The collection “${name}” is not in authority/collections.yml, but “${meant}” is.`,
    hint: `Write “${meant}” if that is meant. If not, add “${name}” to authority/collections.yml.`,
  };
}
