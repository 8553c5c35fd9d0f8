// Writes docs/schema/*.schema.json: npm run schemas. A test holds them to the schemas the build checks by.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonSchemas } from './json-schemas.ts';

const folder = resolve(import.meta.dirname, '../docs/schema');
mkdirSync(folder, { recursive: true });
for (const { name, text } of jsonSchemas()) writeFileSync(resolve(folder, name), text);
