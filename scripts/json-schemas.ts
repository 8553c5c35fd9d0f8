import { z } from 'zod';
import { articleMetadataSchema } from '../src/capture/metadata.ts';
import { authorityFiles, authoritySchemas } from '../src/names/authority.ts';
import { collectionsSchema } from '../src/names/collections.ts';
import { synonymsSchema } from '../src/names/synonyms.ts';
import { archiveSettingsSchema } from '../src/site/settings/settings.ts';
import { storyPinsSchema } from '../src/stories/story-pins.ts';

/** A JSON Schema of a file that editors write, for completion and checks while they write it. */
export interface JsonSchemaFile {
  /** Below docs/schema/. */
  readonly name: string;
  readonly text: string;
}

/** The schemas of all files that editors write, made from those the build checks them by. */
export function jsonSchemas(): readonly JsonSchemaFile[] {
  return [
    schemaFile('article', 'An article’s metadata: NAME.yml beside its capture, or front matter', articleMetadataSchema),
    schemaFile('archive', 'The archive’s own facts: archive.yml', archiveSettingsSchema),
    ...authorityFiles.map(name =>
      schemaFile(`authority-${name}`, `The list authority/${name}.yml`, authoritySchemas[name]),
    ),
    schemaFile('authority-collections', 'Collections of articles: authority/collections.yml', collectionsSchema),
    schemaFile('authority-stories', 'Editors’ word on stories: authority/stories.yml', storyPinsSchema),
    schemaFile('authority-synonyms', 'Words that searches take for each other: authority/synonyms.yml', synonymsSchema),
  ];
}

function schemaFile(name: string, title: string, schema: z.ZodType): JsonSchemaFile {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema }) => admitScalars(jsonSchema),
  });
  const { $schema, ...rest } = made;
  return { name: `${name}.schema.json`, text: `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n` };
}

/**
 * Every scalar is read as it is written, so `date: 2023` and `rights:` are texts to Backfile, while an editor's YAML
 * takes the one for a number and the other for nothing.
 */
function admitScalars(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.type !== 'string' || schema.enum || schema.format === 'uri') return;
  const mayBeEmpty = !schema.minLength && !schema.pattern;
  Object.assign(schema, { type: ['string', 'number', ...(mayBeEmpty ? ['null'] : [])] });
}
