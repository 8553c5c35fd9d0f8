// Writes docs/schema/*.schema.json and docs/article-metadata.md: npm run schemas. A test holds them to what the build
// checks by.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFile } from '../src/io/write-file.ts';
import { articleMetadataPage } from './article-metadata-page.ts';
import { jsonSchemas } from './json-schemas.ts';

const folder = resolve(import.meta.dirname, '../docs/schema');
mkdirSync(folder, { recursive: true });
for (const { name, text } of jsonSchemas()) writeFile(resolve(folder, name), text);
writeFile(resolve(folder, '../article-metadata.md'), articleMetadataPage());
