import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonSchemas } from '../../scripts/json-schemas.ts';
import { articleMetadataSchema } from '../../src/capture/metadata.ts';
import { projectFolder } from '../support/run-backfile.ts';

test('docs/schema/ is what the build checks by (npm run schemas writes it)', () => {
  const folder = join(projectFolder, 'docs/schema');
  const written = readdirSync(folder).sort();
  const wanted = [...jsonSchemas()].sort((a, b) => (a.name < b.name ? -1 : 1));
  assert.deepEqual(
    written,
    wanted.map(({ name }) => name),
  );
  for (const { name, text } of wanted) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
});

test('a schema names every key, refuses others, and takes a bare year for a text', () => {
  const article = JSON.parse(jsonSchemas().find(({ name }) => name === 'article.schema.json')?.text ?? '{}');
  assert.equal(article.additionalProperties, false);
  assert.deepEqual(Object.keys(article.properties), Object.keys(articleMetadataSchema.shape));
  assert.ok(article.properties.headline.description.length > 0);
  assert.deepEqual(article.properties.date.type, ['string', 'number']);
});
