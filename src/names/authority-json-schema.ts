import { z } from 'zod';
import { type AuthorityFile, authoritySchemas } from './authority-schemas.ts';

/** The JSON Schema of one list of authority/, for completion and checks in editors. */
export function authorityJsonSchema(file: AuthorityFile): string {
  const schema = z.toJSONSchema(authoritySchemas[file], { io: 'input', target: 'draft-2020-12' });
  const titled = { $schema: schema.$schema, title: `Backfile authority/${file}.yml`, ...schema };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
}
