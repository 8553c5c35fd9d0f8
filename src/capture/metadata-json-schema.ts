import { z } from 'zod';
import { articleMetadataSchema } from './metadata.ts';

/** The JSON Schema of NAME.yml, for completion and checks in editors; the text of docs/schema/article.schema.json. */
export function metadataJsonSchema(): string {
  const schema = z.toJSONSchema(articleMetadataSchema, { io: 'input', target: 'draft-2020-12' });
  const titled = {
    $schema: schema.$schema,
    title: 'Backfile article metadata',
    description: 'What an editor may say of an article, in NAME.yml beside its capture or in front matter at its head.',
    ...schema,
  };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
}
